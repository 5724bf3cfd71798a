// Gaussian probabilities: series and sums against closed forms, against each other and against draws.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/lift.hpp"
#include "theory/numeric/rounding.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/probability/chi_square.hpp"
#include "theory/probability/opposite_signs.hpp"
#include "theory/probability/real_gaussian.hpp"

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
  const UpwardRounding upward;
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

TEST(ChiSquare, intervals_and_balls_meet_and_grow_up_to_certainty) {
  const UpwardRounding upward;
  for (const long n : {1L, 7L, 300L, 20000L}) {
    double before = 0;
    for (long i = 1; i <= 60; ++i) {
      const Interval x = Interval(n * i) / Interval(20);
      const Interval fast = chi_square_below(n, x);
      const Enclosure slow = enclosure(chi_square_below(n, Ball(n * i) / Ball(20)));
      EXPECT_LE(fast.lower(), slow.upper) << n << " " << i;
      EXPECT_GE(fast.upper(), slow.lower) << n << " " << i;
      EXPECT_GE(fast.upper(), before) << n << " " << i;
      before = fast.lower();
    }
    EXPECT_GT(before, 0.9);
  }
}

TEST(ChiSquare, the_far_tail_meets_the_closed_form) {
  for (const long x : {60L, 100L, 150L, 400L, 5000L})
    EXPECT_TRUE(meets(chi_square_below(2, Ball(x)), Ball(1) - exp(-Ball(x) / Ball(2)))) << x;
  EXPECT_EQ(equal(chi_square_below(2, Ball(5000)), Ball(1)), Truth::unknown) << "it is below 1, by very little";
}

TEST(ChiSquare, it_starts_at_zero) {
  const UpwardRounding upward;
  EXPECT_TRUE(chi_square_below(5, Ball(0)) == Ball(0));
  EXPECT_EQ(chi_square_below(5, Interval(0)).upper(), 0.0);
}

TEST(ChiSquare, steps_on_the_tape_meet_the_value) {
  for (const std::int64_t n : {1, 2, 7, 20, 61}) {
    for (const long part : {1, 4, 9}) {
      const Ball x = Ball(static_cast<long>(n) * part) / Ball(6);
      const Ball plain = chi_square_below(n, x);
      Tape tape;
      const Recording recording(tape);
      const Ball steps = chi_square_below(n, as_input(x, "x"));
      const Unrecorded reading;
      EXPECT_TRUE(meets(plain, steps)) << n << " " << part;
      EXPECT_LT(enclosure(steps).upper - enclosure(steps).lower, 1e-15) << n << " " << part;
    }
  }
}

TEST(ErrorFunction, on_the_tape_is_the_series_of_the_same_value) {
  const Computing balls(Arithmetic::ball);
  for (const long tenths : {0L, 1L, 5L, 12L, 30L}) {
    const Ball x = Ball(tenths) / Ball(10), plain = erf(x);
    Tape tape;
    const Recording recording(tape);
    const Ball steps = in_scalar<Ball>(error_function(Real(as_input(x, "x"))));
    const Unrecorded reading;
    EXPECT_TRUE(meets(plain, steps)) << tenths;
    EXPECT_LT(enclosure(steps).upper - enclosure(steps).lower, 1e-15) << tenths;
  }
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

TEST(OppositeSigns, a_difference_of_angles_that_is_zero_has_a_value) {
  const Ball nothing = pi<Ball>() - Ball::between(3.141592653589793, 3.1415926535897936);
  const Enclosure value = enclosure(opposite_beyond(nothing, Ball(1) / Ball(2)));
  EXPECT_LE(value.lower, 0.0);
  EXPECT_LT(value.upper, 1e-15);
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
