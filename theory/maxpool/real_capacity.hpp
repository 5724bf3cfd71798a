#pragma once
// Counts that bound the capacity of the network (brutzkus21, Section 4) for the claim layer, and the points x_I of the
// proof of Theorem 4.2. A row I of {0,1}^(n-1) is written as the number whose bit j - 1 is I[j]; N = 2^(n-1) rows.
#include <cstdint>
#include <vector>

#include "theory/maxpool/capacity.hpp"
#include "theory/numeric/real.hpp"

namespace lakatos::maxpool {

/// m over s, s >= 0; not printed.
Real choose(const Real& m, std::int64_t s);
/// base to a whole power >= 0; not printed.
Real power(const Real& base, std::int64_t exponent);
/// The points of the proof, for I = 0 ... N - 1: o_{2j+1} at position j where I[j] = 1, else o_{2j+2}; last o_2 where
/// bit I of `ends` is set, else o_1. `shift` is added to both indices (0 in print).
/// std::invalid_argument unless 1 <= n = `positions` <= 8.
std::vector<Input> proof_points(std::int64_t positions, std::int64_t ends, std::int64_t shift = 0);

}  // namespace lakatos::maxpool
