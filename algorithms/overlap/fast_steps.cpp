#include "algorithms/overlap/fast_steps.hpp"

#include <emmintrin.h>

#include <algorithm>

namespace lakatos::overlap {
namespace {

/// Four running sums in two registers, added up at the end: (s0 + s2) + (s1 + s3), then what is left over one by one.
double inner(const double* a, const double* b, std::int64_t n) {
  __m128d low = _mm_setzero_pd(), high = _mm_setzero_pd();
  std::int64_t i = 0;
  for (; i + 4 <= n; i += 4) {
    low = _mm_add_pd(low, _mm_mul_pd(_mm_loadu_pd(a + i), _mm_loadu_pd(b + i)));
    high = _mm_add_pd(high, _mm_mul_pd(_mm_loadu_pd(a + i + 2), _mm_loadu_pd(b + i + 2)));
  }
  const __m128d both = _mm_add_pd(low, high);
  double sum = _mm_cvtsd_f64(both) + _mm_cvtsd_f64(_mm_unpackhi_pd(both, both));
  for (; i < n; ++i) sum += a[i] * b[i];
  return sum;
}

/// to += c from.
void add_multiple(double* to, double c, const double* from, std::int64_t n) {
  const __m128d factor = _mm_set1_pd(c);
  std::int64_t i = 0;
  for (; i + 2 <= n; i += 2)
    _mm_storeu_pd(to + i, _mm_add_pd(_mm_loadu_pd(to + i), _mm_mul_pd(factor, _mm_loadu_pd(from + i))));
  for (; i < n; ++i) to[i] += c * from[i];
}

/// to += sum_j a_j P_j x.
void add_weighted_patches(const PatchLayout& layout, const double* a, const double* x, double* to) {
  for (std::int64_t j = 0; j < layout.patches; ++j)
    add_multiple(to, a[j], x + layout.offset + j * layout.stride, layout.filter);
}

double squared(const Vector<double>& v) { return inner(v.data(), v.data(), static_cast<std::int64_t>(v.size())); }

void require_lengths(const PatchLayout& layout, std::size_t filter, std::size_t patches) {
  const bool right = fits(layout) && filter == static_cast<std::size_t>(layout.filter) &&
                     patches == static_cast<std::size_t>(layout.patches);
  if (!right) throw std::invalid_argument("filter or weights do not go with the layout");
}

}  // namespace

double fast_output(const PatchLayout& layout, double alpha, const double* w, const double* a, const double* x,
                   double* pre) {
  double sum = 0;
  for (std::int64_t j = 0; j < layout.patches; ++j) {
    pre[j] = inner(w, x + layout.offset + j * layout.stride, layout.filter);
    sum += a[j] * (std::max(pre[j], 0.0) + alpha * std::min(pre[j], 0.0));  // no branch: the sign is anyone's guess
  }
  return sum;
}

DoubleConvotron::DoubleConvotron(const PatchLayout& own, double alpha, double front, double balance, Vector<double> w,
                                 Vector<double> a)
    : own_(own),
      alpha_(alpha),
      front_(front),
      balance_(balance),
      w_(std::move(w)),
      a_(std::move(a)),
      pre_(a_.size()),
      sum_(w_.size()) {
  require_lengths(own_, w_.size(), a_.size());
}

void DoubleConvotron::step(const double* x, double label, double step) {
  const double error = front_ * (fast_output(own_, alpha_, w_.data(), a_.data(), x, pre_.data()) - label),
               pull = balance_ * (squared(w_) - squared(a_));
  std::fill(sum_.begin(), sum_.end(), 0.0);
  add_weighted_patches(own_, a_.data(), x, sum_.data());
  for (std::size_t i = 0; i < w_.size(); ++i) w_[i] -= step * (error * sum_[i] + pull * w_[i]);
  for (std::size_t j = 0; j < a_.size(); ++j) a_[j] -= step * (error * pre_[j] - pull * a_[j]);
}

void DoubleConvotron::shake(const double* in_w, const double* in_a, double step) {
  for (std::size_t i = 0; i < w_.size(); ++i) w_[i] += step * in_w[i];
  for (std::size_t j = 0; j < a_.size(); ++j) a_[j] += step * in_a[j];
}

Convotron::Convotron(const PatchLayout& layout, double alpha, Vector<double> a)
    : layout_(layout),
      alpha_(alpha),
      w_(static_cast<std::size_t>(layout.filter), 0.0),
      a_(std::move(a)),
      pre_(a_.size()),
      sum_(w_.size()) {
  require_lengths(layout_, w_.size(), a_.size());
}

void Convotron::step(const double* x, double label, double step) {
  const double residual = label - fast_output(layout_, alpha_, w_.data(), a_.data(), x, pre_.data());
  std::fill(sum_.begin(), sum_.end(), 0.0);
  add_weighted_patches(layout_, a_.data(), x, sum_.data());
  add_multiple(w_.data(), step * residual, sum_.data(), layout_.filter);
}

}  // namespace lakatos::overlap
