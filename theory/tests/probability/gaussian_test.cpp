// Gaussian probabilities: series and sums against closed forms, against each other and against draws.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/probability/chi_square.hpp"
#include "theory/probability/opposite_signs.hpp"

namespace lakatos {
namespace {

bool meets(const Ball& a, const Ball& b) { return equal(a, b) != Truth::no; }

TEST(ChiSquare, two_degrees_are_exponential_and_one_is_the_error_function) {
  const WorkingPrecision precision(128);
  for (int i = 1; i <= 40; ++i) {
    const Ball x = Ball(i) / Ball(4);
    EXPECT_TRUE(meets(chi_square_below(2, x), Ball(1) - exp(-x / Ball(2)))) << i;
    EXPECT_TRUE(meets(chi_square_below(1, x), erf(sqrt(x / Ball(2))))) << i;
    const Ball third = erf(sqrt(x / Ball(2))) - sqrt(Ball(2) * x / pi<Ball>()) * exp(-x / Ball(2));
    EXPECT_TRUE(meets(chi_square_below(3, x), third)) << i;
  }
}

TEST(ChiSquare, enclosures_are_narrow_also_for_small_values_and_many_degrees) {
  for (const std::int64_t n : {1, 2, 21, 400, 5001}) {
    for (const long part : {1, 4, 8, 9, 16, 32}) {
      const Interval x = Interval(static_cast<long>(n) * part) / Interval(8);
      const Interval value = chi_square_below(n, x);
      EXPECT_LE(value.upper() - value.lower(), 1e-9 * std::max(value.upper(), 1e-300)) << n << " " << part;
      EXPECT_GE(value.lower(), 0.0);
    }
  }
}

TEST(ChiSquare, mean_of_even_degrees_is_a_poisson_sum) {
  const WorkingPrecision precision(128);
  for (const long n : {4L, 10L, 60L}) {
    const Ball half = Ball(n) / Ball(3);
    Ball term = exp(-half), sum = 0;
    for (long j = 0; j < n / 2; ++j) {
      sum = sum + term;
      term = term * half / Ball(j + 1);
    }
    EXPECT_TRUE(meets(chi_square_below(n, half * Ball(2)), Ball(1) - sum)) << n;
  }
}

TEST(ChiSquare, the_far_tail_meets_the_series) {
  const Ball near = chi_square_below(3, Ball(411)), far = chi_square_below(3, Ball(413));
  EXPECT_TRUE(near <= far || meets(near, far));
  EXPECT_TRUE(Ball(1) - far < Ball(1) / Ball(1'000'000));
}

TEST(OppositeSigns, without_a_threshold_it_is_the_share_of_the_angle) {
  for (int i = 1; i <= 8; ++i) {
    const Ball angle = pi<Ball>() * Ball(i) / Ball(8);
    EXPECT_TRUE(meets(opposite_beyond(angle, Ball(0)), Ball(i) / Ball(8))) << i;
  }
}

TEST(OppositeSigns, opposite_vectors_ask_for_one_number_beyond) {
  const Ball half = Ball(1) / Ball(2);
  EXPECT_TRUE(meets(opposite_beyond(pi<Ball>(), half), Ball(1) - erf(half / sqrt(Ball(2)))));
}

TEST(OppositeSigns, orthogonal_vectors_are_independent) {
  const Ball half = Ball(1) / Ball(2), beyond = (Ball(1) - erf(half / sqrt(Ball(2)))) / Ball(2);
  const Ball value = opposite_beyond(pi<Ball>() / Ball(2), half, 1024);
  EXPECT_TRUE(meets(value, Ball(2) * square(beyond)));
  EXPECT_LT(enclosure(value).upper - enclosure(value).lower, 1e-3);
}

TEST(OppositeSigns, draws_agree) {
  std::mt19937_64 random(11);
  std::normal_distribution<double> normal;
  for (const double angle : {0.7, 1.3, 2.6}) {
    const double t = 0.4;
    int hits = 0;
    constexpr int draws = 40000;
    for (int i = 0; i < draws; ++i) {
      const double x = normal(random), y = normal(random), a = x, b = std::cos(angle) * x + std::sin(angle) * y;
      hits += (a > t && b < -t) || (a < -t && b > t) ? 1 : 0;
    }
    const Enclosure value = enclosure(opposite_beyond(from_double<Ball>(angle), from_double<Ball>(t)));
    const double seen = static_cast<double>(hits) / draws;
    EXPECT_GT(seen, value.lower - 0.015) << angle;
    EXPECT_LT(seen, value.upper + 0.015) << angle;
  }
}

}  // namespace
}  // namespace lakatos
