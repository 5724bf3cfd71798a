#include "checks/engine/campaign/alterations.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/text/json_reader.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

using Kind = Alteration::Kind;

std::vector<Record> grid_of_numbers() {
  std::vector<Record> pool;
  for (std::int64_t i = -2; i <= 18; ++i) pool.push_back(fake::number("x", fraction(i, 16)));
  return pool;
}

Alteration found(const Claim& claim, Kind kind, const std::string& name) {
  for (const Alteration& each : alterations(claim, {}, grid_of_numbers(), {50, 1})) {
    if (each.kind == kind && each.name == name) return each;
  }
  ADD_FAILURE() << "no error " << to_string(kind) << " of '" << name << "'";
  return {};
}

TEST(Alterations, a_constant_is_turned_until_it_is_caught) {
  const Alteration top = found(fake::parabola(), Kind::constant, "top");
  EXPECT_TRUE(top.used);
  EXPECT_TRUE(top.concludes);
  ASSERT_TRUE(top.below);
  EXPECT_FALSE(top.above) << "a larger bound is a weaker statement";
  EXPECT_LT(*top.below, fraction(1, 4));
  EXPECT_GT(to_double(*top.below), 0.25 * 0.98) << "x = 1/2 is a tie";
  ASSERT_TRUE(top.tenth);
  EXPECT_LE(*top.tenth, *top.below);
}

/// 0 <= x <= reach is assumed and x <= 4 y concluded, with y = 16 + min(x, 1).
Claim loose() {
  Claim claim = fake::stating("fake/loose", [](Statement& statement) {
    const Real x = statement.number("x"), idle = statement.constant("idle");
    statement.given("range", both(x >= 0, x <= statement.constant("reach")));
    statement.given("not needed", x < 100);
    const Real y = statement.let("y", 16 + min(x, Real(1)));
    const Real z = statement.let("z", x + idle - idle);
    statement.then("small", z <= 4 * y);
    statement.then("at least itself", x <= z);
  });
  claim.conclusions = {{"(a)", "both", {"small", "at least itself"}}};
  claim.constants = {{"idle", {1, 1}, "taken off again"}, {"reach", {1, 1}, "the end"}};
  claim.draw = [](Source& source) { return fake::number("x", source.share(16)); };
  return claim;
}

TEST(Alterations, a_constant_that_only_the_other_sign_of_it_betrays_is_turned_through_zero) {
  Claim claim = fake::stating("fake/signs", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("range", both(x >= 0, x <= 1));
    statement.then("not far below", -(x + real({1, 16})) <= statement.constant("little") * x);
  });
  claim.constants = {{"little", {1, 8}, "a factor"}};
  const Alteration little = found(claim, Kind::constant, "little");
  EXPECT_FALSE(little.above);
  ASSERT_TRUE(little.below);
  EXPECT_LT(*little.below, fraction(-1, 1));
}

TEST(Alterations, what_nothing_catches_has_no_power) {
  const Alteration reach = found(loose(), Kind::constant, "reach");
  EXPECT_TRUE(reach.used);
  EXPECT_FALSE(reach.concludes);
  EXPECT_FALSE(reach.has_power());
  EXPECT_FALSE(found(loose(), Kind::dropped, "not needed").has_power());
}

TEST(Alterations, relations_are_made_strict_and_turned_round) {
  EXPECT_TRUE(found(fake::parabola(), Kind::strict, "height").has_power()) << "a tie at 1/2";
  EXPECT_TRUE(found(fake::parabola(), Kind::reversed, "height").has_power());
  EXPECT_FALSE(found(loose(), Kind::strict, "small").has_power());
  EXPECT_TRUE(found(loose(), Kind::strict, "at least itself").has_power());
}

TEST(Alterations, quantities_are_exchanged_and_min_is_max) {
  EXPECT_TRUE(found(loose(), Kind::exchanged, "y / z").has_power()) << "17 <= 4 is false";
  EXPECT_TRUE(found(loose(), Kind::extrema, "min / max").used);
  for (const Alteration& each : alterations(fake::parabola(), {}, grid_of_numbers(), {50, 1}))
    EXPECT_NE(each.kind, Kind::extrema) << "there is none in it";
}

