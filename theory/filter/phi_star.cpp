#include "theory/filter/phi_star.hpp"

#include <algorithm>

namespace lakatos {
namespace {

/// gamma of a finite law in the plane is constant between neighbouring critical angles. These are the critical angles
/// of [0, pi/2] (both sides, 0 and pi/2 included) and one angle inside each arc between them, in increasing order:
/// points at even places, arcs at odd ones. Throws Undecided where two critical angles cannot be ordered.
std::vector<Angle> cells_of(const Law& law, const Vec& teacher) {
  std::vector<Angle> points = {zero_angle<Real>(), right_angle<Real>()};
  for (const int side : {1, -1}) {
    Sweep sweep(law, teacher, right_angle<Real>(), side);
    do {
      if (sweep.point()) points.push_back(sweep.left());
    } while (sweep.advance());
  }
  std::sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return decide(less(a, b)); });
  points.erase(
      std::unique(points.begin(), points.end(), [](const auto& a, const auto& b) { return !decide(less(a, b)); }),
      points.end());
  std::vector<Angle> cells = {points.front()};
  for (std::size_t j = 1; j < points.size(); ++j) {
    const auto share = [](const Angle& angle) {
      return angle.sine2 / (angle.cosine2 + angle.sine2);
    };  // sin^2, which grows
    const Real middle = (share(points[j - 1]) + share(points[j])) / 2;
    cells.push_back({1 - middle, middle, 1});
    cells.push_back(points[j]);
  }
  return cells;
}

/// Are E[P P^T] the same at the teacher and at both students of this angle?
bool same_as_at_the_teacher(const Law& law, const Vec& teacher, const Angle& angle) {
  const Mat first = agree_moment_at(law, teacher, zero_angle<Real>(), 1);
  for (const int side : {1, -1}) {
    const Mat other = agree_moment_at(law, teacher, angle, side);
    for (std::size_t e = 0; e < first.entries().size(); ++e) {
      if (equal(first.entries()[e], other.entries()[e]) != Truth::yes) return false;
    }
  }
  return true;
}

}  // namespace

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

Real gamma_before_phi_star(const Law& law, const Vec& teacher, const Real& distance2, const Real& norm2,
                           const Real& share, const Real& level) {
  const Real phi_1 = angle_before_phi_star(law, teacher, distance2, norm2, share, level);
  return gamma(law, teacher, angle_from_cosine(cos(phi_1)));
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

Truth largest_is_usable(const Law& law, const Vec& teacher, const Real& bound, bool strict) {
  // Gaussian: gamma is continuous and falls strictly, so the set is [0, phi_*], or [0, phi_*) when strict.
  if (law.gaussian()) {
    if (strict && !recording()) return Truth::no;
    const Truth exceeded = gamma_above(law, teacher, zero_angle<Real>(), bound);
    return strict ? Truth::no : exceeded;
  }
  const std::vector<Angle> cells = cells_of(law, teacher);
  for (std::size_t j = cells.size(); j-- > 0;) {
    const Truth reached =
        strict ? gamma_above(law, teacher, cells[j], bound) : gamma_at_least(law, teacher, cells[j], bound);
    if (reached == Truth::unknown) return reached;
    if (reached == Truth::no) continue;
    const bool point = j % 2 == 0;  // the supremum over an open arc is its right end, which was not in the set
    return truth_of(point && j > 0);
  }
  return Truth::no;
}

Truth maximiser_is_usable(const Law& law, const Vec& teacher) {
  // Gaussian: gamma(phi) = (pi - phi - sin phi) / (2 pi), whose slope -(1 + cos phi) / (2 pi) is negative up to the
  // right angle, where it is smallest in size: gamma falls strictly, so the only maximiser is 0.
  if (law.gaussian()) return recording() ? less(1 + cos(pi() / 2), Real(0)) : Truth::no;
  // No patch on the teacher's boundary: gamma keeps the value gamma(0) up to the first critical angle, so 0 is never
  // the only maximiser.
  if (off_the_boundaries(law, teacher, teacher) == Truth::yes) return Truth::yes;
  const std::vector<Angle> cells = cells_of(law, teacher);
  const Bounds first = gamma_bracket(law, teacher, cells.front());
  Truth some = Truth::no;
  for (std::size_t j = 1; j < cells.size() && some != Truth::yes; ++j) {
    if (same_as_at_the_teacher(law, teacher, cells[j])) return Truth::yes;
    some = either(some, less_equal(first, gamma_bracket(law, teacher, cells[j])));
  }
  return some;
}

}  // namespace lakatos
