#pragma once
// Sequential tests of a success probability, as boundaries: integers that are computed once, so that a look costs one
// comparison and nothing decisive hangs on rounding.
//
// Trials are independent with success probability p. Null hypothesis: p <= p0. (For p >= p0 count failures and take 1 -
// p0.) After trial n the test looks at the number k of successes so far and rejects when k >= least[n - 1]. Two ways to
// make such a boundary for a promised level alpha, "if p <= p0, the chance that the test EVER rejects is at most
// alpha":
//
//   mixture_boundary    E_n = upper_mixture_ratio(n, k, p0) is a nonnegative supermartingale with E_0 = 1 under every p
//   <= p0: one more trial
//                       multiplies the likelihood ratio of theta > p0 by theta/p0 or (1-theta)/(1-p0), whose mean p
//                       theta/p0 + (1-p)(1-theta)/(1-p0) is 1 at p = p0 and does not fall with p. By Ville's inequality
//                       P[some E_n >= 1/alpha] <= alpha, without a horizon.
//   spending_boundary   up to a horizon, at looks fixed beforehand: the exact chance of having crossed the boundary,
//   under p0, is kept below
//                       alpha times the share of looks passed, and under p < p0 it is smaller still (fewer successes,
//                       trial by trial).
//
// Robbins, Statistical methods related to the law of the iterated logarithm, 1970; Lan and DeMets, Biometrika 1983;
// Ville 1939.
#include <cstdint>
#include <vector>

#include "theory/numeric/fraction.hpp"
#include "theory/probability/binomial.hpp"

namespace lakatos {

/// least[n - 1] = the smallest number of successes that rejects after n trials; more than n: no rejection then.
struct Boundary {
  std::vector<std::int64_t> least;
  std::int64_t horizon() const { return static_cast<std::int64_t>(least.size()); }
  /// Does the test reject after n trials (1 <= n <= horizon) with k successes? Only a look: earlier ones count too.
  bool rejects(std::int64_t n, std::int64_t k) const { return k >= least[static_cast<std::size_t>(n - 1)]; }
};

/// E_n >= 1/alpha. 0 < p0 < 1, 0 < alpha < 1. Decided in rationals up to 3000 trials; beyond, by balls of 128 and 512
/// bits, and in rationals where these leave it open. Cost: 2 us at n = 64, 70 us at 1000, 0.7 ms at 10^4.
bool evidence_reaches(std::int64_t n, std::int64_t k, const Fraction& p0, const Fraction& alpha, BetaPrior prior = {});
/// P[Bin(n, p0) >= k] <= alpha, decided in the same way.
bool tail_at_most(std::int64_t n, std::int64_t k, const Fraction& p0, const Fraction& alpha);

/// Anytime-valid at level alpha; the horizon only says how far the table goes. Cost: two decisions per trial; 45 ms for
/// 1000.
Boundary mixture_boundary(const Fraction& p0, const Fraction& alpha, std::int64_t horizon, BetaPrior prior = {});

/// Level alpha over these looks (increasing, from 1 on; the last is the horizon): look i of m may bring the chance of a
/// crossing to alpha i / m. The chance is computed by enclosures that round outward and spent by their upper end. Cost:
/// horizon^2 / 2 interval steps.
Boundary spending_boundary(const Fraction& p0, const Fraction& alpha, const std::vector<std::int64_t>& looks);

/// NOT valid under continued looking: rejects as soon as a fixed-sample test of level alpha would. Kept as a warning
/// and for the damage test.
Boundary peeking_boundary(const Fraction& p0, const Fraction& alpha, std::int64_t horizon);

/// The chance that a stream with success probability p crosses the boundary up to its horizon: all paths, by dynamic
/// programming. S = Interval (encloses; horizon^2 / 2 steps of 3 ns), Rational (exact). At p = p0 the false-alarm rate,
/// elsewhere the power.
template <class S>
S crossing_probability(const Boundary& boundary, const S& p);

/// Expected number of trials until rejection or horizon.
template <class S>
S expected_trials(const Boundary& boundary, const S& p);

}  // namespace lakatos
