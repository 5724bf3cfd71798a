#include "theory/probability/finite.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

using Die = FiniteDistribution<Rational, int>;

Die die() { return uniform_distribution<Rational>(std::vector<int>{1, 2, 3, 4, 5, 6}); }

TEST(FiniteDistribution, a_fair_die_has_its_textbook_moments) {
  const auto mean = expectation(die(), [](int x) { return Rational(x); });
  const auto second = expectation(die(), [](int x) { return Rational(x * x); });
  EXPECT_EQ(mean, Rational(7) / 2);
  EXPECT_EQ(second - mean * mean, Rational(35) / 12);
  EXPECT_EQ(probability_of(die(), [](int x) { return x % 3 == 0; }), Rational(1) / 3);
  EXPECT_TRUE(is_normalised(die()));
}

TEST(FiniteDistribution, expectations_of_vectors_and_matrices_are_taken_entry_by_entry) {
  const auto vector = expectation(die(), [](int x) { return Vector<Rational>{x, 1}; });
  EXPECT_EQ(vector, (Vector<Rational>{Rational(7) / 2, 1}));
  const auto matrix = expectation(die(), [](int x) { return Matrix<Rational>{{x, 0}, {x * x, 2}}; });
  EXPECT_EQ(matrix.entries(), (std::vector<Rational>{Rational(7) / 2, 0, Rational(91) / 6, 2}));
}

TEST(FiniteDistribution, push_forward_keeps_the_weights) {
  const auto parity = push_forward(die(), [](int x) { return x % 2; });
  EXPECT_EQ(parity.size(), 6u);
  EXPECT_EQ(probability_of(parity, [](int x) { return x == 1; }), Rational(1) / 2);
}

TEST(FiniteDistribution, conditioning_renormalises) {
  const auto even = conditioned(die(), [](int x) { return x % 2 == 0; });
  EXPECT_EQ(even.outcomes, (std::vector<int>{2, 4, 6}));
  EXPECT_TRUE(is_normalised(even));
  EXPECT_EQ(expectation(even, [](int x) { return Rational(x); }), Rational(4));
}

TEST(FiniteDistribution, conditioning_on_nothing_is_undefined) {
  EXPECT_THROW(conditioned(die(), [](int x) { return x > 6; }), Undefined);
  const Die weightless{{1, 0}, {1, 2}};
  EXPECT_THROW(conditioned(weightless, [](int x) { return x == 2; }), Undefined);
}

TEST(FiniteDistribution, normalisation_is_checked_exactly) {
  EXPECT_FALSE(is_normalised(Die{{Rational(1) / 3, Rational(1) / 3}, {1, 2}}));
  EXPECT_FALSE(is_normalised(Die{{2, -1}, {1, 2}}));
  EXPECT_THROW(uniform_distribution<Rational>(std::vector<int>{}), std::invalid_argument);
  EXPECT_THROW(expectation(Die{}, [](int x) { return Rational(x); }), std::invalid_argument);
}

TEST(FiniteDistribution, intervals_of_thirds_leave_normalisation_open) {
  const UpwardRounding upward;
  const auto thirds = uniform_distribution<Interval>(std::vector<int>{1, 2, 3});
  EXPECT_THROW(is_normalised(thirds), Undecided);
  const auto mean = expectation(thirds, [](int x) { return Interval(x); });
  EXPECT_TRUE(mean.lower() <= 2 && 2 <= mean.upper());
}

}  // namespace
}  // namespace lakatos
