#pragma once

#include <cstdint>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"

namespace lakatos {

/// P(X <= x) for X = g_1^2 + ... + g_n^2 of 1 <= n <= 200000 independent standard normal numbers; x >= 0. The series of
/// positive terms
///   e^(-x/2) sum over j >= 0 of (x/2)^(n/2+j) / Gamma(n/2+j+1),
/// cut off where the geometric series that bounds the rest is negligible: relatively accurate however small the value
/// is. Where Chernoff's bound (x/n)^(n/2) e^((n-x)/2) of the other tail is negligible, that. Cost: some sqrt(40 n)
/// steps for x up to n, some x - n more beyond. S is Interval (the first term through Ball at 64 bits) or Ball;
/// Rational: Undecided but for x = 0. std::invalid_argument for other n, Undefined for x certainly < 0.
template <class S>
S chi_square_below(std::int64_t n, const S& x);

}  // namespace lakatos
