#pragma once

#include <cstdint>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {

// X ~ Bin(n, p): successes in n independent trials. S is Ball (an enclosure at the working precision) or Rational
// (exact; integers of about n log2(b) bits for p = a/b, n small steps on them: 0.1 ms at n = 1000, 8 ms at n = 10^4, p
// = 1/2). All throw std::invalid_argument unless 0 <= n and p is certainly in [0, 1]; k may be any integer.

/// P[X >= k].
template <class S>
S binomial_upper_tail(std::int64_t n, std::int64_t k, const S& p);
/// P[X <= k].
template <class S>
S binomial_lower_tail(std::int64_t n, std::int64_t k, const S& p);
/// P[X = k].
template <class S>
S binomial_mass(std::int64_t n, std::int64_t k, const S& p);

/// The beta law with integer parameters: density theta^(a-1) (1-theta)^(b-1) / B(a, b). (1, 1) is uniform.
struct BetaPrior {
  std::int64_t a = 1, b = 1;
};

/// The likelihood of k successes in n trials mixed over theta ~ prior, divided by the likelihood at p: Robbins'
/// mixture.
///   B(a + k, b + n - k) / (B(a, b) p^k (1-p)^(n-k)),       0 <= k <= n, 0 < p < 1.
template <class S>
S mixture_ratio(std::int64_t n, std::int64_t k, const S& p, BetaPrior prior = {});

/// The same with the prior cut to (p, 1] and normalised there. Integrals of the beta law are binomial tails:
///   P[Beta(x, y) > p] = P[Bin(x + y - 1, p) <= x - 1],
/// so that this too is rational for rational p. Increasing in k.
template <class S>
S upper_mixture_ratio(std::int64_t n, std::int64_t k, const S& p, BetaPrior prior = {});

}  // namespace lakatos