/// Brackets change places with one another and with numbers.
TEST(Alterations, quantities_known_from_two_sides_are_exchanged_too) {
  const Claim claim = fake::stating("fake/between", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("range", both(x >= 0, x <= 1));
    const Bounds root = statement.let_bracket("root", "r", [&] { return Bounds{x + 1, x + real({5, 4})}; });
    const Bounds other = statement.let_bracket("other", "s", [&] { return Bounds{x + 7, x + 8}; });
    const Real most = statement.let("most", Real(9));
    statement.then("above", x <= root);
    statement.then("below", other <= most);
    statement.then("apart", root <= 4 + x);
  });
  EXPECT_TRUE(found(claim, Kind::exchanged, "root / other").has_power()) << "x + 7 <= 4 + x is false";
  EXPECT_TRUE(found(claim, Kind::exchanged, "root / most").has_power()) << "9 <= 4 + x is false";
  EXPECT_TRUE(found(claim, Kind::exchanged, "other / most").has_power()) << "9 <= x + 8 is false below 1";
}

/// x <= 1 is assumed and concluded.
Claim assuming_what_it_says() {
  return fake::stating("fake/said", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("at most one", x <= 1);
    statement.given("below two", x < 2);
    statement.then("at most one", x <= 1);
  });
}

TEST(Alterations, an_assumption_that_is_needed_is_caught_when_it_is_dropped) {
  EXPECT_EQ(found(assuming_what_it_says(), Kind::dropped, "at most one").caught, 2) << "17/16 and 18/16";
  EXPECT_EQ(found(assuming_what_it_says(), Kind::dropped, "below two").caught, 0);
}

/// The range is strict below only, and 0 is not allowed for a reason; 3/2 is left out for none.
Claim strictly_above_0() {
  return fake::stating("fake/strict", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("range", both(0 < x, x <= 1));
    statement.given("not needed", x < real({3, 4}));
    statement.given("positive root", [&] { return predicate([&] { return less(Real(-1), x); }, "x > -1"); });
    statement.then("positive", x * x > 0);
  });
}

TEST(Alterations, a_strict_assumption_lets_its_boundary_in) {
  const Alteration range = found(strictly_above_0(), Kind::closed, "range");
  EXPECT_EQ(range.of, 1) << "0; 17/16 stays outside";
  EXPECT_EQ(range.caught, 1);
  EXPECT_EQ(found(strictly_above_0(), Kind::closed, "not needed").of, 1) << "3/4";
  EXPECT_EQ(found(strictly_above_0(), Kind::closed, "not needed").caught, 0);
  for (const Alteration& each : alterations(assuming_what_it_says(), {}, grid_of_numbers(), {50, 1}))
    EXPECT_FALSE(each.kind == Kind::closed && each.name == "at most one") << "it is not strict";
}

TEST(Alterations, an_instance_that_fails_as_it_is_shows_the_power_of_no_error) {
  Claim claim = fake::stating("fake/false", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("range", both(x >= 0, x <= 1));
    statement.then("false from 3/4 on", x <= real({3, 4}));
    statement.then("far", statement.constant("tiny") * x <= real({1000000, 1}));
  });
  claim.conclusions = {{"(a)", "both", {"false from 3/4 on", "far"}}};
  claim.constants = {{"tiny", {1, 1000}, "a factor"}};
  EXPECT_FALSE(found(claim, Kind::constant, "tiny").has_power());
}

