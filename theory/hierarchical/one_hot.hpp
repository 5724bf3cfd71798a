#pragma once
// Latent images in one-hot form: a coordinate for each class and position, 1 where the position has the class. Which
// linear functions of them tell labels apart is settled in rationals, whatever is judging.
#include "theory/hierarchical/real_generative.hpp"
#include "theory/numeric/common_denominator.hpp"
#include "theory/numeric/hard_margin.hpp"

namespace lakatos::hierarchical {

/// The quadratic programme of images as instances list them: for each its label and, from 1, a class for each position.
/// Coordinate c m + j is that of class c at position j.
HardMargin one_hot_problem(const std::vector<std::int64_t>& labelled, std::int64_t positions, std::int64_t classes);
/// Rational numbers over one denominator.
OverCommonDenominator over_common_denominator(const Vector<Rational>& values);

/// A separator of margin 1 of the images of positive mass; coordinate j |C| + c is that of class c at position j. What
/// the solver says is checked: `open` where it does not prove it. Not recorded.
HardMarginResult one_hot_separator(const Images& law, std::int64_t classes, std::int64_t positions);
/// <W, Z> for such a separator.
Rational one_hot_score(const HardMarginResult& separator, const Image& image, std::int64_t classes);

}  // namespace lakatos::hierarchical
