#include "theory/numeric/float_scalar.hpp"

#include <charconv>
#include <numbers>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos {

namespace {

constexpr double slack = 1e-12;

double on_unit(double a) {
  if (std::fabs(a) > 1 + slack) throw Undefined("arc function outside [-1, 1]");
  return a > 1 ? 1.0 : a < -1 ? -1.0 : a;
}

}  // namespace

double sqrt(double a) {
  if (a < -slack) throw Undefined("square root of a negative number");
  return a < 0 ? 0.0 : std::sqrt(a);
}

double log(double a) {
  if (a <= 0) throw Undefined("logarithm of a number that is not positive");
  return std::log(a);
}

double asin(double a) { return std::asin(on_unit(a)); }

double acos(double a) { return std::acos(on_unit(a)); }

std::string to_string(double a) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, a).ptr;
  return std::string(buffer, end);
}

template <>
double from_fraction<double>(const Fraction& q) {
  return to_double(q);
}

template <>
double from_integers<double>(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) throw Undefined("division by zero");
  return static_cast<double>(numerator) / static_cast<double>(denominator);
}

template <>
double pi<double>() {
  return std::numbers::pi;
}

template <>
double gamma_ratio_half<double>(int p) {
  return midpoint(gamma_ratio_half<Ball>(p));
}

template <>
double regularized_beta<double>(const double& x, const double& a, const double& b) {
  return midpoint(regularized_beta(Ball::from_double(x), Ball::from_double(a), Ball::from_double(b)));
}

}  // namespace lakatos