TEST(Alterations, a_reading_does_not_survive_without_power_on_a_constant_of_its_conclusion) {
  Claim claim = fake::stating("fake/idle", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("range", both(x >= 0, x <= 1));
    statement.then("far below", x * statement.constant("tiny") <= statement.constant("huge"));
  });
  claim.constants = {{"tiny", {1, 1000000}, "a factor"}, {"huge", {1000000, 1}, "a bound"}};
  claim.planted = {variant("nothing", "an error that is none")};
  claim.planted.front() = turned("huge", {-1, 1}, "a bound below 0");
  claim.draw = [](Source& source) { return fake::number("x", source.share(16)); };
  CampaignOptions options;
  options.cases = 1000;
  ReadingResult reading = run_campaign(claim, {}, options).readings[0];
  EXPECT_EQ(reading.verdict.verdict, "undecided");
  EXPECT_NE(reading.verdict.reason.find("'tiny':"), std::string::npos) << reading.verdict.reason;
  for (Constant& constant : claim.constants) constant.idle = "the bound is 12 orders of magnitude away";
  reading = run_campaign(claim, {}, options).readings[0];
  EXPECT_EQ(reading.verdict.verdict, "survives") << reading.verdict.reason;
}

TEST(Alterations, a_claim_without_any_error_does_not_survive) {
  Claim claim = fake::stating("fake/bare", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.then("square", x * x >= 0);
  });
  claim.draw = [](Source& source) { return fake::number("x", source.share(16)); };
  CampaignOptions options;
  options.cases = 500;
  EXPECT_EQ(run_campaign(claim, {}, options).readings[0].verdict.verdict, "undecided");
  claim.no_planted = "there is nothing to turn";
  EXPECT_EQ(run_campaign(claim, {}, options).readings[0].verdict.verdict, "survives");
}

TEST(Alterations, are_stored_and_read_back) {
  for (const Alteration& each : alterations(loose(), {}, grid_of_numbers(), {50, 1}))
    EXPECT_EQ(to_json(alteration_from_json(to_json(each), "here")), to_json(each));
  nlohmann::ordered_json json = to_json(found(fake::parabola(), Kind::constant, "top"));
  json["caught"] = 1000;
  EXPECT_THROW(alteration_from_json(json, "here"), BadInput);
}

/// x y <= 1 on the unit square is hard where both are near 1; one draw in a hundred is.
Claim cornered(std::int64_t rarity) {
  Claim claim = fake::stating("fake/corner", [](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y");
    statement.given("unit square", both(both(x >= 0, x <= 1), both(y >= 0, y <= 1)));
    statement.regime("corner", both(x > real({9, 10}), y > real({9, 10})));
    statement.then("product", x * y <= statement.constant("one"));
  });
  claim.constants = {{"one", {1, 1}, "the 1"}};
  claim.planted = {turned("one", {1, 16}, "far too small")};
  claim.draw = [rarity](Source& source) {
    const bool corner = rarity > 0 && source.chance(1, static_cast<std::uint64_t>(rarity));
    const Fraction x = fraction(corner ? 99 : source.between(0, 80), 100), y = fraction(source.between(30, 100), 100);
    return fake::number("x", x).set("y", y);
  };
  return claim;
}

TEST(Regimes, are_drawn_until_enough_instances_lie_there) {
  CampaignOptions options;
  options.cases = 1000;
  options.searches = 0;
  const ReadingResult reading = run_campaign(cornered(5), {}, options).readings[0];
  const RegimeTally regime = reading.tally.regimes.at("corner");
  EXPECT_GT(10 * regime.inside, regime.outside) << "drawn without aim, 1 in 33 lies there";
  EXPECT_EQ(reading.verdict.verdict, "survives") << reading.verdict.reason;
}

TEST(Regimes, a_claim_whose_regime_stays_empty_is_undecided) {
  CampaignOptions options;
  options.cases = 1000;
  options.searches = 0;
  const ReadingResult reading = run_campaign(cornered(0), {}, options).readings[0];
  EXPECT_EQ(reading.verdict.verdict, "undecided");
  EXPECT_NE(reading.verdict.reason.find("'corner'"), std::string::npos) << reading.verdict.reason;
}

TEST(Regimes, do_not_depend_on_blocks_and_workers) {
  CampaignOptions options;
  options.cases = 600;
  const std::string one = to_json(run_campaign(cornered(40), {}, options)).dump();
  options.block = 37;
  options.jobs = 2;
  EXPECT_EQ(to_json(run_campaign(cornered(40), {}, options)).dump(), one);
}

}  // namespace
}  // namespace lakatos
