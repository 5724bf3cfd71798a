#include "theory/numeric/ball.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "theory/numeric/arf_value.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos {

WorkingPrecision::WorkingPrecision(long bits) : saved_(detail::ball_precision) {
  if (bits < 2 || bits > (1L << 20)) throw std::invalid_argument("working precision outside [2, 2^20] bits");
  detail::ball_precision = bits;
}

Ball Ball::from_double(double x) {
  if (!std::isfinite(x)) throw Undefined("ball: no real number");
  Ball r;
  arb_set_d(r.value_, x);
  return r;
}

Ball Ball::between(double lower, double upper) {
  if (!(lower <= upper)) throw Undefined("ball: lower end above upper end, or not a number");
  if (!std::isfinite(lower) || !std::isfinite(upper)) return entire();
  Ball r;
  arb_set_interval_arf(r.value_, detail::ArfValue(lower).get(), detail::ArfValue(upper).get(), precision());
  return lower == upper ? from_double(lower) : r;
}

Ball Ball::between(const Fraction& lower, const Fraction& upper) {
  if (lower > upper) throw Undefined("ball: lower end above upper end");
  return hull(from_fraction<Ball>(lower), from_fraction<Ball>(upper));
}

Ball Ball::entire() {
  Ball r;
  arb_zero_pm_inf(r.value_);
  return r;
}

Ball& Ball::operator/=(const Ball& b) {
  if (arb_is_zero(b.value_)) throw Undefined("division by zero");
  if (b.contains_zero()) throw Undecided("the divisor may be zero");
  arb_div(value_, value_, b.value_, precision());
  return *this;
}

int sign(const Ball& a) {
  if (arb_is_positive(a.get())) return 1;
  if (arb_is_negative(a.get())) return -1;
  if (arb_is_zero(a.get())) return 0;
  throw Undecided("the sign is open");
}

Ball abs(const Ball& a) {
  if (!a.contains_zero() || !arb_is_finite(a.get())) {
    Ball r;
    arb_abs(r.get(), a.get());
    return r;
  }
  detail::ArfValue zero(0.0), largest;
  arb_get_abs_ubound_arf(largest.get(), a.get(), Ball::precision());
  Ball r;
  arb_set_interval_arf(r.get(), zero.get(), largest.get(), Ball::precision());
  return r;
}

Ball square(const Ball& a) {
  Ball r = a.contains_zero() ? abs(a) : a;
  if (!a.contains_zero() || a.is_point()) {
    arb_sqr(r.get(), r.get(), Ball::precision());
    return r;
  }
  detail::ArfValue zero(0.0), largest;
  arb_get_abs_ubound_arf(largest.get(), a.get(), Ball::precision());
  arf_mul(largest.get(), largest.get(), largest.get(), Ball::precision(), ARF_RND_UP);
  if (!arb_is_finite(a.get())) return Ball::entire();
  arb_set_interval_arf(r.get(), zero.get(), largest.get(), Ball::precision());
  return r;
}

Ball min(const Ball& a, const Ball& b) {
  Ball r;
  arb_min(r.get(), a.get(), b.get(), Ball::precision());
  return r;
}

Ball max(const Ball& a, const Ball& b) {
  Ball r;
  arb_max(r.get(), a.get(), b.get(), Ball::precision());
  return r;
}

Ball hull(const Ball& a, const Ball& b) {
  if (arb_equal(a.get(), b.get())) return a;
  Ball r;
  arb_union(r.get(), a.get(), b.get(), Ball::precision());
  return r;
}

Ball intersection(const Ball& a, const Ball& b) {
  Ball r;
  if (!arb_intersection(r.get(), a.get(), b.get(), Ball::precision())) throw Undefined("intersection is empty");
  return r;
}

double midpoint(const Ball& a) noexcept {
  if (!arb_is_finite(a.get())) return 0.0;
  NearestRounding rounding;
  return arf_get_d(arb_midref(a.get()), ARF_RND_NEAR);
}

Enclosure enclosure(const Ball& a) {
  if (!arb_is_finite(a.get())) return {};
  NearestRounding rounding;
  detail::ArfValue end;
  arb_get_lbound_arf(end.get(), a.get(), 53);
  const double lower = arf_get_d(end.get(), ARF_RND_FLOOR);
  arb_get_ubound_arf(end.get(), a.get(), 53);
  return {lower, arf_get_d(end.get(), ARF_RND_CEIL)};
}

std::string to_string(const Ball& a) {
  NearestRounding rounding;
  char* digits = arb_get_str(a.get(), 40, 0);
  std::string text(digits);
  flint_free(digits);
  return text;
}

template <>
Ball from_integers<Ball>(std::int64_t numerator, std::int64_t denominator) {
  return Ball(numerator) / Ball(denominator);
}

template <>
Ball from_fraction<Ball>(const Fraction& q) {
  return from_integers<Ball>(q.numerator, q.denominator);
}

}  // namespace lakatos
