#include "theory/numeric/interval.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Interval between(double a, double b) { return Interval::between(a, b); }

void expect_ends(const Interval& x, double lower, double upper) {
  EXPECT_EQ(x.lower(), lower) << to_string(x);
  EXPECT_EQ(x.upper(), upper) << to_string(x);
}

TEST(Rounding, guards_nest_and_restore) {
  EXPECT_FALSE(rounding_is_upward());
  {
    UpwardRounding up;
    EXPECT_TRUE(rounding_is_upward());
    {
      NearestRounding nearest;
      EXPECT_FALSE(rounding_is_upward());
      UpwardRounding again;
      EXPECT_TRUE(rounding_is_upward());
    }
    EXPECT_TRUE(rounding_is_upward());
  }
  EXPECT_FALSE(rounding_is_upward());
}

TEST(Rounding, guards_switch_flushing_of_tiny_numbers_off) {
  const unsigned before = _mm_getcsr();
  _mm_setcsr(before | 0x8040u);
  {
    UpwardRounding up;
    expect_ends(Interval::from_double(0x1p-1074) + 0, 0x1p-1074, 0x1p-1074);
  }
  EXPECT_EQ(_mm_getcsr() & 0x8040u, 0x8040u);
  _mm_setcsr(before);
}

TEST(Rounding, arithmetic_stays_between_the_mode_changes_around_it) {
  const Interval third = from_integers<Interval>(1, 3);
  Interval inside, sum;
  for (int i = 0; i < 3; ++i) {  // a compiler that hoists or sinks the product computes it in the wrong mode
    UpwardRounding up;
    inside = third * third;
    NearestRounding nearest;
    sum = third;
  }
  EXPECT_LT(inside.lower(), inside.upper());
  EXPECT_LT(sum.lower(), sum.upper());
}

#ifndef NDEBUG
TEST(Rounding, interval_arithmetic_without_the_mode_is_noticed) {
  EXPECT_THROW(Interval(1) + Interval(2), std::logic_error);
  EXPECT_THROW(Interval(1) * Interval(2), std::logic_error);
  EXPECT_THROW(Interval(1) / Interval(2), std::logic_error);
  EXPECT_THROW(square(Interval(1)), std::logic_error);
}
#endif

class IntervalTest : public ::testing::Test {
 protected:
  UpwardRounding rounding_;
};

TEST_F(IntervalTest, inexact_results_have_neighbouring_ends) {
  const Interval third = Interval(1) / 3;
  EXPECT_EQ(std::nextafter(third.lower(), 1), third.upper());
  const Interval tenth = Interval(1) / 10;
  expect_ends(tenth, 0x1.9999999999999p-4, 0x1.999999999999ap-4);
  expect_ends(tenth + tenth, 0x1.9999999999999p-3, 0x1.999999999999ap-3);
}

TEST_F(IntervalTest, exact_results_are_points) {
  expect_ends(Interval(3) * Interval(-7), -21, -21);
  expect_ends(Interval(6) / Interval(-4), -1.5, -1.5);
  expect_ends(Interval(1) - Interval(1), 0, 0);
  expect_ends(square(Interval(-5)), 25, 25);
}

TEST_F(IntervalTest, products_follow_the_sign_table) {
  expect_ends(between(1, 2) * between(3, 5), 3, 10);
  expect_ends(between(-2, -1) * between(3, 5), -10, -3);
  expect_ends(between(-2, -1) * between(-5, -3), 3, 10);
  expect_ends(between(-2, 1) * between(3, 5), -10, 5);
  expect_ends(between(-2, 1) * between(-5, -3), -5, 10);
  expect_ends(between(-2, 1) * between(-3, 5), -10, 6);
  expect_ends(between(0, 0) * between(-3, 5), 0, 0);
}

TEST_F(IntervalTest, quotients_follow_the_sign_table) {
  expect_ends(between(2, 6) / between(1, 2), 1, 6);
  expect_ends(between(-6, -2) / between(1, 2), -6, -1);
  expect_ends(between(-6, 2) / between(1, 2), -6, 2);
  expect_ends(between(2, 6) / between(-2, -1), -6, -1);
  expect_ends(between(-6, 2) / between(-2, -1), -2, 6);
}

TEST_F(IntervalTest, squares_and_absolute_values_never_fall_below_zero) {
  expect_ends(square(between(-2, 1)), 0, 4);
  expect_ends(square(between(-3, -2)), 4, 9);
  expect_ends(square(between(2, 3)), 4, 9);
  expect_ends(abs(between(-2, 1)), 0, 2);
  expect_ends(abs(between(-3, -2)), 2, 3);
  expect_ends(abs(between(2, 3)), 2, 3);
}

TEST_F(IntervalTest, selection_and_hull_work_end_by_end) {
  expect_ends(min(between(0, 5), between(1, 2)), 0, 2);
  expect_ends(max(between(0, 5), between(1, 2)), 1, 5);
  expect_ends(hull(between(0, 1), between(4, 5)), 0, 5);
  expect_ends(intersection(between(0, 3), between(2, 5)), 2, 3);
}

TEST_F(IntervalTest, overflow_and_underflow_stay_enclosed) {
  const double most = std::numeric_limits<double>::max(), least = 0x1p-1074;
  expect_ends(Interval::from_double(most) * 2, most, infinity);
  expect_ends(Interval::from_double(-most) * 2, -infinity, -most);
  expect_ends(Interval::from_double(least) * Interval::from_double(0.5), 0, least);
  expect_ends(-(Interval::from_double(least) * Interval::from_double(0.5)), -least, 0);
}

