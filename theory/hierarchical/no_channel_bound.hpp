#pragma once
// From one channel to n of them (malach18 and hgm19, proof of Theorem 1, part 2).
#include <cstdint>

#include "theory/numeric/real.hpp"

namespace lakatos::hierarchical {

/// (1 - share)^n: no one of n independent channels separates two classes, which each does with probability `share`.
Real no_channel_bound(const Real& share, std::int64_t n);

}  // namespace lakatos::hierarchical
