// What phase 1 learns, one step short of running it, and where phase 2 goes from there.
#include <gtest/gtest.h>

#include "algorithms/maxpool/real_first_phase.hpp"
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

}  // namespace
}  // namespace lakatos::maxpool
