// A check that cannot refute its own false variants has no power, and must not say that a claim survives.
#include <gtest/gtest.h>

#include <algorithm>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/evidence/certificate.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

CampaignOptions few() {
  CampaignOptions options;
  options.cases = 400;
  options.searches = 0;
  return options;
}

ReadingResult run(const Claim& claim, const CampaignOptions& options = few(), const std::vector<Record>& stored = {}) {
  return run_campaign(claim, stored, options).readings[0];
}

TEST(PlantedError, that_is_false_is_refuted_from_every_fresh_seed) {
  const auto claim = fake::parabola();
  const ReadingResult result = run(claim);
  EXPECT_EQ(result.verdict.verdict, "survives") << result.verdict.reason;
  ASSERT_EQ(result.planted.size(), 1u);
  EXPECT_EQ(result.planted[0].found_after.size(), 3u);
  EXPECT_TRUE(result.planted[0].caught());
  EXPECT_GT(result.tally.caught.at("top 6/25"), 0);
  EXPECT_EQ(result.tally.informative, result.tally.caught.at("top 6/25"));
}

TEST(PlantedError, that_nothing_refutes_leaves_the_claim_undecided) {
  auto claim = fake::parabola();
  claim.planted.push_back({"top 1", "true as well: slack, not an error", "top", {1, 1}, "", "", ""});
  const ReadingResult result = run(claim);
  EXPECT_TRUE(result.planted[0].caught());
  EXPECT_FALSE(result.planted[1].caught());
  EXPECT_EQ(result.planted[1].found_after, (std::vector<std::int64_t>{-1, -1, -1}));
  EXPECT_EQ(result.verdict.verdict, "undecided");
  EXPECT_NE(result.verdict.reason.find("'top 1'"), std::string::npos);
}

TEST(PlantedError, found_only_beyond_the_budget_counts_as_missed) {
  auto claim = fake::parabola();
  claim.draw = [](Source& source) {
    return fake::number("x", source.chance(1, 100000) ? fraction(1, 2) : fraction(source.between(0, 25), 64));
  };
  EXPECT_EQ(run(claim).verdict.verdict, "undecided");
}

TEST(PlantedError, is_hunted_without_the_zoo_and_the_stored_instances) {
  auto claim = fake::parabola();
  const Record falsifier = fake::number("x", {1, 2});
  claim.zoo = fake::records({falsifier});
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.between(0, 25), 64)); };
  EXPECT_FALSE(run(claim, few(), {falsifier}).planted[0].caught());
  fake::enumerate(claim, {falsifier});  // the enumeration is part of an ordinary campaign
  const ReadingResult result = run(claim);
  EXPECT_EQ(result.planted[0].found_after, (std::vector<std::int64_t>{1, 1, 1}));
}

TEST(PlantedError, is_hunted_on_other_streams_than_the_campaigns_own_and_than_each_other) {
  auto claim = fake::parabola();
  claim.draw = [](Source& source) {
    return fake::number("x", source.chance(1, 40) ? fraction(1, 2) : fraction(1, 64));
  };
  const auto counts = run(claim).planted[0].found_after;
  ASSERT_EQ(counts.size(), 3u);
  EXPECT_FALSE(counts[0] == counts[1] && counts[1] == counts[2]);
  CampaignOptions other = few();
  other.seed = 2;
  EXPECT_NE(run(claim, other).planted[0].found_after, counts);
}

/// x <= 1/2, for x = 1/4 and 3/4: refuted. x <= 5/8 is false as well, but nowhere else; x <= 1/8 is.
Claim refuted_with_two_errors() {
  Claim claim = fake::stating("fake/below-half", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.then("order", [&] { return x <= statement.constant("top", {1, 2}); });
  });
  claim.constants = {{"top", {1, 2}, "the bound"}};
  claim.planted = {turned("top", {5, 8}, "beside the point"), turned("top", {1, 8}, "false where the claim holds")};
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.chance(9, 10) ? 3 : 1, 4)); };
  return claim;
}

TEST(PlantedError, is_not_caught_by_an_instance_on_which_the_claim_itself_fails) {
  const Claim claim = refuted_with_two_errors();
  const ReadingResult result = run(claim);
  EXPECT_EQ(result.verdict.verdict, "refuted");
  ASSERT_EQ(result.planted.size(), 2u);
  EXPECT_FALSE(result.planted[0].caught());
  EXPECT_FALSE(result.planted[0].falsifier);
  EXPECT_TRUE(result.planted[1].caught());
  ASSERT_TRUE(result.planted[1].falsifier);
  Sheet sheet;
  EXPECT_EQ(judge(claim, *result.planted[1].falsifier, settings_for(claim), sheet), Outcome::holds);
}

TEST(PlantedError, of_a_refuted_claim_is_not_caught_by_an_instance_outside_its_assumptions) {
  Claim claim = refuted_with_two_errors();
  claim.state = [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("small", [&] { return x < real({1, 1}); });
    statement.then("order", [&] { return x <= real({1, 2}); });
  };
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.pick<std::int64_t>({1, 3, 5}), 4)); };
  claim.planted = {without("small", "any", "any x")};
  EXPECT_FALSE(run(claim).planted[0].caught());
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.pick<std::int64_t>({1, 2, 5}), 4)); };
  EXPECT_TRUE(run(claim).planted[0].caught());
}

TEST(PlantedError, makes_no_instance_informative_on_which_the_claim_itself_fails) {
  const ReadingResult result = run(refuted_with_two_errors());
  EXPECT_GT(result.tally.count(Outcome::fails), 0);
  EXPECT_FALSE(result.tally.caught.contains("top 5/8"));
  EXPECT_EQ(result.tally.informative, result.tally.caught.at("top 1/8"));
  EXPECT_LT(result.tally.informative, result.tally.count(Outcome::holds));
}

