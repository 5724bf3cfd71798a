// Speed of theory/filter: the population gradient of a large law (2000 atoms, p = 24, k = 8) in every scalar, and what
// a judge asks of small laws (p = 2..3, k <= 3, 6 atoms), by scalar.

#include <benchmark/benchmark.h>

#include <Eigen/Core>
#include <random>

#include "theory/filter/gradient.hpp"
#include "theory/filter/integer_gradient.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/numeric/reference.hpp"

namespace lakatos {
namespace {

struct Instance {
  PatchLaw<Fraction> law;
  Vector<Fraction> student, teacher;
};

Instance make_instance(std::size_t p, std::size_t k, std::size_t atoms, int reach, std::int64_t denominator) {
  std::mt19937_64 bits(7);
  const auto number = [&] {
    const auto n = static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(2 * reach + 1)) - reach;
    return fraction(n == 0 ? 1 : n, denominator);
  };
  const auto vector = [&] {
    Vector<Fraction> x(p);
    for (Fraction& entry : x) entry = number();
    return x;
  };
  Instance instance{{p, k, false, {}, {}}, vector(), vector()};
  for (std::size_t n = 0; n < atoms; ++n) {
    instance.law.weights.push_back(fraction(1, static_cast<std::int64_t>(atoms)));
    auto& atom = instance.law.atoms.emplace_back();
    for (std::size_t i = 0; i < k; ++i) atom.push_back(vector());
  }
  return instance;
}

const Instance& large() {
  static const Instance instance = make_instance(24, 8, 2000, 1000, 64);
  return instance;
}

/// The obvious double gradient in Eigen: one p x k matrix per atom.
void gradient_eigen(benchmark::State& state) {
  const auto& in = large();
  const auto to_eigen = [](const Vector<Fraction>& x) {
    Eigen::VectorXd y(static_cast<Eigen::Index>(x.size()));
    for (Eigen::Index j = 0; j < y.size(); ++j) y(j) = to_double(x[static_cast<std::size_t>(j)]);
    return y;
  };
  std::vector<Eigen::MatrixXd> atoms;
  for (const auto& patches : in.law.atoms) {
    Eigen::MatrixXd z(24, 8);
    for (Eigen::Index i = 0; i < 8; ++i) z.col(i) = to_eigen(patches[static_cast<std::size_t>(i)]);
    atoms.push_back(z);
  }
  const Eigen::VectorXd w = to_eigen(in.student), t = to_eigen(in.teacher);
  Eigen::VectorXd gradient(24), own(8), active(8);
  for (auto _ : state) {
    gradient.setZero();
    for (const auto& z : atoms) {
      own.noalias() = z.transpose() * w;
      const double residual = own.cwiseMax(0).sum() - (z.transpose() * t).cwiseMax(0).sum();
      active = (own.array() > 0).cast<double>();
      gradient.noalias() += residual * (z * active);
    }
    gradient /= 2000 * 64.0;
    benchmark::DoNotOptimize(gradient.data());
  }
}

template <class S>
void gradient_in(benchmark::State& state) {
  [[maybe_unused]] const RoundingFor<S> rounding;
  const auto law = law_from_fractions<S>(large().law);
  const auto w = vector_from_fractions<S>(large().student), t = vector_from_fractions<S>(large().teacher);
  for (auto _ : state) benchmark::DoNotOptimize(population_gradient(law, w, t));
}

template <IntegerWidth width>
void gradient_in_integers(benchmark::State& state) {
  const IntegerPatchLaw law(large().law);
  const auto w = over_common_denominator(large().student), t = over_common_denominator(large().teacher);
  for (auto _ : state) benchmark::DoNotOptimize(population_gradient(law, w, t, width));
}

BENCHMARK(gradient_eigen)->Unit(benchmark::kMicrosecond);
BENCHMARK(gradient_in<double>)->Unit(benchmark::kMicrosecond);
BENCHMARK(gradient_in<Interval>)->Unit(benchmark::kMicrosecond);
BENCHMARK(gradient_in<Ball>)->Unit(benchmark::kMicrosecond);
BENCHMARK(gradient_in<Rational>)->Unit(benchmark::kMicrosecond);
BENCHMARK(gradient_in<Reference>)->Unit(benchmark::kMicrosecond);
BENCHMARK(gradient_in_integers<IntegerWidth::int64>)->Unit(benchmark::kMicrosecond);
BENCHMARK(gradient_in_integers<IntegerWidth::int128>)->Unit(benchmark::kMicrosecond);
BENCHMARK(gradient_in_integers<IntegerWidth::fmpz>)->Unit(benchmark::kMicrosecond);

template <class S>
struct Small {
  PatchLaw<S> law;
  Vector<S> student, teacher;
  PlanarAngle<S> angle;

