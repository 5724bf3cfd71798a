#include "theory/numeric/power.hpp"

#include <cstdlib>

namespace lakatos {

Real power_by_factors(const Real& base, std::int64_t exponent) {
  Real value = 1;
  for (std::int64_t i = 0; i < std::abs(exponent); ++i) value *= base;
  return exponent < 0 ? 1 / value : value;
}

Real power_by_squarings(Real base, std::int64_t exponent) {
  Real value = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) value *= base;
    if (exponent > 1) base *= base;
  }
  return value;
}

}  // namespace lakatos
