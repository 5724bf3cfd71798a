#pragma once
// The constants that the families against du18's claims about orders run through (Theorem 3.2 and its steps).
#include <cstdint>
#include <utility>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

/// Pairs of powers of ten, 10^-3 ... 10^3 each: index = 0 ... constant_pairs - 1.
inline constexpr std::int64_t constant_pairs = 49;
std::pair<Fraction, Fraction> constants_at(std::int64_t index);

/// The smallest m >= 2 with m^power >= bound, or the next where rounding leaves that open.
std::int64_t root_above(double bound, int power);

}  // namespace lakatos
