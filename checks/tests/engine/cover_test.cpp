#include "checks/engine/judge/cover.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

Settings top(Fraction value) {
  Settings settings;
  settings.turned = {{"top", value}};
  return settings;
}

TEST(Cover, proves_what_holds_with_room_to_spare) {
  const CoverResult result = cover(fake::parabola(), fake::box("x", {0, 1}, {1, 1}), top({13, 50}), 5000);
  EXPECT_TRUE(result.complete());
  EXPECT_EQ(result.open, 0);
  EXPECT_FALSE(result.violation);
  EXPECT_GT(result.boxes, 10);
}

TEST(Cover, may_reach_over_the_ends_of_an_assumption) {
  EXPECT_TRUE(cover(fake::parabola(), fake::box("x", {-1, 3}, {4, 3}), top({13, 50}), 5000).complete());
}

TEST(Cover, needs_no_conclusion_outside_the_assumptions) {
  // x (1 - x) <= -1 is false on [0, 1], but no x of the box is admissible.
  EXPECT_TRUE(cover(fake::parabola(), fake::box("x", {5, 4}, {3, 2}), top({-5, 1}), 100).complete());
}

TEST(Cover, finds_a_point_where_the_claim_fails) {
  const auto claim = fake::parabola();
  const CoverResult result = cover(claim, fake::box("x", {0, 1}, {1, 1}), top({6, 25}), 5000);
  EXPECT_FALSE(result.complete());
  ASSERT_TRUE(result.violation);
  Sheet sheet;
  EXPECT_EQ(judge(claim, *result.violation, top({6, 25}), sheet), Outcome::fails);
}

TEST(Cover, finds_a_violation_that_only_a_narrow_stretch_has) {
  const auto claim = fake::parabola();
  const CoverResult result =
      cover(claim, fake::box("x", {0, 1}, {2, 3}), top({24999, 100000}), 5000);  // |x - 1/2| < 0.0032
  ASSERT_TRUE(result.violation);
  EXPECT_FALSE(result.complete());
}

TEST(Cover, leaves_a_tie_open) {
  for (const Fraction end :
       {fraction(1, 1), fraction(2, 3), fraction(99, 101)}) {  // 1/2 as an end of boxes, and deep inside them
    const CoverResult result = cover(fake::parabola(), fake::box("x", {0, 1}, end), {}, 2000);
    EXPECT_FALSE(result.complete());
    EXPECT_EQ(result.proved, 0);
    EXPECT_GT(result.open, 0);
    EXPECT_FALSE(result.violation);
  }
}

TEST(Cover, ends_where_the_boxes_become_too_narrow_for_64_bits) {
  // True everywhere, but open on every box that has 1/3 inside: the walk goes down to the limit of depth or of digits,
  // and no error escapes.
  const Claim claim = fake::stating("fake/third", [](Statement& statement) {
    const Real x = statement.number("x"), third = statement.constant("third", {1, 3});
    statement.then("one side", [&] { return either(x <= third, x >= third); });
  });
  for (const Fraction end : {fraction(1, 1), fraction(2, 1), fraction(99, 101), fraction(1'000'003, 1'000'033)}) {
    const CoverResult result = cover(claim, fake::box("x", {0, 1}, end), {}, 5000);
    EXPECT_FALSE(result.complete());
    EXPECT_EQ(result.open, 1);
    EXPECT_LT(result.boxes, 120);
  }
}

TEST(Cover, leaves_open_what_no_level_decides) {
  const Claim claim = fake::stating("fake/open", [](Statement& statement) {
    statement.number("x");
    statement.then("b", []() -> Formula { throw Undecided("always"); });
  });
  const CoverResult result = cover(claim, fake::box("x", {0, 1}, {1, 1}), {}, 50);
  EXPECT_FALSE(result.complete());
  EXPECT_EQ(result.boxes, 50);
  EXPECT_GT(result.open, 0);
}

TEST(Cover, proves_nothing_from_a_statement_that_breaks_off_or_concludes_nothing) {
  const Claim broken = fake::stating("fake/broken", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.then("b", [&] { return x <= 2; });
    throw Undecided("before the last conclusion");
  });
  EXPECT_FALSE(cover(broken, fake::box("x", {0, 1}, {1, 1}), {}, 50).complete());
  const Claim silent = fake::stating("fake/silent", [](Statement& statement) { statement.number("x"); });
  EXPECT_FALSE(cover(silent, fake::box("x", {0, 1}, {1, 1}), {}, 50).complete());
  const Claim nowhere = fake::stating("fake/nowhere", [](Statement& statement) {
    statement.number("x");
    statement.then("b", []() -> Formula { throw Undefined("no value"); });
  });
  EXPECT_FALSE(cover(nowhere, fake::box("x", {0, 1}, {1, 1}), {}, 50).complete());
}

