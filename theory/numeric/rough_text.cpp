#include "theory/numeric/rough_text.hpp"

#include <algorithm>

namespace lakatos {

std::string rounded_down(double x) {
  int exponent = 0;
  for (; x >= 10 && exponent < 40; x /= 10) ++exponent;
  for (; x < 1 && exponent > -40; x *= 10) --exponent;
  return std::to_string(static_cast<int>(x)) + (exponent == 0 ? "" : "e" + std::to_string(exponent));
}

double middle_of(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace lakatos
