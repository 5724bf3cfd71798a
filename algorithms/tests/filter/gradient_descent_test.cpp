#include "algorithms/filter/gradient_descent.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/numeric/scalar.hpp"
#include "theory/probability/ball_cap.hpp"

namespace lakatos {
namespace {

using V = Vector<Rational>;

PatchLaw<Rational> corners() { return finite_law<Rational>({Rational(1) / 2, Rational(1) / 2}, {{{1, 0}}, {{0, 2}}}); }

TEST(GradientDescent, one_step_by_hand) {
  // w = (3, 1), w* = (1, 1): gradient (1/2)(2)(1, 0) + 0 = (1, 0).
  EXPECT_EQ(gradient_descent_step<Rational>(corners(), {3, 1}, {1, 1}, Rational(1) / 4), (V{Rational(11) / 4, 1}));
  EXPECT_EQ(stochastic_gradient_step<Rational>(corners(), {3, 1}, {1, 1}, Rational(1) / 4, {4, -4}),
            (V{Rational(7) / 4, 2}));
}

TEST(GradientDescent, iterates_are_its_steps_one_by_one) {
  const V start{3, 2}, teacher{1, 1};
  const Rational step = Rational(1) / 3;
  const auto iterates = gradient_descent<Rational>(corners(), start, teacher, step, 5);
  ASSERT_EQ(iterates.size(), 6u);
  EXPECT_EQ(iterates[0], start);
  for (std::size_t t = 0; t < 5; ++t)
    EXPECT_EQ(iterates[t + 1], gradient_descent_step(corners(), iterates[t], teacher, step));
  // On this side of both kinks coordinate 1 contracts by 1 - step/2, coordinate 2 by 1 - 2 step.
  EXPECT_EQ(iterates[5][0] - Rational(1), Rational(2) * Rational(3125) / Rational(7776));
  EXPECT_EQ(iterates[5][1] - Rational(1), Rational(1) / Rational(243));
}

TEST(GradientDescent, enclosures_contain_the_exact_iterates) {
  const auto exact = gradient_descent<Rational>(corners(), {3, 2}, {1, 1}, Rational(1) / 3, 20);
  const UpwardRounding upward;
  const Interval half = from_integers<Interval>(1, 2);
  const auto law = finite_law<Interval>({half, half}, {{{1, 0}}, {{0, 2}}});
  const auto boxes = gradient_descent<Interval>(law, {3, 2}, {1, 1}, from_integers<Interval>(1, 3), 20);
  for (std::size_t t = 0; t < exact.size(); ++t)
    for (std::size_t j = 0; j < 2; ++j) {
      const Enclosure point = enclosure(exact[t][j]);
      EXPECT_TRUE(boxes[t][j].lower() <= point.upper && point.lower <= boxes[t][j].upper());
    }
}

TEST(GradientDescent, zero_steps_stand_still) {
  const auto iterates = gradient_descent<Rational>(corners(), {3, 2}, {1, 1}, Rational(0), 3);
  for (const V& w : iterates) EXPECT_EQ(w, (V{3, 2}));
}

TEST(RandomBallStart, is_the_same_point_for_the_same_seed) {
  const auto point = random_ball_start(3, 1.0, 42), again = random_ball_start(3, 1.0, 42),
             other = random_ball_start(3, 1.0, 43);
  EXPECT_EQ(point, again);
  EXPECT_NE(point, other);
  const auto doubled = random_ball_start(3, 2.0, 42);
  for (std::size_t j = 0; j < 3; ++j) EXPECT_EQ(doubled[j], 2 * point[j]);
  const UpwardRounding upward;
  EXPECT_EQ(random_ball_start(3, 1.0, 42), point);
}

/// 5 standard deviations of a share of n draws.
double tolerance(double share, int n) { return 5 * std::sqrt(share * (1 - share) / n); }

TEST(RandomBallStart, fills_the_ball_uniformly) {
  const int n = 20000;
  for (const int p : {1, 2, 3, 10}) {
    std::array<int, 3> within{};
    int beyond = 0;
    Vector<double> mean(static_cast<std::size_t>(p), 0.0);
    for (int i = 0; i < n; ++i) {
      const auto x = random_ball_start(static_cast<std::size_t>(p), 2.0, static_cast<std::uint64_t>(1000003 * p + i));
      const double radius = std::sqrt(squared_norm(x)) / 2;
      EXPECT_LE(radius, 1);
      for (const std::size_t r : {0, 1, 2}) within[r] += radius <= 0.5 + 0.2 * static_cast<double>(r);
      beyond += x[0] >= 0.6;
      mean = add(std::move(mean), x);
    }
    for (const std::size_t r : {0, 1, 2}) {
      const double share = std::pow(0.5 + 0.2 * static_cast<double>(r), p);
      EXPECT_NEAR(within[r] / static_cast<double>(n), share, tolerance(share, n)) << p;
    }
    const double cap = cap_fraction(p, 0.3);
    EXPECT_NEAR(beyond / static_cast<double>(n), cap, tolerance(cap, n)) << p;
    for (const double sum : mean) EXPECT_NEAR(sum / n, 0, 10 / std::sqrt(n));
  }
}

TEST(RandomBallStart, refuses_a_ball_without_dimension_or_with_negative_radius) {
  EXPECT_THROW(random_ball_start(0, 1.0, 1), std::invalid_argument);
  EXPECT_THROW(random_ball_start(2, -1.0, 1), std::invalid_argument);
  EXPECT_EQ(random_ball_start(2, 0.0, 1), (Vector<double>{0, 0}));
}

}  // namespace
}  // namespace lakatos
