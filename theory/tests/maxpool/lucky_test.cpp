// How likely a filter is a detector: the sum over signs against the closed form, against counts over all signed
// permutations of a vector, and against draws from the sphere.
#include "theory/maxpool/lucky.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <vector>

#include "theory/probability/binomial.hpp"

namespace lakatos::maxpool {
namespace {

Rational chance(std::int64_t l) { return detector_chance(l, Rational(static_cast<long>(l))); }

/// Is the product with o_1 the only largest one among the first l patterns without o_2, and positive? For the filter
/// whose products with the patterns are w.
bool detects(const std::vector<std::int64_t>& w, std::size_t l) {
  bool largest = w[0] > 0;
  for (std::size_t j = 2; j < l; ++j) largest = largest && w[j] < w[0];
  return largest;
}

TEST(Detector, chance_is_the_closed_form) {
  Rational power = 2;
  for (std::int64_t l = 2; l <= 60; ++l, power *= 2) {
    EXPECT_EQ(chance(l), (1 - 1 / power) / Rational(static_cast<long>(l - 1))) << l;
    EXPECT_EQ(blind_chance(l, Rational(static_cast<long>(l))), 1 / power) << l;
  }
}

TEST(Detector, chance_is_the_share_of_all_signed_permutations_of_a_vector) {
  for (std::size_t d = 3; d <= 6; ++d) {
    std::vector<std::int64_t> order(d);
    for (std::size_t j = 0; j < d; ++j) order[j] = static_cast<std::int64_t>(j) + 1;
    std::vector<long> found(d + 1);
    long all = 0;
    do {
      for (std::uint64_t signs = 0; signs < (std::uint64_t{1} << d); ++signs, ++all) {
        std::vector<std::int64_t> w = order;
        for (std::size_t j = 0; j < d; ++j) w[j] = (signs >> j & 1) != 0 ? -w[j] : w[j];
        for (std::size_t l = 3; l <= d; ++l) found[l] += detects(w, l) ? 1 : 0;
      }
    } while (std::next_permutation(order.begin(), order.end()));
    for (std::size_t l = 3; l <= d; ++l)
      EXPECT_EQ(Rational(found[l]) / Rational(all), chance(static_cast<std::int64_t>(l))) << d << " " << l;
  }
}

/// A whole point of the ball of radius 2^20, uniform: its direction is that of a point of the sphere.
std::vector<std::int64_t> point_of_the_ball(std::mt19937_64& bits, std::size_t d) {
  constexpr std::int64_t radius = std::int64_t{1} << 20;
  std::vector<std::int64_t> point(d);
  for (;;) {
    std::int64_t norm2 = 0;
    for (auto& entry : point) {
      entry = static_cast<std::int64_t>(bits() >> 43) - radius;  // -2^20 ... 2^20 - 1
      norm2 += entry * entry;
    }
    if (norm2 <= radius * radius) return point;
  }
}

TEST(Detector, chance_is_what_draws_from_the_sphere_give) {
  std::mt19937_64 bits(20260101);
  constexpr std::int64_t draws = 20000;
  for (const std::size_t d : {3, 5}) {
    std::vector<std::int64_t> found(d + 1);
    for (std::int64_t i = 0; i < draws; ++i) {
      const std::vector<std::int64_t> w = point_of_the_ball(bits, d);
      for (std::size_t l = 3; l <= d; ++l) found[l] += detects(w, l) ? 1 : 0;
    }
    for (std::size_t l = 3; l <= d; ++l) {
      const Ball p = detector_chance(static_cast<std::int64_t>(l), Ball(static_cast<long>(l)));
      const Ball least = from_integers<Ball>(1, 1000000);
      EXPECT_TRUE(binomial_upper_tail(draws, found[l], p) > least) << d << " " << l << " " << found[l];
      EXPECT_TRUE(binomial_lower_tail(draws, found[l], p) > least) << d << " " << l << " " << found[l];
    }
  }
}

TEST(Detector, needs_two_patterns) {
  EXPECT_EQ(chance(2), from_integers<Rational>(1, 2));
  EXPECT_THROW(chance(1), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos::maxpool
