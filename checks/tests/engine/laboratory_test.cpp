// Sharp constants and stressed assumptions, on claims whose truth is known by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/laboratory/sharpen.hpp"
#include "checks/engine/laboratory/stress.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

const SharpConstant& turned(const std::vector<SharpConstant>& results, const std::string& constant, bool up) {
  return *std::find_if(results.begin(), results.end(),
                       [&](const SharpConstant& sharp) { return sharp.constant == constant && sharp.up == up; });
}

TEST(Sharpen, finds_that_a_constant_is_sharp) {
  const auto results = sharpen(fake::parabola(), {});
  ASSERT_EQ(results.size(), 2u);
  const SharpConstant& down = turned(results, "top", false);
  EXPECT_FALSE(down.printed_fails);
  ASSERT_TRUE(down.failure && down.survivor);
  EXPECT_LT(to_double(*down.failure), 0.25);
  EXPECT_GT(to_double(*down.failure), 0.248);
  EXPECT_EQ(down.conjecture, "1/4");
  EXPECT_FALSE(turned(results, "top", true).failure) << "a larger bound is weaker";
}

/// x (1 - x) <= top with a top that is not sharp, printed as 1; or, for top < 1/4, false.
Claim parabola_with(Fraction top) {
  Claim claim = fake::stating("fake/top", [top](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("not negative", [&] { return x >= 0; });
    if (statement.settled()) return;
    statement.then("height", [&] { return x * (1 - x) <= statement.constant("top", top); });
  });
  claim.constants = {{"top", top, "the bound"}};
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.between(0, 64), 64)); };
  return claim;
}

TEST(Sharpen, measures_the_slack_of_a_constant_that_is_not) {
  const auto results = sharpen(parabola_with({1, 1}), {});
  const SharpConstant& down = turned(results, "top", false);
  ASSERT_TRUE(down.failure && down.survivor);
  EXPECT_NEAR(to_double(*down.failure), 0.25, 0.002);
  EXPECT_EQ(down.conjecture, "1/4");
}

TEST(Sharpen, looks_for_the_value_that_saves_a_false_claim) {
  const auto results = sharpen(parabola_with({1, 8}), {});
  const SharpConstant &up = turned(results, "top", true), &down = turned(results, "top", false);
  EXPECT_TRUE(up.printed_fails);
  ASSERT_TRUE(up.failure && up.survivor);
  EXPECT_LE(to_double(*up.failure), 0.25);
  EXPECT_GE(to_double(*up.survivor), 0.2499);
  EXPECT_TRUE(down.printed_fails);
  EXPECT_FALSE(down.survivor);
}

TEST(Sharpen, shows_an_instance_that_fails_at_the_failing_value) {
  const auto claim = parabola_with({1, 1});
  const auto results = sharpen(claim, {});
  const SharpConstant& down = turned(results, "top", false);
  Settings settings = settings_for(claim);
  settings.turned = {{"top", *down.failure}};
  Sheet sheet;
  ASSERT_TRUE(down.example);
  EXPECT_EQ(judge(claim, *down.example, settings, sheet), Outcome::fails);
}

TEST(Sharpen, gives_the_same_bytes_on_any_number_of_workers_and_after_a_round_trip) {
  SharpenOptions two;
  two.jobs = 2;
  const auto one_by_one = sharpen(fake::parabola(), {}), side_by_side = sharpen(fake::parabola(), two);
  for (std::size_t i = 0; i < one_by_one.size(); ++i) {
    EXPECT_EQ(to_json(one_by_one[i]).dump(), to_json(side_by_side[i]).dump());
    EXPECT_EQ(to_json(sharp_from_json(to_json(one_by_one[i]), "test")).dump(), to_json(one_by_one[i]).dump());
  }
  EXPECT_THROW(sharp_from_json(parse_json(R"({"constant": "top"})", "test"), "test"), BadInput);
}

TEST(SimpleNumber, finds_the_simplest_form_in_an_interval) {
  EXPECT_EQ(simple_number(1.499, 1.503), "3/2");
  EXPECT_EQ(simple_number(-2.01, -1.99), "-2");
  EXPECT_EQ(simple_number(-0.1, 0.1), "0");
  EXPECT_EQ(simple_number(std::numbers::pi - 1e-4, std::numbers::pi + 1e-4), "1 pi");
  EXPECT_EQ(simple_number(std::sqrt(2) - 1e-4, std::sqrt(2) + 1e-4), "sqrt(2)");
  EXPECT_EQ(simple_number(0.1234567, 0.1234568), "") << "nothing simple there";
}

