#pragma once
// Section 6 at the claim layer. Here patterns are vectors of the instance (field `vectors`), so that orthonormality
// (A1) can be met or not; a linear classifier is n blocks of d numbers (field `w`).
#include <optional>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/maxpool/brutzkus21/model/standing.hpp"
#include "theory/maxpool/linear_margin.hpp"

namespace lakatos::brutzkus21 {

/// Sizes and o_1, ..., o_l.
struct Patterned {
  Sizes sizes;
  std::vector<Vec> vectors;
};
/// No instance (std::invalid_argument) where `vectors` has not l d entries. Over symbols o_1, o_2, o_p.
Patterned read_patterned(const Statement& claim);
/// "sizes" and "orthonormal" (A1, A2). True when one fails.
bool give_patterned(Statement& claim, const Patterned& in);

/// A classifier: all entries, and block by block.
struct Classifier {
  Vec flat;
  std::vector<Vec> blocks;
};
/// No instance where the field has not n d entries.
Classifier read_classifier(const Statement& claim, const char* field, const Sizes& sizes);

/// min of y w.x over the positive and over the negative inputs of the whole support of D: over the position of the
/// discriminative pattern and over the spurious patterns.
struct Margins {
  Real positive, negative;
};
Margins least_margins(const Classifier& w, const Patterned& in);
Real least_margin(const Classifier& w, const Patterned& in);
/// The least of f over a range that is not empty.
template <class Range, class F>
Real least_over(const Range& range, F&& f) {
  std::optional<Real> least;
  for (const auto& each : range) least = least ? min(*least, f(each)) : f(each);
  return *least;
}
/// w.x.
Real output_on(const Classifier& w, const Patterned& in, const Input& input);
/// y w.x.
Real margin_of(const Classifier& w, const Patterned& in, const Input& input);

/// l orthonormal vectors of R^d, over one denominator: unit vectors exchanged and turned in sign, half of them
/// reflected. With the dial "inner product" o_1.o_2 = c, with "pattern norm" all have norm c.
VectorField draw_vectors(Source& source, const Sizes& sizes);
/// Now and then no longer orthonormal: a pattern longer or shorter, or leaning towards another.
void spoil_vectors(VectorField& vectors, Source& source, const Sizes& sizes);
/// Is one of these dials set?
bool patterns_dialled(const Source& source);
/// An even share of the support, both ends of it included for the share 1.
std::vector<Input> thinned_support(const Sizes& sizes, double share);
/// Sizes, `vectors`, mostly orthonormal, and `w`, mostly with y w.x >= 1 on the support and barely so: near n copies of
/// o_1 - o_2, with blocks that tell spurious patterns apart.
Record draw_separator(Source& source);

}  // namespace lakatos::brutzkus21
