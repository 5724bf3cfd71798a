#include "theory/numeric/fraction.hpp"

#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos {

namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

[[noreturn]] void reject(std::string_view text, const char* reason) {
  std::string shown(text.substr(0, 60));
  for (char& c : shown)
    if (c < ' ' || c > '~') c = '?';
  throw std::invalid_argument("not a fraction: \"" + shown + "\": " + reason);
}

/// Reads digits (no sign, no leading zero) as a whole; `text` is only for the message.
std::int64_t parse_digits(std::string_view digits, std::string_view text) {
  if (digits.empty()) reject(text, "digits expected");
  for (char c : digits)
    if (c < '0' || c > '9') reject(text, "only digits, one leading '-' and one '/' are allowed");
  if (digits.size() > 1 && digits[0] == '0') reject(text, "leading zero");
  std::int64_t value = 0;
  if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc())
    reject(text, "out of the range of int64");
  return value;
}

}  // namespace

Fraction fraction(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) throw Undefined("fraction with denominator 0");
  if (numerator == least || denominator == least) throw std::overflow_error("fraction: INT64_MIN has no opposite");
  const std::int64_t divisor = std::gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
  return {numerator / divisor, denominator / divisor};
}

std::string to_string(const Fraction& x) {
  const std::string numerator = std::to_string(x.numerator);
  return x.denominator == 1 ? numerator : numerator + "/" + std::to_string(x.denominator);
}

Fraction parse_fraction(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view unsigned_text = text.substr(negative ? 1 : 0);
  const std::size_t slash = unsigned_text.find('/');
  const std::int64_t numerator = parse_digits(unsigned_text.substr(0, slash), text);
  if (negative && numerator == 0) reject(text, "negative zero");
  if (slash == std::string_view::npos) return {negative ? -numerator : numerator, 1};
  const std::int64_t denominator = parse_digits(unsigned_text.substr(slash + 1), text);
  if (denominator == 0) reject(text, "denominator 0");
  return fraction(negative ? -numerator : numerator, denominator);
}

// The x87 format holds every int64, and its rounding mode is not the one the guards change; but its quotient is
// rounded twice, so where one SSE2 division is correctly rounded that one is taken.
double to_double(const Fraction& x) {
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  if (x.numerator > exact || x.numerator < -exact || x.denominator > exact)
    return static_cast<double>(static_cast<long double>(x.numerator) / static_cast<long double>(x.denominator));
  NearestRounding rounding;
  const volatile double numerator = static_cast<double>(x.numerator);
  const volatile double quotient = numerator / static_cast<double>(x.denominator);
  return quotient;
}

Fraction simplest_between(double lo, double hi) {
  if (!(lo < hi) || !std::isfinite(lo) || !std::isfinite(hi))
    throw std::invalid_argument("simplest_between: finite lo < hi expected");
  const Rational left = Rational::from_double(lo), right = Rational::from_double(hi);
  Rational result;
  fmpq_simplest_between(result.get(), left.get(), right.get());
  return to_fraction(result);
}

}  // namespace lakatos
