#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

/// Fractions over one denominator: value i is numerators[i] / denominator, denominator > 0.
/// The form in which instances reach the integer kernels.
struct OverCommonDenominator {
  std::vector<std::int64_t> numerators;
  std::int64_t denominator = 1;
};

/// The least common multiple of the denominators (1 for none); std::overflow_error beyond int64.
std::int64_t common_denominator(std::span<const Fraction> values);

/// Numerators over a denominator that is a multiple of each; std::invalid_argument if it is not,
/// std::overflow_error if a numerator leaves int64.
std::vector<std::int64_t> numerators_over(std::span<const Fraction> values, std::int64_t denominator);

/// Both at once.
OverCommonDenominator over_common_denominator(std::span<const Fraction> values);

}  // namespace lakatos
