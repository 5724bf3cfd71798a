#include "checks/filter/du18/ordered.hpp"

#include "theory/filter/smoothness.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos::du18 {
namespace {

/// Is E[P P^T] at `below` at most that at `above`, on both sides of the teacher? Unknown outside the plane.
template <class S>
Truth moments_ordered(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& above, const PlanarAngle<S>& below) {
  if (law.gaussian || law.dimension != 2) return Truth::unknown;
  Truth all = Truth::yes;
  for (const int side : {1, -1}) {
    all = both(all, positive_semidefinite(subtract(agree_moment_at(law, teacher, above, side), agree_moment_at(law, teacher, below, side))));
  }
  return all;
}

template <class S, class Extremum>
Truth ordered(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& near, const PlanarAngle<S>& far, bool strict, Extremum&& extremum) {
  try {
    if (!strict && moments_ordered(law, teacher, near, far) == Truth::yes) return Truth::yes;
    if (strict && moments_ordered(law, teacher, far, near) == Truth::yes) return Truth::no;
    return strict ? negate(at_most(extremum(near), extremum(far))) : at_most(extremum(far), extremum(near));
  } catch (const Undecided&) {
    return Truth::unknown;
  }
}

}  // namespace

template <class S>
Truth gamma_ordered(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& near, const PlanarAngle<S>& far, bool strict) {
  return ordered(law, teacher, near, far, strict, [&](const PlanarAngle<S>& angle) { return gamma_bracket(law, teacher, angle); });
}

template <class S>
Truth lipschitz_ordered(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& near, const PlanarAngle<S>& far, bool strict) {
  return ordered(law, teacher, near, far, strict, [&](const PlanarAngle<S>& angle) { return lipschitz_bracket(law, teacher, angle); });
}

template Truth gamma_ordered(const PatchLaw<Interval>&, const Vector<Interval>&, const PlanarAngle<Interval>&, const PlanarAngle<Interval>&, bool);
template Truth gamma_ordered(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&, const PlanarAngle<Ball>&, bool);
template Truth gamma_ordered(const PatchLaw<Rational>&, const Vector<Rational>&, const PlanarAngle<Rational>&, const PlanarAngle<Rational>&, bool);
template Truth lipschitz_ordered(const PatchLaw<Interval>&, const Vector<Interval>&, const PlanarAngle<Interval>&, const PlanarAngle<Interval>&, bool);
template Truth lipschitz_ordered(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&, const PlanarAngle<Ball>&, bool);
template Truth lipschitz_ordered(const PatchLaw<Rational>&, const Vector<Rational>&, const PlanarAngle<Rational>&, const PlanarAngle<Rational>&, bool);

}  // namespace lakatos::du18
