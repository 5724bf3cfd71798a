#include "theory/numeric/ball.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "theory/numeric/arf_value.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/rounding.hpp"
#include "theory/numeric/traced.hpp"

namespace lakatos {

WorkingPrecision::WorkingPrecision(long bits) : saved_(detail::ball_precision) {
  if (bits < 2 || bits > (1L << 20)) throw std::invalid_argument("working precision outside [2, 2^20] bits");
  detail::ball_precision = bits;
}

Ball Ball::from_double(double x) {
  if (!std::isfinite(x)) throw Undefined("ball: no real number");
  Ball r;
  arb_set_d(r.value_, x);
  return detail::untraced(std::move(r));
}

Ball Ball::between(double lower, double upper) {
  if (!(lower <= upper)) throw Undefined("ball: lower end above upper end, or not a number");
  if (!std::isfinite(lower) || !std::isfinite(upper)) return entire();
  Ball r;
  arb_set_interval_arf(r.value_, detail::ArfValue(lower).get(), detail::ArfValue(upper).get(), precision());
  if (recording()) r.trace_ = lost_node;
  return lower == upper ? from_double(lower) : r;
}

Ball Ball::between(const Fraction& lower, const Fraction& upper) {
  if (lower > upper) throw Undefined("ball: lower end above upper end");
  return hull(from_fraction<Ball>(lower), from_fraction<Ball>(upper));
}

Ball Ball::entire() {
  Ball r;
  arb_zero_pm_inf(r.value_);
  if (recording()) r.trace_ = lost_node;
  return r;
}

Ball& Ball::operator/=(const Ball& b) {
  if (arb_is_zero(b.value_)) throw Undefined("division by zero");
  if (b.contains_zero()) throw Undecided("the divisor may be zero");
  if (recording()) return *this = detail::traced(Op::div, *this, b, [&] { return Ball(*this) /= b; });
  arb_div(value_, value_, b.value_, precision());
  return *this;
}

int sign(const Ball& a) {
  if (recording())
    detail::record_comparison(a, Ball(), arb_is_zero(a.raw()) || !a.contains_zero() ? Truth::yes : Truth::unknown);
  if (arb_is_positive(a.raw())) return 1;
  if (arb_is_negative(a.raw())) return -1;
  if (arb_is_zero(a.raw())) return 0;
  throw Undecided("the sign is open");
}

namespace {

Ball absolute(const Ball& a) {
  if (!a.contains_zero() || !arb_is_finite(a.raw())) {
    Ball r;
    arb_abs(r.raw(), a.raw());
    return r;
  }
  detail::ArfValue zero(0.0), largest;
  arb_get_abs_ubound_arf(largest.get(), a.raw(), Ball::precision());
  Ball r;
  arb_set_interval_arf(r.raw(), zero.get(), largest.get(), Ball::precision());
  return r;
}

Ball squared(const Ball& a) {
  Ball r = a.contains_zero() ? absolute(a) : a;
  if (!a.contains_zero() || a.is_point()) {
    arb_sqr(r.raw(), r.raw(), Ball::precision());
    return r;
  }
  detail::ArfValue zero(0.0), largest;
  arb_get_abs_ubound_arf(largest.get(), a.raw(), Ball::precision());
  arf_mul(largest.get(), largest.get(), largest.get(), Ball::precision(), ARF_RND_UP);
  if (!arb_is_finite(a.raw())) return Ball::entire();
  arb_set_interval_arf(r.raw(), zero.get(), largest.get(), Ball::precision());
  return r;
}

Ball united(const Ball& a, const Ball& b) {
  if (arb_equal(a.raw(), b.raw())) return a;
  Ball r;
  arb_union(r.raw(), a.raw(), b.raw(), Ball::precision());
  return r;
}

using Binary = void (*)(arb_t, const arb_t, const arb_t, slong);

Ball apply(Binary f, const Ball& a, const Ball& b) {
  Ball r;
  f(r.raw(), a.raw(), b.raw(), Ball::precision());
  return r;
}

}  // namespace

Ball square(const Ball& a) {
  return detail::traced(Op::mul, a, a, [&] { return squared(a); });
}

Ball abs(const Ball& a) {
  return detail::traced(Op::abs, a, [&] { return absolute(a); });
}

Ball min(const Ball& a, const Ball& b) {
  return detail::traced(Op::min, a, b, [&] { return apply(arb_min, a, b); });
}

Ball max(const Ball& a, const Ball& b) {
  return detail::traced(Op::max, a, b, [&] { return apply(arb_max, a, b); });
}

Ball hull(const Ball& a, const Ball& b) {
  if (recording() && a.trace() == b.trace() && a.trace() != literal_node) return a;
  return detail::traced(Op::hull, a, b, [&] { return united(a, b); });
}

Ball intersection(const Ball& a, const Ball& b) {
  Ball r;
  if (!arb_intersection(r.raw(), a.raw(), b.raw(), Ball::precision())) throw Undefined("intersection is empty");
  r.set_trace(a.trace());
  return r;
}

double midpoint(const Ball& a) noexcept {
  if (!arb_is_finite(a.raw())) return 0.0;
  NearestRounding rounding;
  return arf_get_d(arb_midref(a.raw()), ARF_RND_NEAR);
}

Enclosure enclosure(const Ball& a) {
  if (!arb_is_finite(a.get())) return {};
  NearestRounding rounding;
  detail::ArfValue end;
  arb_get_lbound_arf(end.get(), a.raw(), 53);
  const double lower = arf_get_d(end.get(), ARF_RND_FLOOR);
  arb_get_ubound_arf(end.get(), a.raw(), 53);
  return {lower, arf_get_d(end.get(), ARF_RND_CEIL)};
}

std::string to_string(const Ball& a) {
  NearestRounding rounding;
  char* digits = arb_get_str(a.raw(), 40, 0);
  std::string text(digits);
  flint_free(digits);
  return text;
}

template <>
Ball from_integers<Ball>(std::int64_t numerator, std::int64_t denominator) {
  if (!recording()) return Ball(numerator) / Ball(denominator);
  const Unrecorded inside;
  Ball r = Ball(numerator) / Ball(denominator);
  const std::string exact = to_string(from_integers<Rational>(numerator, denominator));
  if (!r.is_point()) r.set_trace(inside.tape().constant(exact));
  return r;
}

template <>
Ball from_fraction<Ball>(const Fraction& q) {
  return from_integers<Ball>(q.numerator, q.denominator);
}

}  // namespace lakatos
