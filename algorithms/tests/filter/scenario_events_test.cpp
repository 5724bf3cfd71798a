// Sums over the nodes of a small tree, by plain loops and by hand.
#include "algorithms/filter/scenario_events.hpp"

#include <gtest/gtest.h>

#include "algorithms/filter/recovery.hpp"

namespace lakatos {
namespace {

/// E ZZ' = diag(1, 1) in front of the teacher, two noise values along it: everything stays rational.
struct Descent {
  Law law = finite_law({Real(1) / 2, Real(1) / 2}, {{Vec{1, 1}}, {Vec{1, -1}}});
  Law noise = finite_law({Real(1) / 4, Real(3) / 4}, {{Vec{-3, 0}}, {Vec{1, 0}}});
  Vec teacher{1, 0}, w{real({5, 4}), 0};
  Real step = real({1, 10});
  Scenarios tree = grow_scenarios(law, teacher, noise, step, real({1, 10}), 100, w, 2);
};

bool same(const Real& a, const Real& b) { return equal(a, b) == Truth::yes; }

TEST(NoisyStep, goes_where_the_tree_goes) {
  const Descent in;
  const NoisyStep step = noisy_step(in.law, in.teacher, in.noise, in.step, in.w);
  EXPECT_TRUE(same(step.distance2, real({1, 16})));
  EXPECT_TRUE(same(step.noise2, Real(3))) << "9/4 + 3/4";
  for (std::size_t n = 0; n < 2; ++n) EXPECT_TRUE(same(squared_norm(step.next[n]), in.tree.nodes[1 + n].distance2));
  EXPECT_TRUE(same(step.mean2, mean_after(in.tree, in.noise, in.tree.nodes[0])));
  EXPECT_TRUE(same(step.mean2, squared_norm(step.drifted) + square(in.step) * step.noise2)) << "the noise is centred";
  EXPECT_TRUE(same(range_after(step), squared_norm(step.next[0]) - squared_norm(step.next[1])));
}

TEST(ScenarioEvents, add_up_the_nodes) {
  const Descent in;
  Real inside = 0, mean = 0, all = 0;
  for (const Scenario& node : in.tree.nodes) {
    if (node.time != 2) continue;
    all += node.weight;
    if (node.stayed == Truth::yes) inside += node.weight, mean += node.weight * node.distance2;
  }
  EXPECT_TRUE(same(all, 1));
  EXPECT_EQ(less(inside, all), Truth::yes) << "one noise value leaves the ball";
  const Bounds mass = mass_at(in.tree, 2, [](const Scenario& node) { return node.stayed; });
  EXPECT_TRUE(same(mass.lower, inside) && same(mass.upper, inside));
  EXPECT_TRUE(same(mean_inside(in.tree, 2).lower, mean) && same(mean_inside(in.tree, 2).upper, mean));
  const Bounds open = mass_at(in.tree, 1, [](const Scenario&) { return Truth::unknown; });
  EXPECT_TRUE(same(open.lower, 0) && same(open.upper, 1));
}

TEST(RescaledExcess, sees_the_exit) {
  const Descent in;
  const Real r0_squared = real({1, 16}), r1_squared = real({1, 10});
  const RescaledExcess excess{real({9, 10}), real({1, 100}), r0_squared, r1_squared, r1_squared - r0_squared};
  const Scenario& child = in.tree.nodes[1];
  EXPECT_TRUE(same(excess.at(child), (child.distance2 - real({1, 100})) * real({10, 9})));
  EXPECT_EQ(excess.arrives(in.tree.nodes[0]), Truth::no);
  EXPECT_EQ(excess.arrives(child), Truth::yes);
  EXPECT_EQ(excess.exit_is_event(in.tree, false), Truth::yes) << "the same event, rescaled";
  EXPECT_EQ(excess.exit_implies_rise(in.tree), Truth::yes);
  RescaledExcess wider = excess;
  wider.room = 100;
  EXPECT_EQ(wider.rises(child), Truth::no);
  EXPECT_EQ(wider.exit_implies_rise(in.tree), Truth::no) << "some path leaves";
  // (D - F) / shrink + F > D: a distance just inside the ball is taken for an exit.
  RescaledExcess printed = excess;
  printed.r1_squared = in.tree.nodes[2].distance2 * real({101, 100});
  printed.level = 0;
  EXPECT_EQ(printed.exit_is_event(in.tree, true), Truth::no);
}

TEST(LastIterate, is_summed_over_the_leaves) {
  const Descent in;
  const Real level = real({1, 100}), e = real({1, 25});
  const LastIterate last = last_iterate(in.tree, level, e, 2);
  Real far = 0, above = 0;
  for (const Scenario& node : in.tree.nodes) {
    if (node.time != 2) continue;
    if (less_equal(4 * e, node.distance2) == Truth::yes) far += node.weight;
    if (less_equal(e, node.distance2 - level) == Truth::yes) above += node.weight;
  }
  EXPECT_TRUE(same(last.far.lower, far) && same(last.far.upper, far));
  EXPECT_TRUE(same(last.above.lower, above));
  EXPECT_EQ(less_equal(last.inside.upper, last.above.lower), Truth::yes);
  EXPECT_TRUE(same(last.mean2.lower, mean_inside(in.tree, 2).lower));
}

TEST(Recovery, is_decided_on_the_ray) {
  const Law line = finite_law({Real(1) / 2, Real(1) / 2}, {{Vec{1}}, {Vec{-1}}});  // a = 1/2 on either side
  EXPECT_EQ(recovers(line, {real({1, 2})}, {1}, 1, 8), Truth::yes) << "factor 1/2";
  EXPECT_EQ(recovers(line, {real({-1, 2})}, {1}, 1, 8), Truth::no) << "behind the teacher it goes to 0";
  EXPECT_EQ(recovers(line, {real({1, 2})}, {1}, 4, 8), Truth::no) << "factor -1: a cycle of two";
  EXPECT_EQ(recovers(line, {real({1, 2})}, {1}, 3, 8), Truth::yes) << "factor -1/2 within |w*|";
  EXPECT_EQ(recovers(line, {1}, {1}, 4, 8), Truth::yes) << "at the teacher";
  EXPECT_EQ(recovers(Law(gaussian_law<Rational>(2)), {1, 1}, {1, 0}, 1, 8), Truth::unknown) << "off the ray";
}

}  // namespace
}  // namespace lakatos
