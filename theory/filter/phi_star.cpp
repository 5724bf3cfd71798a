#include "theory/filter/phi_star.hpp"

namespace lakatos {

Real last_angle(const Law& law, const Vec& teacher, const Real& level, int side) {
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

Real angle_before_phi_star(const Law& law, const Vec& teacher, const Real& distance2, const Real& norm2,
                           const Real& share, const Real& level) {
  const Real first = radians(angle_of_relative_error(distance2, norm2)),
             last = min(last_angle(law, teacher, level, 1), last_angle(law, teacher, level, -1));
  return first + share * (last - first);
}

Truth inside_phi_star(const Law& law, const Vec& teacher, const Real& radius2, const Real& level) {
  const Real norm = squared_norm(teacher);
  if (less(radius2, norm) != Truth::yes) return less(radius2, norm);
  const auto angle = angle_of_relative_error(radius2, norm);
  Truth all = Truth::yes;
  for (int side : {1, -1}) {
    Sweep sweep(law, teacher, right_angle<Real>(), side);
    Truth beyond = Truth::no;
    while (sweep.advance()) {
      if (sweep.point()) continue;
      beyond = less(angle, sweep.right());
      if (beyond != Truth::no) break;
    }
    all = both(all, beyond == Truth::yes ? smallest_eigenvalue_at_least(sweep.moments().agree, level) : Truth::unknown);
  }
  return all;
}

}  // namespace lakatos