  Small(std::size_t p, std::size_t k) {
    const Instance in = make_instance(p, k, 6, 9, 1);
    law = law_from_fractions<S>(in.law);
    teacher = vector_from_fractions<S>(in.teacher);
    student = teacher;
    student[0] += S(1);
    angle = angle_between(student, teacher);
  }
};

template <class S, class Question>
void ask(benchmark::State& state, Question&& question) {
  [[maybe_unused]] const RoundingFor<S> rounding;
  const Small<S> in(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
  for (auto _ : state) benchmark::DoNotOptimize(question(in));
}

template <class S>
void small_region_moments(benchmark::State& state) {
  ask<S>(state, [](const Small<S>& in) { return region_moments(in.law, in.student, in.teacher); });
}
template <class S>
void small_gradient(benchmark::State& state) {
  ask<S>(state, [](const Small<S>& in) { return population_gradient(in.law, in.student, in.teacher); });
}
template <class S>
void small_gamma(benchmark::State& state) {
  ask<S>(state, [](const Small<S>& in) { return gamma_bracket(in.law, in.teacher, in.angle); });
}
template <class S>
void small_planar_cells(benchmark::State& state) {
  ask<S>(state, [](const Small<S>& in) { return planar_cells(in.law, in.teacher, right_angle<S>()); });
}
template <class S>
void small_linear_growth(benchmark::State& state) {
  ask<S>(state, [](const Small<S>& in) { return linear_growth(in.law, in.teacher, S(100000)); });
}
template <class S>
void small_cross_growth(benchmark::State& state) {
  ask<S>(state, [](const Small<S>& in) { return cross_growth(in.law, in.teacher, S(100000), CrossReading::sum); });
}
template <class S>
void small_step_within_bound(benchmark::State& state) {
  ask<S>(state, [](const Small<S>& in) { return step_within_bound(in.law, in.teacher, in.angle, StepRule<S>{0, 1}); });
}

void shapes(benchmark::internal::Benchmark* b) {
  b->ArgNames({"p", "k"})->Args({2, 1})->Args({2, 3})->Args({3, 1})->Args({3, 3});
}
void plane(benchmark::internal::Benchmark* b) { b->ArgNames({"p", "k"})->Args({2, 1})->Args({2, 3}); }

BENCHMARK(small_region_moments<Interval>)->Apply(shapes);
BENCHMARK(small_region_moments<Rational>)->Apply(plane);
BENCHMARK(small_gradient<Interval>)->Apply(shapes);
BENCHMARK(small_gamma<Interval>)->Apply(shapes);
BENCHMARK(small_gamma<Rational>)->Apply(plane);
BENCHMARK(small_planar_cells<Interval>)->Apply(plane);
BENCHMARK(small_planar_cells<Rational>)->Apply(plane);
BENCHMARK(small_linear_growth<Interval>)->Apply(shapes);
BENCHMARK(small_linear_growth<Rational>)->Apply(plane);
BENCHMARK(small_cross_growth<Interval>)->Apply(shapes);
BENCHMARK(small_step_within_bound<Interval>)->Apply(shapes);
BENCHMARK(small_step_within_bound<Rational>)->Apply(plane);

}  // namespace
}  // namespace lakatos
