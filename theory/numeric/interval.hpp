#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

#include "theory/numeric/rounding.hpp"
#include "theory/numeric/scalar_traits.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

/// A closed interval of reals with double ends, the fast enclosure: every operation returns an interval that
/// contains the result for every choice of reals in the operands. About 3 to 4 times the cost of double.
///
/// Kept as one SSE2 register (-lower, upper): with the upward rounding mode in force both ends round outward.
/// So *arithmetic needs a live UpwardRounding*; without NDEBUG it throws std::logic_error where that is missing.
/// Construction, comparison, hull, min, max, abs and everything in the last section work in any mode.
/// Not guaranteed: the smallest enclosure of an expression (each variable that occurs twice widens it), or of a
/// product with an unbounded factor.
/// Ends may be infinite, never NaN.
class Interval {
 public:
  Interval() noexcept : ends_(_mm_setzero_pd()) {}
  Interval(int n) noexcept : ends_(_mm_set_pd(n, -static_cast<double>(n))) {}
  /// Exact up to 2^53, rounded outward above.
  Interval(long n) noexcept
      : ends_(is_exact_in_double(n) ? _mm_set_pd(static_cast<double>(n), -static_cast<double>(n))
                                    : rounded_outward(n)) {}
  Interval(double) = delete;

  /// The point x. Throws Undefined unless x is finite.
  static Interval from_double(double x) { return between(x, x); }
  /// [lower, upper]; infinite ends allowed on their side. Throws Undefined for lower > upper, NaN, or both ends
  /// the same infinity.
  static Interval between(double lower, double upper);
  static Interval entire() noexcept;

  double lower() const noexcept { return -_mm_cvtsd_f64(ends_); }
  double upper() const noexcept { return _mm_cvtsd_f64(_mm_unpackhi_pd(ends_, ends_)); }
  bool contains_zero() const noexcept { return lower() <= 0 && 0 <= upper(); }
  bool is_point() const noexcept { return lower() == upper(); }

  Interval operator-() const noexcept { return Interval(swapped(ends_)); }
  Interval& operator+=(const Interval& b) { return *this = *this + b; }
  Interval& operator-=(const Interval& b) { return *this = *this - b; }
  Interval& operator*=(const Interval& b) { return *this = *this * b; }
  Interval& operator/=(const Interval& b) { return *this = *this / b; }

  friend Interval operator+(const Interval& a, const Interval& b) { return sum(a.ends_, b.ends_); }
  friend Interval operator-(const Interval& a, const Interval& b) { return sum(a.ends_, swapped(b.ends_)); }
  friend Interval operator*(const Interval& a, const Interval& b) { return product(a.ends_, b.ends_); }
  /// Throws Undecided if b contains zero, Undefined if b is the point zero.
  friend Interval operator/(const Interval& a, const Interval& b) {
    require_upward();
    const bool positive = b.lower() > 0;
    if (!positive && !(b.upper() < 0)) divisor_contains_zero(b);
    return positive ? quotient(a.ends_, b.ends_) : quotient(swapped(a.ends_), swapped(b.ends_));
  }

  /// Tight: never below zero. Needs the upward mode.
  friend Interval square(const Interval& a) {
    require_upward();
    __m128d v = detail::pinned(a.ends_);
    const __m128d largest = _mm_max_pd(v, swapped(v));                                // max |x|
    const __m128d smallest = _mm_max_pd(negated(smaller_lane(v)), _mm_setzero_pd());  // min |x|
    const __m128d factor = _mm_unpacklo_pd(smallest, largest);
    const __m128d sign = _mm_set_pd(0.0, -0.0);
    return Interval(detail::pinned(_mm_mul_pd(_mm_xor_pd(factor, sign), factor)));
  }
  friend Interval abs(const Interval& a) noexcept {
    const __m128d largest = _mm_max_pd(a.ends_, swapped(a.ends_));
    const __m128d least = _mm_min_pd(smaller_lane(a.ends_), _mm_setzero_pd());  // -min |x|
    return Interval(_mm_unpacklo_pd(least, largest));
  }
  /// Enclosure of { min(x, y) }; never throws.
  friend Interval min(const Interval& a, const Interval& b) noexcept {
    return Interval(_mm_shuffle_pd(_mm_max_pd(a.ends_, b.ends_), _mm_min_pd(a.ends_, b.ends_), 2));
  }
  friend Interval max(const Interval& a, const Interval& b) noexcept {
    return Interval(_mm_shuffle_pd(_mm_min_pd(a.ends_, b.ends_), _mm_max_pd(a.ends_, b.ends_), 2));
  }
  /// The smallest interval that contains both.
  friend Interval hull(const Interval& a, const Interval& b) noexcept { return Interval(_mm_max_pd(a.ends_, b.ends_)); }
  /// The common part: the tighter enclosure of a number known to lie in both. Throws Undefined if disjoint.
  friend Interval intersection(const Interval& a, const Interval& b) {
    return between(a.lower() < b.lower() ? b.lower() : a.lower(), a.upper() < b.upper() ? a.upper() : b.upper());
  }

 private:
  explicit Interval(__m128d ends) noexcept : ends_(ends) {}

  static bool is_exact_in_double(long n) noexcept { return -(1L << 53) <= n && n <= (1L << 53); }
  static __m128d rounded_outward(long n) noexcept;
  static __m128d swapped(__m128d v) noexcept { return _mm_shuffle_pd(v, v, 1); }
  static __m128d negated(__m128d v) noexcept { return _mm_xor_pd(v, _mm_set1_pd(-0.0)); }
  /// Both lanes the smaller one: -(min |x|) where that is negative, else the interval contains zero.
  static __m128d smaller_lane(__m128d v) noexcept { return _mm_min_pd(v, swapped(v)); }

