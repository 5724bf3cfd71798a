// The fast steps against the templated ones: the same up to rounding in double, exactly on small integers, where double
// arithmetic is exact. And the simulated runs: reproducible, with inputs and angles as they should be.
#include "algorithms/overlap/three_stages.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "algorithms/overlap/convotron.hpp"
#include "algorithms/overlap/printed_runs.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::overlap {
namespace {

const PatchLayout layouts[] = {{1, 1, 1, 1, 0},  {5, 3, 2, 2, 0},     {9, 5, 3, 2, 0},     {10, 4, 3, 3, 0},
                               {23, 7, 5, 4, 0}, {160, 16, 9, 17, 0}, {160, 16, 16, 10, 0}};

Vector<double> integers(RandomStream& stream, std::int64_t count) {
  Vector<double> entries;
  for (std::int64_t i = 0; i < count; ++i) entries.push_back(static_cast<double>(stream.bits() % 7) - 3);
  return entries;
}

template <class S>
Vector<S> as(const Vector<double>& entries) {
  Vector<S> result;
  for (const double entry : entries) result.push_back(from_fraction<S>(fraction(static_cast<std::int64_t>(entry), 1)));
  return result;
}

template <class S>
void expect_same(const Vector<double>& fast, const Vector<S>& slow) {
  ASSERT_EQ(fast.size(), slow.size());
  for (std::size_t i = 0; i < fast.size(); ++i)
    EXPECT_EQ(from_fraction<S>(fraction(static_cast<std::int64_t>(4 * fast[i]), 4)), slow[i]);
}

TEST(FastSteps, are_the_exact_steps_on_small_integers) {
  const NearestRounding nearest;
  RandomStream stream(1);
  for (const PatchLayout& layout : layouts) {
    const PatchLayout own = private_part(layout);
    const Vector<double> w = integers(stream, own.filter), a = integers(stream, own.patches),
                         x = integers(stream, layout.dimension);
    DoubleConvotron fast(own, 2, 1, 0.25, w, a);
    fast.step(x.data(), 3, 1);
    const auto g = stage_one_gradient<Rational>({own, Rational(2), as<Rational>(w), as<Rational>(a)}, as<Rational>(x),
                                                Rational(3), Rational(1), from_fraction<Rational>({1, 4}));
    expect_same<Rational>(fast.w(), subtract(as<Rational>(w), g.by_filter));
    expect_same<Rational>(fast.a(), subtract(as<Rational>(a), g.by_weights));

    Convotron second(layout, 2, a);
    Network<Rational> net{layout, Rational(2),
                          as<Rational>(Vector<double>(static_cast<std::size_t>(layout.filter), 0.0)), as<Rational>(a)};
    second.step(x.data(), 3, 1);
    net.w = convotron_direction(net, as<Rational>(x), Rational(3));
    expect_same<Rational>(second.w(), net.w);
  }
}

TEST(FastSteps, are_the_templated_steps_up_to_rounding) {
  const NearestRounding nearest;
  RandomStream stream(2);
  for (const PatchLayout& layout : layouts) {
    const PatchLayout own = private_part(layout);
    const Teacher start = draw_teacher(stream, own);
    Vector<double> x(static_cast<std::size_t>(layout.dimension));
    draw_input(stream, InputLaw::gaussian, x.data(), layout.dimension);
    DoubleConvotron fast(own, 0.5, 4.0 / 3, 0.25, start.w, start.a);
    fast.step(x.data(), 1.5, 0.01);
    const auto g = stage_one_gradient<double>({own, 0.5, start.w, start.a}, x, 1.5, 4.0 / 3, 0.25);
    const Vector<double> w = subtract(start.w, scale(0.01, g.by_filter)),
                         a = subtract(start.a, scale(0.01, g.by_weights));
    for (std::size_t i = 0; i < w.size(); ++i) EXPECT_NEAR(fast.w()[i], w[i], 1e-12);
    for (std::size_t j = 0; j < a.size(); ++j) EXPECT_NEAR(fast.a()[j], a[j], 1e-12);
  }
}

TEST(FastSteps, refuse_what_does_not_fit) {
  EXPECT_THROW(Convotron({5, 3, 2, 2, 0}, 0, {1, 2, 3}), std::invalid_argument);
  EXPECT_THROW(Convotron({4, 3, 2, 2, 0}, 0, {1, 2}), std::invalid_argument);
  EXPECT_THROW(DoubleConvotron({5, 1, 2, 2, 1}, 0, 2, 0.25, {1, 1}, {1, 2}), std::invalid_argument);
}

TEST(Angles, are_those_of_the_library) {
  const NearestRounding nearest;
  RandomStream stream(3);
  for (int i = 0; i < 200; ++i) {
    const Vector<double> a = stream.direction(5), b = stream.direction(5);
    EXPECT_NEAR(angle_between(a, b), std::acos(std::max(-1.0, std::min(1.0, dot(a, b)))), 1e-9);
    EXPECT_LE(angle_up_to_sign(a, b), 1.5707963267948968);
  }
  EXPECT_EQ(angle_between({1, 0}, {3, 0}), 0);
  EXPECT_NEAR(angle_between({1, 0}, {-2, 0}), 3.141592653589793, 1e-15);
  EXPECT_NEAR(angle_between({1, 0}, {1, 1e-9}), 1e-9, 1e-20);
}

TEST(Inputs, have_mean_zero_and_identity_covariance) {
  const NearestRounding nearest;
  constexpr int n = 40000;
  for (const InputLaw law : {InputLaw::gaussian, InputLaw::uniform}) {
    RandomStream stream(4);
    std::array<double, 3> x{};
    double mean = 0, second = 0, mixed = 0;
    for (int i = 0; i < n; ++i) {
      draw_input(stream, law, x.data(), 3);
      mean += x[2], second += x[2] * x[2], mixed += x[0] * x[1];
      EXPECT_LE(std::abs(x[0]), law == InputLaw::uniform ? std::sqrt(3.0) : 10.0);
    }
    EXPECT_NEAR(mean / n, 0, 0.025);
    EXPECT_NEAR(second / n, 1, 0.04);
    EXPECT_NEAR(mixed / n, 0, 0.025);
  }
}

RunPlan short_plan() {
  RunPlan plan = printed_plan(InputLaw::uniform, 16);
  plan.first_steps = 500, plan.second_steps = 400, plan.first_step = plan.second_step = 1e-3, plan.test = 300,
  plan.validation = 100, plan.points = 5;
  return plan;
}

TEST(ThreeStages, are_the_same_from_the_same_key_and_others_from_another_one) {
  const WholeRun first = run_three_stages(short_plan(), 5), again = run_three_stages(short_plan(), 5),
                 other = run_three_stages(short_plan(), 6);
  EXPECT_EQ(first.first.angles, again.first.angles);
  EXPECT_EQ(first.later.errors, again.later.errors);
  EXPECT_NE(first.later.errors, other.later.errors);
  EXPECT_EQ(first.first.angles.size(), 6u);
  EXPECT_EQ(first.later.errors.size(), 6u);
  EXPECT_DOUBLE_EQ(first.later.errors.front(), 1) << "the network 0 has the error of y itself";
}

TEST(ThreeStages, keep_the_candidate_with_the_sign_of_the_teacher) {
  const RunPlan plan = short_plan();
  RandomStream stream(7);
  const Teacher teacher = draw_teacher(stream, plan.layout);
  for (const double sign : {1.0, -1.0}) {
    const LaterStages later = run_later_stages(plan, teacher, scale(sign, teacher.a), stream);
    EXPECT_EQ(later.opposite, sign < 0);
    EXPECT_LT(later.errors.back(), 0.9);
  }
}

TEST(ThreeStages, stand_still_at_the_teacher_of_a_net_without_overlap) {
  RunPlan plan = short_plan();
  plan.noise = 0;
  const NearestRounding nearest;
  RandomStream stream(8);
  const Teacher teacher = draw_teacher(stream, plan.layout);
  Vector<double> x(160);
  DoubleConvotron student(private_part(plan.layout), 0, 2, 0, teacher.w, teacher.a);
  draw_input(stream, plan.input, x.data(), 160);
  Vector<double> pre(teacher.a.size());
  student.step(x.data(), fast_output(plan.layout, 0, teacher.w.data(), teacher.a.data(), x.data(), pre.data()), 1);
  EXPECT_EQ(student.w(), teacher.w);
  EXPECT_EQ(student.a(), teacher.a);
}

}  // namespace
}  // namespace lakatos::overlap