TEST(PlantedError, is_not_certified_by_an_instance_on_which_the_claim_itself_fails) {
  Claim claim = refuted_with_two_errors();
  claim.readings.front().expected = "refuted";
  Certificate certificate;
  certificate.claim = claim.id, certificate.reading = claim.readings.front().name;
  certificate.kind = "planted", certificate.role = "top 1/8";
  certificate.instance = fake::number("x", {1, 4});
  EXPECT_TRUE(replay(certificate, claim).confirmed);
  certificate.instance = fake::number("x", {3, 4});
  EXPECT_FALSE(replay(certificate, claim).confirmed);
}

TEST(PlantedError, may_drop_an_assumption_or_switch_on_a_variant) {
  Claim claim = fake::stating("fake/below-one", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("below one", [&] { return x < 1; });
    if (statement.settled()) return;
    statement.then("order", [&] { return statement.planted("strict") ? x < real({1, 2}) : x <= 1; });
  });
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.between(0, 30), 20)); };
  claim.planted = {{"no bound", "", "", {0, 1}, "below one", "", ""}, {"strict", "", "", {0, 1}, "", "strict", ""}};
  const ReadingResult result = run(claim);
  EXPECT_TRUE(result.planted[0].caught());
  EXPECT_TRUE(result.planted[1].caught());
  EXPECT_EQ(result.verdict.verdict, "survives") << result.verdict.reason;
}

TEST(PlantedError, is_booked_under_the_reading_it_names) {
  auto claim = fake::parabola();
  claim.readings.push_back({"second", "", "", "", ""});
  claim.planted.push_back({"top 1/5", "", "top", {1, 5}, "", "", "second"});
  const ClaimResult result = run_campaign(claim, {}, few());
  ASSERT_EQ(result.readings[0].planted.size(), 1u);
  ASSERT_EQ(result.readings[1].planted.size(), 1u);
  EXPECT_EQ(result.readings[1].planted[0].name, "top 1/5");
  EXPECT_TRUE(result.readings[1].planted[0].caught());
}

TEST(PlantedError, that_turns_its_constant_least_counts_where_a_reading_has_none_of_its_own) {
  auto claim = fake::parabola();  // top 6/25 is planted, and seldom caught
  claim.planted.push_back(turned("top", {1, 100}, "a far turn"));
  claim.readings.push_back({"second", "", "", "", ""});
  claim.readings.push_back({"third", "", "", "", ""});
  claim.planted.push_back(turned("top", {1, 50}, "the nearest of the third reading", "third"));
  const ClaimResult result = run_campaign(claim, {}, few());
  for (const ReadingResult& reading : result.readings) {
    const bool own = reading.reading == "third";
    EXPECT_GT(reading.tally.informative, reading.tally.caught.at("top 6/25"));
    EXPECT_EQ(reading.tally.near, reading.tally.caught.at(own ? "top 1/50" : "top 6/25")) << reading.reading;
  }
}

TEST(PlantedError, leaves_a_shrunk_falsifier_that_refutes_it_and_not_the_claim) {
  const auto claim = fake::parabola();
  const ReadingResult result = run(claim);
  ASSERT_TRUE(result.planted[0].falsifier);
  const Record& falsifier = *result.planted[0].falsifier;
  EXPECT_EQ(falsifier.number("x"), fraction(1, 2));
  Sheet sheet;
  EXPECT_EQ(judge(claim, falsifier, settings_for(claim, claim.planted[0]), sheet), Outcome::fails);
  EXPECT_EQ(judge(claim, falsifier, settings_for(claim), sheet), Outcome::holds);
}

/// 0 <= 0, on every instance.
auto says_nothing(bool admits_it) {
  Claim claim = fake::stating("fake/nothing", [=](Statement& statement) {
    const Real zero = statement.constant("zero", {0, 1}) * statement.number("x");
    if (admits_it) statement.trivial_if([&] { return equal(zero, 0) == Truth::yes; });
    statement.then("order", [&] { return zero <= 0; });
  });
  claim.draw = [](Source& source) { return fake::number("x", source.share(9)); };
  claim.planted = {{"none", "", "", {0, 1}, "", "a variant that changes nothing", ""}};
  return claim;
}

TEST(TrivialClaim, has_no_case_and_stays_undecided) {
  const ReadingResult result = run(says_nothing(true));
  EXPECT_EQ(result.tally.accepted(), 0);
  EXPECT_EQ(result.tally.count(Outcome::trivial), 500);  // sampled, and edge cases
  EXPECT_EQ(result.verdict.verdict, "undecided");
}

TEST(TrivialClaim, that_does_not_admit_it_has_no_informative_instance_and_stays_undecided) {
  const ReadingResult result = run(says_nothing(false));
  EXPECT_EQ(result.tally.accepted(), 500);
  EXPECT_EQ(result.tally.informative, 0);
  EXPECT_EQ(result.verdict.verdict, "undecided");
  EXPECT_NE(result.verdict.reason.find("informative"), std::string::npos);
}

TEST(ExistenceClaim, is_not_refuted_by_an_instance_without_it) {
  Claim claim = fake::stating("fake/exists", [](Statement& statement) {
    statement.then("is three quarters", [&] { return statement.number("x") == real({3, 4}); });
  });
  claim.shape = Shape::exists;
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.between(0, 2), 4)); };
  EXPECT_EQ(run(claim).verdict.verdict, "undecided");
  EXPECT_FALSE(run(claim).smallest);
  claim.zoo = fake::records({fake::number("x", {3, 4})});
  EXPECT_EQ(run(claim).verdict.verdict, "holds");
}

}  // namespace
}  // namespace lakatos
