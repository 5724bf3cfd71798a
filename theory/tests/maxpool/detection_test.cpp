#include "theory/maxpool/detection.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace lakatos::maxpool {
namespace {

/// All l^n sequences of patterns.
std::vector<std::vector<std::int64_t>> sequences(std::int64_t l, std::int64_t n) {
  std::vector<std::vector<std::int64_t>> all{{}};
  for (std::int64_t j = 0; j < n; ++j) {
    std::vector<std::vector<std::int64_t>> longer;
    for (const auto& sequence : all) {
      for (std::int64_t pattern = 1; pattern <= l; ++pattern) {
        longer.push_back(sequence);
        longer.back().push_back(pattern);
      }
    }
    all = longer;
  }
  return all;
}

TEST(Support, is_what_a_search_over_all_sequences_finds) {
  for (std::int64_t l = 3; l <= 5; ++l) {
    for (std::int64_t n = 1; n <= 4; ++n) {
      std::set<std::vector<std::int64_t>> positive, negative;
      for (const auto& x : sequences(l, n)) {
        const auto ones = std::count(x.begin(), x.end(), 1), twos = std::count(x.begin(), x.end(), 2);
        const bool in = ones + twos == 1;
        if (in) (ones == 1 ? positive : negative).insert(x);
        EXPECT_EQ(in_support({x, ones == 1 ? 1 : -1}, l), in);
        EXPECT_FALSE(in_support({x, ones == 1 ? -1 : 1}, l));
      }
      std::set<std::vector<std::int64_t>> found[2];
      for (const Input& input : support(l, n))
        EXPECT_TRUE(found[input.label == 1 ? 0 : 1].insert(input.patterns).second);
      EXPECT_EQ(found[0], positive);
      EXPECT_EQ(found[1], negative);
    }
  }
}

TEST(Support, refuses_patterns_that_there_are_not_and_sizes_that_the_law_has_not) {
  EXPECT_FALSE(in_support({{1, 4}, 1}, 3));
  EXPECT_FALSE(in_support({{1, 0}, 1}, 3));
  EXPECT_FALSE(in_support({{}, -1}, 3));
  EXPECT_THROW(support(2, 1), std::invalid_argument);
  EXPECT_THROW(support(3, 0), std::invalid_argument);
  EXPECT_THROW(support(10, 8), std::invalid_argument);
}

TEST(Surjections, are_as_many_as_a_count_over_all_sequences_finds) {
  for (std::int64_t from = 0; from <= 5; ++from) {
    for (std::int64_t onto = 0; onto <= 4; ++onto) {
      long count = 0;
      for (const auto& sequence : sequences(onto, from)) {
        if (std::set<std::int64_t>(sequence.begin(), sequence.end()).size() == static_cast<std::size_t>(onto)) ++count;
      }
      EXPECT_EQ(surjections<Rational>(from, onto), Rational(count)) << from << " onto " << onto;
    }
  }
}

TEST(PatternClasses, have_the_mass_of_their_inputs) {
  for (std::int64_t l = 3; l <= 5; ++l) {
    for (std::int64_t n = 1; n <= 4; ++n) {
      const auto inputs = support(l, n);  // all of the same probability
      Rational total = 0;
      for (const PatternClass& each : pattern_classes(l, n)) {
        long members = 0;
        for (const Input& input : inputs) {
          std::set<std::int64_t> seen(input.patterns.begin(), input.patterns.end());
          seen.erase(input.label == 1 ? 1 : 2);
          if (input.label == each.label &&
              std::equal(seen.begin(), seen.end(), each.spurious.begin(), each.spurious.end()))
            ++members;
        }
        EXPECT_EQ(each.mass, Rational(members) / Rational(static_cast<long>(inputs.size())));
        EXPECT_GT(members, 0);
        total += each.mass;
      }
      EXPECT_EQ(total, Rational(1));
    }
  }
}

TEST(PatternClasses, are_told_by_their_own_pattern_and_the_spurious_ones) {
  const auto classes = pattern_classes(4, 3);
  ASSERT_EQ(classes.size(), 6u);  // {3}, {4}, {3, 4} for each label
  EXPECT_EQ(classes[0].representative(), (Input{{1, 3}, 1}));
  EXPECT_EQ(classes[2].representative(), (Input{{1, 3, 4}, 1}));
  EXPECT_EQ(classes[5].representative(), (Input{{2, 3, 4}, -1}));
  EXPECT_EQ(pattern_classes(5, 1).front().representative(), (Input{{1}, 1}));
  EXPECT_THROW(pattern_classes(2, 2), std::invalid_argument);
  EXPECT_THROW(pattern_classes(40, 20), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos::maxpool
