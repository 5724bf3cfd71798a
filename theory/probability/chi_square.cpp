#include "theory/probability/chi_square.hpp"

#include <stdexcept>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {
namespace {

constexpr long working_bits = 64;
constexpr std::int64_t most_degrees = 200'000;

/// (x/2)^(n/2) / Gamma(n/2+1) e^(-x/2).
Ball first_term(std::int64_t n, const Ball& half) {
  Ball term = n % 2 == 0 ? Ball(1) : Ball(2) * sqrt(half / pi<Ball>());
  for (std::int64_t twice = n % 2 == 0 ? 2 : 3; twice <= n; twice += 2)
    term = term * (Ball(2) * half / Ball(static_cast<long>(twice)));
  return term * exp(-half);
}

/// Is x beyond the place where the other tail is bounded?
bool far_out(std::int64_t n, const Ball& x) {
  return less(Ball(static_cast<long>(4 * n + 400)), x) == Truth::yes;
}

Ball by_series(std::int64_t n, const Ball& x) {
  const Ball half = x / Ball(2);
  Ball term = first_term(n, half), sum = term;
  const double reach = enclosure(half).upper;
  for (std::int64_t twice = n + 2, extra = 0; extra < 70; twice += 2) {
    term = term * (Ball(2) * half / Ball(static_cast<long>(twice)));
    sum = sum + term;
    // From here on each term is at most half of the one before it.
    if (4 * reach <= static_cast<double>(twice)) ++extra;
  }
  return hull(sum, sum + term);
}

Ball other_tail(std::int64_t n, const Ball& x) {
  const Ball degrees = static_cast<long>(n);
  return exp(degrees / Ball(2) * log(x / degrees) + (degrees - x) / Ball(2));
}

}  // namespace

template <>
Ball chi_square_below(std::int64_t n, const Ball& x) {
  if (n < 1 || n > most_degrees) throw std::invalid_argument("chi-square: 1 to 200000 degrees of freedom");
  if (less(x, Ball(0)) == Truth::yes) throw Undefined("chi-square: a negative square");
  if (far_out(n, x)) return hull(Ball(1) - other_tail(n, x), Ball(1));
  return by_series(n, max(x, Ball(0)));
}

template <>
Interval chi_square_below(std::int64_t n, const Interval& x) {
  const WorkingPrecision precision(working_bits);
  const Enclosure value = enclosure(chi_square_below(n, Ball::between(x.lower(), x.upper())));
  return Interval::between(value.lower, value.upper);
}

template <>
Rational chi_square_below(std::int64_t n, const Rational& x) {
  if (n < 1) throw std::invalid_argument("chi-square: at least one degree of freedom");
  if (x == 0) return 0;
  throw Undecided("a chi-square probability is irrational");
}

}  // namespace lakatos
