#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

/// The pairs of constants that the families run through: powers of ten, 10^-3 ... 10^3 each.
inline constexpr std::int64_t constant_pairs = 49;
std::pair<Fraction, Fraction> constants_at(std::int64_t index);
/// The smallest m >= 2 with m^power >= bound.
std::int64_t root_above(double bound, int power);

}  // namespace lakatos::du18
