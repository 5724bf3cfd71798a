#include "algorithms/common/dense.hpp"

#include <emmintrin.h>

namespace lakatos {

/// Eight running sums in four registers, added up at the end, then what is left over one by one.
double inner_product(const double* a, const double* b, std::size_t n) {
  __m128d s0 = _mm_setzero_pd(), s1 = s0, s2 = s0, s3 = s0;
  const auto more = [a, b](__m128d sum, std::size_t i) {
    return _mm_add_pd(sum, _mm_mul_pd(_mm_loadu_pd(a + i), _mm_loadu_pd(b + i)));
  };
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) s0 = more(s0, i), s1 = more(s1, i + 2), s2 = more(s2, i + 4), s3 = more(s3, i + 6);
  const __m128d both = _mm_add_pd(_mm_add_pd(s0, s1), _mm_add_pd(s2, s3));
  double sum = _mm_cvtsd_f64(both) + _mm_cvtsd_f64(_mm_unpackhi_pd(both, both));
  for (; i < n; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace lakatos
