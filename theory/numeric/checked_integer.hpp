#pragma once

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>

namespace lakatos {

__extension__ using Int128 = __int128;

// Integer arithmetic that throws std::overflow_error instead of wrapping. T is std::int64_t or Int128.

template <class T>
T checked_add(T a, T b) {
  T r;
  if (__builtin_add_overflow(a, b, &r)) throw std::overflow_error("integer sum out of range");
  return r;
}

template <class T>
T checked_subtract(T a, T b) {
  T r;
  if (__builtin_sub_overflow(a, b, &r)) throw std::overflow_error("integer difference out of range");
  return r;
}

template <class T>
T checked_multiply(T a, T b) {
  T r;
  if (__builtin_mul_overflow(a, b, &r)) throw std::overflow_error("integer product out of range");
  return r;
}

/// Throws std::overflow_error if a is no int64.
inline std::int64_t narrow(Int128 a) {
  if (a < std::numeric_limits<std::int64_t>::min() || a > std::numeric_limits<std::int64_t>::max())
    throw std::overflow_error("integer out of the range of int64");
  return static_cast<std::int64_t>(a);
}

/// Number of bits of |a|; 0 for 0. A product of n factors has at most the sum of their bits.
int bit_length(Int128 a) noexcept;

/// Decimal digits.
std::string decimal(Int128 a);

}  // namespace lakatos
