#pragma once
// Counts of two outcomes that exclude each other, in n independent trials. Plain recurrences from one probability to
// the next, so that every step can go on a tape.
#include <cstdint>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {

// S is Ball, Rational or Interval (computed through 64-bit balls). Ends of a range may be any integers; an empty range
// has probability 0. std::invalid_argument unless n >= 0 and the chances are certainly those of a law, with p < 1.

/// P[low <= X <= high] for X ~ Bin(n, p), 0 <= p < 1. One step of three operations for each value in the range.
template <class S>
S within(std::int64_t n, const S& p, std::int64_t low, std::int64_t high);

/// P[low <= X <= high and low <= Y <= high] where (X, Y, n - X - Y) is multinomial with chances p, q, 1 - p - q and
/// p + q < 1. Given X = i, Y ~ Bin(n - i, q / (1 - p)), and from P[Bin(n, r) <= b] = P[Bin(n - 1, r) <= b] - r
/// P[Bin(n - 1, r) = b] follows the next i from the one before: 14 operations for each value in the range.
template <class S>
S both_within(std::int64_t n, const S& p, const S& q, std::int64_t low, std::int64_t high);

}  // namespace lakatos
