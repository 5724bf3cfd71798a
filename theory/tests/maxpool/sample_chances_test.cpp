// Samples of D, all of them, against the sums over the sets of classes; counts of Section 4.
#include "theory/maxpool/sample_chances.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "theory/maxpool/real_capacity.hpp"
#include "theory/maxpool/real_least_norm.hpp"
#include "theory/numeric/in_arithmetic.hpp"

namespace lakatos::maxpool {
namespace {

/// The chances of the sets that samples of `draws` inputs show, by all tuples of classes.
void over_tuples(const std::vector<PatternClass>& classes, std::int64_t draws, std::size_t set, const Rational& mass,
                 std::vector<Rational>& chances) {
  if (draws == 0) return void(chances[set] += mass);
  for (std::size_t c = 0; c < classes.size(); ++c)
    over_tuples(classes, draws - 1, set | std::size_t{1} << c, mass * classes[c].mass, chances);
}

TEST(SampleChances, are_those_of_all_tuples_of_classes) {
  const std::vector<PatternClass> classes = pattern_classes(4, 2);  // four
  for (std::int64_t draws = 1; draws <= 4; ++draws) {
    std::vector<Rational> expected(std::size_t{1} << classes.size());
    over_tuples(classes, draws, 0, 1, expected);
    const std::vector<Real> found = chances_of_sets(classes, draws);
    for (std::size_t set = 0; set < expected.size(); ++set) EXPECT_EQ(to_string(found[set]), to_string(expected[set]));
    const auto both_labels = [](const std::vector<Input>& sample) {
      std::set<int> labels;
      for (const Input& x : sample) labels.insert(x.label);
      return truth_of(labels.size() == 2);
    };
    Rational chance = 1;  // but for one label alone, 1/2 each
    Rational half = 1;
    for (std::int64_t i = 0; i < draws; ++i) half = half / 2;
    chance = 1 - 2 * half;
    const Bounds bounds = chance_over_samples(classes, draws, Real(2), both_labels);
    EXPECT_LE(midpoint(bounds.lower), midpoint(in_arithmetic(chance)));
    EXPECT_GE(midpoint(bounds.upper), midpoint(in_arithmetic(chance)));
    const Bounds sharp = chance_over_samples(classes, draws, in_arithmetic(chance), both_labels);
    EXPECT_EQ(less(in_arithmetic(chance), sharp.lower), Truth::no);
    EXPECT_EQ(less_equal(sharp.upper, in_arithmetic(chance)), Truth::yes);
  }
}

TEST(Capacity, points_of_the_proof_are_all_rows_and_their_ends) {
  const std::vector<Input> points = proof_points(3, 0b0101);
  ASSERT_EQ(points.size(), 4u);
  EXPECT_EQ(points[0], labelled({4, 6, 2}));
  EXPECT_EQ(points[1], labelled({3, 6, 1}));
  EXPECT_EQ(points[2], labelled({4, 5, 2}));
  EXPECT_EQ(points[3], labelled({3, 5, 1}));
  EXPECT_EQ(pattern_sets(points).size(), 4u);
}

TEST(Capacity, counts_as_pascals_triangle_does) {
  for (long m = 1; m <= 8; ++m) {
    for (std::int64_t s = 1; s <= m; ++s)
      EXPECT_EQ(to_string(choose(Real(m), s)), to_string(choose(Real(m - 1), s - 1) + choose(Real(m - 1), s)));
  }
  EXPECT_EQ(to_string(power(Real(2), 10)), "1024");
}

/// One filter that sees o_3 alone: z(x) = 1 for both inputs. A second that sees o_1 tells them apart.
/// z = (3, 4) with 2 and 1 channels: |z|^2 = 2 9 + 16.
TEST(LeastNorm, scales_features_by_their_norm_over_all_channels) {
  const Computing balls(Arithmetic::ball);
  const Net net{{Vec{3, -1}, Vec{4, -1}}, {1, 1}, {2, 1}};
  const std::vector<Vec> units = unit_features(net, {labelled({1})});
  EXPECT_NEAR(midpoint(units[0][0]), 3 / std::sqrt(34.0), 1e-12);
  EXPECT_NEAR(midpoint(over_copies(net.copies, units[0], units[0])), 1, 1e-12);
}

TEST(LeastNorm, knows_features_that_no_separator_tells_apart) {
  const std::vector<Input> inputs{labelled({1, 3}), labelled({2, 3})};
  Net net{{Vec{-1, -1, 1}}, {1}, {2}};
  EXPECT_TRUE(certainly_inseparable(net, inputs));
  EXPECT_EQ(least_norm(net, inputs, false).separable, Truth::no);
  net.filters.push_back(Vec{1, -1, -1}), net.weights.push_back(-1), net.copies.push_back(1);
  EXPECT_FALSE(certainly_inseparable(net, inputs));
  EXPECT_EQ(least_norm(net, inputs, false).separable, Truth::yes);
  EXPECT_TRUE(certainly_inseparable(net, {labelled({2})})) << "nothing is selected";
}

}  // namespace
}  // namespace lakatos::maxpool
