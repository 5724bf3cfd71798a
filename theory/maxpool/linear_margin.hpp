#pragma once
// Margins of linear classifiers on labelled points and on inputs of D (brutzkus21, Section 6).

#include "theory/maxpool/detection.hpp"
#include "theory/numeric/hard_margin.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::maxpool {

/// min_i y_i w . x_i over at least one point; labels are 1 and -1.
Real least_margin(const std::vector<Vec>& points, const std::vector<int>& labels, const Vec& w);
/// max_i |x_i|^2 over at least one point.
Real squared_radius(const std::vector<Vec>& points);

/// sum_j |w[j]| over the blocks of a classifier.
Bounds total_length(const std::vector<Vec>& blocks);
/// The least of y (w . x + b) over inputs whose pattern at each position, o_p the p-th unit vector, has noise added to
/// it; `noise` has the entries of one input after the other, position by position.
Real noisy_margin(const std::vector<Vec>& blocks, const Real& bias, const std::vector<Input>& inputs, const Vec& noise);

/// Inputs as points of R^{n l}, o_p as the p-th unit vector of l = `patterns`.
HardMargin one_hot(const std::vector<Input>& inputs, std::int64_t patterns);
/// Do multipliers (l - 2)^-(n-1) for every input of the support prove that n copies of o_1 - o_2 are its shortest
/// separator of margin 1, of squared norm 2 n? sum lambda y x is that separator, whose margin is 1 everywhere.
bool equal_weights_are_optimal(std::int64_t patterns, std::int64_t positions);

}  // namespace lakatos::maxpool
