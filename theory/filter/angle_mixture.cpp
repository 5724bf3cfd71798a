#include "theory/filter/angle_mixture.hpp"

#include "theory/numeric/scalar.hpp"
#include "theory/probability/cut_normal.hpp"

namespace lakatos {
namespace {

constexpr int most_halvings = 8;

template <class S>
S quarter() {
  return pi<S>() / S(2);
}

template <class S>
ArcMoments<S> sum(const ArcMoments<S>& a, const ArcMoments<S>& b) {
  return {a.mass + b.mass, a.cosine + b.cosine, a.sine + b.sine};
}

/// Eigenvalues of the moments of half the mass: E Z Z^T = (mass I + [cosine sine; sine -cosine]) / 2.
template <class S>
AgreeExtremes<S> eigenvalues(const ArcMoments<S>& m) {
  const S radius = sqrt(S(square(m.cosine) + square(m.sine)));
  return {(m.mass - radius) / S(4), (m.mass + radius) / S(4)};
}

/// The components' moments on [left, right] inside [-pi/2, pi/2]; the printed second component seen from its mean -pi.
template <class S>
ArcMoments<S> in_front(const AngleMixture<S>& law, const S& left, const S& right) {
  const S q = quarter<S>(), half_turn = pi<S>();
  const auto first = cut_normal_moments(law.sigma, S(-q), q, left, right);
  if (!law.printed) return first;
  return sum(first, cut_normal_moments(law.sigma, q, S(S(3) * q), S(left + half_turn), S(right + half_turn)));
}

/// One cell [a, b] of angles, in units of (pi/2) / 2^depth.
template <class S>
Truth above_on(const AngleMixture<S>& law, const S& bound, long cell, int depth) {
  const S unit = quarter<S>() / S(1L << depth), a = S(cell) * unit, b = S(cell + 1) * unit;
  const S most = disagree_largest(law, b);
  if (less(S(bound * b), most) == Truth::yes) return Truth::yes;
  if (cell > 0 && less(most, S(bound * a)) == Truth::yes) return Truth::no;
  const S q = quarter<S>();
  if (cell == 0 && less(S(cut_normal_density(law.sigma, S(-q), q, S(q - b)) / S(2)), bound) == Truth::yes)
    return Truth::no;
  if (depth == most_halvings) return Truth::unknown;
  const Truth right = above_on(law, bound, 2 * cell + 1, depth + 1);
  return right == Truth::yes ? right : either(right, above_on(law, bound, 2 * cell, depth + 1));
}

}  // namespace

template <class S>
AgreeExtremes<S> agree_extremes(const AngleMixture<S>& law, const S& phi) {
  const S q = quarter<S>();
  const auto one = eigenvalues(in_front(law, S(phi - q), q));
  if (!law.printed) return one;  // symmetric about the teacher
  const auto other = eigenvalues(in_front(law, S(-q), S(q - phi)));
  return {min(one.smallest, other.smallest), max(one.largest, other.largest)};
}

template <class S>
S disagree_largest(const AngleMixture<S>& law, const S& phi) {
  if (law.printed) return S(0);
  const S q = quarter<S>();
  return eigenvalues(cut_normal_moments(law.sigma, S(-q), q, S(q - phi), q)).largest;
}

template <class S>
Truth least_beta_above(const AngleMixture<S>& law, const S& bound) {
  if (law.printed) return less(bound, S(0));
  return above_on(law, bound, 0, 0);
}

template AgreeExtremes<Interval> agree_extremes(const AngleMixture<Interval>&, const Interval&);
template AgreeExtremes<Ball> agree_extremes(const AngleMixture<Ball>&, const Ball&);
template AgreeExtremes<Rational> agree_extremes(const AngleMixture<Rational>&, const Rational&);
template Interval disagree_largest(const AngleMixture<Interval>&, const Interval&);
template Ball disagree_largest(const AngleMixture<Ball>&, const Ball&);
template Rational disagree_largest(const AngleMixture<Rational>&, const Rational&);
template Truth least_beta_above(const AngleMixture<Interval>&, const Interval&);
template Truth least_beta_above(const AngleMixture<Ball>&, const Ball&);
template Truth least_beta_above(const AngleMixture<Rational>&, const Rational&);

}  // namespace lakatos
