// What phase 1 learns, one step short of running it, and where phase 2 goes from there.
#include <gtest/gtest.h>

#include "algorithms/maxpool/real_first_phase.hpp"
#include "algorithms/maxpool/real_leaky_descent.hpp"
#include "algorithms/maxpool/real_second_phase.hpp"

namespace lakatos::maxpool {
namespace {

FirstPhase<Real> some_run() {
  return {{{Vec{1, real({1, 2}), real({-1, 3})}, Vec{real({1, 5}), 1, real({1, 2})}}, {1, -1}, {2, 1}},
          {labelled({1, 3}), labelled({3, 2}), labelled({1, 3})},
          real({1, 10})};
}

TEST(LearntNet, has_the_filters_at_which_phase_one_ends) {
  const Computing balls(Arithmetic::ball);
  const FirstPhase<Real> run = some_run();
  for (const std::int64_t steps : {0, 1, 4}) {
    const Net net = learnt_net(run, steps);
    const std::vector<Vec> expected = first_phase(run, steps).back().filters;
    for (std::size_t i = 0; i < 2; ++i) {
      for (std::size_t j = 0; j < 3; ++j) EXPECT_NEAR(midpoint(net.filters[i][j]), midpoint(expected[i][j]), 1e-12);
    }
  }
}

TEST(SecondPhase, ends_with_its_own_sample_on_the_right_sides) {
  const FirstPhase<Real> run = some_run();
  const SecondPhase<Real> phase{run.start, run.sample, real({1, 2})};
  const MarginDirection<Real> direction = margin_direction(phase.net, phase.sample);
  ASSERT_EQ(direction.separable, Truth::yes);
  EXPECT_EQ(all_on_their_side(phase.net, phase.sample, direction, phase.sample), Truth::yes);
  Input wrong = phase.sample.front();
  wrong.label = -wrong.label;
  EXPECT_EQ(all_on_their_side(phase.net, phase.sample, direction, {wrong}), Truth::no);
}

TEST(FirstPhase, changes_products_by_the_step_between_iterates) {
  const Computing balls(Arithmetic::ball);
  const FirstPhase<Real> run = some_run();
  const std::vector<Iterate<Real>> iterates = first_phase(run, 2);
  for (std::int64_t j = 1; j <= 3; ++j) {
    const auto at = static_cast<std::size_t>(j - 1);
    EXPECT_NEAR(midpoint(change_along(run, iterates[1], j)),
                midpoint(iterates[2].filters[0][at] - iterates[1].filters[0][at]), 1e-12);
  }
}

/// z(o_1) = (1, 0), z(o_2) = (0, 2), one channel each, a^(0) = (1, -1): a_hat = (1, -1/2).
struct TwoInputs {
  Net net{{{1, 0, 0}, {0, 2, 0}}, {1, -1}, {1, 1}};
  std::vector<Input> sample{{{1}, 1}, {{2}, -1}};
};

TEST(SecondPhase, knows_the_lengths_of_features) {
  const TwoInputs in;
  const Mat gram = feature_gram(in.net, in.sample);
  EXPECT_EQ(to_string(gram(0, 0)) + to_string(gram(0, 1)) + to_string(gram(1, 1)), "104");
  EXPECT_EQ(to_string(largest_squared_feature(in.net, in.sample)), "4");
  EXPECT_EQ(to_string(largest_squared_feature(in.net, {})), "0");
}

TEST(SecondPhase, tells_its_start_and_the_mean_from_its_direction) {
  const TwoInputs in;
  const MarginDirection<Real> to = margin_direction(in.net, in.sample);
  EXPECT_EQ(mean_elsewhere(in.net, to, in.sample), Truth::yes) << "(1, -2)";
  EXPECT_EQ(mean_elsewhere(in.net, margin_direction(in.net, {in.sample[0]}), {in.sample[0]}), Truth::no);
  EXPECT_EQ(starts_elsewhere(in.net, in.sample), Truth::unknown);
  EXPECT_EQ(starts_elsewhere(in.net, {in.sample[0]}), Truth::yes) << "the second channel is blind";
  Net wrong = in.net;
  wrong.weights[1] = 1;
  EXPECT_EQ(starts_elsewhere(wrong, in.sample), Truth::yes);
}

TEST(SecondPhase, ties_where_a_feature_is_orthogonal) {
  const Computing balls(Arithmetic::ball);
  const TwoInputs in;
  const MarginDirection<Real> one = margin_direction(in.net, {in.sample[0]});
  EXPECT_EQ(no_ties(in.net, margin_direction(in.net, in.sample), in.sample), Truth::yes);
  EXPECT_NE(no_ties(in.net, one, in.sample), Truth::yes);
  EXPECT_EQ(no_ties(in.net, {}, in.sample), Truth::unknown) << "no separator";
}

/// One point x = 1, linear units, pace 1/2: N goes up by 1/2 until it is 1.
TEST(LeakyDescent, counts_its_updates) {
  const LeakyDescent<Real> run{{Vec{1}}, {1}, 1, real({1, 2}), 1, 0};
  EXPECT_EQ(to_string(updates_until_fitted(run, 10)), "2");
  EXPECT_THROW(updates_until_fitted(run, 2), Undecided);
}

}  // namespace
}  // namespace lakatos::maxpool
