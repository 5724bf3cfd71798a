// Training steps of the experiments of brutzkus21 at the printed sizes (d = 20, n = 10, 500 channels, an MLP of as many
// parameters), batches of 32: the kernels against plain loops and against the arithmetic that a step cannot do without,
// in registers and without any structure.

#include <benchmark/benchmark.h>
#include <emmintrin.h>

#include <algorithm>

#include "algorithms/common/adam.hpp"
#include "algorithms/common/linear_svm.hpp"
#include "algorithms/common/portable_exp.hpp"
#include "algorithms/maxpool/conv_pool.hpp"
#include "algorithms/maxpool/detection_runs.hpp"
#include "algorithms/maxpool/hidden_layer.hpp"
#include "algorithms/maxpool/noisy_detection.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::maxpool {
namespace {

constexpr std::size_t d = 20, n = 10, k = 500, batch = 32, width = n * d;

struct Case {
  LabelledSample sample;
  Vector<double> theta, slope;
  explicit Case(std::size_t parameters, std::size_t count = batch) : theta(parameters), slope(parameters) {
    RandomStream stream(1);
    sample = draw_sample(stream, {n, draw_patterns(stream, d, d), Noise::ball, 1}, count);
    for (double& entry : theta) entry = 0.2 * (2 * stream.uniform() - 1);
  }
};

/// A batch of the max-pooling network, as it is printed.
void plain_gradient(const Case& at, Vector<double>& slope) {
  std::fill(slope.begin(), slope.end(), 0.0);
  std::vector<double> values(k);
  std::vector<std::size_t> places(k);
  for (std::size_t b = 0; b < batch; ++b) {
    const double* x = at.sample.input(b);
    double sum = 0;
    for (std::size_t i = 0; i < k; ++i) {
      values[i] = 0;
      for (std::size_t j = 0; j < n; ++j) {
        double product = 0;
        for (std::size_t t = 0; t < d; ++t) product += at.theta[i * d + t] * x[j * d + t];
        if (product > values[i]) values[i] = product, places[i] = j;
      }
      sum += at.theta[k * d + i] * values[i];
    }
    const double y = at.sample.labels[b], factor = -y * logistic_slope(y * sum) / batch;
    for (std::size_t i = 0; i < k; ++i) {
      slope[k * d + i] += factor * values[i];
      if (!(values[i] > 0)) continue;
      for (std::size_t t = 0; t < d; ++t) slope[i * d + t] += factor * at.theta[k * d + i] * x[places[i] * d + t];
    }
  }
}

void conv_pool_gradient(benchmark::State& state) {
  const NearestRounding nearest;
  Case at(k * (d + 1));
  ConvPool net(d, n, k);
  net.parameters() = at.theta;
  for (auto _ : state)
    benchmark::DoNotOptimize(net.gradient(at.sample.inputs.data(), at.sample.labels.data(), batch, at.slope));
}
void conv_pool_gradient_plain(benchmark::State& state) {
  const NearestRounding nearest;
  Case at(k * (d + 1));
  for (auto _ : state) plain_gradient(at, at.slope), benchmark::DoNotOptimize(at.slope.data());
}

/// So many products and sums in nine independent registers; three products for each number that is loaded.
void arithmetic(benchmark::State& state, std::size_t products) {
  const Case at(64);
  const double* x = at.sample.inputs.data();
  const __m128d a = _mm_loadu_pd(x), b = _mm_loadu_pd(x + 2), c = _mm_loadu_pd(x + 4);
  for (auto _ : state) {
    __m128d s0 = _mm_setzero_pd(), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0, s8 = s0;
    const auto more = [](__m128d& sum, __m128d left, __m128d right) { sum = _mm_add_pd(sum, _mm_mul_pd(left, right)); };
    for (std::size_t i = 0; i < products; i += 18) {
      const __m128d p = _mm_loadu_pd(x + (i & 62)), q = _mm_loadu_pd(x + (i & 62) + 2),
                    r = _mm_loadu_pd(x + (i & 62) + 4);
      more(s0, a, p), more(s1, b, p), more(s2, c, p), more(s3, a, q), more(s4, b, q);
      more(s5, c, q), more(s6, a, r), more(s7, b, r), more(s8, c, r);
    }
    __m128d sum = _mm_add_pd(_mm_add_pd(_mm_add_pd(s0, s1), _mm_add_pd(s2, s3)),
                             _mm_add_pd(_mm_add_pd(s4, s5), _mm_add_pd(_mm_add_pd(s6, s7), s8)));
    benchmark::DoNotOptimize(sum);
  }
}
/// Forward n d k for each input, backward d k.
void conv_pool_arithmetic(benchmark::State& state) { arithmetic(state, batch * (n + 1) * d * k); }

void hidden_layer_gradient(benchmark::State& state) {
  const NearestRounding nearest;
  const std::size_t h = neurons_for(k * (d + 1), width);
  Case at(h * (width + 1));
  HiddenLayer net(width, h, false);
  net.parameters() = at.theta;
  for (auto _ : state)
    benchmark::DoNotOptimize(net.gradient(at.sample.inputs.data(), at.sample.labels.data(), batch, at.slope));
}
void hidden_layer_arithmetic(benchmark::State& state) {
  arithmetic(state, 2 * batch * width * neurons_for(k * (d + 1), width));
}

void adam_update(benchmark::State& state) {
  const NearestRounding nearest;
  Case at(k * (d + 1));
  Adam adam(at.theta.size(), 1e-3);
  for (double& entry : at.slope) entry = 0.5;
  for (auto _ : state) adam.update(at.theta, at.slope), benchmark::DoNotOptimize(at.theta.data());
}
/// A square root and a division for each parameter.
void adam_arithmetic(benchmark::State& state) {
  const Case at(k * (d + 1));
  for (auto _ : state) {
    __m128d sum = _mm_setzero_pd();
    for (std::size_t i = 0; i < at.theta.size(); i += 2) {
      const __m128d root = _mm_sqrt_pd(_mm_add_pd(_mm_loadu_pd(&at.theta[i]), _mm_set1_pd(1)));
      sum = _mm_add_pd(sum, _mm_div_pd(_mm_set1_pd(1), root));
    }
    benchmark::DoNotOptimize(sum);
  }
}

void svm_training(benchmark::State& state) {
  const NearestRounding nearest;
  const Case at(1, static_cast<std::size_t>(state.range(0)));
  RandomStream stream(2);
  for (auto _ : state) benchmark::DoNotOptimize(train_linear_svm(at.sample, {}, stream).w.data());
}
void sample_drawn(benchmark::State& state) {
  const NearestRounding nearest;
  RandomStream stream(1);
  const DetectionLaw law{n, draw_patterns(stream, d, d), state.range(0) == 0 ? Noise::none : Noise::ball, 1};
  for (auto _ : state) benchmark::DoNotOptimize(draw_sample(stream, law, batch).inputs.data());
}

BENCHMARK(conv_pool_gradient);
BENCHMARK(conv_pool_gradient_plain);
BENCHMARK(conv_pool_arithmetic);
BENCHMARK(hidden_layer_gradient);
BENCHMARK(hidden_layer_arithmetic);
BENCHMARK(adam_update);
BENCHMARK(adam_arithmetic);
BENCHMARK(svm_training)->Arg(200);
BENCHMARK(sample_drawn)->Arg(0)->Arg(1);

}  // namespace
}  // namespace lakatos::maxpool
