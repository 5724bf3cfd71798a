#include "theory/numeric/interval.hpp"

#include <cmath>
#include <limits>

#include "theory/numeric/checked_integer.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/float_scalar.hpp"

namespace lakatos {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The double next to n, and whether it is too small, exact or too large. Right in every rounding mode.
struct Converted {
  double value;
  int error;  // sign of value - n
};
Converted convert(std::int64_t n) {
  const volatile double value = static_cast<double>(n);
  const Int128 back = static_cast<Int128>(value);  // |value| <= 2^63, and whole: exact
  return {value, back < n ? -1 : back > n ? 1 : 0};
}

double next_up(double x) { return std::nextafter(x, infinity); }
double next_down(double x) { return std::nextafter(x, -infinity); }

/// Largest double <= sqrt(x) for finite x >= 0. In upward mode `root` is the least double >= sqrt(x).
double sqrt_down(double x, double root) {
  detail::RoundingMode<detail::upward_mode> rounding;
  const volatile double r = root, minus = -root;
  const volatile double above = r * r, minus_below = r * minus;
  return above == x && -minus_below == x ? root : next_down(root);
}

double sqrt_up(double x) {
  detail::RoundingMode<detail::upward_mode> rounding;
  return _mm_cvtsd_f64(detail::pinned(_mm_sqrt_pd(detail::pinned(_mm_set1_pd(x)))));
}

}  // namespace

__m128d Interval::rounded_outward(long n) noexcept {
  const Converted c = convert(n);
  const double low = c.error > 0 ? next_down(c.value) : c.value;
  const double high = c.error < 0 ? next_up(c.value) : c.value;
  return _mm_set_pd(high, -low);
}

Interval Interval::between(double lower, double upper) {
  if (!(lower <= upper)) throw Undefined("interval: lower end above upper end, or not a number");
  if (lower == infinity || upper == -infinity) throw Undefined("interval: no real number in it");
  return Interval(_mm_set_pd(upper, -lower));
}

Interval Interval::entire() noexcept { return Interval(_mm_set1_pd(infinity)); }

void Interval::mode_is_missing() { throw std::logic_error("Interval arithmetic without UpwardRounding"); }

void Interval::divisor_contains_zero(const Interval& b) {
  if (b.lower() == 0 && b.upper() == 0) throw Undefined("division by zero");
  throw Undecided("the divisor may be zero");
}

Interval sqrt(const Interval& a) {
  if (a.upper() < 0) throw Undefined("square root of a negative number");
  const double low = a.lower() > 0 ? sqrt_down(a.lower(), sqrt_up(a.lower())) : 0.0;
  return Interval::between(low, sqrt_up(a.upper()));
}

double midpoint(const Interval& a) noexcept {
  const double low = a.lower(), high = a.upper();
  if (low == -infinity) return high == infinity ? 0.0 : -std::numeric_limits<double>::max();
  if (high == infinity) return std::numeric_limits<double>::max();
  const double middle = low / 2 + high / 2;  // rounding may push it out of a narrow interval
  return middle < low ? low : middle > high ? high : middle;
}

std::string to_string(const Interval& a) { return "[" + to_string(a.lower()) + ", " + to_string(a.upper()) + "]"; }

template <>
Interval from_integers<Interval>(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) throw Undefined("division by zero");
  UpwardRounding rounding;
  return Interval(numerator) / Interval(denominator);
}

template <>
Interval from_fraction<Interval>(const Fraction& q) {
  return from_integers<Interval>(q.numerator, q.denominator);
}

}  // namespace lakatos
