#pragma once
// How likely a random filter detects the right pattern at the start (brutzkus21, (6)).
#include <cstdint>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos::maxpool {

// A filter of uniform direction has projections on the l - 1 patterns of O without o_2 that are exchangeable, take any
// signs alike and are almost surely distinct: coordinates of a point of the sphere. The same without o_1.

/// P[i in W_0^+] = P[i in W_0^-] for l = `count` >= 2 patterns: summed over the number s of positive projections, o_1
/// among them, of which each is the largest alike: sum over s = 1 ... l - 1 of C(l-2, s-1) 2^-(l-1) / s. `patterns` is
/// the number l in S. S is Interval, Ball, Rational. std::invalid_argument for l < 2.
template <class S>
S detector_chance(std::int64_t count, const S& patterns);

/// P[w_i . o <= 0 for all o of O without o_2] = 2^-(l-1): one choice of signs out of all, which are counted by the
/// number of positive ones.
template <class S>
S blind_chance(std::int64_t count, const S& patterns);

}  // namespace lakatos::maxpool
