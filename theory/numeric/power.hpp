#pragma once
// Integer powers of a Real. The two differ in their roundings, and in what they leave on a tape.
#include <cstdint>

#include "theory/numeric/real.hpp"

namespace lakatos {

/// base^exponent, exponent of any sign, one factor after the other.
Real power_by_factors(const Real& base, std::int64_t exponent);

/// base^exponent, exponent >= 0, by squarings.
Real power_by_squarings(Real base, std::int64_t exponent);

}  // namespace lakatos
