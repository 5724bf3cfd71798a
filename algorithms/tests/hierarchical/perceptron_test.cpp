// The perceptron against a run by hand, against what its last weights say, and against Novikoff's bound with the least
// norm of a separator.
#include "algorithms/common/perceptron.hpp"

#include <gtest/gtest.h>

#include <random>

#include "theory/numeric/hard_margin.hpp"

namespace lakatos {
namespace {

TEST(Perceptron, makes_two_updates_for_two_unit_vectors) {
  const auto run = perceptron<Rational>({{1, 0}, {0, 1}}, {1, -1}, 100);
  EXPECT_TRUE(run.finished);
  EXPECT_EQ(run.updates, 2);
  EXPECT_EQ(run.weights, (Vector<Rational>{1, -1}));
}

TEST(Perceptron, needs_no_update_without_points_and_stops_where_none_separates) {
  EXPECT_TRUE(perceptron<Rational>({}, {}, 0).finished);
  const auto run = perceptron<Rational>({{1}, {1}}, {1, -1}, 50);
  EXPECT_FALSE(run.finished);
  EXPECT_EQ(run.updates, 50);
}

TEST(Perceptron, separates_within_the_bound_of_novikoff) {
  std::mt19937 random(7);
  int separable = 0;
  for (int n = 0; n < 60; ++n) {
    HardMargin problem;
    Rational radius = 0;
    for (int i = 0; i < 5; ++i) {
      Vector<Rational> point;
      for (int c = 0; c < 3; ++c) point.emplace_back(static_cast<long>(random() % 7) - 3);
      radius = max(radius, squared_norm(point));
      problem.points.push_back(std::move(point));
      problem.labels.push_back(random() % 2 == 0 ? 1 : -1);
    }
    const HardMarginResult least = solve(problem);
    if (least.kind != HardMarginResult::Kind::separable) continue;
    ++separable;
    const auto run = perceptron(problem.points, problem.labels, 100000);
    ASSERT_TRUE(run.finished);
    for (std::size_t i = 0; i < problem.points.size(); ++i)
      EXPECT_GT(Rational(problem.labels[i]) * dot(run.weights, problem.points[i]), 0);
    EXPECT_LE(Rational(static_cast<long>(run.updates)), radius * least.value);
  }
  EXPECT_GT(separable, 10);
}

}  // namespace
}  // namespace lakatos
