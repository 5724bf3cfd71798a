#pragma once
// phi_*, the largest angle in [0, pi/2] at which gamma reaches a level, and the angles of Theorem 3.2 below it. One
// patch, p = 2.
#include "checks/filter/du18/inputs/standing.hpp"

namespace lakatos::du18 {

/// phi_* in radians on one side of the teacher: the right end of the last cell of [0, pi/2] where lambda_min >= level;
/// the closed regions put it into the set. Throws Undecided where that is open, Undefined where there is none.
inline Real last_angle(const Law& law, const Vec& teacher, const Real& level, int side) {
  Sweep sweep(law, teacher, right_angle<Real>(), side);
  Real last = -1;
  do {
    const Truth reached = smallest_eigenvalue_at_least(sweep.moments().agree, level);
    if (reached == Truth::unknown) throw Undecided("phi_* is open");
    if (reached == Truth::yes) last = radians(sweep.right());
  } while (sweep.advance());
  if (less(last, Real(0)) == Truth::yes) throw Undefined("gamma stays below 6 L_cross");
  return last;
}

/// phi_0 + share (phi_* - phi_0) in radians, phi_0 = arcsin(r_0 / |w_*|) of the two squared lengths.
inline Real angle_before_phi_star(const Law& law, const Vec& teacher, const Real& distance2, const Real& norm2,
                                  const Real& share, const Real& level) {
  const Real first = radians(angle_of_relative_error(distance2, norm2)),
             last = min(last_angle(law, teacher, level, 1), last_angle(law, teacher, level, -1));
  return first + share * (last - first);
}

}  // namespace lakatos::du18