/// x^2 <= bound for |x| <= 1 and y >= 0: the first assumption is needed, the second is not.
Claim square_claim() {
  Claim claim = fake::stating("fake/square", [](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y");
    const Real radius = statement.dial("radius", {1, 1});
    statement.given("within", [&] { return both(x <= radius, x >= -radius); });
    statement.given("idle", [&] { return y >= 0; });
    statement.given("implied", [&] { return square(x) * square(y) <= square(y) * square(radius); });
    if (statement.settled()) return;
    statement.then("bound", [&] { return square(x) <= statement.constant("bound", {2, 1}); });
  });
  claim.constants = {{"bound", {2, 1}, "the bound"}};
  claim.dials = {{"radius", "within", "|x| up to c", {1, 1}, {{1, 1}, {5, 4}, {3, 2}, {2, 1}}, {}, "", "", ""},
                 {"bound", "within", "the bound times c", {1, 1}, {{1, 1}, {2, 1}}, {{"bound", 1}}, "", "", ""}};
  claim.draw = [](Source& source) {
    const auto most = static_cast<std::int64_t>(64 * source.dial("radius", 1));
    Record record = fake::number("x", fraction(source.between(-most, most), 64));
    return record.set("y", fraction(source.between(-1, 8), 8)), record;
  };
  return claim;
}

const Drop& dropped(const StressResult& result, const std::string& name) {
  return *std::find_if(result.drops.begin(), result.drops.end(),
                       [&](const Drop& drop) { return drop.assumption == name; });
}

TEST(Stress, tells_which_assumption_is_needed) {
  const auto claim = square_claim();
  const StressResult result = stress(claim, {});
  ASSERT_EQ(result.drops.size(), 3u);
  ASSERT_TRUE(dropped(result, "within").example);
  EXPECT_EQ(dropped(result, "within").judgement(), "needed");
  EXPECT_FALSE(dropped(result, "idle").example);
  EXPECT_GT(dropped(result, "idle").violated, 0);
  EXPECT_NE(dropped(result, "idle").judgement().find("not seen to be needed"), std::string::npos);
  EXPECT_EQ(dropped(result, "implied").violated, 0) << "x^2 <= radius^2 implies it";
  EXPECT_NE(dropped(result, "implied").judgement().find("never seen violated"), std::string::npos);
  EXPECT_TRUE(result.witness);
}

TEST(Stress, learns_from_a_dial_that_an_assumption_is_needed) {
  auto claim = square_claim();
  claim.draw = [](Source& source) {
    Record record = fake::number("x", fraction(static_cast<std::int64_t>(64 * source.dial("radius", 1)), 64));
    return record.set("y", fraction(1, 8)), record;
  };
  StressOptions options;
  options.effort.searches = 0, options.effort.samples = 1;  // what is drawn with nothing dialled: x = 1
  const StressResult result = stress(claim, options);
  EXPECT_TRUE(dropped(result, "within").example);
  EXPECT_FALSE(dropped(result, "idle").example);
}

/// |x| <= reach, x <= bound; a dial that the conclusion hears makes it false at 3/2 alone.
Claim line_claim(const Fraction& bound) {
  Claim claim = fake::stating("fake/line", [bound](Statement& statement) {
    const Real x = statement.number("x"), odd = statement.dial("odd", {1, 1}), top = real(bound);
    statement.given("within", [&] { return both(x <= 1, x >= -1); });
    if (statement.settled()) return;
    statement.then("bound", [&] { return (equal(odd, real({3, 2})) == Truth::yes ? 9 : x) <= top; });
  });
  claim.draw = [](Source& source) {
    Record record;
    return record.set("x", fraction(source.between(-128, 128), 64)), record;
  };
  return claim;
}

TEST(Stress, keeps_the_example_of_a_false_claim_beyond_the_dropped_assumption) {
  const StressResult result =
      stress(line_claim({1, 2}), {});  // false at x = 1 already, which is simpler than any x beyond
  ASSERT_TRUE(dropped(result, "within").example);
  EXPECT_GT(to_double(dropped(result, "within").example->number("x")), 1);
}

TEST(Stress, takes_no_value_beyond_one_that_fails_for_a_survivor) {
  auto claim = line_claim({4, 1});
  claim.dials = {{"odd", "within", "false at 3/2 alone", {1, 1}, {{1, 1}, {2, 1}, {3, 2}}, {}, "", "", ""}};
  StressOptions options;
  options.rounds = 0;
  const DialCurve curve = stress(claim, options).curves.at(0);
  ASSERT_TRUE(curve.broken);
  EXPECT_EQ(*curve.broken, fraction(3, 2));
  EXPECT_FALSE(curve.survivor && to_double(*curve.survivor) >= 1.5);
}

/// x <= 1 and sqrt(1 - x) <= 2: without the first the second has no value. Only the dial makes the draws leave x <= 1.
Claim root_claim() {
  Claim claim = fake::stating("fake/root", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("within", [&] { return x <= statement.dial("reach", {1, 1}); });
    statement.given("root", [&] { return sqrt(1 - x) <= 2; });
    if (statement.settled()) return;
    statement.then("bound", [&] { return x <= 1; });
  });
  claim.dials = {{"reach", "within", "x up to c", {1, 1}, {{1, 1}, {2, 1}}, {}, "", "", ""}};
  claim.draw = [](Source& source) {
    Record record;
    return record.set("x", fraction(source.between(0, static_cast<std::int64_t>(64 * source.dial("reach", 1))), 64)),
           record;
  };
  return claim;
}

TEST(Stress, takes_an_instance_that_the_claim_cannot_read_for_none) {
  Claim claim = fake::stating("fake/shape", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("plane", [&] { return x <= 1; });
    if (statement.settled()) return;
    if (less(1, x) == Truth::yes) throw std::invalid_argument("in the plane only");
    statement.then("bound", [&] { return x <= 1; });
  });
  claim.draw = line_claim({1, 1}).draw;
  const StressResult result = stress(claim, {});
  EXPECT_FALSE(dropped(result, "plane").example);
  EXPECT_EQ(dropped(result, "plane").violated, 0);
}

TEST(Stress, says_when_a_statement_has_no_value_without_an_assumption) {
  const StressResult result = stress(root_claim(), {});
  EXPECT_GT(dropped(result, "within").undefined, 0);
  EXPECT_NE(dropped(result, "within").judgement().find("needed for the statement to have a value"), std::string::npos);
}

TEST(Stress, shows_an_instance_that_violates_the_dropped_assumption_alone_and_fails) {
  const auto claim = square_claim();
  const StressResult result = stress(claim, {});
  const Record& example = *dropped(result, "within").example;
  Settings printed = settings_for(claim), without = printed;
  without.dropped = "within";
  Sheet sheet;
  EXPECT_EQ(judge(claim, example, without, sheet), Outcome::fails);
  EXPECT_EQ(judge(claim, example, printed, sheet), Outcome::outside);
}

TEST(Stress, finds_the_break_point_of_a_dial_with_an_instance_on_either_side) {
  const auto claim = square_claim();
  const StressResult result = stress(claim, {});
  const DialCurve& curve = result.curves[0];
  ASSERT_TRUE(curve.survivor && curve.broken && curve.holding && curve.failing);
  EXPECT_LE(to_double(*curve.survivor), std::sqrt(2.0));
  EXPECT_GE(to_double(*curve.broken), std::sqrt(2.0));
  EXPECT_LT(to_double(*curve.broken) - to_double(*curve.survivor), 0.05);
  Sheet sheet;
  EXPECT_EQ(judge(claim, *curve.holding, settings_for(claim, claim.dials[0], *curve.survivor), sheet), Outcome::holds);
  EXPECT_EQ(judge(claim, *curve.failing, settings_for(claim, claim.dials[0], *curve.broken), sheet), Outcome::fails);
  EXPECT_TRUE(std::is_sorted(curve.points.begin(), curve.points.end(), [](const DialPoint& a, const DialPoint& b) {
    return to_double(a.value) < to_double(b.value);
  }));
  EXPECT_FALSE(result.curves[1].broken) << "a larger bound breaks nothing";
}

TEST(Stress, looks_for_no_break_point_between_whole_units) {
  auto claim = square_claim();
  claim.dials = {{"radius", "within", "|x| up to c", {1, 1}, {{1, 1}, {6, 1}}, {}, "", "", "", true}};
  const DialCurve curve = stress(claim, {}).curves.at(0);
  for (const DialPoint& point : curve.points) EXPECT_EQ(point.value.denominator, 1) << to_string(point.value);
  EXPECT_EQ(curve.survivor, (Fraction{1, 1}));
  EXPECT_EQ(curve.broken, (Fraction{2, 1}));
}

TEST(Stress, draws_two_dials_at_once) {
  const StressResult result = stress(square_claim(), {});
  ASSERT_TRUE(result.diagram);
  EXPECT_EQ(result.diagram->points.size(), 8u);
  EXPECT_FALSE(result.diagram->points[0].fails);
  EXPECT_TRUE(result.diagram->points[6].fails) << "radius 2, bound 2";
  EXPECT_FALSE(result.diagram->points[7].fails) << "radius 2, bound 4";
}

TEST(Stress, looks_at_one_assumption_when_asked_and_refuses_an_unknown_one) {
  const auto claim = square_claim();
  StressOptions options;
  options.assumption = "idle";
  const StressResult result = stress(claim, options);
  EXPECT_EQ(result.drops.size(), 1u);
  EXPECT_TRUE(result.curves.empty());
  options.assumption = "no such";
  EXPECT_THROW(stress(claim, options), std::invalid_argument);
}

TEST(Stress, tries_known_instances_where_sampling_and_search_find_nothing) {
  Claim claim = fake::stating("fake/needle", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("within", [&] { return x <= statement.dial("reach", {1, 1}); });
    if (statement.settled()) return;
    const Real point = real({1000003, 700001});
    statement.then("misses a point", [&] { return either(point < x, x < point); });
  });
  claim.dials = {{"reach", "within", "x up to c", {1, 1}, {{1, 1}, {3, 2}, {2, 1}}, {}, "", "", ""}};
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.between(-8, 8), 8)); };
  EXPECT_FALSE(stress(claim, {}).curves.at(0).broken) << "no search can find this point";
  StressOptions informed;
  informed.known = {fake::number("x", fraction(1000003, 700001))};
  const StressResult result = stress(claim, informed);
  ASSERT_TRUE(result.curves.at(0).broken);
  EXPECT_GT(to_double(*result.curves.at(0).broken), 1000003.0 / 700001);
  EXPECT_EQ(result.curves.at(0).failing, informed.known[0]);
  EXPECT_EQ(dropped(result, "within").judgement(), "needed");
  StressOptions later;
  later.known = instances_of(result);
  EXPECT_EQ(stress(claim, later).curves.at(0).broken, result.curves.at(0).broken) << "what was found is not lost";
  claim.zoo = [] { return std::vector<Record>{fake::number("x", fraction(1000003, 700001))}; };
  EXPECT_TRUE(stress(claim, {}).curves.at(0).broken);
  claim.dials.clear();
  EXPECT_EQ(dropped(stress(claim, {}), "within").judgement(), "needed") << "without a dial to learn it from";
}

TEST(Stress, gives_the_same_bytes_on_any_number_of_workers_and_after_a_round_trip) {
  const auto claim = square_claim();
  StressOptions two;
  two.jobs = 2;
  const std::string one_by_one = to_json(stress(claim, {})).dump();
  EXPECT_EQ(one_by_one, to_json(stress(claim, two)).dump());
  EXPECT_EQ(to_json(stress_from_json(parse_json(one_by_one, "test"), "test")).dump(), one_by_one);
  EXPECT_THROW(stress_from_json(parse_json("{}", "test"), "test"), BadInput);
}

TEST(Dials, turn_constants_by_powers_and_refuse_unknown_ones) {
  const auto claim = square_claim();
  Dial dial{"both", "within", "", {1, 1}, {}, {{"bound", -1}}, "", "", ""};
  const Settings settings = settings_for(claim, dial, {4, 1});
  EXPECT_EQ(settings.turned.at(0).second, fraction(1, 2));
  dial.turned = {{"no such", 1}};
  EXPECT_THROW(settings_for(claim, dial, {4, 1}), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos
