// The rank against linear programmes for every labelling, against networks found by trying small whole filters, and
// the sets of the support against those of its inputs.
#include "theory/maxpool/capacity.hpp"

#include <gtest/gtest.h>

#include <set>

#include "theory/maxpool/network.hpp"

namespace lakatos::maxpool {
namespace {

std::vector<int> labels_from(std::size_t bits, std::size_t count) {
  std::vector<int> labels;
  for (std::size_t i = 0; i < count; ++i) labels.push_back((bits >> i & 1) != 0 ? 1 : -1);
  return labels;
}

bool shattered(const std::vector<PatternSet>& sets) {
  for (std::size_t bits = 0; bits < std::size_t{1} << sets.size(); ++bits) {
    if (!realised(sets, labels_from(bits, sets.size()))) return false;
  }
  return true;
}

TEST(MaxpoolCapacity, sets_of_the_support_are_those_of_its_inputs) {
  for (std::int64_t l = 3; l <= 5; ++l) {
    for (std::int64_t n = 1; n <= 4; ++n)
      EXPECT_EQ(sets_of_support(l, n), pattern_sets(support(l, n))) << l << " " << n;
  }
}

TEST(MaxpoolCapacity, sets_of_all_inputs_are_those_of_all_tuples) {
  std::vector<Input> tuples;
  for (std::int64_t a = 1; a <= 4; ++a) {
    for (std::int64_t b = 1; b <= 4; ++b) tuples.push_back(labelled({a, b}));
  }
  EXPECT_EQ(sets_of_all_inputs(4, 2), pattern_sets(tuples));
}

TEST(MaxpoolCapacity, every_labelling_of_distinct_sets_is_realised) {
  for (const auto& sets :
       {sets_of_support(3, 1), sets_of_support(3, 3), sets_of_support(4, 3), sets_of_support(5, 2)}) {
    EXPECT_TRUE(shattered(sets));
    EXPECT_EQ(vc_dimension(sets), static_cast<std::int64_t>(sets.size()));
  }
}

TEST(MaxpoolCapacity, inputs_with_one_set_get_one_label) {
  EXPECT_FALSE(realised({5, 5}, {1, -1}));
  EXPECT_FALSE(realised({5, 5}, {-1, 1}));
  EXPECT_TRUE(realised({5, 5}, {1, 1}));
  EXPECT_EQ(vc_dimension({5, 5, 6}), 2);  // the rational elimination: rows repeat
}

/// All sign vectors (0 as -1) of networks of three channels, a_i = +-1, filters of whole entries -1 ... 1.
std::set<std::vector<int>> found_by_trying(const std::vector<Input>& inputs, std::int64_t patterns) {
  std::vector<Vector<Rational>> filters(1);
  for (std::int64_t p = 0; p < patterns; ++p) {
    std::vector<Vector<Rational>> longer;
    for (const auto& filter : filters) {
      for (int entry = -1; entry <= 2; ++entry) longer.push_back(filter), longer.back().push_back(Rational(entry));
    }
    filters = longer;
  }
  std::set<std::vector<int>> channel, found;
  for (const auto& filter : filters) {
    std::vector<int> values;
    for (const Input& x : inputs) values.push_back(static_cast<int>(to_fraction(pooled(filter, x)).numerator));
    channel.insert(values);
  }
  for (const auto& u : channel) {
    for (const auto& v : channel) {
      for (const auto& w : channel) {
        std::vector<int> plus, minus;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
          plus.push_back(u[i] + v[i] - w[i] > 0 ? 1 : -1), minus.push_back(u[i] - v[i] - w[i] > 0 ? 1 : -1);
        }
        found.insert(plus), found.insert(minus);
      }
    }
  }
  return found;
}

TEST(MaxpoolCapacity, small_networks_take_every_sign_on_the_support) {
  std::vector<Input> inputs;
  for (const PatternClass& c : pattern_classes(4, 2)) inputs.push_back(c.representative());
  EXPECT_EQ(found_by_trying(inputs, 4).size(), 16U);
  EXPECT_EQ(vc_dimension(pattern_sets(inputs)), 4);
}

TEST(MaxpoolCapacity, what_no_programme_finds_no_small_network_takes) {
  const std::vector<Input> inputs{labelled({1, 3}), labelled({3, 1}), labelled({2, 3})};
  for (const auto& labels : found_by_trying(inputs, 3)) EXPECT_EQ(labels[0], labels[1]);
  EXPECT_EQ(found_by_trying(inputs, 3).size(), 4U);
}

TEST(MaxpoolCapacity, classes_are_one_for_each_set) {
  for (std::int64_t l = 3; l <= 6; ++l) {
    for (std::int64_t n = 1; n <= 4; ++n) EXPECT_EQ(sets_of_support(l, n).size(), pattern_classes(l, n).size());
  }
}

TEST(MaxpoolCapacity, unseen_mass_is_the_mean_over_all_samples) {
  const std::vector<Rational> masses{Rational(1) / Rational(2), Rational(1) / Rational(3), Rational(1) / Rational(6)};
  Rational mean(0);
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = 0; b < 3; ++b) {
      for (std::size_t c = 0; c < 3; ++c) {
        if (c != a && c != b) mean += masses[a] * masses[b] * masses[c];
      }
    }
  }
  EXPECT_EQ(unseen_mass(masses, 2), mean);
}

}  // namespace
}  // namespace lakatos::maxpool