  static void require_upward() {
#ifndef NDEBUG
    if (!rounding_is_upward()) mode_is_missing();
#endif
  }
  [[noreturn]] static void mode_is_missing();
  [[noreturn]] static void divisor_contains_zero(const Interval& b);

  static Interval sum(__m128d a, __m128d b) {
    require_upward();
    detail::pin(a, b);
    return Interval(detail::pinned(_mm_add_pd(a, b)));
  }

  // With a = (p, q) = (-a1, a2) and b = (r, s) = (-b1, b2) the four end products are pr, -ps, -qr, qs for the
  // upper end, and their negatives for the (negated) lower end. 0 * infinity gives NaN. maxpd(x, y) is y where either
  // is NaN, so with the running maximum as y a NaN candidate drops out alone, and a NaN in the first y stays
  // to the end, where minpd(NaN, inf) = inf says "unbounded". Dropping is sound: the other end of the unbounded
  // factor gives 0 as well, or everything. (As a balanced tree of maxima this would be wrong.)
  static Interval product(__m128d a, __m128d b) {
    require_upward();
    detail::pin(a, b);
    const __m128d p = _mm_unpacklo_pd(a, a), minus_q = negated(_mm_unpackhi_pd(a, a));
    const __m128d r = _mm_xor_pd(_mm_unpacklo_pd(b, b), _mm_set_pd(0.0, -0.0));  // (-r, r)
    const __m128d s = _mm_xor_pd(_mm_unpackhi_pd(b, b), _mm_set_pd(-0.0, 0.0));  // (s, -s)
    __m128d most = _mm_max_pd(_mm_mul_pd(p, r), _mm_mul_pd(p, s));
    most = _mm_max_pd(_mm_mul_pd(minus_q, r), most);
    most = _mm_max_pd(_mm_mul_pd(minus_q, s), most);
    return Interval(detail::pinned(_mm_min_pd(most, _mm_set1_pd(__builtin_inf()))));
  }

  // For b > 0: an end >= 0 in (-a1, a2) is largest over b1, an end < 0 over b2.
  static Interval quotient(__m128d a, __m128d b) {
    detail::pin(a, b);
    const __m128d small = negated(_mm_unpacklo_pd(b, b)), large = _mm_unpackhi_pd(b, b);
    const __m128d negative = _mm_cmplt_pd(a, _mm_setzero_pd());
    const __m128d divisor = _mm_or_pd(_mm_and_pd(negative, large), _mm_andnot_pd(negative, small));
    return Interval(detail::pinned(_mm_div_pd(a, divisor)));
  }

  __m128d ends_;
};

// Comparison: certain answers only. The operators throw Undecided where the three-valued form says unknown.

inline Truth less(const Interval& a, const Interval& b) noexcept {
  return a.upper() < b.lower() ? Truth::yes : a.lower() >= b.upper() ? Truth::no : Truth::unknown;
}
inline Truth less_equal(const Interval& a, const Interval& b) noexcept {
  return a.upper() <= b.lower() ? Truth::yes : a.lower() > b.upper() ? Truth::no : Truth::unknown;
}
inline Truth equal(const Interval& a, const Interval& b) noexcept {
  if (a.upper() < b.lower() || b.upper() < a.lower()) return Truth::no;
  return a.is_point() && b.is_point() ? Truth::yes : Truth::unknown;
}
inline bool operator<(const Interval& a, const Interval& b) { return decide(less(a, b)); }
inline bool operator>(const Interval& a, const Interval& b) { return decide(less(b, a)); }
inline bool operator<=(const Interval& a, const Interval& b) { return decide(less_equal(a, b)); }
inline bool operator>=(const Interval& a, const Interval& b) { return decide(less_equal(b, a)); }
inline bool operator==(const Interval& a, const Interval& b) { return decide(equal(a, b)); }
inline bool operator!=(const Interval& a, const Interval& b) { return !decide(equal(a, b)); }

/// -1, 0 or 1; throws Undecided unless the interval is positive, negative or the point zero.
inline int sign(const Interval& a) {
  if (a.lower() > 0) return 1;
  if (a.upper() < 0) return -1;
  return decide(equal(a, 0), "the sign is open") ? 0 : 1;
}

// Slower functions (interval.cpp, interval_functions.cpp). They set the rounding mode they need themselves.

/// [sqrt(lower), sqrt(upper)], each end within 1 ulp; parts below zero are cut, Undefined if all is below zero.
Interval sqrt(const Interval& a);

// Enclosures computed through Ball at 64 bits, within about 1 ulp of the range for monotone functions.
Interval exp(const Interval& a);
Interval log(const Interval& a);  ///< Undecided if a contains 0, Undefined if a <= 0
Interval sin(const Interval& a);
Interval cos(const Interval& a);
Interval asin(const Interval& a);  ///< argument cut to [-1, 1]; Undefined if certainly outside
Interval acos(const Interval& a);  ///< argument cut to [-1, 1]; Undefined if certainly outside
Interval atan(const Interval& a);
Interval erf(const Interval& a);
Interval sinc(const Interval& a);  ///< sin(x)/x, 1 at 0

double midpoint(const Interval& a) noexcept;
inline Enclosure enclosure(const Interval& a) noexcept { return {a.lower(), a.upper()}; }
/// "[lower, upper]" with ends that read back to the same doubles.
std::string to_string(const Interval& a);

template <>
Interval from_fraction<Interval>(const Fraction& q);
template <>
Interval from_integers<Interval>(std::int64_t numerator, std::int64_t denominator);
template <>
Interval pi<Interval>();
template <>
Interval gamma_ratio_half<Interval>(int p);
template <>
Interval regularized_beta<Interval>(const Interval& x, const Interval& a, const Interval& b);

}  // namespace lakatos