TEST_F(IntervalTest, unbounded_ends_never_turn_into_not_a_number) {
  const Interval ray = between(2, infinity), all = Interval::entire();
  EXPECT_LE((between(0, 1) * ray).lower(), 0);
  EXPECT_EQ((between(0, 1) * ray).upper(), infinity);
  EXPECT_LE((Interval(0) * ray).lower(), 0);
  EXPECT_GE((Interval(0) * ray).upper(), 0);
  expect_ends(ray - ray, -infinity, infinity);
  expect_ends(all * all, -infinity, infinity);
  expect_ends(ray / ray, 0, infinity);
  expect_ends(Interval(1) / ray, 0, 0.5);
  expect_ends(square(all), 0, infinity);
  EXPECT_EQ(less(all, all), Truth::unknown);
  EXPECT_EQ(equal(all, 0), Truth::unknown);
}

TEST_F(IntervalTest, every_combination_of_bounded_and_unbounded_ends_is_enclosed) {
  const double grid[] = {-infinity, -3, -1, -0.5, 0, 0.5, 1, 2, infinity};
  std::vector<Interval> all;
  for (const double a : grid)
    for (const double b : grid)
      if (a <= b && a < infinity && b > -infinity) all.push_back(between(a, b));
  const double points[] = {-1e300, -3, -2, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 1e300};
  for (const Interval& a : all)
    for (const Interval& b : all)
      for (const double x : points)
        for (const double y : points)
          if (a.lower() <= x && x <= a.upper() && b.lower() <= y && y <= b.upper()) {
            const Interval p = Interval::from_double(x), q = Interval::from_double(y);
            ASSERT_LE(hull(a * b, p * q).upper(), (a * b).upper()) << to_string(a) << to_string(b) << x << ' ' << y;
            ASSERT_GE(hull(a * b, p * q).lower(), (a * b).lower()) << to_string(a) << to_string(b) << x << ' ' << y;
            ASSERT_GE((p + q).lower(), (a + b).lower());
            ASSERT_LE((p - q).upper(), (a - b).upper());
            ASSERT_LE(square(p).upper(), square(a).upper());
            ASSERT_GE(square(p).lower(), square(a).lower());
            if (b.contains_zero()) continue;
            ASSERT_LE((p / q).upper(), (a / b).upper()) << to_string(a) << to_string(b) << x << ' ' << y;
            ASSERT_GE((p / q).lower(), (a / b).lower()) << to_string(a) << to_string(b) << x << ' ' << y;
          }
}

TEST_F(IntervalTest, root_ends_are_the_nearest_outward_doubles) {
  expect_ends(sqrt(Interval(4)), 2, 2);
  const Interval two = sqrt(Interval(2));
  EXPECT_EQ(std::nextafter(two.lower(), 2), two.upper());
  for (double x : {0x1p-1074, 0x1p-1073, 0x1.8p-1060, 3.0, 1e300, std::numeric_limits<double>::max()}) {
    const Interval root = sqrt(Interval::from_double(x));
    const Rational low = Rational::from_double(root.lower()), high = Rational::from_double(root.upper());
    EXPECT_TRUE(low * low <= Rational::from_double(x) && Rational::from_double(x) <= high * high) << x;
    EXPECT_LE(root.upper(), std::nextafter(root.lower(), infinity));
  }
  expect_ends(sqrt(between(4, infinity)), 2, infinity);
}

TEST_F(IntervalTest, whole_numbers_beyond_the_mantissa_round_outward) {
  expect_ends(Interval((1L << 53) + 1), 0x1p53, 0x1p53 + 2);
  expect_ends(Interval(-(1L << 53) - 1), -0x1p53 - 2, -0x1p53);
  expect_ends(Interval(INT64_MAX), 0x1p63 - 1024, 0x1p63);
  expect_ends(Interval(INT64_MIN), -0x1p63, -0x1p63);
  expect_ends(Interval(1L << 62), 0x1p62, 0x1p62);
}

TEST_F(IntervalTest, impossible_intervals_are_refused) {
  EXPECT_THROW(between(2, 1), Undefined);
  EXPECT_THROW(between(NAN, 1), Undefined);
  EXPECT_THROW(between(infinity, infinity), Undefined);
  EXPECT_THROW(between(-infinity, -infinity), Undefined);
  EXPECT_THROW(Interval::from_double(NAN), Undefined);
}

TEST_F(IntervalTest, text_reads_back_to_the_same_ends_in_any_mode) {
  EXPECT_EQ(to_string(Interval(1) / 3), "[0.3333333333333333, 0.33333333333333337]");
  EXPECT_EQ(to_string(between(-1, infinity)), "[-1, inf]");
}

TEST_F(IntervalTest, midpoints_lie_inside) {
  EXPECT_EQ(midpoint(between(1, 4)), 2.5);
  EXPECT_EQ(midpoint(Interval::entire()), 0);
  EXPECT_TRUE(std::isfinite(midpoint(between(0, infinity))));
  const Interval third = Interval(1) / 3;
  EXPECT_TRUE(third.lower() <= midpoint(third) && midpoint(third) <= third.upper());
}

static_assert(!std::is_convertible_v<double, Interval> && !std::is_constructible_v<Interval, double>);
static_assert(!std::is_convertible_v<double, Ball> && !std::is_constructible_v<Ball, double>);
static_assert(!std::is_convertible_v<double, Rational> && !std::is_constructible_v<Rational, double>);
static_assert(sizeof(Interval) == 16);

}  // namespace
}  // namespace lakatos
