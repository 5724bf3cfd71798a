#include "theory/filter/order_family.hpp"

#include <algorithm>
#include <cmath>

namespace lakatos {
namespace {

Fraction ten_to(std::int64_t exponent) {
  std::int64_t value = 1;
  for (std::int64_t i = 0; i < std::abs(exponent); ++i) value *= 10;
  return exponent < 0 ? fraction(1, value) : fraction(value, 1);
}

}  // namespace

std::pair<Fraction, Fraction> constants_at(std::int64_t index) {
  // The last member is shown. At 10^3 the number of steps is beyond what the independent checkers can round up.
  constexpr std::int64_t exponents[] = {-3, -2, -1, 0, 1, 3, 2};
  return {ten_to(exponents[index % 7]), ten_to(exponents[index / 7])};
}

std::int64_t root_above(double bound, int power) {
  return std::max<std::int64_t>(2, static_cast<std::int64_t>(std::ceil(std::pow(bound, 1.0 / power) * (1 + 1e-9))));
}

}  // namespace lakatos
