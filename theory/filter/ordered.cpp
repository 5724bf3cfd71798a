#include "theory/filter/ordered.hpp"

#include "theory/filter/smoothness.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {
namespace {

/// Is E[P P^T] at `below` at most that at `above`, on both sides of the teacher? Unknown outside the plane.
Truth moments_ordered(const Law& law, const Vec& teacher, const Angle& above, const Angle& below) {
  if (law.gaussian() || law.dimension() != 2) return Truth::unknown;
  Truth all = Truth::yes;
  for (const int side : {1, -1}) {
    all = both(all, positive_semidefinite(subtract(agree_moment_at(law, teacher, above, side),
                                                   agree_moment_at(law, teacher, below, side))));
  }
  return all;
}

template <class Extremum>
Truth ordered(const Law& law, const Vec& teacher, const Angle& near, const Angle& far, bool strict,
              Extremum&& extremum) {
  try {
    if (!strict && moments_ordered(law, teacher, near, far) == Truth::yes) return Truth::yes;
    if (strict && moments_ordered(law, teacher, far, near) == Truth::yes) return Truth::no;
    return strict ? negate(less_equal(extremum(near), extremum(far))) : less_equal(extremum(far), extremum(near));
  } catch (const Undecided&) { return Truth::unknown; }
}

}  // namespace

Truth gamma_ordered(const Law& law, const Vec& teacher, const Angle& near, const Angle& far, bool strict) {
  return ordered(law, teacher, near, far, strict,
                 [&](const Angle& angle) { return gamma_bracket(law, teacher, angle); });
}

Truth lipschitz_ordered(const Law& law, const Vec& teacher, const Angle& near, const Angle& far, bool strict) {
  return ordered(law, teacher, near, far, strict,
                 [&](const Angle& angle) { return lipschitz_bracket(law, teacher, angle); });
}

}  // namespace lakatos
