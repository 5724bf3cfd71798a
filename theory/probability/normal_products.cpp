#include "theory/probability/normal_products.hpp"

#include <cstdint>

#include "theory/probability/real_gaussian.hpp"

namespace lakatos {

std::vector<Real> product_moments(const Vec& v, const Real& variance) {
  const std::vector<Real> entry{1, 0, variance, 0, 3 * square(variance)};
  constexpr std::int64_t binomials[5][5] = {
      {1, 0, 0, 0, 0}, {1, 1, 0, 0, 0}, {1, 2, 1, 0, 0}, {1, 3, 3, 1, 0}, {1, 4, 6, 4, 1}};
  std::vector<Real> sum{1, 0, 0, 0, 0};
  for (const Real& x : v) {
    std::vector<Real> next;
    for (std::size_t k = 0; k < 5; ++k) {
      Real moment = 0, power = 1;  // power: x^i
      for (std::size_t i = 0; i <= k; ++i, power *= x) moment += Real(binomials[k][i]) * power * entry[i] * sum[k - i];
      next.push_back(moment);
    }
    sum = std::move(next);
  }
  return sum;
}

Bounds probability_within(const Real& variance, const Real& most, int cells) {
  const Real width = most / cells;
  const auto density = [&](const Real& x) { return exp(-square(x) / (2 * variance)) / sqrt(2 * pi() * variance); };
  Real inner = 0, middle = 0;
  for (int i = 1; i < cells; ++i) inner += density(width * i);
  const Real first = density(Real(0)), last = density(most);
  if (less_equal(square(most), variance) != Truth::yes)
    return {2 * width * (inner + last), 2 * width * (inner + first)};
  for (int i = 0; i < cells; ++i) middle += density(width * (2 * i + 1) / 2);
  return {width * (2 * inner + first + last), 2 * width * middle};
}

Real both_large(const Real& angle, const Real& threshold, int cells) {
  return opposite_beyond(angle, threshold, cells) + opposite_beyond(pi() - angle, threshold, cells);
}

Truth entries_of_both_signs(const Vec& v) {
  Truth positive = Truth::no, negative = Truth::no;
  for (const Real& entry : v) {
    positive = either(positive, less(Real(0), entry)), negative = either(negative, less(entry, Real(0)));
  }
  return both(positive, negative);
}

}  // namespace lakatos
