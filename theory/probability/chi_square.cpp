#include "theory/probability/chi_square.hpp"

#include <arb.h>

#include <cmath>
#include <stdexcept>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/rounding.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/numeric/tape.hpp"

namespace lakatos {
namespace {

constexpr long working_bits = 64;
constexpr std::int64_t most_degrees = 200'000;

Ball log_gamma(const Ball& x) {
  NearestRounding rounding;
  Ball value;
  arb_lgamma(value.raw(), x.raw(), Ball::precision());
  return value;
}

/// (x/2)^(n/2) / Gamma(n/2+1) e^(-x/2) for x certainly > 0.
Ball first_term(std::int64_t n, const Ball& x) {
  const Ball degrees = Ball(static_cast<long>(n)) / Ball(2), half = x / Ball(2);
  return exp(degrees * log(half) - half - log_gamma(degrees + Ball(1)));
}

/// The series over its first term: 1 + x/(n+2) + x^2/((n+2)(n+4)) + ..., until what is left is below `share` of it.
template <class S>
S series(std::int64_t n, const S& x, double share) {
  const double reach = enclosure(x).upper;
  S term = 1, sum = 1;
  for (std::int64_t next = n + 2;; next += 2) {
    const double ratio = reach / static_cast<double>(next);  // of all later terms at most
    if (ratio < 1 && next % 16 < 2) {
      const double rest = 1.01 * ratio / (1 - ratio);  // 1.01: for the rounding of these doubles
      if (enclosure(term).upper * rest <= share * enclosure(sum).lower)
        return hull(sum, sum + term * from_double<S>(rest));
    }
    term = term * (x / S(static_cast<long>(next)));
    sum = sum + term;
  }
}

/// How many terms of the series, for x at most `reach`, until each is at most half of the one before it, so that the
/// last of them bounds what is left, and that is less than `share` of the sum.
std::int64_t terms_of(std::int64_t n, double reach, double share) {
  double term = 1, sum = 1;
  for (std::int64_t terms = 1;; ++terms) {
    const double ratio = reach / static_cast<double>(n + 2 * terms);
    if (ratio < 0.49 && term <= share * sum) return terms;
    term *= ratio;
    sum += term;
  }
}

/// The same value in arithmetic alone, so that it goes on the tape: the Gamma function of half a whole number is a
/// product.
Ball by_steps(std::int64_t n, const Ball& x) {
  const std::int64_t terms = [&] {
    const Unrecorded reading;
    return terms_of(n, enclosure(x).upper, std::ldexp(1.0, -static_cast<int>(Ball::precision())));
  }();
  Ball first = n % 2 == 0 ? Ball(1) : sqrt(Ball(2) * x / pi<Ball>());
  for (std::int64_t twice = n % 2 == 0 ? 2 : 3; twice <= n; twice += 2)
    first = first * (x / Ball(static_cast<long>(twice)));
  Ball term = 1, sum = 1;
  for (std::int64_t i = 1; i < terms; ++i) {
    term = term * (x / Ball(static_cast<long>(n + 2 * i)));
    sum = sum + term;
  }
  return first * exp(-x / Ball(2)) * hull(sum, sum + term);
}

/// Chernoff's bound (x/n)^(n/2) e^((n-x)/2) of P(X > x), for x certainly > n.
Ball other_tail(std::int64_t n, const Ball& x) {
  const Ball degrees = static_cast<long>(n);
  return exp(degrees / Ball(2) * log(x / degrees) + (degrees - x) / Ball(2));
}

/// The probability where the other tail is as good as nothing; else none.
bool nearly_sure(std::int64_t n, const Ball& x, Ball& value) {
  if (less(Ball(static_cast<long>(n)), x) != Truth::yes) return false;
  const Ball tail = other_tail(n, x);
  if (enclosure(tail).upper > std::ldexp(1.0, -static_cast<int>(Ball::precision()) - 36)) return false;
  value = hull(Ball(1) - tail, Ball(1));
  return true;
}

void need_degrees(std::int64_t n) {
  if (n < 1 || n > most_degrees) throw std::invalid_argument("chi-square: 1 to 200000 degrees of freedom");
}

}  // namespace

template <>
Ball chi_square_below(std::int64_t n, const Ball& x) {
  need_degrees(n);
  if (less(x, Ball(0)) == Truth::yes) throw Undefined("chi-square: a negative square");
  if (less(Ball(0), x) != Truth::yes) {
    if (recording()) throw Undecided("chi-square: a square that may be 0 is not recorded");
    const Ball end = Ball::between(0, std::max(0.0, enclosure(x).upper));
    const double high = enclosure(end).upper;
    return high > 0 ? hull(Ball(0), chi_square_below(n, from_double<Ball>(high))) : Ball(0);
  }
  if (recording()) return by_steps(n, x);
  Ball value;
  if (nearly_sure(n, x, value)) return value;
  value = first_term(n, x) * series(n, x, std::ldexp(1.0, -static_cast<int>(Ball::precision())));
  return min(value, Ball(1));
}

template <>
Interval chi_square_below(std::int64_t n, const Interval& x) {
  need_degrees(n);
  const WorkingPrecision precision(working_bits);
  const Ball ball = Ball::between(x.lower(), x.upper());
  const auto as_interval = [](const Ball& value) {
    const Enclosure ends = enclosure(value);
    return Interval::between(ends.lower, ends.upper);
  };
  Ball sure;
  if (!(x.lower() > 0) || nearly_sure(n, ball, sure)) return as_interval(chi_square_below(n, ball));
  const Interval value = as_interval(first_term(n, ball)) * series(n, x, 0x1p-56);
  return Interval::between(std::max(0.0, value.lower()), std::min(1.0, value.upper()));
}

template <>
Rational chi_square_below(std::int64_t n, const Rational& x) {
  if (n < 1) throw std::invalid_argument("chi-square: at least one degree of freedom");
  if (x == 0) return 0;
  throw Undecided("a chi-square probability is irrational");
}

}  // namespace lakatos
