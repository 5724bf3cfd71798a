#include "algorithms/maxpool/normalised_descent.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "theory/numeric/ball.hpp"

namespace lakatos::maxpool {
namespace {

using Point = std::array<double, 2>;

double product(const Point& a, const Point& b) { return a[0] * b[0] + a[1] * b[1]; }

/// The regression on the points themselves, written out: steps until the margin is sqrt(share2) of |v|.
std::int64_t steps_written_out(const std::vector<Point>& signed_points, const std::vector<std::int64_t>& times,
                               double speed, double share2) {
  Point v{0, 0};
  for (std::int64_t t = 1; t < 100000; ++t) {
    double total = 0;
    Point direction{0, 0};
    for (std::size_t i = 0; i < signed_points.size(); ++i) {
      const double slope = static_cast<double>(times[i]) / (1 + std::exp(product(v, signed_points[i])));
      total += slope;
      for (std::size_t j = 0; j < 2; ++j) direction[j] += slope * signed_points[i][j];
    }
    for (std::size_t j = 0; j < 2; ++j) v[j] += speed * direction[j] / total;
    double margin = product(v, signed_points[0]);
    for (const Point& x : signed_points) margin = std::min(margin, product(v, x));
    if (margin > 0 && margin * margin >= share2 * product(v, v)) return t;
  }
  return 0;
}

template <class S>
Matrix<S> gram_of(const std::vector<Point>& points) {
  Matrix<S> gram(points.size(), points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = 0; j < points.size(); ++j) gram(i, j) = from_double<S>(product(points[i], points[j]));
  }
  return gram;
}

const std::vector<Point> narrow = {{0.25, 1}, {0.25, -1}, {0.5, 0.75}};

TEST(normalised_descent, takes_as_many_steps_as_written_out_on_the_points) {
  const std::vector<std::int64_t> times = {30, 1, 2};
  for (const double share2 : {0.002, 0.01, 0.02}) {
    const std::int64_t steps = steps_written_out(narrow, times, 0.5, share2);
    ASSERT_GT(steps, 1);
    const NormalisedDescent<Ball> run{gram_of<Ball>(narrow), times, from_double<Ball>(0.5)};
    const auto reached = reach_margin(run, from_double<Ball>(share2), 1000);
    ASSERT_TRUE(reached.has_value());
    EXPECT_EQ(reached->steps, steps) << share2;
  }
}

TEST(normalised_descent, knows_no_margin_beyond_the_largest) {
  // The largest margin of these points is 0.25 (along the first axis).
  const NormalisedDescent<Ball> run{gram_of<Ball>(narrow), {1, 1, 1}, from_double<Ball>(0.5)};
  EXPECT_FALSE(reach_margin(run, from_double<Ball>(0.07), 50).has_value());
}

TEST(normalised_descent, counts_a_point_as_often_as_it_stands_there) {
  const std::vector<Point> repeated = {narrow[0], narrow[0], narrow[0], narrow[1], narrow[2]};
  const NormalisedDescent<double> once{gram_of<double>(narrow), {3, 1, 1}, 0.5},
      written{gram_of<double>(repeated), {1, 1, 1, 1, 1}, 0.5};
  const auto a = reach_margin(once, 0.04, 1000), b = reach_margin(written, 0.04, 1000);
  ASSERT_TRUE(a && b);
  EXPECT_EQ(a->steps, b->steps);
  EXPECT_NEAR(a->margin, b->margin, 1e-12);
}

}  // namespace
}  // namespace lakatos::maxpool
