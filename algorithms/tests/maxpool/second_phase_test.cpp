#include "algorithms/maxpool/second_phase.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "theory/numeric/scalar.hpp"

namespace lakatos::maxpool {
namespace {

/// Three groups on d = 4: sees o_1 and o_3, sees o_2, sees o_2 and o_4.
template <class S>
Channels<S> three_groups() {
  return {
      {{S(2), S(0), S(1), S(0)}, {S(0), S(1), S(0), S(0)}, {S(0), S(1), S(0), S(3)}}, {S(1), S(-1), S(1)}, {2, 1, 3}};
}
const std::vector<Input> sample{labelled({1, 3}), labelled({3, 2}), labelled({1, 3}), labelled({2, 4})};

template <class S>
SecondPhase<S> run_of(long eighths) {
  return {three_groups<S>(), sample, S(eighths) / S(8)};
}

double loss_at(const std::vector<double>& a) {
  auto net = three_groups<double>();
  net.weights = a;
  return logistic_loss(net, sample);
}

TEST(second_phase, steps_down_the_gradient_of_the_loss_over_all_channels) {
  const auto iterates = second_phase(run_of<double>(4), 2);
  const double h = 1e-6;
  for (std::size_t g = 0; g < 3; ++g) {
    std::vector<double> above = iterates[1], below = iterates[1];
    above[g] += h, below[g] -= h;
    // A group of c channels moves together: the slope of one channel is a c-th of the group's.
    const double slope =
        (loss_at(above) - loss_at(below)) / (2 * h) / static_cast<double>(three_groups<double>().copies[g]);
    EXPECT_NEAR(iterates[2][g], iterates[1][g] - 0.5 * slope, 1e-8);
  }
}

TEST(second_phase, encloses_the_run_in_doubles) {
  const auto rough = second_phase(run_of<double>(4), 20);
  const auto sure = second_phase(run_of<Interval>(4), 20);
  for (std::size_t g = 0; g < 3; ++g) {
    const Enclosure ends = enclosure(sure[20][g]);
    EXPECT_LE(ends.lower, rough[20][g] + 1e-12);
    EXPECT_GE(ends.upper, rough[20][g] - 1e-12);
  }
}

TEST(second_phase, mean_squared_norm_counts_every_channel_and_every_sample) {
  // |z|^2: (2,0,0) -> 8; {2,3}: (1,1,1) -> 2 + 1 + 3; {2,4}: (0,1,3) -> 1 + 27.
  EXPECT_EQ(mean_squared_norm(three_groups<Rational>(), sample), Rational(8 + 6 + 8 + 28) / Rational(4));
}

TEST(margin_direction, is_the_solution_that_a_hand_finds) {
  // min 2 a^2 + b^2 + 3 c^2 with 4 a >= 1, 2 a + b + 3 c <= -1, b + 9 c <= -1.
  const auto direction = margin_direction(three_groups<Rational>(), sample);
  ASSERT_EQ(direction.separable, Truth::yes);
  const double solution[] = {0.25, -0.375, -0.375};
  for (std::size_t g = 0; g < 3; ++g) EXPECT_NEAR(midpoint(direction.separator[g]), solution[g], 1e-12);
  EXPECT_LT(midpoint(direction.gap), 1e-12);
}

TEST(margin_direction, is_where_a_run_goes_late) {
  const auto net = three_groups<double>();
  const SecondPhase<double> run{net, sample, 0.5};
  const auto iterates = second_phase(run, 200000);
  const double solution[] = {0.25, -0.375, -0.375};
  for (std::size_t g = 0; g < 3; ++g) {
    const double change = iterates[200000][g] - iterates[2000][g];  // ln(100) v and what is left of the rest
    EXPECT_NEAR(change / std::log(100), solution[g], 0.02);
  }
}

TEST(margin_direction, is_none_where_nothing_separates) {
  const Channels<Rational> blind{{{Rational(1), Rational(0), Rational(0)}}, {Rational(1)}, {5}};
  EXPECT_EQ(margin_direction(blind, {labelled({1, 3}), labelled({2, 3})}).separable, Truth::no);
  EXPECT_EQ(margin_direction(blind, {labelled({1, 3})}).separable, Truth::yes);
}

TEST(side_of, tells_an_input_that_the_sample_says_nothing_about) {
  const auto net = three_groups<Interval>();
  const std::vector<Input> negatives{labelled({2, 4})};
  const auto direction = margin_direction(net, negatives);
  EXPECT_EQ(side_of(net, negatives, direction, labelled({1, 3})), Side::orthogonal);
  EXPECT_EQ(side_of(net, negatives, direction, labelled({2, 3})), Side::negative);
  EXPECT_EQ(side_of(net, negatives, direction, labelled({1, 4})), Side::negative);
}

TEST(side_of, is_open_where_the_direction_is_known_too_coarsely) {
  const auto net = three_groups<Interval>();
  const std::vector<Input> negatives{labelled({2, 4})};
  auto direction = margin_direction(net, negatives);
  const Input input = labelled({2, 3});
  const auto z = representation(net, input);
  const Interval product = over_channels(net, direction.separator, z);
  const Interval turning = product * product / over_channels(net, z, z);  // a gap as large may turn the sign
  direction.gap = turning;
  EXPECT_EQ(side_of(net, negatives, direction, input), Side::open);
  direction.gap = turning * Interval(15) / Interval(16);
  EXPECT_EQ(side_of(net, negatives, direction, input), Side::negative);
}

TEST(loss_vanishes, only_for_a_positive_small_step_and_separable_points) {
  const auto verdict = [](long eighths, const std::vector<Input>& of) {
    const SecondPhase<Interval> run{three_groups<Interval>(), of, Interval(eighths) / Interval(8)};
    return loss_vanishes(run, margin_direction(run.net, of));
  };
  EXPECT_EQ(verdict(1, sample), Truth::yes);
  EXPECT_EQ(verdict(0, sample), Truth::no);
  EXPECT_EQ(verdict(-1, sample), Truth::no);
  EXPECT_EQ(verdict(1000, sample), Truth::unknown);  // the criterion is sufficient only
  EXPECT_EQ(verdict(5, sample), Truth::yes);         // 5/8 * 50/4 < 8
  EXPECT_EQ(verdict(6, sample), Truth::unknown);
}

TEST(loss_vanishes, and_a_long_run_shows_it) {
  auto run = run_of<double>(4);
  const double start = logistic_loss(run.net, run.sample);
  run.net.weights = second_phase(run, 20000).back();
  EXPECT_LT(logistic_loss(run.net, run.sample), 1e-3);
  EXPECT_GT(start, 0.1);
  auto upwards = run_of<double>(-4);
  upwards.net.weights = second_phase(upwards, 20).back();
  EXPECT_GT(logistic_loss(upwards.net, upwards.sample), start);
}

TEST(limit_error, of_an_orthogonal_class_is_that_of_the_start) {
  // Only negatives are seen; positive inputs {1, 3} stay where a^(0) puts them: above 0.
  const SecondPhase<Interval> run{three_groups<Interval>(), {labelled({2, 4})}, Interval(1)};
  const auto direction = margin_direction(run.net, run.sample);
  const std::vector<PatternClass> classes = pattern_classes(4, 2);
  const Rational quarter = Rational(1) / Rational(4);
  EXPECT_EQ(limit_error(run, direction, classes), (ErrorMass{quarter, quarter}));                       // {1, 4}
  EXPECT_EQ(margin_error(run, direction, classes), (ErrorMass{quarter + quarter, quarter + quarter}));  // and {1, 3}
}

TEST(limit_error, is_the_error_of_a_long_run_where_no_class_ties) {
  const SecondPhase<Rational> exact = run_of<Rational>(4);
  const std::vector<PatternClass> classes = pattern_classes(4, 2);
  const ErrorMass limit = limit_error(exact, margin_direction(exact.net, exact.sample), classes);
  auto run = run_of<double>(4);
  run.net.weights = second_phase(run, 20000).back();
  Rational error;
  for (const PatternClass& each : classes) {
    if ((output(run.net, each.representative()) > 0) != (each.label == 1)) error += each.mass;
  }
  EXPECT_EQ(limit, (ErrorMass{error, error}));
}

}  // namespace
}  // namespace lakatos::maxpool
