#include "theory/numeric/rational.hpp"

#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

#include "theory/numeric/arf_value.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/rounding.hpp"
#include "theory/numeric/traced.hpp"

namespace lakatos {

namespace {

[[noreturn]] void irrational() { throw Undecided("irrational"); }

/// The value where it is trivially rational.
Rational only_where(bool trivial, int value) {
  if (!trivial) irrational();
  return value;
}

std::string decimal(const fmpz_t x) {
  const std::unique_ptr<char, void (*)(void*)> digits(fmpz_get_str(nullptr, 10, x), flint_free);
  return digits.get();
}

bool is_digits(std::string_view s) {
  if (s.empty() || (s.size() > 1 && s[0] == '0')) return false;
  return s.find_first_not_of("0123456789") == std::string_view::npos;
}

std::int64_t to_int64(const fmpz_t x) {
  if (!fmpz_fits_si(x)) throw std::overflow_error("rational does not fit into a Fraction");
  return fmpz_get_si(x);
}

void check_unit(const Rational& a) {
  if (a < -1 || a > 1) throw Undefined("arc function outside [-1, 1]");
}

/// base^exponent.
Rational power(const Rational& base, long exponent) {
  Rational r(1);
  if (recording()) {
    for (long i = 0; i < exponent; ++i) r *= base;
    return r;
  }
  fmpq_pow_si(r.get(), base.get(), exponent);
  return r;
}

/// For integers a, b: the chance of at least a heads in a + b - 1 tosses.
Rational beta_of_integers(const Rational& x, long a, long b) {
  const long tosses = a + b - 1;
  Rational sum, binomial;
  for (long j = a; j <= tosses; ++j) {
    fmpz_bin_uiui(fmpq_numref(binomial.raw()), static_cast<ulong>(tosses), static_cast<ulong>(j));
    sum += binomial * power(x, j) * power(1 - x, tosses - j);
  }
  return sum;
}

bool is_small_integer(const Rational& a) { return a.is_integer() && a <= 4096; }

}  // namespace

Rational Rational::from_double(double x) {
  if (!std::isfinite(x)) throw Undefined("rational: no real number");
  detail::ArfValue value(x);
  Rational r;
  arf_get_fmpq(r.value_, value.get());
  return detail::untraced(std::move(r));
}

Rational Rational::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view rest = text.substr(negative ? 1 : 0);
  const std::size_t slash = rest.find('/');
  const std::string numerator(rest.substr(0, slash));
  const std::string denominator(slash == std::string_view::npos ? "1" : rest.substr(slash + 1));
  if (!is_digits(numerator) || !is_digits(denominator) || denominator == "0" || (negative && numerator == "0"))
    throw std::invalid_argument("not a rational: \"" + std::string(text.substr(0, 60)) + "\"");
  Rational r;
  fmpz_set_str(fmpq_numref(r.value_), numerator.c_str(), 10);
  fmpz_set_str(fmpq_denref(r.value_), denominator.c_str(), 10);
  fmpq_canonicalise(r.value_);
  return detail::untraced(negative ? -r : std::move(r));
}

std::string Rational::numerator_string() const { return decimal(fmpq_numref(value_)); }
std::string Rational::denominator_string() const { return decimal(fmpq_denref(value_)); }

std::string to_string(const Rational& a) {
  return a.is_integer() ? a.numerator_string() : a.numerator_string() + "/" + a.denominator_string();
}

Fraction to_fraction(const Rational& a) { return {to_int64(fmpq_numref(a.get())), to_int64(fmpq_denref(a.get()))}; }

Rational hull(const Rational& a, const Rational& b) {
  if (a != b) throw Undecided("one-sided bound");
  return a;
}

Rational sqrt(const Rational& a) {
  if (fmpq_sgn(a.raw()) < 0) throw Undefined("square root of a negative number");
  if (!fmpz_is_square(fmpq_numref(a.raw())) || !fmpz_is_square(fmpq_denref(a.raw()))) irrational();
  return detail::traced(Op::sqrt, a, [&] {
    Rational r;
    fmpz_sqrt(fmpq_numref(r.get()), fmpq_numref(a.raw()));
    fmpz_sqrt(fmpq_denref(r.get()), fmpq_denref(a.raw()));
    return r;
  });
}

Rational Rational::quotient(const Rational& a, const Rational& b) {
  return detail::traced(Op::div, a, b, [&] { return Rational(a) /= b; });
}

// By Lindemann and Weierstrass exp, log, sin, cos, asin, acos and atan have no other rational value at a rational
// argument; for erf none is known.
Rational exp(const Rational& a) { return only_where(a.is_zero(), 1); }
Rational sin(const Rational& a) { return only_where(a.is_zero(), 0); }
Rational cos(const Rational& a) { return only_where(a.is_zero(), 1); }
Rational atan(const Rational& a) { return only_where(a.is_zero(), 0); }
Rational erf(const Rational& a) { return only_where(a.is_zero(), 0); }
Rational sinc(const Rational& a) { return only_where(a.is_zero(), 1); }

Rational log(const Rational& a) {
  if (sign(a) <= 0) throw Undefined("logarithm of a number that is not positive");
  return only_where(a == 1, 0);
}

Rational asin(const Rational& a) {
  check_unit(a);
  return only_where(a.is_zero(), 0);
}

Rational acos(const Rational& a) {
  check_unit(a);
  return only_where(a == 1, 0);
}

double midpoint(const Rational& a) {
  NearestRounding rounding;
  detail::ArfValue value;
  arf_fmpz_div_fmpz(value.get(), fmpq_numref(a.raw()), fmpq_denref(a.raw()), 53, ARF_RND_NEAR);
  return arf_get_d(value.get(), ARF_RND_NEAR);
}

Enclosure enclosure(const Rational& a) {
  NearestRounding rounding;
  detail::ArfValue value;
  arf_fmpz_div_fmpz(value.get(), fmpq_numref(a.get()), fmpq_denref(a.get()), 53, ARF_RND_FLOOR);
  const double lower = arf_get_d(value.get(), ARF_RND_FLOOR);
  arf_fmpz_div_fmpz(value.get(), fmpq_numref(a.get()), fmpq_denref(a.get()), 53, ARF_RND_CEIL);
  return {lower, arf_get_d(value.get(), ARF_RND_CEIL)};
}

template <>
Rational from_integers<Rational>(std::int64_t numerator, std::int64_t denominator) {
  return Rational(numerator) / Rational(denominator);
}

template <>
Rational from_fraction<Rational>(const Fraction& q) {
  return from_integers<Rational>(q.numerator, q.denominator);
}

template <>
Rational pi<Rational>() {
  irrational();
}

template <>
Rational gamma_ratio_half<Rational>(int p) {
  if (p < 0) throw Undefined("gamma_ratio_half: p < 0");
  irrational();
}

template <>
Rational regularized_beta<Rational>(const Rational& x, const Rational& a, const Rational& b) {
  if (x < 0 || x > 1) throw Undefined("regularized_beta outside [0, 1]");
  if (a <= 0 || b <= 0) throw Undefined("regularized_beta: parameters must be positive");
  if (x == 0 || x == 1) return x;
  if (!is_small_integer(a) || !is_small_integer(b)) irrational();
  return beta_of_integers(x, fmpz_get_si(fmpq_numref(a.get())), fmpz_get_si(fmpq_numref(b.get())));
}

}  // namespace lakatos