TEST(Cover, judges_no_more_boxes_than_its_budget) {
  for (const std::int64_t budget : {0, 1, 5, 64}) {
    const CoverResult result = cover(fake::parabola(), fake::box("x", {0, 1}, {1, 1}), {}, budget);
    EXPECT_LE(result.boxes, budget);
    EXPECT_FALSE(result.complete());
    EXPECT_GT(result.open, 0);
  }
}

TEST(Cover, asks_for_a_box) {
  EXPECT_THROW(cover(fake::parabola(), fake::number("x", {1, 2}), {}, 5), std::invalid_argument);
}

TEST(CoverResult, is_complete_only_when_every_cover_was_proved) {
  CoverResult sum;
  EXPECT_FALSE(sum.complete());
  sum.merge({1, 1, 10, 0, {}});
  EXPECT_TRUE(sum.complete());
  sum.merge({1, 0, 5, 2, fake::number("x", {2, 3})});
  EXPECT_FALSE(sum.complete());
  sum.merge({1, 0, 5, 0, fake::number("x", {1, 2})});
  EXPECT_EQ(sum.boxes, 20);
  EXPECT_EQ(sum.open, 2);
  EXPECT_EQ(sum.violation->number("x"), fraction(1, 2));  // the smaller of the two
  EXPECT_EQ(text_of(cover_from_text(text_of(sum))), text_of(sum));
}

/// x y (1 - x) (1 - y) z <= top on the unit cube: at most 1/16.
Claim saddle() {
  return fake::stating("fake/saddle", [](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y"), z = statement.number("z");
    statement.then("height", [&] { return x * (1 - x) * y * (1 - y) * z <= statement.constant("top", {1, 16}); });
  });
}
Record cube(const Field& z) {
  Record record = fake::box("x", {0, 1}, {1, 1});
  return record.set("y", Box{{0, 1}, {1, 1}}).set("z", z), record;
}

TEST(Cover, proves_over_two_and_over_three_numbers) {
  EXPECT_TRUE(cover(saddle(), cube(fraction(1, 1)), top({1, 15}), 20000).complete());
  EXPECT_TRUE(cover(saddle(), cube(Box{{0, 1}, {1, 1}}), top({1, 12}), 20000).complete());
}

TEST(Cover, finds_a_violation_over_three_numbers) {
  const auto claim = saddle();
  const CoverResult result = cover(claim, cube(Box{{0, 1}, {1, 1}}), top({1, 20}), 20000);
  ASSERT_TRUE(result.violation);
  Sheet sheet;
  EXPECT_EQ(judge(claim, *result.violation, top({1, 20}), sheet), Outcome::fails);
}

TEST(Cover, refuses_no_box_and_more_than_three) {
  EXPECT_THROW(cover(saddle(), fake::number("x", {1, 1}), {}, 10), std::invalid_argument);
  Record four = cube(Box{{0, 1}, {1, 1}});
  four.set("u", Box{{0, 1}, {1, 1}});
  EXPECT_THROW(cover(saddle(), four, {}, 10), std::invalid_argument);
}

TEST(Flip, is_narrowed_to_the_requested_width_with_both_sides_judged) {
  const auto claim = fake::parabola();
  const Flip result =
      flip(claim, fake::box("x", {0, 1}, {1, 2}), top({1, 5}), 1e-6);  // x (1 - x) = 1/5 at (1 - 1/sqrt 5) / 2
  ASSERT_TRUE(result.found);
  EXPECT_EQ(result.at_lower, Outcome::holds);
  EXPECT_EQ(result.at_upper, Outcome::fails);
  EXPECT_LT(to_double(result.box.upper) - to_double(result.box.lower), 1e-6);
  EXPECT_LE(to_double(result.box.lower), 0.27639320225);
  EXPECT_GE(to_double(result.box.upper), 0.27639320225);
}

TEST(Flip, is_not_found_where_both_ends_agree) {
  EXPECT_FALSE(flip(fake::parabola(), fake::box("x", {0, 1}, {1, 1}), {}, 1e-3).found);
}

}  // namespace
}  // namespace lakatos
