// What certainty costs. Aims: Interval <= 4.5 times double through the same template; a certified definiteness
// decision <= 2.5 plain double Choleskys away from ties, and an exact tie at order 16 in <= 40 us.

#include <benchmark/benchmark.h>

#include <cmath>
#include <random>

#include "theory/numeric/definite.hpp"
#include "theory/numeric/definite_integer.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/numeric/matrix.hpp"
#include "theory/numeric/reference.hpp"
#include "theory/numeric/self_test.hpp"

namespace lakatos {
namespace {

template <class S>
S small_fraction(std::mt19937& random) {
  const auto n = static_cast<std::int64_t>(random() % 9) + 1, d = static_cast<std::int64_t>(random() % 9) + 1;
  return from_integers<S>(random() % 2 == 0 ? n : -n, d);
}

template <class S>
Matrix<S> random_matrix(std::size_t n) {
  std::mt19937 random(5);
  Matrix<S> a(n, n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) a(i, j) = small_fraction<S>(random);
  return a;
}

/// Symmetric, diagonally dominant.
template <class S>
Matrix<S> dominant_matrix(std::size_t n) {
  RoundingFor<S> rounding;
  const Matrix<S> b = random_matrix<S>(n);
  Matrix<S> a = add(b, transpose(b));
  for (std::size_t i = 0; i < n; ++i) a(i, i) = S(static_cast<long>(20 * n));
  return a;
}

template <class S>
void dot_product(benchmark::State& state) {
  std::mt19937 random(1);
  Vector<S> x, y;
  for (int i = 0; i < 100; ++i) x.push_back(small_fraction<S>(random)), y.push_back(small_fraction<S>(random));
  RoundingFor<S> rounding;
  for (auto _ : state) {
    benchmark::DoNotOptimize(x.data());
    benchmark::ClobberMemory();
    S sum = dot(x, y);
    benchmark::DoNotOptimize(sum);
  }
}

template <class S>
void matrix_product(benchmark::State& state) {
  const Matrix<S> a = random_matrix<S>(16);
  RoundingFor<S> rounding;
  for (auto _ : state) benchmark::DoNotOptimize(multiply(a, a));
}

template <class S>
void ldlt_factorisation(benchmark::State& state) {
  const Matrix<S> a = dominant_matrix<S>(20);
  RoundingFor<S> rounding;
  for (auto _ : state) benchmark::DoNotOptimize(ldlt(a));
}

template <class S>
void linear_solve(benchmark::State& state) {
  const Matrix<S> a = dominant_matrix<S>(20);
  const Vector<S> b(20, S(1));
  RoundingFor<S> rounding;
  for (auto _ : state) benchmark::DoNotOptimize(solve(a, b));
}

template <class S>
void smallest_eigenvalue_enclosure(benchmark::State& state) {
  const Matrix<S> a = dominant_matrix<S>(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(smallest_eigenvalue(a));
}

BENCHMARK_TEMPLATE(dot_product, double);
BENCHMARK_TEMPLATE(dot_product, Interval);
BENCHMARK_TEMPLATE(dot_product, Ball);
BENCHMARK_TEMPLATE(dot_product, Rational);
BENCHMARK_TEMPLATE(dot_product, Reference);
BENCHMARK_TEMPLATE(matrix_product, double);
BENCHMARK_TEMPLATE(matrix_product, Interval);
BENCHMARK_TEMPLATE(matrix_product, Ball);
BENCHMARK_TEMPLATE(matrix_product, Rational);
BENCHMARK_TEMPLATE(matrix_product, Reference);
BENCHMARK_TEMPLATE(ldlt_factorisation, double);
BENCHMARK_TEMPLATE(ldlt_factorisation, Interval);
BENCHMARK_TEMPLATE(ldlt_factorisation, Ball);
BENCHMARK_TEMPLATE(ldlt_factorisation, Rational);
BENCHMARK_TEMPLATE(linear_solve, double);
BENCHMARK_TEMPLATE(linear_solve, Interval);
BENCHMARK_TEMPLATE(linear_solve, Ball);
BENCHMARK_TEMPLATE(linear_solve, Rational);
BENCHMARK_TEMPLATE(smallest_eigenvalue_enclosure, double)->Arg(8)->Arg(24);
BENCHMARK_TEMPLATE(smallest_eigenvalue_enclosure, Interval)->Arg(8)->Arg(24);

/// B B^T, singular because B has one column less than rows.
IntegerMatrix singular_matrix(std::size_t n) {
  std::mt19937 random(static_cast<unsigned>(n));
  std::vector<std::int64_t> b(n * (n - 1));
  for (auto& x : b) x = static_cast<std::int64_t>(random() % 19) - 9;
  IntegerMatrix m{n, std::vector<std::int64_t>(n * n), 12};
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      for (std::size_t k = 0; k + 1 < n; ++k) m.entries[i * n + j] += b[i * (n - 1) + k] * b[j * (n - 1) + k];
  return m;
}

/// The yardstick: a textbook Cholesky of a stored double matrix, copied first because it works in place.
bool plain_cholesky(const Matrix<double>& a, Matrix<double>& l) {
  const std::size_t n = a.rows();
  for (std::size_t j = 0; j < n; ++j) {
    double pivot = a(j, j);
    for (std::size_t k = 0; k < j; ++k) pivot -= l(j, k) * l(j, k);
    if (!(pivot > 0)) return false;
    const double root = std::sqrt(pivot);
    l(j, j) = root;
    for (std::size_t i = j + 1; i < n; ++i) {
      double sum = a(i, j);
      for (std::size_t k = 0; k < j; ++k) sum -= l(i, k) * l(j, k);
      l(i, j) = sum / root;
    }
  }
  return true;
}

void plain_double_cholesky(benchmark::State& state) {
  const auto n = static_cast<std::size_t>(state.range(0));
  const IntegerMatrix m = singular_matrix(n);
  Matrix<double> a(n, n), l(n, n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) a(i, j) = static_cast<double>(m.entries[i * n + j]) + (i == j ? 1 : 0);
  for (auto _ : state) benchmark::DoNotOptimize(plain_cholesky(a, l));
}

template <class Procedure>
void definiteness(benchmark::State& state, Procedure decide, Fraction shift) {
  const IntegerMatrix m = singular_matrix(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(decide(m, shift));
}

void orders(benchmark::internal::Benchmark* b) { b->Arg(8)->Arg(16)->Arg(24)->Arg(32); }

BENCHMARK(plain_double_cholesky)->Apply(orders);
BENCHMARK_CAPTURE(definiteness, certified_yes, decide_positive_semidefinite, fraction(-1, 12))->Apply(orders);
BENCHMARK_CAPTURE(definiteness, certified_no, decide_positive_semidefinite, fraction(1, 12))->Apply(orders);
BENCHMARK_CAPTURE(definiteness, yes_small_gap, decide_positive_semidefinite, fraction(-1, 100000001))->Apply(orders);
BENCHMARK_CAPTURE(definiteness, exact_tie, decide_positive_semidefinite, fraction(0))->Apply(orders);
BENCHMARK_CAPTURE(definiteness, interval_stage_alone, certify_by_interval_ldl, fraction(-1, 12))->Apply(orders);
BENCHMARK_CAPTURE(definiteness, exact_stage_alone, certify_by_bareiss, fraction(-1, 12))->Apply(orders);

void whole_self_test(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(self_test());
}
BENCHMARK(whole_self_test)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace lakatos
