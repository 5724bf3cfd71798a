#include "algorithms/common/float_adam.hpp"

#include <emmintrin.h>

#include <cmath>
#include <stdexcept>

namespace lakatos {
namespace {
constexpr double keep_first = 0.9, keep_second = 0.999;
constexpr float epsilon = 1e-8f, keep = 0.9f, rest = 0.1f, keep2 = 0.999f, rest2 = 0.001f;
}  // namespace

void FloatAdam::update(std::vector<float>& theta, const std::vector<float>& gradient) {
  if (theta.size() != first_.size() || gradient.size() != first_.size())
    throw std::invalid_argument("parameters and gradient do not have the length that Adam was made for");
  first_power_ *= keep_first, second_power_ *= keep_second;
  const auto scale = static_cast<float>(step_ / (1 - first_power_));
  const auto widen = static_cast<float>(1 / (1 - second_power_));
  const auto all = [](float c) { return _mm_set1_ps(c); };
  std::size_t i = 0;
  for (; i + 4 <= theta.size(); i += 4) {
    const __m128 g = _mm_loadu_ps(&gradient[i]);
    const __m128 m = _mm_add_ps(_mm_mul_ps(all(keep), _mm_loadu_ps(&first_[i])), _mm_mul_ps(all(rest), g));
    const __m128 v =
        _mm_add_ps(_mm_mul_ps(all(keep2), _mm_loadu_ps(&second_[i])), _mm_mul_ps(all(rest2), _mm_mul_ps(g, g)));
    _mm_storeu_ps(&first_[i], m), _mm_storeu_ps(&second_[i], v);
    const __m128 root = _mm_add_ps(_mm_sqrt_ps(_mm_mul_ps(v, all(widen))), all(epsilon));
    _mm_storeu_ps(&theta[i], _mm_sub_ps(_mm_loadu_ps(&theta[i]), _mm_div_ps(_mm_mul_ps(all(scale), m), root)));
  }
  for (; i < theta.size(); ++i) {
    first_[i] = keep * first_[i] + rest * gradient[i];
    second_[i] = keep2 * second_[i] + rest2 * (gradient[i] * gradient[i]);
    theta[i] -= scale * first_[i] / (std::sqrt(second_[i] * widen) + epsilon);
  }
}

}  // namespace lakatos
