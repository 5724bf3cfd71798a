#pragma once

#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/ball.hpp"

namespace lakatos {

/// E over an arc of 1, cos 2 psi and sin 2 psi: all there is to know of E Z Z^T I{psi in arc} for Z = (cos psi, sin psi).
template <class S>
struct ArcMoments {
  S mass = 0, cosine = 0, sine = 0;
};

/// Of the normal law of mean 0 and standard deviation sigma, conditioned to [from, to], on the arc [left, right] inside it; radians, sigma > 0.
/// Closed form: exp(2 i x) exp(-x^2 / 2 sigma^2) has the integral
///   sigma sqrt(pi/2) exp(-2 sigma^2) erf((x - 2 i sigma^2) / (sigma sqrt 2)),
/// computed by Arb with as many bits more as the factor exp(-2 sigma^2) and a cut far out in the tail lose.
/// Interval: through Ball at 64 bits. Rational: Undecided (the values are irrational). Relative accuracy falls where sigma is below 1/32.
template <class S>
ArcMoments<S> cut_normal_moments(const S& sigma, const S& from, const S& to, const S& left, const S& right);

/// The density of that law at x.
template <class S>
S cut_normal_density(const S& sigma, const S& from, const S& to, const S& x);

}  // namespace lakatos
