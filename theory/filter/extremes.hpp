#pragma once

// Internal to theory/filter: gamma and L together.

#include "theory/filter/planar.hpp"

namespace lakatos::detail {

/// lambda_min and lambda_max of E[P P^T], extreme over the students at one angle or over a range.
template <class S>
struct Extremes {
  Bracket<S> least, greatest;
};

/// gamma and L at one angle, any law, p >= 2 or an angle 0 or pi (else Undefined).
template <class S>
Extremes<S> extremes_at(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle);

/// p > 2: a lower bound of gamma and an upper bound of L that hold at every angle of [0, upto], upto <= pi/2.
/// Of each bracket only that end says something.
template <class S>
Extremes<S> extremes_up_to(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto);

/// [max of lower ends, max of upper ends], and likewise min.
template <class S>
Bracket<S> larger(const Bracket<S>& x, const Bracket<S>& y) {
  return {max(x.lower, y.lower), max(x.upper, y.upper)};
}
template <class S>
Bracket<S> smaller(const Bracket<S>& x, const Bracket<S>& y) {
  return {min(x.lower, y.lower), min(x.upper, y.upper)};
}

/// Is this certainly the angle 0 or pi, where the only students are +-w*?
template <class S>
bool is_flat(const PlanarAngle<S>& angle) {
  return equal(angle.sine2, S(0)) == Truth::yes;
}

}  // namespace lakatos::detail
