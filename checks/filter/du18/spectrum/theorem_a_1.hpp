#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

/// p in 1 ... 64 and an angle phi inside [0, pi/2], at its ends and just outside. Also what Theorem A.2 is judged on.
Record draw_opening(Source& source);
/// p = 2 ... 64 with phi boxed in [0, a rational just above pi/2].
std::vector<Record> opening_covers();

/// p as it stands in a formula.
inline Real dimension_of(const Statement& claim) {
  return claim.whole("p", [&] { return claim.integer("dimension"); }, {"dimension"});
}

/// The assumptions p >= 2 and 0 <= phi <= pi/2.
void give_opening(Statement& claim, const Real& phi);

/// For a dial, p = 2: concentrated_growth of anisotropic_growth.hpp in place of the whole circle.
Dial concentration_dial();
/// One of these dials is away from rest.
bool rotation_matters(const Statement& claim);
/// The theorem's conclusion there, growth <= factor * phi in the plane, for E|Z|^2 = `moment`.
void conclude_turned(Statement& claim, const Real& p, const Real& phi, const Real& moment, const Real& factor);

/// growth <= factor * phi where growth = slope * phi and phi >= 0: decided through slope <= factor, which says
/// something on a box that touches 0. At phi = 0 itself both sides vanish.
Formula grows_at_most(const Real& growth, const Real& slope, const Real& factor, const Real& phi);

}  // namespace lakatos::du18
