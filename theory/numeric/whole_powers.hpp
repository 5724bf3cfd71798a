#pragma once
#include <cstdint>

namespace lakatos {

/// The least c >= 1 with c^2 >= n. Cost: c steps.
constexpr std::int64_t ceil_sqrt(std::int64_t n) {
  std::int64_t c = 1;
  while (c * c < n) ++c;
  return c;
}

/// 10^power for 0 <= power <= 18; 1 below.
constexpr std::int64_t ten_to(std::int64_t power) {
  std::int64_t value = 1;
  for (; power > 0; --power) value *= 10;
  return value;
}

}  // namespace lakatos
