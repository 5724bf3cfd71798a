#include "algorithms/maxpool/first_phase.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/tests/maxpool/plain.hpp"

namespace lakatos::maxpool {
namespace {

using testing::Rows;
using D = Vector<double>;

/// A start with whole entries over 60, without ties, and a sample with repetitions.
FirstPhase<double> some_run(std::size_t d, std::int64_t n, std::mt19937& random) {
  FirstPhase<double> run{{}, {}, 0.05};
  for (int i = 0; i < 3; ++i) {
    D w;
    for (std::size_t j = 0; j < d; ++j)
      w.push_back((static_cast<double>(random() % 60) - 24.5 + static_cast<double>(j) / 16) / 60);
    run.start.filters.push_back(w), run.start.copies.push_back(static_cast<std::int64_t>(1 + random() % 3));
    run.start.weights.push_back(random() % 2 == 0 ? 1 : -1);
  }
  for (int x = 0; x < 4; ++x) run.sample.push_back(testing::some_input(static_cast<std::int64_t>(d), n, random));
  run.sample.push_back(run.sample.front());
  return run;
}

/// Every channel for itself, in R^d.
struct Single {
  Rows<double> filters;
  D weights;
  std::vector<std::size_t> group;
};
Single singles(const Channels<double>& net, const Rows<double>& patterns) {
  Single all;
  for (std::size_t i = 0; i < net.groups(); ++i) {
    D w(patterns.size(), 0);  // sum_j (entry j) o_j
    for (std::size_t j = 0; j < patterns.size(); ++j) {
      for (std::size_t c = 0; c < w.size(); ++c) w[c] += net.filters[i][j] * patterns[j][c];
    }
    for (std::int64_t copy = 0; copy < net.copies[i]; ++copy)
      all.filters.push_back(w), all.weights.push_back(net.weights[i]), all.group.push_back(i);
  }
  return all;
}

double mean_loss(const Single& net, const std::vector<Input>& sample, const Rows<double>& patterns) {
  double sum = 0;
  for (const Input& x : sample)
    sum += std::log(
        1 + std::exp(-x.label * testing::plain_output(net.filters, net.weights, testing::whole_input(x, patterns))));
  return sum / static_cast<double>(sample.size());
}

/// dL_1/dw_i of one channel by central differences.
D numerical_gradient(Single net, std::size_t channel, const std::vector<Input>& sample, const Rows<double>& patterns) {
  D slope;
  for (double& entry : net.filters[channel]) {
    const double at = entry, h = 1e-6;
    entry = at + h;
    const double above = mean_loss(net, sample, patterns);
    entry = at - h;
    slope.push_back((above - mean_loss(net, sample, patterns)) / (2 * h));
    entry = at;
  }
  return slope;
}

TEST(FirstLayerGradient, is_the_numerical_derivative_of_the_loss_on_whole_vectors) {
  std::mt19937 random(1);
  for (int trial = 0; trial < 40; ++trial) {
    const std::size_t d = 3 + random() % 2;
    const FirstPhase<double> run = some_run(d, static_cast<std::int64_t>(1 + random() % 3), random);
    const Rows<double> patterns = testing::reflection<double>(d, random);
    const Single net = singles(run.start, patterns);
    const auto gradients = first_layer_gradient(run);
    for (std::size_t channel = 0; channel < net.filters.size(); ++channel) {
      const D slope = testing::in_patterns(numerical_gradient(net, channel, run.sample, patterns), patterns);
      for (std::size_t j = 0; j < d; ++j) EXPECT_NEAR(gradients[net.group[channel]][j], slope[j], 1e-7);
    }
  }
}

/// One step of plain gradient descent on all channels, in R^d: p_i(x) by a loop over positions.
void plain_step(Single& net, const std::vector<Input>& sample, const Rows<double>& patterns, double step) {
  Rows<double> moved = net.filters;
  for (const Input& input : sample) {
    const D x = testing::whole_input(input, patterns);
    const double n = testing::plain_output(net.filters, net.weights, x), slope = -1 / (1 + std::exp(input.label * n));
    for (std::size_t i = 0; i < net.filters.size(); ++i) {
      const std::size_t d = net.filters[i].size();
      std::size_t best = x.size();
      double largest = 0;
      for (std::size_t at = 0; at < x.size(); at += d) {
        const double value = testing::product(
            net.filters[i], D(x.begin() + static_cast<long>(at), x.begin() + static_cast<long>(at + d)));
        if (value > largest) largest = value, best = at;
      }
      if (best == x.size()) continue;
      for (std::size_t c = 0; c < d; ++c)
        moved[i][c] -= step / static_cast<double>(sample.size()) * slope * input.label * net.weights[i] * x[best + c];
    }
  }
  net.filters = moved;
}

TEST(FirstPhase, is_plain_gradient_descent_on_single_channels_and_whole_vectors) {
  std::mt19937 random(2);
  for (int trial = 0; trial < 60; ++trial) {
    const std::size_t d = 3 + random() % 3;
    const FirstPhase<double> run = some_run(d, static_cast<std::int64_t>(1 + random() % 4), random);
    const Rows<double> patterns = testing::reflection<double>(d, random);
    Single net = singles(run.start, patterns);
    const auto iterates = first_phase(run, 12);
    ASSERT_EQ(iterates.size(), 13u);
    for (const Iterate<double>& now : iterates) {
      for (std::size_t channel = 0; channel < net.filters.size(); ++channel) {
        const D entries = testing::in_patterns(net.filters[channel], patterns);
        for (std::size_t j = 0; j < d; ++j) EXPECT_NEAR(now.filters[net.group[channel]][j], entries[j], 1e-12);
      }
      for (std::size_t x = 0; x < run.sample.size(); ++x) {
        const double n = testing::plain_output(net.filters, net.weights, testing::whole_input(run.sample[x], patterns));
        EXPECT_NEAR(now.outputs[x], n, 1e-12);
        EXPECT_NEAR(now.derivatives[x], -1 / (1 + std::exp(run.sample[x].label * n)), 1e-12);
      }
      plain_step(net, run.sample, patterns, run.step);
    }
  }
}

TEST(FirstPhase, moves_copies_as_single_channels) {
  std::mt19937 random(3);
  const FirstPhase<double> run = some_run(4, 3, random);
  FirstPhase<double> apart = run;
  apart.start = {};
  for (std::size_t i = 0; i < run.start.groups(); ++i) {
    for (std::int64_t copy = 0; copy < run.start.copies[i]; ++copy) {
      apart.start.filters.push_back(run.start.filters[i]), apart.start.weights.push_back(run.start.weights[i]);
      apart.start.copies.push_back(1);
    }
  }
  const auto together = first_phase(run, 5), each = first_phase(apart, 5);
  std::size_t channel = 0;
  for (std::size_t i = 0; i < run.start.groups(); ++i) {
    for (std::int64_t copy = 0; copy < run.start.copies[i]; ++copy, ++channel) {
      for (std::size_t j = 0; j < 4; ++j) EXPECT_NEAR(together[5].filters[i][j], each[5].filters[channel][j], 1e-14);
      EXPECT_EQ(together[5].selected[i], each[5].selected[channel]);
    }
  }
}

TEST(FirstPhase, is_the_same_with_labels_patterns_and_signs_exchanged) {
  std::mt19937 random(4);
  for (int trial = 0; trial < 20; ++trial) {
    const FirstPhase<double> run = some_run(4, 3, random);
    FirstPhase<double> mirror = run;
    for (auto& w : mirror.start.filters) std::swap(w[0], w[1]);
    for (auto& a : mirror.start.weights) a = -a;
    for (Input& x : mirror.sample) {
      for (auto& pattern : x.patterns) pattern = pattern == 1 ? 2 : pattern == 2 ? 1 : pattern;
      x = labelled(x.patterns);
    }
    const auto one = first_phase(run, 4), other = first_phase(mirror, 4);
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(one[4].filters[i][0], other[4].filters[i][1]);
      EXPECT_EQ(one[4].filters[i][2], other[4].filters[i][2]);
    }
  }
}

/// Two opposite channels alike: N = 0, so that one step is rational.
FirstPhase<Rational> opposite(Vector<Rational> w, std::vector<Input> sample, Ties ties = Ties::first) {
  return {{{w, w}, {1, -1}, {1, 1}}, std::move(sample), Rational(1), ties};
}

TEST(FirstPhase, halves_the_step_where_the_output_is_zero) {
  const auto run = opposite({3, 1, 2}, {{{1, 3}, 1}, {{3, 2}, -1}});
  const auto slope = first_layer_gradient(run);
  const Rational quarter = Rational(1) / Rational(4);
  EXPECT_EQ(slope[0], (Vector<Rational>{-quarter, 0, quarter}));
  EXPECT_EQ(slope[1], (Vector<Rational>{quarter, 0, -quarter}));
  const auto start = first_phase(run, 0);
  ASSERT_EQ(start.size(), 1u);
  EXPECT_EQ(start[0].outputs, (Vector<Rational>{0, 0}));
  EXPECT_EQ(start[0].derivatives[1], Rational(-1) / Rational(2));
  EXPECT_EQ(start[0].selected, (std::vector<std::vector<std::int64_t>>{{1, 3}, {1, 3}}));
  EXPECT_THROW(first_phase(run, 1), Undecided);  // then N is not 0, and its exponential irrational
}

TEST(FirstPhase, takes_the_first_or_the_last_of_equal_products) {
  const std::vector<Input> sample{{{3, 1}, 1}};
  const Rational half = Rational(1) / Rational(2);
  EXPECT_EQ(first_layer_gradient(opposite({2, 0, 2}, sample))[0], (Vector<Rational>{0, 0, -half}));
  EXPECT_EQ(first_layer_gradient(opposite({2, 0, 2}, sample, Ties::last))[0], (Vector<Rational>{-half, 0, 0}));
  EXPECT_EQ(first_layer_gradient(opposite({0, 1, -2}, sample))[0], (Vector<Rational>{0, 0, 0}));
}

TEST(FirstPhase, decides_ties_of_enclosures_by_ranks_until_an_entry_is_updated) {
  const UpwardRounding upward;
  const Interval third = Interval(1) / Interval(3);
  FirstPhase<Interval> run{{{{third, 0, third, third}}, {1}, {1}}, {{{3, 4, 1}, 1}, {{2, 4, 3}, -1}}, third};
  EXPECT_THROW(first_phase(run, 0), Undecided);
  run.ranks = {{0, 1, 0, 0}};
  const auto first = first_phase(run, 0);
  EXPECT_EQ(first[0].selected, (std::vector<std::vector<std::int64_t>>{{3, 4}}));
  run.ties = Ties::last;
  EXPECT_EQ(first_phase(run, 0)[0].selected, (std::vector<std::vector<std::int64_t>>{{1, 3}}));
  run.ranks = {{0, 1, 2, 0}};
  EXPECT_THROW(first_phase(run, 0), Undecided);
}

TEST(FirstPhase, in_intervals_encloses_the_balls) {
  std::mt19937 random(5);
  const auto as = [&]<class S>(const FirstPhase<double>& run, S) {
    FirstPhase<S> same{{{}, {}, run.start.copies}, run.sample, from_integers<S>(1, 20)};
    for (const D& w : run.start.filters) {
      same.start.filters.emplace_back();
      for (const double entry : w) same.start.filters.back().push_back(from_integers<S>(std::lround(entry * 960), 960));
    }
    for (const double a : run.start.weights) same.start.weights.push_back(S(a > 0 ? 1 : -1));
    return same;
  };
  for (int trial = 0; trial < 10; ++trial) {
    const FirstPhase<double> run = some_run(4, 3, random);
    const auto balls = first_phase(as(run, Ball()), 8);
    std::vector<Iterate<Interval>> intervals;
    {
      const UpwardRounding upward;
      intervals = first_phase(as(run, Interval()), 8);
    }
    for (std::size_t t = 0; t <= 8; ++t) {
      for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(balls[t].selected[i], intervals[t].selected[i]);
        for (std::size_t j = 0; j < 4; ++j) {
          const Enclosure thin = enclosure(balls[t].filters[i][j]), wide = enclosure(intervals[t].filters[i][j]);
          EXPECT_LE(wide.lower, thin.upper);
          EXPECT_GE(wide.upper, thin.lower);
          EXPECT_LT(wide.upper - wide.lower, 1e-12);
        }
      }
    }
  }
}

TEST(FirstPhase, refuses_sizes_that_do_not_fit) {
  FirstPhase<double> run{{{{1, 2, 3}}, {1}, {1}}, {}, 0.5};
  EXPECT_THROW(first_phase(run, 1), std::invalid_argument);
  run.sample = {{{1}, 1}};
  run.start.weights = {1, 1};
  EXPECT_THROW(first_phase(run, 1), std::invalid_argument);
  run.start.weights = {1};
  run.ranks = {{0, 1, 2}, {0, 1, 2}};
  EXPECT_THROW(first_phase(run, 1), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos::maxpool
