// What a look costs, what a boundary costs to make, what an exact power costs; and what a trial of an experiment costs
// beside its look.
#include <benchmark/benchmark.h>

#include "algorithms/filter/simulated_patches.hpp"
#include "checks/engine/chance/boundary.hpp"
#include "checks/engine/chance/comparison.hpp"
#include "theory/numeric/interval.hpp"

namespace lakatos {
namespace {

const Fraction half{1, 2}, alpha{1, 10'000'000};

/// One decision E_n >= 1/alpha after n trials, by balls.
void evidence_decided(benchmark::State& state) {
  const std::int64_t n = state.range(0), k = n * 3 / 5;
  for (auto _ : state) benchmark::DoNotOptimize(evidence_reaches(n, k, half, alpha));
}
BENCHMARK(evidence_decided)->Arg(64)->Arg(1000)->Arg(10000);

/// The same by rationals, the fallback.
void evidence_exactly(benchmark::State& state) {
  const std::int64_t n = state.range(0), k = n * 3 / 5;
  const Rational p = from_fraction<Rational>(half);
  for (auto _ : state) benchmark::DoNotOptimize(upper_mixture_ratio(n, k, p));
}
BENCHMARK(evidence_exactly)->Arg(64)->Arg(1000)->Arg(10000);

void boundary_of_the_mixture(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(mixture_boundary(half, alpha, state.range(0)));
}
BENCHMARK(boundary_of_the_mixture)->Arg(100)->Arg(1000);

/// A look at a boundary that is there: what continued looking costs.
void look(benchmark::State& state) {
  const Boundary boundary = mixture_boundary(half, alpha, 1000);
  std::int64_t n = 0;
  for (auto _ : state) {
    n = n % 1000 + 1;
    benchmark::DoNotOptimize(boundary.rejects(n, n / 2));
  }
}
BENCHMARK(look);

void exact_power(benchmark::State& state) {
  const Boundary boundary = mixture_boundary(half, alpha, state.range(0));
  const UpwardRounding guard;
  const Interval p = from_fraction<Interval>({3, 5});
  for (auto _ : state) benchmark::DoNotOptimize(crossing_probability(boundary, p));
}
BENCHMARK(exact_power)->Arg(100)->Arg(1000);

void confidence(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(confidence_interval(state.range(0), state.range(0) * 3 / 5, alpha));
}
BENCHMARK(confidence)->Arg(64)->Arg(1000);

/// One input of the simulated law in p dimensions, and the step on it.
void simulated_step(benchmark::State& state) {
  const NearestRounding nearest;
  const SimulatedInput law(Cut::centred, {1, 2});
  RandomStream stream(1);
  Vector<double> student(static_cast<std::size_t>(state.range(0)), 0.1);
  for (auto _ : state) stochastic_step(student, {law.patches(draw_input(stream, student.size(), 0))}, 0.1);
}
BENCHMARK(simulated_step)->Arg(2)->Arg(20);

void angle_table(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(AngleLaw({0, 1}, {1, 2}, {-1, 2}, {1, 2}));
}
BENCHMARK(angle_table);

}  // namespace
}  // namespace lakatos
