// Mean images by the recursion over levels against the law written out, and chi-square probabilities against FLINT's
// incomplete gamma function, which encloses the same number.
#include <arb.h>
#include <arb_hypgeom.h>
#include <benchmark/benchmark.h>

#include "theory/hierarchical/generative.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/rounding.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/probability/chi_square.hpp"

namespace lakatos {
namespace {

using hierarchical::Image;
using Law = hierarchical::LabelledImages<Rational>;
using Patches = hierarchical::PatchSets<Rational>;

/// Two images of two pixels; each class has two patches of two pixels, over as many classes again.
Law top() { return {{{0, 1}, {1, 0}}, {1, -1}, {from_integers<Rational>(1, 2), from_integers<Rational>(1, 2)}}; }
Patches patches() { return hierarchical::uniform_patches<Rational>({{{0, 0}, {0, 1}}, {{1, 0}, {1, 1}}}); }

void mean_images_by_recursion(benchmark::State& state) {
  const Law law = top();
  const Patches below = patches();
  for (auto _ : state) {
    auto means = mean_images(law, 2);
    for (int level = 0; level < 3; ++level) means = next_mean_images(means, below, 2);
    benchmark::DoNotOptimize(means);
  }
}

/// The law has 2^(2 + 4 + 8) ways to its images on the last level.
void mean_images_by_enumeration(benchmark::State& state) {
  const Law law = top();
  const Patches below = patches();
  for (auto _ : state) {
    Law last = law;
    for (int level = 0; level < 3; ++level) last = next_level(last, below);
    benchmark::DoNotOptimize(mean_images(last, 2));
  }
}

/// At the median or so, where the series is longest for what it is worth.
template <class S>
void chi_square(benchmark::State& state) {
  const WorkingPrecision precision(128);
  const std::int64_t n = state.range(0);
  const S x(static_cast<long>(n));
  for (auto _ : state) {
    RoundingFor<S> rounding;
    benchmark::DoNotOptimize(chi_square_below(n, x));
  }
}

void chi_square_by_incomplete_gamma(benchmark::State& state) {
  arb_t shape, half, value;
  arb_init(shape), arb_init(half), arb_init(value);
  arb_set_si(half, state.range(0)), arb_mul_2exp_si(half, half, -1);
  arb_set(shape, half);
  for (auto _ : state) {
    arb_hypgeom_gamma_lower(value, shape, half, 1, 128);
    benchmark::DoNotOptimize(value);
  }
  arb_clear(shape), arb_clear(half), arb_clear(value);
}

BENCHMARK(mean_images_by_recursion);
BENCHMARK(mean_images_by_enumeration);
BENCHMARK_TEMPLATE(chi_square, Interval)->Arg(10)->Arg(1000)->Arg(100000);
BENCHMARK_TEMPLATE(chi_square, Ball)->Arg(10)->Arg(1000)->Arg(100000);
BENCHMARK(chi_square_by_incomplete_gamma)->Arg(10)->Arg(1000)->Arg(100000);

}  // namespace
}  // namespace lakatos
