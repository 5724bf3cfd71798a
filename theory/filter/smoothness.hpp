#pragma once

#include "theory/filter/planar.hpp"

namespace lakatos {

/// The smoothness of the input law around the teacher w* (du18, Definition 2.1, Assumptions 2.1, 3.1, 3.2) and the step
/// bounds built on it. k patches throughout; k = 1 is Section 2.
///
/// How they are decided:
///   Gaussian laws  closed forms of the angle.
///   p = 2          exact: two students per angle, finitely many cells.
///   p = 1          only the angles 0 and pi exist; elsewhere the extremum runs over nothing: Undefined.
///   p > 2          certified on both sides, not sharp. One side from witnesses (students that tilt towards or away
///   from
///                  one atom), the other from the patches that are active for every, or for some, student at that
///                  angle.
/// A teacher that is certainly 0 is Undefined. Truth-valued functions never throw Undecided.
/// For exact scalars irrational numbers enter as rational brackets of double precision, so only a tie with an
/// irrational number to some 14 digits stays unknown.

/// gamma(phi) = min over w at angle phi of lambda_min(E[P P^T]), phi in [0, pi].
template <class S>
Bracket<S> gamma_bracket(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle);
/// L(phi) = max over w at angle phi of lambda_max(E[P P^T]), phi in [0, pi].
template <class S>
Bracket<S> lipschitz_bracket(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle);
/// The same as one scalar. Exact scalars throw Undecided where the value is irrational or only bounded.
template <class S>
S gamma(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle);
template <class S>
S lipschitz(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle);

/// gamma(phi) >= c and gamma(phi) > c as definiteness of matrices: exact scalars (p = 2) decide every case.
template <class S>
Truth gamma_at_least(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, const S& c);
template <class S>
Truth gamma_above(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, const S& c);

/// A maximal piece of [0, upto] on which both students of the plane stay in one cell, so gamma and L are constant: the
/// point `left`, or the open arc from `left` to the next piece (the last arc reaches `upto` and contains it).
template <class S>
struct SmoothnessPiece {
  PlanarAngle<S> left;
  bool point;
  Truth within;  ///< unknown where an enclosure cannot tell whether the piece meets [0, upto], else yes
  Bracket<S> gamma, lipschitz;
};

/// The pieces of [0, upto] in increasing angle, p = 2, finite laws; the first is the point 0. Throws Undecided where
/// critical angles cannot be ordered.
template <class S>
std::vector<SmoothnessPiece<S>> smoothness_pieces(const PatchLaw<S>& law, const Vector<S>& teacher,
                                                  const PlanarAngle<S>& upto);

/// max lambda_max(E[N N^T]) <= beta phi for every phi in [0, pi/2], phi = 0 included (there the moment must vanish).
/// The maximum over theta <= phi (A7, Assumption 2.1) and over theta = phi (A10, Assumption 3.1) give the same
/// condition, because beta phi grows. Gaussian, p >= 2: beta >= 1/pi. p = 1: beta >= 0, which is asked for in every
/// dimension.
template <class S>
Truth linear_growth(const PatchLaw<S>& law, const Vector<S>& teacher, const S& beta);

/// Readings of Assumption 3.2: the maximum covers the sum of the three norms, or the first norm alone; or the sum,
/// asked only of students on whose boundary no nonzero patch lies. (At a student with an atom on its boundary the
/// closed regions count that atom in P and in M at once, which no density does.)
enum class CrossReading { sum, first_term, sum_off_boundaries };

/// |E PN^T| + |E PM^T| + |E NM^T| <= cross phi for every w with theta(w, w*) <= phi and every phi in [0, pi/2]
/// (reading `sum`); or with the first norm replaced by its maximum over theta <= phi (reading `first_term`).
/// |.| is the largest singular value. Gaussian laws and p = 1: the moments vanish, so cross >= 0.
/// p > 2: the certified bounds are the same for both readings.
template <class S>
Truth cross_growth(const PatchLaw<S>& law, const Vector<S>& teacher, const S& cross, CrossReading reading);

/// The step bounds A9 and A13, cleared of the quotient:
///   step * two * (L(phi) + wide * cross + four * beta)^2 <= gamma(phi) - six * cross.
/// Theorem 2.2 is cross = 0. The numbers are those printed, by name, so that they can be turned.
template <class S>
struct StepRule {
  S step;       ///< eta, any sign
  S beta;       ///< >= 0
  S cross = 0;  ///< L_cross >= 0
  S two = 2;
  S six = 6;
  S wide = 10;
  S four = 4;
};

/// Does the rule hold for every phi in [0, upto], upto <= pi/2?
/// p = 2: every cell that meets the range. p > 2: yes from a bound of gamma at `upto` and of L over the range; no from
/// witnesses at 0 and at `upto`. Gaussian: gamma / (L + c)^2 falls with phi, so `upto` decides.
template <class S>
Truth step_within_bound(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto,
                        const StepRule<S>& rule);

}  // namespace lakatos
