// The step bounds A9 (Theorem 2.2) and A13 (Theorem 3.1).

#include "theory/filter/extremes.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/numeric/reference.hpp"

// A Gaussian law needs only phi = upto <= pi/2. With g = 2 pi gamma = pi - phi - sin phi, l = 2 pi L = pi - phi + sin
// phi, the quotient (gamma - d) / (L + c)^2, c, d >= 0, falls while gamma >= d: its logarithm has the derivative
//   -(1 + cos) / (g - 2 pi d) + 2 (1 - cos) / (l + 2 pi c)  <=  -(1 + cos) / g + 2 (1 - cos) / l,
// negative because (1 + cos) l - 2 (1 - cos) g = (pi - phi)(3 cos - 1) + sin (3 - cos) > 0 on [0, pi/2]: clear for
// cos >= 1/3; below, pi - phi < 1.92 and sin (3 - cos) > 2.5.

namespace lakatos {

namespace {

/// step * two * (L + c)^2 from both sides, whatever the sign of step * two.
template <class S>
Bracket<S> left_side(const Bracket<S>& lipschitz, const StepRule<S>& rule) {
  const S widening = rule.wide * rule.cross + rule.four * rule.beta;
  const S low = lipschitz.lower + widening, high = lipschitz.upper + widening;
  const S least = square(max(low, S(0))), greatest = max(square(low), square(high));
  const S factor = rule.step * rule.two;
  return {min(S(factor * least), S(factor * greatest)), max(S(factor * least), S(factor * greatest))};
}

template <class S>
Bracket<S> right_side(const Bracket<S>& gamma, const StepRule<S>& rule) {
  const S loss = rule.six * rule.cross;
  return {gamma.lower - loss, gamma.upper - loss};
}

template <class S>
Truth rule_holds(const detail::Extremes<S>& extremes, const StepRule<S>& rule) {
  return at_most(left_side(extremes.greatest, rule), right_side(extremes.least, rule));
}

template <class S>
Truth planar_rule(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto,
                  const StepRule<S>& rule) {
  Truth all = Truth::yes;
  for (const SmoothnessPiece<S>& piece : smoothness_pieces(law, teacher, upto)) {
    all = both(all, either(negate(piece.within), rule_holds(detail::Extremes<S>{piece.gamma, piece.lipschitz}, rule)));
    if (all == Truth::no) return all;
  }
  return all;
}

template <class S>
Truth spatial_rule(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto,
                   const StepRule<S>& rule) {
  detail::Extremes<S> cover = detail::extremes_up_to(law, teacher, upto);
  cover.greatest.lower = 0;
  if (rule_holds(cover, rule) == Truth::yes) return Truth::yes;
  for (const PlanarAngle<S>& angle : {upto, zero_angle<S>()})
    if (rule_holds(detail::extremes_at(law, teacher, angle), rule) == Truth::no) return Truth::no;
  return Truth::unknown;
}

/// With a negative step only gamma >= d at `upto` is known to settle all smaller angles.
template <class S>
Truth gaussian_rule(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto,
                    const StepRule<S>& rule) {
  const detail::Extremes<S> extremes = detail::extremes_at(law, teacher, upto);
  const Truth at_end = rule_holds(extremes, rule);
  if (at_end == Truth::no || less_equal(S(0), S(rule.step * rule.two)) == Truth::yes) return at_end;
  return at_least(right_side(extremes.least, rule), S(0)) == Truth::yes ? at_end : Truth::unknown;
}

}  // namespace

template <class S>
Truth step_within_bound(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto,
                        const StepRule<S>& rule) {
  try {
    if (law.dimension < 2 || detail::is_flat(upto))
      return rule_holds(detail::extremes_at(law, teacher, zero_angle<S>()), rule);
    if (law.gaussian) return gaussian_rule(law, teacher, upto, rule);
    return law.dimension == 2 ? planar_rule(law, teacher, upto, rule) : spatial_rule(law, teacher, upto, rule);
  } catch (const Undecided&) { return Truth::unknown; }
}

template Truth step_within_bound(const PatchLaw<Interval>&, const Vector<Interval>&, const PlanarAngle<Interval>&,
                                 const StepRule<Interval>&);
template Truth step_within_bound(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&,
                                 const StepRule<Ball>&);
template Truth step_within_bound(const PatchLaw<Rational>&, const Vector<Rational>&, const PlanarAngle<Rational>&,
                                 const StepRule<Rational>&);
template Truth step_within_bound(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&,
                                 const StepRule<double>&);
template Truth step_within_bound(const PatchLaw<Reference>&, const Vector<Reference>&, const PlanarAngle<Reference>&,
                                 const StepRule<Reference>&);

}  // namespace lakatos
