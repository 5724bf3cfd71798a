#include "theory/numeric/common_denominator.hpp"

#include <numeric>
#include <stdexcept>

#include "theory/numeric/checked_integer.hpp"

namespace lakatos {

std::int64_t common_denominator(std::span<const Fraction> values) {
  std::int64_t result = 1;
  for (const Fraction& x : values) result = checked_multiply(result, x.denominator / std::gcd(result, x.denominator));
  return result;
}

std::vector<std::int64_t> numerators_over(std::span<const Fraction> values, std::int64_t denominator) {
  std::vector<std::int64_t> result;
  result.reserve(values.size());
  for (const Fraction& x : values) {
    if (denominator <= 0 || denominator % x.denominator != 0) throw std::invalid_argument("not a common denominator");
    result.push_back(checked_multiply(x.numerator, denominator / x.denominator));
  }
  return result;
}

OverCommonDenominator over_common_denominator(std::span<const Fraction> values) {
  const std::int64_t denominator = common_denominator(values);
  return {numerators_over(values, denominator), denominator};
}

}  // namespace lakatos
