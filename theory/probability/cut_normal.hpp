#pragma once

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {

/// E over an arc of 1, cos 2 psi and sin 2 psi: all there is to know of E Z Z^T I{psi in arc} for Z = (cos psi, sin
/// psi).
template <class S>
struct ArcMoments {
  S mass = 0, cosine = 0, sine = 0;
};

/// Of the normal law of mean 0 and standard deviation sigma, conditioned to [from, to], on the arc [left, right] inside
/// it; radians, sigma > 0. Closed form: exp(2 i x) exp(-x^2 / 2 sigma^2) has the integral
///   sigma sqrt(pi/2) exp(-2 sigma^2) erf((x - 2 i sigma^2) / (sigma sqrt 2)),
/// computed by Arb with as many bits more as the factor exp(-2 sigma^2) and a cut far out in the tail lose.
/// Interval: through Ball at 64 bits. Rational: Undecided (the values are irrational). Relative accuracy falls where
/// sigma is below 1/32.
template <class S>
ArcMoments<S> cut_normal_moments(const S& sigma, const S& from, const S& to, const S& left, const S& right);

/// What the closed form comes to, unnormalised and in arithmetic alone: the integrals over [0, x] of exp(-t^2 / 2
/// sigma^2) times 1, cos 2 t and sin 2 t, for |x| <= 19/4. Their power series have the coefficients i^n b_n with b_0 =
/// 1, (n + 1) b_(n+1) = w b_n + b_(n-1) / sigma^2 > 0, where w = 0 for the mass and 2 for the others. At |t| <= X the
/// terms t_n = b_n X^n obey t_(n+1) <= max(t_n, t_(n-1)) / 2 from that n on where w X + X^2 / sigma^2 <= (n + 1) / 2:
/// what is left out after t_n is at most 2 max(t_n, t_(n-1)), and X times that after integrating. The result is the
/// hull of what the sum is with this bound subtracted and added. This is how a moment goes on the tape, which has no
/// complex error function. `bits`: binary places that are wanted. Undecided for |x| not certainly at most 19/4. Cost:
/// some 100 steps of arithmetic for sigma = 1.
ArcMoments<Ball> cut_normal_series(const Ball& sigma, const Ball& x, long bits);

/// The density of that law at x.
template <class S>
S cut_normal_density(const S& sigma, const S& from, const S& to, const S& x);

}  // namespace lakatos
