// Lists of inputs against the support, and small facts about products, margins and labels by hand.
#include "theory/maxpool/outcomes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "theory/maxpool/finite_class.hpp"
#include "theory/maxpool/linear_margin.hpp"
#include "theory/maxpool/lucky_window.hpp"
#include "theory/maxpool/products.hpp"
#include "theory/maxpool/real_least_norm.hpp"
#include "theory/maxpool/real_lucky.hpp"
#include "theory/maxpool/real_test_error.hpp"
#include "theory/maxpool/shattering_network.hpp"
#include "theory/numeric/bounds.hpp"

namespace lakatos::maxpool {
namespace {

TEST(Outcomes, are_the_support_each_as_often) {
  const std::vector<Input> all = outcomes(4, 3, false), known = support(4, 3);
  EXPECT_EQ(all.size(), known.size());
  for (const Input& x : known) EXPECT_EQ(std::count(all.begin(), all.end(), x), 1);
  EXPECT_TRUE(have_masses_of_classes(all, 4, 3));
  EXPECT_FALSE(have_masses_of_classes(outcomes(4, 3, true), 4, 3));
  EXPECT_TRUE(outcomes(2, 2, false).empty()) << "no spurious pattern";
  EXPECT_TRUE(have_masses_of_classes({}, 2, 1));
}

TEST(Sample, of_counts_is_the_shortest_in_its_proportion) {
  const std::vector<Input> sample = sample_of_counts(2, 6, 4);
  ASSERT_EQ(sample.size(), 3u);
  EXPECT_EQ(sample[1], (Input{{1, 3}, 1}));
  EXPECT_EQ(sample[2], (Input{{2, 3}, -1}));
  EXPECT_EQ(sample_of_counts(1, 5, 0).size(), 1u);
}

TEST(Sample, shows_classes_and_distinct_inputs) {
  const std::vector<Input> sample{{{1, 3, 3}, 1}, {{3, 1, 3}, 1}, {{1, 3, 4}, 1}, {{3, 3, 1}, 1}, {{1, 4, 4}, 1}};
  const DistinctInputs found = distinct(sample);
  EXPECT_EQ(found.inputs.size(), 3u);
  EXPECT_EQ(found.times, (std::vector<std::int64_t>{3, 1, 1}));
  EXPECT_EQ(classes_shown(sample), 3u);
  EXPECT_TRUE(repeats_a_pattern(sample[0]));
  EXPECT_FALSE(repeats_a_pattern(sample[2]));
}

TEST(Rows, are_symmetric_as_a_whole_orbit) {
  std::vector<std::vector<std::int64_t>> rows{{-2, -1}, {-2, 1}, {-1, -2}, {-1, 2}, {1, -2}, {1, 2}, {2, -1}, {2, 1}};
  EXPECT_TRUE(symmetric_rows(rows));
  rows.pop_back();
  EXPECT_FALSE(symmetric_rows(rows));
  EXPECT_FALSE(symmetric_rows({{-1, 2}, {-1, -2}, {1, -2}, {1, 2}})) << "no exchange";
}

TEST(FiniteClass, of_thresholds_shatters_one_point) {
  const FiniteClass thresholds{3, {0b000, 0b001, 0b011, 0b111}};
  EXPECT_EQ(largest_shattered(thresholds), 1);
  EXPECT_EQ(growth(thresholds, 2, false), 3u);
  EXPECT_EQ(growth(thresholds, 2, true), 2u) << "one point twice";
  EXPECT_EQ(largest_full(thresholds, false), 1);
  const FiniteClass all{2, {0, 1, 2, 3}};
  EXPECT_EQ(largest_shattered(all), 2);
  EXPECT_EQ(largest_full(all, false), 2);
  EXPECT_EQ(largest_full(all, true), 1);
}

TEST(ShatteringNetwork, realises_every_labelling) {
  for (std::int64_t labels = 0; labels < 16; ++labels) {
    const ShatteringNetwork made = shattering_network(3, 5, labels, true);
    const Net net = made.network(false);
    EXPECT_EQ(made.for_all_rows([&](std::size_t i) { return equal(output(net, made.points[i]), made.labels[i]); }),
              Truth::yes);
    EXPECT_EQ(made.for_all_rows([&](std::size_t i) { return equal(made.sum_without(i), made.right[i]); }), Truth::yes);
    EXPECT_EQ(to_string(made.pooled_with(made.complement(1), 1)) + to_string(made.pooled_with(0, 1)), "01");
    EXPECT_EQ(solves_system(4, 4, labels, false), Truth::yes);
  }
  EXPECT_EQ(solves_system(4, 4, 1, true), Truth::no);
  EXPECT_EQ(system_of_rows(3, false).entries(), (Matrix<Rational>{{0, 1, 1}, {1, 0, 1}, {1, 1, 0}}).entries());
  EXPECT_TRUE(is_ones_minus_identity({{0, 1}, {1, 0}}));
  EXPECT_FALSE(is_ones_minus_identity(system_of_rows(2, true)));
  EXPECT_EQ(row_label(0b10, 1), 1);
  EXPECT_EQ(row_label(0b10, 0), -1);
}

TEST(PatternSets, of_spurious_inputs_hold_neither_o_1_nor_o_2) {
  const std::vector<PatternSet> sets = sets_of_spurious_inputs(4, 2);
  EXPECT_EQ(sets, (std::vector<PatternSet>{0b0100, 0b1000, 0b1100}));
}

TEST(Products, tell_what_is_largest) {
  const Vec w{2, -1, 2, 0};
  const Input x{{1, 3, 4}, 1}, low{{2, 4}, -1};
  EXPECT_EQ(to_string(largest_product(w, x)), "2");
  EXPECT_EQ(best_patterns_tie(w, x), Truth::yes);
  EXPECT_EQ(best_patterns_tie(w, low), Truth::no);
  EXPECT_EQ(no_product_positive(w, low), Truth::yes);
  EXPECT_EQ(no_product_positive(w, x), Truth::no);
  EXPECT_EQ(for_some({w}, {x, low}, no_product_positive), Truth::yes);
  EXPECT_EQ(to_string(pooled_over_positions({-1, -2, -3, -1}, x)), "0");
  EXPECT_EQ(to_string(pooled_over_channels({w, {3, 0, 0, 0}}, 1)), "3");
  EXPECT_EQ(one_selection({3, 0, 1, 1}, {2, 5, 1, 1}, {x}), Truth::yes);
  EXPECT_EQ(one_selection({3, 0, 1, 1}, {1, 5, 2, 1}, {x}), Truth::no);
  EXPECT_EQ(one_selection({3, 0, 1, 1}, {2, 0, 2, 1}, {x}), Truth::no) << "a tie";
  EXPECT_EQ(split_rows({1, 2, 3, 4}, 2).size(), 2u);
  EXPECT_THROW(split_rows({1, 2, 3}, 2), std::invalid_argument);
}

TEST(Network, is_what_its_definition_says_of_whole_inputs) {
  const Net net{{{1, 2, -3}, {-1, 0, 4}}, {2, -1}, {1, 1}};
  for (const Input& x : support(3, 3)) {
    EXPECT_EQ(to_string(output_by_definition(net.filters, net.weights, x, false)), to_string(output(net, x)));
  }
  EXPECT_EQ(to_string(output_by_definition({{-1, 0, 0}}, {1}, Input{{1}, 1}, true)), "-1");
}

TEST(Loss, exchanges_one_channel_of_the_first_group) {
  const Computing balls(Arithmetic::ball);
  const Net net{{{1, 2, -3}, {-1, 0, 4}}, {2, -1}, {3, 1}};
  const Vec other{2, 0, 1};
  Real sum = 0;
  for (const Input& x : support(3, 2)) {
    const Real output = maxpool::output({{other, {1, 2, -3}, {-1, 0, 4}}, {2, 2, -1}, {1, 2, 1}}, x);
    sum += log(1 + exp(-x.label * output));
  }
  const auto count = static_cast<double>(support(3, 2).size());
  EXPECT_NEAR(midpoint(loss_with_channel(net, support(3, 2), 3, other)), midpoint(sum) / count, 1e-12);
}

TEST(LinearMargin, is_the_least_over_points_and_noise) {
  EXPECT_EQ(to_string(least_margin({{1, 0}, {2, 3}, {0, 1}}, {1, 1, -1}, {3, -1})), "1");
  EXPECT_EQ(to_string(squared_radius({{1, 0}, {2, 3}, {0, 1}})), "13");
  const Bounds length = total_length({{3, 4}, {0, -2}});
  EXPECT_EQ(less_equal(length, Real(7)), Truth::yes);
  EXPECT_EQ(less_equal(Real(7), length), Truth::yes);
  // o_1 + (1, 0), then o_2 + (0, -1/2) with w = (1, -1): 2 + b and -(-1/2 + b).
  EXPECT_EQ(to_string(noisy_margin({{1, -1}}, 0, {{{1}, 1}, {{2}, -1}}, {1, 0, 0, real({-1, 2})})), "1/2");
}

TEST(LinearMargin, of_equal_weights_is_that_of_the_quadratic_programme) {
  for (std::int64_t positions = 1; positions <= 3; ++positions) {
    EXPECT_TRUE(equal_weights_are_optimal(4, positions));
    const HardMarginResult result = solve(one_hot(support(4, positions), 4));
    EXPECT_EQ(result.value, Rational(static_cast<long>(2 * positions)));
  }
}

TEST(LuckyWindow, is_missed_as_all_pairs_of_counts_say) {
  EXPECT_EQ(to_string(half_to({4, 4})), "1/8");
  const Real p = real({1, 4}), q = real({1, 3}), rest = 1 - p - q;
  for (const Range range : {Range{1, 4}, Range{0, 1}, Range{1, 2}}) {
    Real within = 0;
    for (int n = 0; n < 81; ++n) {  // what each of four filters counts for: the first, the second, none
      Real chance = 1;
      std::int64_t first = 0, second = 0;
      for (int i = 0, left = n; i < 4; ++i, left /= 3) {
        chance *= left % 3 == 0 ? p : left % 3 == 1 ? q : rest;
        first += left % 3 == 0 ? 1 : 0, second += left % 3 == 1 ? 1 : 0;
      }
      if (std::min(first, second) >= range.low && std::max(first, second) <= range.high) within += chance;
    }
    EXPECT_EQ(to_string(chance_of_missing(4, p, q, range)), to_string(1 - within)) << range.low << range.high;
  }
}

TEST(Detector, may_look_at_all_patterns) {
  EXPECT_EQ(detects_among_all({3, 2, 1}, 3), Truth::yes);
  EXPECT_EQ(detects_among_all({3, 3, 1}, 3), Truth::no);
  EXPECT_EQ(detects({3, 3, 1}, 3, 1), Truth::yes);
}

TEST(ErrorMass, is_equal_where_all_signs_are_known) {
  EXPECT_EQ(same_mass({1, 1}, {1, 1}), Truth::yes);
  EXPECT_EQ(same_mass({1, 1}, {0, 0}), Truth::no);
  EXPECT_EQ(same_mass({0, 1}, {0, 1}), Truth::unknown);
}

TEST(UnitFeatures, have_signed_inner_products) {
  const Net net{{{3, 0, 0}, {0, 4, 0}, {4, 3, 0}}, {1, -1, 1}, {1, 1, 1}};  // z(o_1) = (3, 0, 4), z(o_2) = (0, 4, 3)
  const Mat gram = signed_unit_gram(net, {{{1}, 1}, {{2}, -1}});
  EXPECT_EQ(to_string(gram(0, 0)) + " " + to_string(gram(0, 1)) + " " + to_string(gram(1, 0)), "1 -12/25 -12/25");
}

}  // namespace
}  // namespace lakatos::maxpool
