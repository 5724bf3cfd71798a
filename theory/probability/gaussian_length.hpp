#pragma once
// The length of a vector of independent standard normal numbers, at the claim layer.
#include <cstdint>

#include "theory/numeric/real.hpp"

namespace lakatos {

/// P(tau |g| > distance) for n standard normal numbers g; 1 for a distance that is certainly negative.
Real chance_beyond(std::int64_t n, const Real& tau, const Real& distance);

}  // namespace lakatos
