// Counts of two outcomes, against the double sum of the multinomial law.
#include "theory/probability/trinomial.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "theory/probability/binomial.hpp"

namespace lakatos {
namespace {

Rational power(const Rational& base, std::int64_t exponent) {
  Rational result = 1;
  for (std::int64_t i = 0; i < exponent; ++i) result *= base;
  return result;
}
Rational factorial(std::int64_t n) { return n <= 1 ? Rational(1) : Rational(static_cast<long>(n)) * factorial(n - 1); }

/// The definition: all pairs of counts in the range.
Rational double_sum(std::int64_t n, const Rational& p, const Rational& q, std::int64_t low, std::int64_t high) {
  Rational sum;
  for (std::int64_t x = 0; x <= n; ++x) {
    for (std::int64_t y = 0; x + y <= n; ++y) {
      if (x < low || x > high || y < low || y > high) continue;
      sum += factorial(n) / (factorial(x) * factorial(y) * factorial(n - x - y)) * power(p, x) * power(q, y) *
             power(1 - p - q, n - x - y);
    }
  }
  return sum;
}

const Rational p = from_integers<Rational>(3, 16), q = from_integers<Rational>(2, 7);

TEST(Trinomial, both_counts_in_a_range_is_the_double_sum_of_the_definition) {
  for (std::int64_t n = 0; n <= 9; ++n) {
    for (std::int64_t low = -1; low <= n + 1; ++low) {
      for (std::int64_t high = low - 1; high <= n + 1; ++high) {
        EXPECT_EQ(both_within(n, p, q, low, high), double_sum(n, p, q, low, high)) << n << " " << low << " " << high;
        EXPECT_EQ(both_within(n, p, Rational(0), low, high), double_sum(n, p, Rational(0), low, high));
      }
    }
  }
}

TEST(Trinomial, one_count_in_a_range_is_a_difference_of_binomial_tails) {
  for (const std::int64_t n : {1, 7, 40}) {
    for (std::int64_t low = 0; low <= n; low += 3) {
      for (std::int64_t high = low; high <= n; high += 2)
        EXPECT_EQ(within(n, p, low, high), binomial_lower_tail(n, high, p) - binomial_lower_tail(n, low - 1, p));
    }
  }
}

TEST(Trinomial, balls_and_intervals_enclose_the_rationals) {
  const Rational exact = both_within(301, p, q, 40, 90);
  const Enclosure ball = enclosure(both_within(301, from_fraction<Ball>({3, 16}), from_fraction<Ball>({2, 7}), 40, 90));
  const Interval coarse = both_within(301, from_fraction<Interval>({3, 16}), from_fraction<Interval>({2, 7}), 40, 90);
  for (const auto& [lower, upper] : {std::pair{ball.lower, ball.upper}, std::pair{coarse.lower(), coarse.upper()}}) {
    EXPECT_TRUE(Rational::from_double(lower) <= exact && exact <= Rational::from_double(upper));
    EXPECT_LE(upper - lower, 1e-11);
  }
}

TEST(Trinomial, what_is_no_law_is_refused) {
  EXPECT_THROW(within(3, Rational(1), 0, 1), std::invalid_argument);
  EXPECT_THROW(within(-1, p, 0, 1), std::invalid_argument);
  EXPECT_THROW(both_within(3, from_integers<Rational>(1, 2), from_integers<Rational>(1, 2), 0, 1),
               std::invalid_argument);
}

}  // namespace
}  // namespace lakatos
