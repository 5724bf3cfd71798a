#include "theory/hierarchical/opposite_wedge.hpp"

#include "theory/probability/real_probability.hpp"

namespace lakatos::hierarchical {
namespace {

struct Sector {
  Vec from, to;
};

Sector opposite_wedge(const Pair& pair) {
  const Real product = dot(pair.u, pair.v);
  return {subtract(scale(squared_norm(pair.u), pair.v), scale(product, pair.u)),
          subtract(scale(product, pair.v), scale(squared_norm(pair.v), pair.u))};
}

/// cos |cos| of twice the angle that has this one: 2 cos^2 - 1 is rational.
Real doubled(const Real& cosine) {
  const Real twice = 2 * abs(cosine) - 1;
  return twice * abs(twice);
}

}  // namespace

Truth wedge_as_wide(const Pair& pair, const Pair& angle, Opening opening) {
  const bool parallel = equal(gram_determinant(pair.u, pair.v), Real(0)) == Truth::yes;
  const Real other = signed_square_of_cosine(angle.u, angle.v);
  const auto line = [&] { return Real(less(Real(0), dot(pair.u, pair.v)) == Truth::yes ? 1 : -1); };
  const auto across = [&](const Sector& wedge) { return signed_square_of_cosine(wedge.from, wedge.to); };
  const Real cosine = parallel ? line() : across(opposite_wedge(pair));
  if (opening == Opening::half) return equal(doubled(cosine), other);  // 2 wedge = angle
  if (opening == Opening::twice) return equal(cosine, doubled(other));
  return equal(cosine, other);
}

}  // namespace lakatos::hierarchical
