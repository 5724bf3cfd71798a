#include "theory/numeric/ball.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <thread>
#include <utility>

#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

TEST(Ball, precision_is_scoped) {
  const long before = Ball::precision();
  {
    WorkingPrecision more(500);
    EXPECT_EQ(Ball::precision(), 500);
    {
      WorkingPrecision less(64);
      EXPECT_EQ(Ball::precision(), 64);
    }
    EXPECT_EQ(Ball::precision(), 500);
  }
  EXPECT_EQ(Ball::precision(), before);
  EXPECT_THROW(WorkingPrecision(1), std::invalid_argument);
  EXPECT_THROW(WorkingPrecision(-5), std::invalid_argument);
}

TEST(Ball, precision_belongs_to_the_thread) {
  WorkingPrecision more(333);
  long elsewhere = 0;
  std::thread([&] { elsewhere = Ball::precision(); }).join();
  EXPECT_EQ(elsewhere, 128);
}

TEST(Ball, more_bits_give_more_accurate_results) {
  long last = 0;
  for (const long bits : {64, 128, 256, 512}) {
    WorkingPrecision precision(bits);
    const Ball x = exp(sqrt(Ball(2))) / pi<Ball>();
    EXPECT_GT(x.accurate_bits(), last);
    EXPECT_GT(x.accurate_bits(), bits - 8);
    last = x.accurate_bits();
  }
}

TEST(Ball, is_unharmed_by_the_upward_mode) {
  const Ball calm =
      exp(from_integers<Ball>(1, 3)) * erf(Ball(1)) + regularized_beta(Ball(1) / 3, Ball(5) / 2, Ball(1) / 2);
  UpwardRounding rounding;
  const Ball up =
      exp(from_integers<Ball>(1, 3)) * erf(Ball(1)) + regularized_beta(Ball(1) / 3, Ball(5) / 2, Ball(1) / 2);
  EXPECT_EQ(equal(calm - up, Ball(1)), Truth::no);
  EXPECT_TRUE((calm - up).contains_zero());
  EXPECT_GT(up.accurate_bits(), 100);
}

TEST(Ball, between_fractions_contains_both) {
  const Ball x = Ball::between(fraction(1, 3), fraction(1, 2));
  EXPECT_EQ(less(x, from_integers<Ball>(33, 100)), Truth::no);
  EXPECT_EQ(less(x, from_integers<Ball>(51, 100)), Truth::yes);
  EXPECT_EQ(less(x, from_integers<Ball>(2, 5)), Truth::unknown);
  EXPECT_THROW(Ball::between(fraction(1, 2), fraction(1, 3)), Undefined);
}

TEST(Ball, between_doubles_takes_unbounded_ends) {
  EXPECT_EQ(enclosure(Ball::between(1.0, HUGE_VAL)).upper, HUGE_VAL);
  EXPECT_EQ(less(Ball::between(1.0, HUGE_VAL), Ball(0)), Truth::unknown);
  EXPECT_THROW(Ball::between(NAN, 1.0), Undefined);
  EXPECT_TRUE(Ball::between(0.5, 0.5).is_point());
}

TEST(Ball, values_beyond_double_have_sound_machine_bounds) {
  const Enclosure vast = enclosure(exp(Ball(10000)));
  EXPECT_EQ(vast.upper, HUGE_VAL);
  EXPECT_LE(vast.lower, 1.7976931348623157e308);
  EXPECT_GE(vast.lower, 1e308);
  const Enclosure minute = enclosure(exp(Ball(-10000)));
  EXPECT_EQ(minute.lower, 0);
  EXPECT_GT(minute.upper, 0);
}

TEST(Ball, no_information_makes_every_comparison_unknown) {
  Ball nothing;
  arb_indeterminate(nothing.get());
  for (const Ball& other : {Ball(0), Ball(-7), nothing, Ball::entire()}) {
    EXPECT_EQ(less(nothing, other), Truth::unknown);
    EXPECT_EQ(less_equal(other, nothing), Truth::unknown);
    EXPECT_EQ(equal(nothing, other), Truth::unknown);
  }
  EXPECT_EQ(enclosure(nothing).lower, -HUGE_VAL);
  EXPECT_EQ(enclosure(nothing).upper, HUGE_VAL);
  EXPECT_THROW(sign(nothing), Undecided);
}

TEST(Ball, copies_and_moves_keep_the_value) {
  const Ball x = sqrt(Ball(2));
  Ball copy = x, moved = std::move(copy);
  EXPECT_TRUE(arb_equal(moved.get(), x.get()));
  copy = std::move(moved);
  EXPECT_TRUE(arb_equal(copy.get(), x.get()));
}

TEST(Ball, prints_its_certain_digits) {
  EXPECT_EQ(to_string(pi<Ball>()).substr(0, 12), "[3.141592653");
  EXPECT_EQ(to_string(Ball(3)).substr(0, 1), "3");
}

}  // namespace
}  // namespace lakatos
