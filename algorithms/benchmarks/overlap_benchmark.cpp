// Steps of Algorithm 1 at the printed sizes (d = 160, r = 16, k = 17, 13, 10): the fast ones against the templated
// reference, and against what the machine can do: reading the input, and as many multiplications and additions as a
// step needs, without any structure.

#include <benchmark/benchmark.h>
#include <emmintrin.h>

#include "algorithms/overlap/convotron.hpp"
#include "algorithms/overlap/printed_runs.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::overlap {
namespace {

struct Case {
  PatchLayout layout;
  Teacher teacher;
  std::vector<Vector<double>> inputs;
  explicit Case(std::int64_t stride) : layout(printed_plan(InputLaw::gaussian, stride).layout) {
    RandomStream stream(1);
    teacher = draw_teacher(stream, layout);
    for (int i = 0; i < 64; ++i) draw_input(stream, InputLaw::gaussian, inputs.emplace_back(160).data(), 160);
  }
  const Vector<double>& input(std::size_t i) const { return inputs[i % inputs.size()]; }
};

void second_stage_fast(benchmark::State& state) {
  const NearestRounding nearest;
  const Case at(state.range(0));
  Convotron student(at.layout, 0, at.teacher.a);
  std::size_t i = 0;
  for (auto _ : state) student.step(at.input(i++).data(), 1, 1e-6);
  benchmark::DoNotOptimize(student.w().data());
}
void second_stage_templated(benchmark::State& state) {
  const NearestRounding nearest;
  const Case at(state.range(0));
  Network<double> student{at.layout, 0, Vector<double>(16, 0.0), at.teacher.a};
  std::size_t i = 0;
  for (auto _ : state) {
    const Vector<double>& x = at.input(i++);
    student.w = add(student.w, scale(1e-6, convotron_direction(student, x, 1 - output(student, x))));
  }
  benchmark::DoNotOptimize(student.w.data());
}
void first_stage_fast(benchmark::State& state) {
  const NearestRounding nearest;
  const Case at(state.range(0));
  const PatchLayout own = private_part(at.layout);
  DoubleConvotron student(own, 0, 2, 0.25, private_segment(at.teacher.w, at.layout.stride), at.teacher.a);
  std::size_t i = 0;
  for (auto _ : state) student.step(at.input(i++).data(), 1, 1e-6);
  benchmark::DoNotOptimize(student.w().data());
}
void first_stage_templated(benchmark::State& state) {
  const NearestRounding nearest;
  const Case at(state.range(0));
  Network<double> student = private_network(Network<double>{at.layout, 0, at.teacher.w, at.teacher.a});
  std::size_t i = 0;
  for (auto _ : state) {
    const auto g = stage_one_gradient(student, at.input(i++), 1.0, 2.0, 0.25);
    student.w = subtract(student.w, scale(1e-6, g.by_filter)),
    student.a = subtract(student.a, scale(1e-6, g.by_weights));
  }
  benchmark::DoNotOptimize(student.w.data());
}
/// The arithmetic of a step of Stage 2, 2 k r products and sums, in eight independent registers on numbers in the first
/// cache.
void arithmetic_bound(benchmark::State& state) {
  const Case at(state.range(0));
  const std::int64_t packed = at.layout.patches * at.layout.filter;
  const double* x = at.input(0).data();
  __m128d s0 = _mm_setzero_pd(), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
  const auto more = [](__m128d sum, const double* at) {
    const __m128d value = _mm_loadu_pd(at);
    return _mm_add_pd(sum, _mm_mul_pd(value, value));
  };
  for (auto _ : state) {
    for (std::int64_t i = 0; i < packed; i += 8) {
      const double* from = x + ((2 * i) & 127);
      s0 = more(s0, from), s1 = more(s1, from + 2), s2 = more(s2, from + 4), s3 = more(s3, from + 6);
      s4 = more(s4, from + 8), s5 = more(s5, from + 10), s6 = more(s6, from + 12), s7 = more(s7, from + 14);
    }
    __m128d sum = _mm_add_pd(_mm_add_pd(_mm_add_pd(s0, s1), _mm_add_pd(s2, s3)),
                             _mm_add_pd(_mm_add_pd(s4, s5), _mm_add_pd(s6, s7)));
    benchmark::DoNotOptimize(sum);
  }
}
/// The memory traffic of a step: its 160 numbers read once, from the same 64 inputs in turn.
void memory_bound(benchmark::State& state) {
  const Case at(9);
  std::size_t i = 0;
  for (auto _ : state) {
    const double* x = at.input(i++).data();
    __m128d s0 = _mm_setzero_pd(), s1 = s0, s2 = s0, s3 = s0;
    for (int c = 0; c < 160; c += 8)
      s0 = _mm_add_pd(s0, _mm_loadu_pd(x + c)), s1 = _mm_add_pd(s1, _mm_loadu_pd(x + c + 2)),
      s2 = _mm_add_pd(s2, _mm_loadu_pd(x + c + 4)), s3 = _mm_add_pd(s3, _mm_loadu_pd(x + c + 6));
    __m128d sum = _mm_add_pd(_mm_add_pd(s0, s1), _mm_add_pd(s2, s3));
    benchmark::DoNotOptimize(sum);
  }
}
void input_drawn(benchmark::State& state) {
  const NearestRounding nearest;
  RandomStream stream(1);
  Vector<double> x(160);
  for (auto _ : state)
    draw_input(stream, state.range(0) == 0 ? InputLaw::gaussian : InputLaw::uniform, x.data(), 160),
        benchmark::DoNotOptimize(x.data());
}

BENCHMARK(second_stage_fast)->Arg(9)->Arg(12)->Arg(16);
BENCHMARK(second_stage_templated)->Arg(9)->Arg(12)->Arg(16);
BENCHMARK(first_stage_fast)->Arg(9)->Arg(12)->Arg(16);
BENCHMARK(first_stage_templated)->Arg(9)->Arg(12)->Arg(16);
BENCHMARK(arithmetic_bound)->Arg(9)->Arg(12)->Arg(16);
BENCHMARK(memory_bound);
BENCHMARK(input_drawn)->Arg(0)->Arg(1);

}  // namespace
}  // namespace lakatos::overlap
