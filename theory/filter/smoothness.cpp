#include "theory/filter/smoothness.hpp"

#include "theory/filter/extremes.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/numeric/reference.hpp"

namespace lakatos {

namespace {

/// Exact and without roots: is `holds` true of E[P P^T] at both students of this angle in the plane (one at 0 and pi)?
template <class S, class Predicate>
Truth on_both_sides(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, Predicate&& holds) {
  Truth all = Truth::yes;
  for (const int side : {1, -1}) {
    try {
      all = both(all, holds(agree_moment_at(law, teacher, angle, side)));
    } catch (const Undecided&) { all = both(all, Truth::unknown); }
    if (all == Truth::no || detail::is_flat(angle)) return all;
  }
  return all;
}

template <class S>
bool is_planar(const PatchLaw<S>& law) {
  return law.dimension == 2 && !law.gaussian;
}

/// The bracket of gamma, or nothing known where that is Undecided.
template <class S, class Question>
Truth ask_gamma(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, Question&& question) {
  try {
    return question(gamma_bracket(law, teacher, angle));
  } catch (const Undecided&) { return Truth::unknown; }
}

}  // namespace

template <class S>
Bracket<S> gamma_bracket(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle) {
  return detail::extremes_at(law, teacher, angle).least;
}

template <class S>
Bracket<S> lipschitz_bracket(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle) {
  return detail::extremes_at(law, teacher, angle).greatest;
}

template <class S>
S gamma(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle) {
  return value_of(gamma_bracket(law, teacher, angle));
}

template <class S>
S lipschitz(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle) {
  return value_of(lipschitz_bracket(law, teacher, angle));
}

template <class S>
Truth gamma_at_least(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, const S& c) {
  if (is_planar(law))
    return on_both_sides(law, teacher, angle,
                         [&](const Matrix<S>& moment) { return smallest_eigenvalue_at_least(moment, c); });
  return ask_gamma(law, teacher, angle, [&](const Bracket<S>& gamma) { return at_least(gamma, c); });
}

template <class S>
Truth gamma_above(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, const S& c) {
  if (is_planar(law))
    return on_both_sides(law, teacher, angle, [&](Matrix<S> moment) {
      for (std::size_t i = 0; i < 2; ++i) moment(i, i) -= c;
      return positive_definite(moment);
    });
  return ask_gamma(law, teacher, angle, [&](const Bracket<S>& gamma) { return negate(at_most(gamma, c)); });
}

template Bracket<Interval> gamma_bracket(const PatchLaw<Interval>&, const Vector<Interval>&,
                                         const PlanarAngle<Interval>&);
template Bracket<Interval> lipschitz_bracket(const PatchLaw<Interval>&, const Vector<Interval>&,
                                             const PlanarAngle<Interval>&);
template Interval gamma(const PatchLaw<Interval>&, const Vector<Interval>&, const PlanarAngle<Interval>&);
template Interval lipschitz(const PatchLaw<Interval>&, const Vector<Interval>&, const PlanarAngle<Interval>&);
template Truth gamma_at_least(const PatchLaw<Interval>&, const Vector<Interval>&, const PlanarAngle<Interval>&,
                              const Interval&);
template Truth gamma_above(const PatchLaw<Interval>&, const Vector<Interval>&, const PlanarAngle<Interval>&,
                           const Interval&);

template Bracket<Ball> gamma_bracket(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&);
template Bracket<Ball> lipschitz_bracket(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&);
template Ball gamma(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&);
template Ball lipschitz(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&);
template Truth gamma_at_least(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&, const Ball&);
template Truth gamma_above(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&, const Ball&);

template Bracket<Rational> gamma_bracket(const PatchLaw<Rational>&, const Vector<Rational>&,
                                         const PlanarAngle<Rational>&);
template Bracket<Rational> lipschitz_bracket(const PatchLaw<Rational>&, const Vector<Rational>&,
                                             const PlanarAngle<Rational>&);
template Rational gamma(const PatchLaw<Rational>&, const Vector<Rational>&, const PlanarAngle<Rational>&);
template Rational lipschitz(const PatchLaw<Rational>&, const Vector<Rational>&, const PlanarAngle<Rational>&);
template Truth gamma_at_least(const PatchLaw<Rational>&, const Vector<Rational>&, const PlanarAngle<Rational>&,
                              const Rational&);
template Truth gamma_above(const PatchLaw<Rational>&, const Vector<Rational>&, const PlanarAngle<Rational>&,
                           const Rational&);

template Bracket<double> gamma_bracket(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&);
template Bracket<double> lipschitz_bracket(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&);
template double gamma(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&);
template double lipschitz(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&);
template Truth gamma_at_least(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&,
                              const double&);
template Truth gamma_above(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&, const double&);

template Bracket<Reference> gamma_bracket(const PatchLaw<Reference>&, const Vector<Reference>&,
                                          const PlanarAngle<Reference>&);
template Bracket<Reference> lipschitz_bracket(const PatchLaw<Reference>&, const Vector<Reference>&,
                                              const PlanarAngle<Reference>&);
template Reference gamma(const PatchLaw<Reference>&, const Vector<Reference>&, const PlanarAngle<Reference>&);
template Reference lipschitz(const PatchLaw<Reference>&, const Vector<Reference>&, const PlanarAngle<Reference>&);
template Truth gamma_at_least(const PatchLaw<Reference>&, const Vector<Reference>&, const PlanarAngle<Reference>&,
                              const Reference&);
template Truth gamma_above(const PatchLaw<Reference>&, const Vector<Reference>&, const PlanarAngle<Reference>&,
                           const Reference&);

}  // namespace lakatos
