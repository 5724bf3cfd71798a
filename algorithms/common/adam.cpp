#include "algorithms/common/adam.hpp"

#include <emmintrin.h>

#include <cmath>

namespace lakatos {
namespace {
constexpr double keep_first = 0.9, keep_second = 0.999, epsilon = 1e-8;
}

void Adam::update(Vector<double>& theta, const Vector<double>& gradient) {
  if (theta.size() != first_.size() || gradient.size() != first_.size())
    throw std::invalid_argument("parameters and gradient do not have the length that Adam was made for");
  first_power_ *= keep_first, second_power_ *= keep_second;
  const double scale = step_ / (1 - first_power_), widen = 1 / (1 - second_power_);
  const auto both = [](double c) { return _mm_set1_pd(c); };
  std::size_t i = 0;
  for (; i + 2 <= theta.size(); i += 2) {
    const __m128d g = _mm_loadu_pd(&gradient[i]);
    const __m128d m =
        _mm_add_pd(_mm_mul_pd(both(keep_first), _mm_loadu_pd(&first_[i])), _mm_mul_pd(both(1 - keep_first), g));
    const __m128d v = _mm_add_pd(_mm_mul_pd(both(keep_second), _mm_loadu_pd(&second_[i])),
                                 _mm_mul_pd(both(1 - keep_second), _mm_mul_pd(g, g)));
    _mm_storeu_pd(&first_[i], m), _mm_storeu_pd(&second_[i], v);
    const __m128d root = _mm_add_pd(_mm_sqrt_pd(_mm_mul_pd(v, both(widen))), both(epsilon));
    _mm_storeu_pd(&theta[i], _mm_sub_pd(_mm_loadu_pd(&theta[i]), _mm_div_pd(_mm_mul_pd(both(scale), m), root)));
  }
  for (; i < theta.size(); ++i) {
    first_[i] = keep_first * first_[i] + (1 - keep_first) * gradient[i];
    second_[i] = keep_second * second_[i] + (1 - keep_second) * (gradient[i] * gradient[i]);
    theta[i] -= scale * first_[i] / (std::sqrt(second_[i] * widen) + epsilon);
  }
}

}  // namespace lakatos
