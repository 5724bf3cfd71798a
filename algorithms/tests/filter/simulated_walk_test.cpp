// Students side by side: each as if it walked alone, step by step as the loop that anyone would write.
#include "algorithms/filter/simulated_walk.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/rounding.hpp"

namespace lakatos {
namespace {

const auto to_the_end = [](int, const std::vector<double>&) { return true; };

TEST(SimulatedWalk, gives_each_student_what_it_would_have_alone) {
  const SimulatedInput spiky(Cut::centred, {1, 4}), smooth(Cut::centred, {2, 1});
  for (const SimulatedSetting& setting : simulated_neurons()) {
    const auto both = walk_side_by_side(setting, {&spiky, &smooth}, 7, to_the_end);
    EXPECT_EQ(both[0], walk_side_by_side(setting, {&spiky}, 7, to_the_end)[0]);
    EXPECT_EQ(both[1], walk_side_by_side(setting, {&smooth}, 7, to_the_end)[0]);
  }
}

TEST(SimulatedWalk, takes_the_steps_of_a_plain_loop) {
  const NearestRounding nearest;
  const SimulatedInput law(Cut::centred, {1, 1}, {1, 4});
  const SimulatedSetting setting{3, 2, {1, 8}, 2, 10, SimulatedStart::near_the_origin};
  RandomStream stream(11);
  Vector<double> student = stream.direction(3);
  for (double& x : student) x *= 0.1;
  for (int t = 0; t < 10; ++t) {
    const InputDraw first = draw_input(stream, 3, 2), second = draw_input(stream, 3, 2);
    stochastic_step(student, {law.patches(first), law.patches(second)}, 0.125);
  }
  EXPECT_EQ(walk_side_by_side(setting, {&law}, 11, to_the_end)[0], squared_error(student));
}

TEST(SimulatedWalk, shows_every_step_and_ends_when_it_is_told_to) {
  const SimulatedInput law(Cut::printed, {1, 2});
  SimulatedSetting setting = simulated_neurons()[usual];
  std::vector<int> seen;
  std::vector<double> last;
  const auto watch = [&](int t, const std::vector<double>& errors) { return seen.push_back(t), last = errors, t < 3; };
  EXPECT_EQ(walk_side_by_side(setting, {&law}, 5, watch), last);
  EXPECT_EQ(seen, (std::vector<int>{0, 1, 2, 3}));
  setting.horizon = 3;
  EXPECT_EQ(walk_side_by_side(setting, {&law}, 5, to_the_end), last);
}

TEST(SimulatedWalk, starts_where_the_setting_says) {
  const SimulatedInput law(Cut::centred, {1, 1});
  SimulatedSetting setting{4, 0, {1, 2}, 1, 0, SimulatedStart::around_the_teacher};
  EXPECT_NEAR(walk_side_by_side(setting, {&law}, 3, to_the_end)[0], 0.25, 1e-15);
  setting.start = SimulatedStart::short_of_the_teacher;
  EXPECT_EQ(walk_side_by_side(setting, {&law}, 3, to_the_end)[0], 0.25);
  setting.start = SimulatedStart::near_the_origin;
  EXPECT_NEAR(walk_side_by_side(setting, {&law}, 3, to_the_end)[0], 1.01, 0.2);
}

TEST(SimulatedWalk, of_two_ends_as_soon_as_one_is_near) {
  const SimulatedInput slow(Cut::centred, {1, 4}), fast(Cut::centred, {2, 1});
  SimulatedSetting setting{2, 0, {1, 2}, 1, 2000, SimulatedStart::around_the_teacher};
  const auto [a, b] = walk_of_two(setting, slow, fast, 9);
  EXPECT_LE(std::min(a, b), 0x1p-52);
  int steps = 0;
  const auto errors = walk_side_by_side(setting, {&slow, &fast}, 9, [&](int t, const std::vector<double>& now) {
    return steps = t, std::min(now[0], now[1]) > 0x1p-52;
  });
  EXPECT_EQ(errors, (std::vector<double>{a, b}));
  setting.horizon = steps - 1;
  EXPECT_GT(std::min(walk_of_two(setting, slow, fast, 9).first, walk_of_two(setting, slow, fast, 9).second), 0x1p-52);
}

TEST(SimulatedWalk, says_who_is_nearer) {
  EXPECT_EQ(nearer_by(2, 1, 1), 1);
  EXPECT_EQ(nearer_by(1, 2, 1), -1);
  EXPECT_EQ(nearer_by(1, 1, 1), 0);
  EXPECT_EQ(nearer_by(2, 1, 4), -1) << "not by a factor of 4";
  EXPECT_EQ(nearer_by(5, 1, 4), 1);
}

}  // namespace
}  // namespace lakatos
