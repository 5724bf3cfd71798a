#pragma once
// gamma and L of an instance's law (Definition 2.1) as named quantities that are known from two sides.
#include "checks/filter/du18/inputs/standing.hpp"

namespace lakatos::du18 {

/// gamma at angle(), which is called where there are numbers only.
template <class Angle>
Bounds let_gamma(Statement& claim, const char* name, const char* latex, const Law& law, const Vec& teacher,
                 Angle&& angle) {
  return claim.let_bracket(name, latex, [&] { return gamma_bracket(law, teacher, angle()); });
}

/// L at angle().
template <class Angle>
Bounds let_lipschitz(Statement& claim, const char* name, const char* latex, const Law& law, const Vec& teacher,
                     Angle&& angle) {
  return claim.let_bracket(name, latex, [&] { return lipschitz_bracket(law, teacher, angle()); });
}

inline Bounds let_lipschitz_at_zero(Statement& claim, const Law& law, const Vec& teacher) {
  return let_lipschitz(claim, "L(0)", "L(0)", law, teacher, [] { return zero_angle<Real>(); });
}

}  // namespace lakatos::du18
