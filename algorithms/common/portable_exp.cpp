#include "algorithms/common/portable_exp.hpp"

#include <bit>
#include <cstdint>

namespace lakatos {
namespace {

// ln 2 = high + low, the first with so few bits that its multiples by whole numbers up to 1075 are exact.
constexpr double high = 0x1.62e42fee00000p-1, low = 0x1.a39ef35793c76p-33, per_ln2 = 0x1.71547652b82fep+0;
constexpr double whole = 0x1.8p52;  // adding it rounds to a whole number

}  // namespace

/// x = n ln 2 + r with |r| <= ln 2 / 2; e^r by its series up to r^13 / 13!, whose remainder is below 2^-57.
double portable_exp(double x) {
  if (x != x) return x;
  if (x > 709) x = 709;
  if (x < -708) x = -708;
  const double n = (x * per_ln2 + whole) - whole, r = (x - n * high) - n * low;
  double sum = 1;
  for (int i = 13; i >= 1; --i) sum = 1 + sum * r / i;
  const auto exponent = static_cast<std::int64_t>(n);
  return sum * std::bit_cast<double>((exponent + 1023) << 52);
}

}  // namespace lakatos
