// Tails and mixtures, each computed a second way: by the sum of the definition, and by integrating the polynomial.
#include "theory/probability/binomial.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace lakatos {
namespace {

Rational power(const Rational& base, std::int64_t exponent) {
  Rational result = 1;
  for (std::int64_t i = 0; i < exponent; ++i) result *= base;
  return result;
}

/// Pascal's triangle.
Rational choose(std::int64_t n, std::int64_t k) {
  return k == 0 || k == n ? Rational(1) : choose(n - 1, k - 1) + choose(n - 1, k);
}

Rational mass(std::int64_t n, std::int64_t k, const Rational& p) {
  return choose(n, k) * power(p, k) * power(1 - p, n - k);
}

/// The integral of theta^k (1 - theta)^m from p to 1: expand (1 - theta)^m.
Rational integral(std::int64_t k, std::int64_t m, const Rational& p) {
  Rational sum;
  for (std::int64_t j = 0; j <= m; ++j) {
    const Rational degree = static_cast<long>(k + j + 1);
    const Rational term = choose(m, j) * (1 - power(p, k + j + 1)) / degree;
    sum += j % 2 == 0 ? term : -term;
  }
  return sum;
}

const Rational chances[] = {from_integers<Rational>(1, 2), from_integers<Rational>(9, 10),
                            from_integers<Rational>(3, 7)};

TEST(Binomial, tails_are_the_sums_of_the_definition) {
  for (const Rational& p : chances) {
    for (std::int64_t n = 0; n <= 9; ++n) {
      Rational below, total;
      for (std::int64_t k = 0; k <= n; ++k) {
        EXPECT_EQ(binomial_mass(n, k, p), mass(n, k, p));
        EXPECT_EQ(binomial_upper_tail(n, k, p), 1 - below) << n << " " << k;
        below += mass(n, k, p);
        EXPECT_EQ(binomial_lower_tail(n, k, p), below) << n << " " << k;
      }
    }
  }
}

TEST(Binomial, tails_beyond_the_ends_are_nothing_or_everything) {
  const Rational p = chances[0];
  EXPECT_EQ(binomial_upper_tail(5, 6, p), Rational(0));
  EXPECT_EQ(binomial_upper_tail(5, 0, p), Rational(1));
  EXPECT_EQ(binomial_lower_tail(5, -1, p), Rational(0));
  EXPECT_EQ(binomial_lower_tail(5, 3, Rational(1)), Rational(0));
  EXPECT_EQ(binomial_lower_tail(5, 3, Rational(0)), Rational(1));
}

TEST(Binomial, balls_enclose_the_rationals_far_out_in_the_tail) {
  for (const Rational& p : chances) {
    const Ball enclosed = from_fraction<Ball>(to_fraction(p));
    for (const std::int64_t k : {100, 300, 420, 540, 599}) {
      const Enclosure seen = enclosure(binomial_upper_tail(600, k, enclosed));
      const Rational exact = binomial_upper_tail(600, k, p);
      EXPECT_TRUE(Rational::from_double(seen.lower) <= exact && exact <= Rational::from_double(seen.upper)) << k;
      EXPECT_LE(seen.upper - seen.lower, 1e-12 * seen.upper) << k;
    }
  }
}

TEST(Mixture, over_the_whole_interval_is_the_integral) {
  for (const Rational& p : chances) {
    for (std::int64_t k = 0; k <= 7; ++k)
      EXPECT_EQ(mixture_ratio(7, k, p), integral(k, 7 - k, Rational(0)) / (power(p, k) * power(1 - p, 7 - k)));
    EXPECT_EQ(mixture_ratio(5, 2, p, {3, 2}),
              integral(4, 4, Rational(0)) / integral(2, 1, Rational(0)) / (power(p, 2) * power(1 - p, 3)));
  }
}

TEST(Mixture, cut_at_p_is_the_integral_from_p_to_one) {
  for (const Rational& p : chances) {
    for (std::int64_t k = 0; k <= 7; ++k)
      EXPECT_EQ(upper_mixture_ratio(7, k, p), integral(k, 7 - k, p) / (1 - p) / (power(p, k) * power(1 - p, 7 - k)));
    EXPECT_EQ(upper_mixture_ratio(5, 2, p, {3, 2}),
              integral(4, 4, p) / integral(2, 1, p) / (power(p, 2) * power(1 - p, 3)));
  }
}

TEST(Mixture, is_a_martingale_at_p_and_no_more_than_that_below) {
  for (const Rational& p : chances) {
    const Rational less = p / 2;
    for (std::int64_t n = 0; n <= 12; ++n) {
      for (std::int64_t k = 0; k <= n; ++k) {
        const Rational now = upper_mixture_ratio(n, k, p), up = upper_mixture_ratio(n + 1, k + 1, p),
                       down = upper_mixture_ratio(n + 1, k, p);
        EXPECT_EQ(p * up + (1 - p) * down, now);
        EXPECT_LT(less * up + (1 - less) * down, now);
        EXPECT_LT(down, now);
        EXPECT_GT(up, now);
      }
    }
  }
}

TEST(Binomial, refuses_what_is_no_probability_and_no_count) {
  EXPECT_THROW(binomial_lower_tail(-1, 0, Rational(0)), std::invalid_argument);
  EXPECT_THROW(binomial_lower_tail(3, 1, Rational(2)), std::invalid_argument);
  EXPECT_THROW(mixture_ratio(3, 4, chances[0]), std::invalid_argument);
  EXPECT_THROW(mixture_ratio(3, 1, Rational(1)), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos
