#include "checks/engine/judge/judge.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "checks/tests/engine/fake_claims.hpp"
#include "theory/numeric/ball.hpp"

namespace lakatos {
namespace {

using Log = std::vector<std::string>;

/// Which level a statement is being run at.
Level level_in_use() {
  if (arithmetic() == Arithmetic::interval) return Level::screen;
  if (exact()) return Level::exact;
  return Ball::precision() > 200 ? Level::fine_ball : Level::ball;
}

/// A truth that is open below level `from`.
Formula known_from(Level from, Truth truth) { return {level_in_use() >= from ? truth : Truth::unknown, 0.5}; }

Outcome outcome(const Claim& claim, Sheet& sheet, Level last = Level::fine_ball) {
  return judge(claim, Record{}, {}, sheet, last);
}
Outcome outcome(const Claim& claim) {
  Sheet sheet;
  return outcome(claim, sheet);
}

/// given "a", then "b": with the truths that they have from a level on.
Claim claim_with(Truth given, Level given_from, Truth then, Level then_from) {
  return fake::stating("fake/judge", [=](Statement& claim) {
    claim.given("a", [&] { return known_from(given_from, given); });
    if (claim.settled()) return;
    claim.then("b", [&] { return known_from(then_from, then); });
  });
}

TEST(Judge, climbs_from_the_screen_to_balls_to_exact_to_fine_balls_and_stops_when_decided) {
  constexpr Level levels[] = {Level::screen, Level::ball, Level::exact, Level::fine_ball};
  for (int last = 0; last < 4; ++last) {
    std::vector<Level> visited;
    const Claim claim = fake::stating("fake/climb", [&](Statement& statement) {
      visited.push_back(level_in_use());
      statement.then("b", [&] { return known_from(levels[last], Truth::yes); });
    });
    Sheet sheet;
    EXPECT_EQ(outcome(claim, sheet), Outcome::holds);
    EXPECT_EQ(visited, std::vector<Level>(levels, levels + last + 1));
    EXPECT_EQ(sheet.findings[0].level, levels[last]);
  }
}

TEST(Judge, goes_no_further_than_it_is_asked_to) {
  const auto claim = claim_with(Truth::yes, Level::screen, Truth::yes, Level::exact);
  Sheet sheet;
  EXPECT_EQ(outcome(claim, sheet, Level::screen), Outcome::undecided);
  EXPECT_EQ(outcome(claim, sheet, Level::ball), Outcome::undecided);
  EXPECT_EQ(outcome(claim, sheet, Level::exact), Outcome::holds);
}

TEST(Judge, does_not_evaluate_again_what_a_level_has_decided) {
  int given = 0, first = 0, second = 0;
  const Claim claim = fake::stating("fake/once", [&](Statement& statement) {
    statement.given("a", [&] { return ++given, known_from(Level::ball, Truth::yes); });
    statement.then("b", [&] { return ++first, known_from(Level::screen, Truth::yes); });
    statement.then("c", [&] { return ++second, known_from(Level::fine_ball, Truth::no); });
  });
  EXPECT_EQ(outcome(claim), Outcome::fails);
  EXPECT_EQ(given, 2);
  EXPECT_EQ(first, 1);
  EXPECT_EQ(second, 4);
}

TEST(Judge, does_not_evaluate_conclusions_of_an_instance_that_is_outside) {
  int evaluated = 0;
  const Claim claim = fake::stating("fake/outside", [&](Statement& statement) {
    statement.given("a", [&] { return known_from(Level::screen, Truth::no); });
    statement.then("b", [&] { return ++evaluated, known_from(Level::screen, Truth::no); });
  });
  EXPECT_EQ(outcome(claim), Outcome::outside);
  EXPECT_EQ(evaluated, 0);
}

TEST(Judge, says_for_every_pair_of_truths_what_it_adds_up_to) {
  const Truth all[] = {Truth::no, Truth::unknown, Truth::yes};
  const Outcome table[3][3] = {{Outcome::outside, Outcome::outside, Outcome::outside},
                               {Outcome::undecided, Outcome::undecided, Outcome::undecided},
                               {Outcome::fails, Outcome::undecided, Outcome::holds}};
  for (int given = 0; given < 3; ++given) {
    for (int then = 0; then < 3; ++then)
      EXPECT_EQ(outcome(claim_with(all[given], Level::screen, all[then], Level::screen)), table[given][then])
          << given << then;
  }
}

TEST(Judge, never_passes_what_stays_undecided) {
  const Claim thrown = fake::stating("fake/thrown", [](Statement& statement) {
    statement.then("b", []() -> Formula { throw Undecided("overlap"); });
  });
  EXPECT_EQ(outcome(thrown), Outcome::undecided);
  const Claim half = fake::stating("fake/half", [](Statement& statement) {
    statement.then("b", [] { return known_from(Level::screen, Truth::yes); });
    statement.then("c", [] { return known_from(Level::none, Truth::unknown); });
  });
  EXPECT_EQ(outcome(half), Outcome::undecided);
  const Claim nothing = fake::stating("fake/nothing", [](Statement&) {});
  EXPECT_EQ(outcome(nothing), Outcome::undecided);
}

/// A conclusion, then a quantity that throws below level `from`, then another assumption and conclusion.
Claim aborting(Truth conclusion, Level from, Truth later) {
  return fake::stating("fake/abort", [=](Statement& statement) {
    statement.given("a", [] { return known_from(Level::screen, Truth::yes); });
    statement.then("b", [&] { return known_from(Level::screen, conclusion); });
    if (level_in_use() < from) throw Undecided("a quantity between the formulas is open");
    statement.given("late", [&] { return known_from(Level::screen, later); });
  });
}

TEST(Judge, never_counts_a_statement_that_broke_off_as_holding_or_failing) {
  constexpr Level never{4};
  Sheet sheet;
  EXPECT_EQ(outcome(aborting(Truth::yes, never, Truth::yes), sheet), Outcome::undecided);
  EXPECT_FALSE(sheet.complete);
  EXPECT_EQ(outcome(aborting(Truth::no, never, Truth::yes), sheet), Outcome::undecided);
  EXPECT_EQ(sheet.findings.size(), 2u);
}

TEST(Judge, takes_up_a_statement_that_broke_off_where_a_finer_level_comes_through) {
  EXPECT_EQ(outcome(aborting(Truth::no, Level::ball, Truth::yes)), Outcome::fails);
  EXPECT_EQ(outcome(aborting(Truth::no, Level::exact, Truth::no)),
            Outcome::outside);  // the late assumption would have been missed
  EXPECT_EQ(outcome(aborting(Truth::yes, Level::fine_ball, Truth::yes)), Outcome::holds);
}

/// A conclusion without a value below level `from`, true from `then_from`; an assumption with `given`, known from
/// `given_from`.
Claim undefined_below(Level from, Truth given, Level given_from, Level then_from = Level::screen) {
  return fake::stating("fake/undefined", [=](Statement& statement) {
    statement.given("a", [&] { return known_from(given_from, given); });
    statement.then("b", [&]() -> Formula {
      if (level_in_use() < from) throw Undefined("division by zero");
      return known_from(then_from, Truth::yes);
    });
  });
}

TEST(Judge, calls_a_conclusion_without_a_value_undefined_only_inside_the_assumptions) {
  constexpr Level never{4};
  Sheet sheet;
  EXPECT_EQ(outcome(undefined_below(never, Truth::yes, Level::screen), sheet), Outcome::undefined);
  EXPECT_EQ(sheet.why_undefined, "division by zero");
  EXPECT_EQ(outcome(undefined_below(never, Truth::no, Level::screen)), Outcome::outside);
  EXPECT_EQ(outcome(undefined_below(never, Truth::no, Level::exact)), Outcome::outside);
  EXPECT_EQ(outcome(undefined_below(never, Truth::unknown, Level::screen)), Outcome::undecided);
}

TEST(Judge, forgets_that_a_coarse_level_missed_a_value) {
  EXPECT_EQ(outcome(undefined_below(Level::ball, Truth::yes, Level::ball)), Outcome::holds);
  EXPECT_EQ(outcome(undefined_below(Level::ball, Truth::yes, Level::ball, Level::fine_ball)),
            Outcome::holds);  // open, not undefined, in between
}

TEST(Judge, calls_a_quantity_without_a_value_undefined_only_inside_the_assumptions) {
  const auto with = [](Truth given) {
    return fake::stating("fake/let", [=](Statement& statement) {
      statement.given("a", [&] { return known_from(Level::screen, given); });
      statement.let("q", "q", []() -> Real { throw Undefined("log of zero"); });
      statement.then("b", [] { return known_from(Level::screen, Truth::yes); });
    });
  };
  Sheet sheet;
  EXPECT_EQ(outcome(with(Truth::yes), sheet), Outcome::undefined);
  EXPECT_EQ(sheet.why_undefined, "log of zero");
  EXPECT_EQ(outcome(with(Truth::no)), Outcome::outside);
  EXPECT_EQ(outcome(with(Truth::unknown)), Outcome::undecided);
}

Claim trivial_claim(Truth given, Truth then, bool trivial) {
  return fake::stating("fake/trivial", [=](Statement& statement) {
    statement.given("a", [&] { return known_from(Level::screen, given); });
    statement.trivial_if([&] { return trivial; });
    statement.then("b", [&] { return known_from(Level::screen, then); });
  });
}

TEST(Judge, sets_trivial_instances_aside_but_never_hides_a_failure) {
  EXPECT_EQ(outcome(trivial_claim(Truth::yes, Truth::yes, true)), Outcome::trivial);
  EXPECT_EQ(outcome(trivial_claim(Truth::yes, Truth::no, true)), Outcome::fails);
  EXPECT_EQ(outcome(trivial_claim(Truth::no, Truth::yes, true)), Outcome::outside);
  EXPECT_EQ(outcome(trivial_claim(Truth::unknown, Truth::yes, true)), Outcome::undecided);
  EXPECT_EQ(outcome(trivial_claim(Truth::yes, Truth::yes, false)), Outcome::holds);
}

TEST(Judge, judges_what_is_not_certainly_trivial) {
  const Claim claim = fake::stating("fake/perhaps", [](Statement& statement) {
    statement.trivial_if([]() -> bool { throw Undecided("perhaps zero"); });
    statement.then("b", [] { return known_from(Level::screen, Truth::yes); });
  });
  EXPECT_EQ(outcome(claim), Outcome::holds);
}

TEST(Judge, starts_from_a_clean_sheet) {
  Sheet sheet;
  outcome(trivial_claim(Truth::yes, Truth::yes, true), sheet);
  EXPECT_EQ(outcome(claim_with(Truth::yes, Level::screen, Truth::yes, Level::screen), sheet), Outcome::holds);
  EXPECT_FALSE(sheet.trivial);
  EXPECT_EQ(sheet.findings.size(), 2u);
}

TEST(Judge, runs_the_screen_rounding_upward_and_leaves_the_mode_as_it_was) {
  std::vector<bool> upward;
  std::vector<long> precision;
  const Claim claim = fake::stating("fake/mode", [&](Statement& statement) {
    if (arithmetic() == Arithmetic::interval) upward.push_back(rounding_is_upward());
    if (arithmetic() == Arithmetic::ball) precision.push_back(Ball::precision());
    statement.then("b", [] { return known_from(Level::none, Truth::unknown); });
  });
  const long before = Ball::precision();
  outcome(claim);
  EXPECT_EQ(upward, std::vector<bool>{true});
  EXPECT_FALSE(rounding_is_upward());
  ASSERT_EQ(precision.size(), 2u);
  EXPECT_LT(precision[0], precision[1]);
  EXPECT_EQ(Ball::precision(), before);
}

TEST(JudgeAt, uses_one_level_only) {
  const auto claim = claim_with(Truth::yes, Level::screen, Truth::yes, Level::exact);
  Sheet sheet;
  EXPECT_EQ(judge_at(claim, {}, {}, sheet, Level::ball), Outcome::undecided);
  EXPECT_EQ(judge_at(claim, {}, {}, sheet, Level::exact), Outcome::holds);
}

TEST(JudgeAt, decides_near_ties_rightly_or_not_at_all) {
  const auto claim = fake::parabola();
  Sheet sheet;
  const std::int64_t grid = 1'000'000'007;
  for (std::int64_t offset = -3; offset <= 3; ++offset) {
    // Around the tie at 1/2 the two sides differ by about 1e-19 relative: no double can tell.
    const Record near = fake::number("x", fraction(grid / 2 + offset, grid));
    for (const Level level : {Level::screen, Level::ball, Level::exact}) {
      const Outcome found = judge_at(claim, near, {}, sheet, level);
      EXPECT_TRUE(found == Outcome::holds || (found == Outcome::undecided && level != Level::exact))
          << offset << to_string(level);
    }
  }
}

TEST(FailingConclusion, is_the_first_that_is_false) {
  Sheet sheet;
  sheet.findings = {{"a", false, Truth::no, 0, Level::screen, false},
                    {"b", true, Truth::yes, 0.5, Level::screen, false},
                    {"c", true, Truth::no, -0.2, Level::ball, false},
                    {"d", true, Truth::no, -0.7, Level::ball, false}};
  EXPECT_STREQ(failing_conclusion(sheet), "c");
  EXPECT_EQ(tightness(sheet), -0.7);
  sheet.findings.resize(2);
  EXPECT_STREQ(failing_conclusion(sheet), "");
  sheet.findings[1].margin = std::nan("");
  EXPECT_TRUE(std::isnan(tightness(sheet)));
}

}  // namespace
}  // namespace lakatos
