#pragma once

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"

namespace lakatos {

/// P(a > t and b < -t, or a < -t and b > t) for a, b the products of a standard Gaussian vector with two unit vectors
/// of the angle `angle` in [0, pi] (radians), t = `threshold` >= 0:
///   (2 / pi) int_0^(angle/2) exp(-t^2 / (2 sin^2 psi)) d psi,
/// which is angle / pi for t = 0. Enclosed by sums over `cells` equal cells, between whose ends the integrand grows:
/// the width is at most angle / (pi cells), relatively some 1/cells where t is not far above the angle. S is Interval
/// (through Ball at 64 bits) or Ball; Rational: Undecided but for angle 0. Undefined for an angle certainly outside [0,
/// pi]. Cost: 6 steps of arithmetic a cell.
template <class S>
S opposite_beyond(const S& angle, const S& threshold, int cells = 128);

}  // namespace lakatos
