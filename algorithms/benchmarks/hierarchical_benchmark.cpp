// Products of float matrices as training on images needs them, against Eigen under the same flags.
#include <benchmark/benchmark.h>

#include <Eigen/Dense>
#include <vector>

#include "algorithms/common/matrix_product.hpp"
#include "algorithms/common/random_stream.hpp"

namespace lakatos {
namespace {

/// The clusters of the second block: patches of 3 x 3 pixels with 32 channels, 128 kernels.
constexpr std::size_t rows = 4096, inner = 288, columns = 128;

std::vector<float> numbers(std::size_t count) {
  RandomStream stream(count);
  std::vector<float> all(count);
  for (float& x : all) x = static_cast<float>(stream.uniform());
  return all;
}

void count_operations(benchmark::State& state) {
  state.counters["FLOP/s"] =
      benchmark::Counter(2.0 * rows * inner * columns, benchmark::Counter::kIsIterationInvariantRate);
}

void product(benchmark::State& state) {
  const auto kernel = static_cast<Kernel>(state.range(0));
  if (!available(kernel)) return state.SkipWithError("this CPU lacks the instructions");
  const std::vector<float> a = numbers(rows * inner), b = numbers(inner * columns);
  std::vector<float> to(rows * columns);
  for (auto _ : state) {
    multiply_by(kernel, {a.data(), inner}, {b.data(), columns}, to.data(), rows, inner, columns, false);
    benchmark::DoNotOptimize(to.data());
  }
  count_operations(state);
}
BENCHMARK(product)->Arg(0)->Arg(1)->Arg(2);  // SSE2, AVX2, AVX-512

void product_by_eigen(benchmark::State& state) {
  using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const Matrix a = Matrix::Random(rows, inner), b = Matrix::Random(inner, columns);
  Matrix to(rows, columns);
  for (auto _ : state) {
    to.noalias() = a * b;
    benchmark::DoNotOptimize(to.data());
  }
  count_operations(state);
}
BENCHMARK(product_by_eigen);

}  // namespace
}  // namespace lakatos
