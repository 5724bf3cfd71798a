#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace lakatos {

/// A rational number p/q as instances carry it: two machine integers, reduced, denominator > 0.
/// A record for input, output and constants; arithmetic is done in one of the scalars (scalar.hpp).
/// Make it with fraction(p, q), which keeps the promise "reduced, q > 0".
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;

  /// Exact: compares p1 q2 with p2 q1 in 128 bits.
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) noexcept {
    __extension__ using Wide = __int128;
    const Wide left = static_cast<Wide>(a.numerator) * b.denominator;
    const Wide right = static_cast<Wide>(b.numerator) * a.denominator;
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
  }
  friend bool operator==(const Fraction& a, const Fraction& b) noexcept { return (a <=> b) == 0; }
};

/// numerator/denominator, reduced, sign in the numerator.
/// Throws Undefined if denominator == 0 and std::overflow_error if either argument is INT64_MIN
/// (whose absolute value is no int64).
Fraction fraction(std::int64_t numerator, std::int64_t denominator = 1);

/// "p/q", or "p" if q = 1. parse_fraction reads it back.
std::string to_string(const Fraction& x);

/// Reads "-12/35", "7", "6/4" (reduced to 3/2). Strict: no blanks, no '+', no leading zeros ("007", "1/02", "-0"),
/// no sign in the denominator, nothing after the number. Throws std::invalid_argument naming text and reason,
/// also for numbers outside int64 and for the denominator 0.
Fraction parse_fraction(std::string_view text);

/// The nearest double, up to 0.51 ulp; independent of the rounding mode in force.
double to_double(const Fraction& x);

/// The fraction of smallest denominator in the closed interval [lo, hi] (first hit on the Stern-Brocot tree;
/// smallest |numerator| among equals). Needs finite lo < hi, else std::invalid_argument;
/// std::overflow_error if that fraction does not fit in int64.
Fraction simplest_between(double lo, double hi);

}  // namespace lakatos
