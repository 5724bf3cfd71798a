#include "algorithms/maxpool/conv_pool.hpp"

#include <emmintrin.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "algorithms/common/dense.hpp"
#include "algorithms/common/portable_exp.hpp"
#include "theory/numeric/rounding.hpp"

// The forward pass takes nearly all the time: n d k products for an input. Its kernel keeps the products of four
// channels with up to five positions in ten registers while it goes through the d entries, and takes their maximum
// there, so that no preactivation is ever stored. The backward pass meets one position of each channel.

namespace lakatos::maxpool {
namespace {

constexpr std::size_t lanes = 4;      // channels at a time
constexpr std::size_t at_a_time = 5;  // positions at a time

__m128d choose(__m128d mask, __m128d yes, __m128d no) {
  return _mm_or_pd(_mm_and_pd(mask, yes), _mm_andnot_pd(mask, no));
}

/// f(0), ..., f(n - 1), written out: only then do arrays that are indexed by the place stay in registers at -O2.
template <int n, class F>
inline void each(F&& f) {
  [&]<int... i>(std::integer_sequence<int, i...>) { (f(i), ...); }
  (std::make_integer_sequence<int, n>());
}

/// Where `value` is larger, it is the best so far and `place` its place.
void take_larger(double* best, double* best_place, __m128d value, double place) {
  const __m128d old = _mm_loadu_pd(best), larger = _mm_cmpgt_pd(value, old);
  _mm_storeu_pd(best, choose(larger, value, old));
  _mm_storeu_pd(best_place, choose(larger, _mm_set1_pd(place), _mm_loadu_pd(best_place)));
}

}  // namespace

ConvPool::ConvPool(std::size_t dimension, std::size_t positions, std::size_t channels)
    : dimension_(dimension),
      positions_(positions),
      channels_(channels),
      padded_((channels + lanes - 1) / lanes * lanes),
      columns_(dimension * padded_, 0.0),
      twice_(2 * dimension * positions),
      pooled_{Vector<double>(padded_, 0.0), Vector<double>(padded_, 0.0)} {
  if (dimension < 1 || positions < 1 || channels < 1)
    throw std::invalid_argument("a network needs sizes of at least 1");
  parameters_.assign(channels * (dimension + 1), 0.0);
}

void ConvPool::refresh() {
  for (std::size_t i = 0; i < channels_; ++i) {
    const double* w = filter(i);
    for (std::size_t t = 0; t < dimension_; ++t) columns_[t * padded_ + i] = w[t];
  }
}

template <int positions>
void ConvPool::pool_block(std::size_t channel, std::size_t first) {
  __m128d low[positions], high[positions];
  each<positions>([&](int j) { low[j] = high[j] = _mm_setzero_pd(); });
  const double* column = columns_.data() + channel;
  const double* x = twice_.data() + 2 * first * dimension_;
  for (std::size_t t = 0; t < dimension_; ++t, column += padded_) {
    const __m128d w0 = _mm_loadu_pd(column), w1 = _mm_loadu_pd(column + 2);
    each<positions>([&](int j) {
      const __m128d entry = _mm_loadu_pd(x + 2 * (static_cast<std::size_t>(j) * dimension_ + t));
      low[j] = _mm_add_pd(low[j], _mm_mul_pd(w0, entry));
      high[j] = _mm_add_pd(high[j], _mm_mul_pd(w1, entry));
    });
  }
  each<positions>([&](int j) {
    const auto place = static_cast<double>(first + static_cast<std::size_t>(j));
    take_larger(&pooled_.values[channel], &pooled_.places[channel], low[j], place);
    take_larger(&pooled_.values[channel + 2], &pooled_.places[channel + 2], high[j], place);
  });
}

void ConvPool::pool(const double* input) {
  for (std::size_t i = 0; i < positions_ * dimension_; ++i) twice_[2 * i] = twice_[2 * i + 1] = input[i];
  std::fill(pooled_.values.begin(), pooled_.values.end(), 0.0);
  std::fill(pooled_.places.begin(), pooled_.places.end(), -1.0);
  for (std::size_t channel = 0; channel < padded_; channel += lanes) {
    std::size_t first = 0;
    for (; first + at_a_time <= positions_; first += at_a_time) pool_block<at_a_time>(channel, first);
    for (; first + 2 <= positions_; first += 2) pool_block<2>(channel, first);
    if (first < positions_) pool_block<1>(channel, first);
  }
}

void ConvPool::outputs(const double* inputs, std::size_t count, double* out) {
  const NearestRounding nearest;
  refresh();
  for (std::size_t b = 0; b < count; ++b) {
    pool(inputs + b * positions_ * dimension_);
    out[b] = inner_product(weights(), pooled_.values.data(), channels_);
  }
}

void ConvPool::representation(const double* inputs, std::size_t count, Vector<double>& z) {
  const NearestRounding nearest;
  refresh();
  z.clear();
  for (std::size_t b = 0; b < count; ++b) {
    pool(inputs + b * positions_ * dimension_);
    z.insert(z.end(), pooled_.values.begin(), pooled_.values.begin() + static_cast<std::ptrdiff_t>(channels_));
  }
}

double ConvPool::gradient(const double* inputs, const double* labels, std::size_t count, Vector<double>& gradient) {
  refresh();
  std::fill(gradient.begin(), gradient.end(), 0.0);
  double largest = 0;
  for (std::size_t b = 0; b < count; ++b) {
    const double* x = inputs + b * positions_ * dimension_;
    pool(x);
    const double slope = logistic_slope(labels[b] * inner_product(weights(), pooled_.values.data(), channels_));
    const double factor = -slope * labels[b] / static_cast<double>(count);
    largest = std::max(largest, slope);
    add_multiple(gradient.data() + channels_ * dimension_, factor, pooled_.values.data(), channels_);
    for (std::size_t i = 0; i < channels_; ++i) {
      if (pooled_.places[i] < 0) continue;
      const auto place = static_cast<std::size_t>(pooled_.places[i]);
      add_multiple(gradient.data() + i * dimension_, factor * weights()[i], x + place * dimension_, dimension_);
    }
  }
  return largest;
}

}  // namespace lakatos::maxpool
