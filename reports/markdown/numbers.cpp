#include "reports/markdown/numbers.hpp"

#include <fmt/format.h>
#include <cmath>

namespace lakatos {
namespace {

constexpr int most_digits = 7, least_digits = 2;
constexpr std::size_t longest_fraction = 24;

/// Plain notation from 1e-4 to 1e7, else 1.5e-9; no trailing zeros, no "-0".
std::string with_digits(double value, int digits) {
  std::string text = fmt::format("{:.{}g}", value, digits);
  const std::size_t exponent = text.find('e');
  if (exponent != std::string::npos && text[exponent + 2] == '0') text.erase(exponent + 2, 1);
  return text == "-0" ? "0" : text;
}

std::string outward(double value, bool up) {
  const double slack = std::fabs(value) * 5.1e-3;  // more than rounding to three digits can move it
  return with_digits(up ? value + slack : value - slack, 3);
}

std::string between(const Enclosure& value) {
  if (!std::isfinite(value.lower) && !std::isfinite(value.upper)) return "not enclosed";
  if (!std::isfinite(value.upper)) return "at least " + outward(value.lower, false);
  if (!std::isfinite(value.lower)) return "at most " + outward(value.upper, true);
  return "between " + outward(value.lower, false) + " and " + outward(value.upper, true);
}

/// True when the decimal text is the number itself and not a rounding of it.
bool is_exactly(const std::string& decimal_text, const Fraction& value) {
  const std::size_t exponent = decimal_text.find('e');
  std::string digits = decimal_text.substr(0, exponent);
  std::int64_t power = exponent == std::string::npos ? 0 : std::stoll(decimal_text.substr(exponent + 1));
  if (const std::size_t point = digits.find('.'); point != std::string::npos) {
    power -= static_cast<std::int64_t>(digits.size() - point - 1);
    digits.erase(point, 1);
  }
  if (power > 0 || power < -18) return false;
  std::int64_t scale = 1;
  for (; power < 0; ++power) scale *= 10;
  return fraction(std::stoll(digits), scale) == value;
}

/// "3/25 = 0.12", "1/3 ≈ 0.3333333", "4".
std::string both_forms(const std::string& text, const Enclosure& value) {
  if (text.find('/') == std::string::npos) return text;
  const std::string digits = decimal(value);
  try {
    return text + (is_exactly(digits, parse_fraction(text)) ? " = " : " ≈ ") + digits;
  } catch (const std::exception&) {  // too long for 64 bits
    return text + " ≈ " + digits;
  }
}

}  // namespace

std::string decimal(const Enclosure& value) {
  for (int digits = most_digits; digits >= least_digits; --digits) {
    const std::string low = with_digits(value.lower, digits);
    if (std::isfinite(value.lower) && low == with_digits(value.upper, digits)) return low;
  }
  return between(value);
}

std::string value_text(const Quantity& quantity) {
  if (quantity.exact.empty() || quantity.exact.size() > longest_fraction) {
    const std::string digits = decimal(quantity.value);
    const bool number = digits.find(' ') == std::string::npos;
    const std::string text = number ? "≈ " + digits : digits;
    return quantity.exact.empty() ? text : text + fmt::format(" (a fraction of {} digits)", quantity.exact.size() - 1);
  }
  return both_forms(quantity.exact, quantity.value);
}

std::string fraction_text(const Fraction& value) {
  const double nearest = to_double(value);
  return both_forms(to_string(value), {nearest, nearest});
}

std::string margin_text(double margin) {
  if (std::isnan(margin)) return "–";
  return with_digits(margin, 3);
}

}  // namespace lakatos
