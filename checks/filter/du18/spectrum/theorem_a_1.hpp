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

/// sin(phi) / phi for phi >= 0, never above 1 (|sin x| <= |x|): an enclosure of it rounded outward is cut there.
Real capped_sinc(const Real& phi);

/// For a dial, p = 2: the angle of the input is uniform on two opposite arcs of opening pi / c, centred across the
/// teacher, in place of the whole circle (c = 1); its norm is what it was. Then L_{-w*}(phi) = c (m + sin m) / (4 pi)
/// E|Z|^2, m = min(phi, pi / (2 c)), for that teacher. `moment` is E|Z|^2.
Real concentrated_growth(const Real& phi, const Real& c, const Real& moment);

/// The dial, and the claim at its value or at that of one of anisotropic_growth.hpp: growth <= factor * phi, in the
/// plane.
Dial concentration_dial();
/// One of these dials is away from rest.
bool rotation_matters(const Statement& claim);
Formula concentrated_grows_at_most(Statement& claim, const Real& phi, const Real& moment, const Real& factor);

/// growth <= factor * phi where growth = slope * phi and phi >= 0: decided through slope <= factor, which says
/// something on a box that touches 0. At phi = 0 itself both sides vanish.
Formula grows_at_most(const Real& growth, const Real& slope, const Real& factor, const Real& phi);

}  // namespace lakatos::du18
