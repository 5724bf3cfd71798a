#include "theory/numeric/checked_integer.hpp"

#include <algorithm>
#include <bit>

namespace lakatos {

namespace {

__extension__ using Unsigned128 = unsigned __int128;

/// |a|, also for the smallest Int128.
Unsigned128 magnitude(Int128 a) noexcept {
  return a < 0 ? 0 - static_cast<Unsigned128>(a) : static_cast<Unsigned128>(a);
}

}  // namespace

int bit_length(Int128 a) noexcept {
  const Unsigned128 size = magnitude(a);
  const auto high = static_cast<std::uint64_t>(size >> 64);
  return high != 0 ? 128 - std::countl_zero(high) : 64 - std::countl_zero(static_cast<std::uint64_t>(size));
}

std::string decimal(Int128 a) {
  std::string digits;
  Unsigned128 rest = magnitude(a);
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
    rest /= 10;
  } while (rest != 0);
  if (a < 0) digits.push_back('-');
  std::reverse(digits.begin(), digits.end());
  return digits;
}

}  // namespace lakatos
