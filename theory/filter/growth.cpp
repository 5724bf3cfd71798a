// Assumptions 2.1, 3.1 (growth of E[N N^T]) and 3.2 (growth of the mixed moments).

#include <algorithm>

#include "theory/filter/extremes.hpp"
#include "theory/filter/region_sums.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/filter/spatial.hpp"
#include "theory/numeric/reference.hpp"

// Moments are constant on cells and the bounds beta phi, cross phi grow, so a condition for all angles of a cell is the
// condition at its left end; for an arc this is the limit from the right. In the plane the cells are exact.
// In space the sets of patches that can be in a region at an angle <= phi grow at finitely many turning angles: an
// upper bound that is checked at those says yes. For no one student is enough: the one that just reaches a patch.

namespace lakatos {

namespace {

/// c phi for phi known by a bracket, c >= 0.
template <class S>
Bracket<S> times(const S& c, const Bracket<S>& phi) {
  return {c * phi.lower, c * phi.upper};
}

/// lambda_max(moment) <= bound.
template <class S>
Truth spectrum_within(const Matrix<S>& moment, const Bracket<S>& bound) {
  const Truth within = largest_eigenvalue_at_most(moment, bound.lower);
  if (within != Truth::no || !is_exact<S>) return within;
  return largest_eigenvalue_at_most(moment, bound.upper) == Truth::no ? Truth::no : Truth::unknown;
}

/// Runs `check` (-> Truth) on every cell of [0, pi/2] on both sides until one says no. check sees the sweep and the
/// left end in radians, which is computed on demand and once for a point and the arc after it.
template <class S, class Check>
Truth all_planar_cells(const PatchLaw<S>& law, const Vector<S>& teacher, Check&& check) {
  Truth all = Truth::yes;
  for (const int side : {1, -1}) {
    try {
      PlanarSweep<S> sweep(law, teacher, right_angle<S>(), side);
      const PlanarAngle<S>* known = nullptr;
      Bracket<S> phi{};
      const auto left = [&]() -> const Bracket<S>& {
        if (known != &sweep.left()) phi = radians_bracket(sweep.left());
        known = &sweep.left();
        return phi;
      };
      do {
        all = both(all, either(negate(sweep.within()), check(sweep, left)));
        if (all == Truth::no) return all;
      } while (sweep.advance());
    } catch (const Undecided&) { all = both(all, Truth::unknown); }
  }
  return all;
}

template <class S>
Truth planar_growth(const PatchLaw<S>& law, const Vector<S>& teacher, const S& beta) {
  return all_planar_cells(law, teacher, [&](const PlanarSweep<S>& sweep, const auto& left) {
    if (sweep.vanishes(Region::student, Region::student)) return Truth::yes;
    return spectrum_within(sweep.moment(Region::student, Region::student), times(beta, left()));
  });
}

/// Checks the upper bound at every turning angle where a patch can enter N.
template <class S>
Truth covered_growth(const detail::SpatialLaw<S>& space, const S& beta) {
  Truth all = Truth::yes;
  for (std::size_t index = 0; index < space.patch_count(); ++index) {
    if (space.is_zero_patch(index) || less(S(0), space.along(index)) == Truth::yes) continue;
    const PlanarAngle<S> angle = space.turning_angle(index);
    const auto moment = space.moment(Region::student, space.cone(angle));
    all = both(all, spectrum_within(moment.upper, times(beta, radians_bracket(angle))));
    if (all != Truth::yes) return Truth::unknown;
  }
  return all;
}

/// Does the student that just reaches this patch break the bound? A patch on the teacher's boundary does at once: next
/// to phi = 0 the student tilted towards it has N != 0, for N.Z_i >= |Z_i|^2 / k.
template <class S>
bool refutes_growth(const detail::SpatialLaw<S>& space, std::size_t index, const S& beta) {
  if (space.is_zero_patch(index) || less(space.along(index), S(0)) == Truth::unknown) return false;
  if (less(S(0), space.along(index)) == Truth::yes) return false;
  if (equal(space.along(index), S(0)) == Truth::yes) return less(S(0), squared_norm(space.patch(index))) == Truth::yes;
  const Vector<S> tilt = space.tilt(index);
  const PlanarAngle<S> angle = space.turning_angle(index);
  if (less(S(0), squared_norm(tilt)) != Truth::yes) return false;
  const auto moment = space.moment(Region::student, space.student(angle, tilt, index));
  return spectrum_within(moment.lower, times(beta, radians_bracket(angle))) == Truth::no;
}

template <class S>
Truth spatial_growth(const PatchLaw<S>& law, const Vector<S>& teacher, const S& beta) {
  const detail::SpatialLaw<S> space(law, teacher);
  if (covered_growth(space, beta) == Truth::yes) return Truth::yes;
  for (std::size_t index = 0; index < space.patch_count(); ++index)
    if (refutes_growth(space, index, beta)) return Truth::no;
  return Truth::unknown;
}

/// beta >= 1/pi.
template <class S>
Truth gaussian_growth(const S& beta) {
  if constexpr (is_exact<S>) {
    if (recording()) throw Undecided("irrational");  // balls have the value itself
    const UpwardRounding upward;
    const Interval sharp = Interval(1) / pi<Interval>();
    return at_most(Bracket<S>{from_double<S>(sharp.lower()), from_double<S>(sharp.upper())}, beta);
  } else {
    return less_equal(S(1), S(beta * pi<S>()));
  }
}

/// |E PN^T| and |E PM^T| + |E NM^T| of one student.
template <class S>
struct CrossNorms {
  Bracket<S> first{}, rest{};
};

template <class S>
Bracket<S> plus(const Bracket<S>& x, const Bracket<S>& y) {
  return {x.lower + y.lower, x.upper + y.upper};
}

template <class S>
CrossNorms<S> cross_norms(const RegionMoments<S>& moments) {
  return {largest_singular_value_bracket(moments.agree_student),
          plus(largest_singular_value_bracket(moments.agree_teacher),
               largest_singular_value_bracket(moments.student_teacher))};
}

template <class S>
CrossNorms<S> cross_norms(const PlanarSweep<S>& sweep) {
  const auto norm = [&](Region x, Region y) {
    return sweep.vanishes(x, y) ? Bracket<S>{} : largest_singular_value_bracket(sweep.moment(x, y));
  };
  return {norm(Region::agree, Region::student),
          plus(norm(Region::agree, Region::teacher), norm(Region::student, Region::teacher))};
}

template <class S>
bool vanishes(const Bracket<S>& x) {
  return equal(x.upper, S(0)) == Truth::yes;
}

template <class S>
Truth planar_cross_sum(const PatchLaw<S>& law, const Vector<S>& teacher, const S& cross, bool at_critical) {
  return all_planar_cells(law, teacher, [&](const PlanarSweep<S>& sweep, const auto& left) {
    if (sweep.point() && !at_critical) return Truth::yes;
    const CrossNorms<S> norms = cross_norms(sweep);
    const Bracket<S> sum = plus(norms.first, norms.rest);
    return vanishes(sum) ? Truth::yes : at_most(sum, times(cross, left()));
  });
}

template <class S>
struct CrossCell {
  PlanarAngle<S> left;
  CrossNorms<S> norms;
};

/// The cells of both sides by left end. Throws Undecided where they cannot be ordered.
template <class S>
std::vector<CrossCell<S>> cross_cells(const PatchLaw<S>& law, const Vector<S>& teacher) {
  std::vector<CrossCell<S>> cells;
  for (const int side : {1, -1}) {
    PlanarSweep<S> sweep(law, teacher, right_angle<S>(), side);
    do {
      if (decide(sweep.within())) cells.push_back({sweep.left(), cross_norms(sweep)});
    } while (sweep.advance());
  }
  std::stable_sort(cells.begin(), cells.end(),
                   [](const auto& a, const auto& b) { return decide(less(a.left, b.left)); });
  return cells;
}

/// Both maxima run over theta <= phi on their own.
template <class S>
Truth planar_cross_separate(const PatchLaw<S>& law, const Vector<S>& teacher, const S& cross) {
  Truth all = Truth::yes;
  CrossNorms<S> most;
  for (const CrossCell<S>& cell : cross_cells(law, teacher)) {
    most = {detail::larger(most.first, cell.norms.first), detail::larger(most.rest, cell.norms.rest)};
    const Bracket<S> sum = plus(most.first, most.rest);
    if (!vanishes(sum)) all = both(all, at_most(sum, times(cross, radians_bracket(cell.left))));
    if (all == Truth::no) return all;
  }
  return all;
}

/// Bounds of the three norms over all students up to an angle add up, whichever is maximised on its own.
template <class S>
Truth covered_cross(const detail::SpatialLaw<S>& space, const S& cross) {
  for (std::size_t index = 0; index < space.patch_count(); ++index) {
    if (space.is_zero_patch(index)) continue;
    const PlanarAngle<S> angle = space.turning_angle(index);
    const std::array<S, 3> norms = space.cross_bounds(space.cone(angle));
    const S sum = norms[0] + norms[1] + norms[2];
    if (equal(sum, S(0)) == Truth::yes) continue;
    if (at_most(Bracket<S>{sum, sum}, times(cross, radians_bracket(angle))) != Truth::yes) return Truth::unknown;
  }
  return Truth::yes;
}

template <class S>
bool refutes_cross(const detail::SpatialLaw<S>& space, std::size_t index, const S& cross) {
  const Vector<S> tilt = space.tilt(index);
  if (space.is_zero_patch(index) || less(S(0), squared_norm(tilt)) != Truth::yes) return false;
  const PlanarAngle<S> angle = space.turning_angle(index);
  const bool ahead = less(S(0), space.along(index)) == Truth::yes;  // then the student tilts away from the patch
  const Vector<S> direction = ahead ? scale(S(-1), tilt) : tilt;
  const CrossNorms<S> norms = cross_norms(space.moments(space.student(angle, direction, index)));
  return at_most(plus(norms.first, norms.rest), times(cross, radians_bracket(angle))) == Truth::no;
}

template <class S>
Truth spatial_cross(const PatchLaw<S>& law, const Vector<S>& teacher, const S& cross, bool at_critical) {
  const detail::SpatialLaw<S> space(law, teacher);
  if (covered_cross(space, cross) == Truth::yes) return Truth::yes;
  if (!at_critical) return Truth::unknown;  // the witnesses below stand on boundaries
  for (std::size_t index = 0; index < space.patch_count(); ++index) {
    try {
      if (refutes_cross(space, index, cross)) return Truth::no;
    } catch (const Undecided&) {  // another patch may do
    }
  }
  return Truth::unknown;
}

/// question(), after the cases that need no angle: a certainly negative constant, p = 1, an open sign.
template <class S, class Question>
Truth with_constant(const PatchLaw<S>& law, const Vector<S>& teacher, const S& constant, Question&& question) {
  if (detail::is_zero(teacher) == Truth::yes) throw Undefined("angles to the teacher 0");
  const Truth nonnegative = less_equal(S(0), constant);
  if (law.dimension < 2 || nonnegative != Truth::yes) return nonnegative;
  try {
    return question();
  } catch (const Undecided&) { return Truth::unknown; }
}

}  // namespace

template <class S>
Truth linear_growth(const PatchLaw<S>& law, const Vector<S>& teacher, const S& beta) {
  return with_constant(law, teacher, beta, [&] {
    if (law.gaussian) return gaussian_growth(beta);
    return law.dimension == 2 ? planar_growth(law, teacher, beta) : spatial_growth(law, teacher, beta);
  });
}

template <class S>
Truth cross_growth(const PatchLaw<S>& law, const Vector<S>& teacher, const S& cross, CrossReading reading) {
  return with_constant(law, teacher, cross, [&] {
    if (law.gaussian) return Truth::yes;
    const bool at_critical = reading != CrossReading::sum_off_boundaries;
    if (law.dimension > 2) return spatial_cross(law, teacher, cross, at_critical);
    return reading == CrossReading::first_term ? planar_cross_separate(law, teacher, cross)
                                               : planar_cross_sum(law, teacher, cross, at_critical);
  });
}

template Truth linear_growth(const PatchLaw<Interval>&, const Vector<Interval>&, const Interval&);
template Truth cross_growth(const PatchLaw<Interval>&, const Vector<Interval>&, const Interval&, CrossReading);
template Truth linear_growth(const PatchLaw<Ball>&, const Vector<Ball>&, const Ball&);
template Truth cross_growth(const PatchLaw<Ball>&, const Vector<Ball>&, const Ball&, CrossReading);
template Truth linear_growth(const PatchLaw<Rational>&, const Vector<Rational>&, const Rational&);
template Truth cross_growth(const PatchLaw<Rational>&, const Vector<Rational>&, const Rational&, CrossReading);
template Truth linear_growth(const PatchLaw<double>&, const Vector<double>&, const double&);
template Truth cross_growth(const PatchLaw<double>&, const Vector<double>&, const double&, CrossReading);
template Truth linear_growth(const PatchLaw<Reference>&, const Vector<Reference>&, const Reference&);
template Truth cross_growth(const PatchLaw<Reference>&, const Vector<Reference>&, const Reference&, CrossReading);

}  // namespace lakatos
