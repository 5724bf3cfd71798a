#pragma once
// phi_*, the largest angle in [0, pi/2] at which gamma reaches a level (du18, Theorem 3.2: the level 6 L_cross), and
// the angles below it: one patch, p = 2, finite laws; gamma falls with the angle.
#include "theory/filter/real_filter.hpp"

namespace lakatos {

/// phi_* in radians on one side of the teacher, side = +1 or -1: the right end of the last cell of [0, pi/2] where
/// lambda_min >= level; the closed regions put it into the set. Throws Undecided where that is open, Undefined where
/// there is none.
Real last_angle(const Law& law, const Vec& teacher, const Real& level, int side);

/// phi_0 + share (phi_* - phi_0) in radians, phi_0 = arcsin(r_0 / |w_*|) of the two squared lengths.
Real angle_before_phi_star(const Law& law, const Vec& teacher, const Real& distance2, const Real& norm2,
                           const Real& share, const Real& level);

/// gamma at that angle.
Real gamma_before_phi_star(const Law& law, const Vec& teacher, const Real& distance2, const Real& norm2,
                           const Real& share, const Real& level);

/// radius < |w_*| sin(phi_*), radius2 its square, phi_* the largest angle in [0, pi/2] with gamma >= level. For one
/// patch gamma falls with the angle, so this asks for gamma >= level on the arcs just beyond arcsin(radius / |w_*|), on
/// both sides. p = 2.
Truth inside_phi_star(const Law& law, const Vec& teacher, const Real& radius2, const Real& level);

// Which phi_* the definition may mean (du18, Theorem 3.1), for any number of patches: finite laws of the plane, or
// normal ones.

/// Is the largest phi with gamma(phi) >= bound (> bound if `strict`) attained, and not 0? Throws
/// Undecided where two critical angles cannot be ordered.
Truth largest_is_usable(const Law& law, const Vec& teacher, const Real& bound, bool strict);
/// Does gamma have a maximiser on [0, pi/2] that is not 0? (A maximum over finitely many cells is attained.)
/// Throws as the last one does.
Truth maximiser_is_usable(const Law& law, const Vec& teacher);

}  // namespace lakatos
