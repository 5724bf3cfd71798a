// Same seed, same bytes: for any number of workers and any cut into blocks.
#include "checks/engine/campaign/campaign.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "checks/engine/claim/generator.hpp"
#include "checks/engine/instance/shrink.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

/// A law, a number, two conclusions of which the second fails now and then, two readings, a zoo, small instances and
/// covers.
Claim busy_claim() {
  Claim claim = fake::stating("fake/busy", [](Statement& statement) {
    const Real x = statement.number("x"), top = statement.constant("top", {1, 4}),
               reach = statement.constant("reach", {8, 1});
    statement.given("not negative", [&] { return x >= 0; });
    if (statement.reading("strict")) statement.given("below one", [&] { return x < 1; });
    if (statement.settled()) return;
    statement.trivial_if([&] { return equal(x, 0) == Truth::yes; });
    statement.then("height", [&] { return x * (1 - x) <= top; });
    statement.then("reach", [&] {
      Real sum = 0;
      const Law law = statement.law("law");
      for (const auto& patches : law.atoms()) sum += squared_norm(patches[0]);
      return sum <= reach * reach;
    });
  });
  claim.readings.push_back({"strict", "x < 1", "refuted", "exact", ""});
  claim.conclusions = {{"(a)", "both", {"height", "reach"}}};
  claim.constants = {{"top", {1, 4}, ""}, {"reach", {8, 1}, ""}};
  claim.planted = {{"top 6/25", "", "top", {6, 25}, "", "", ""}, {"reach 1", "", "reach", {1, 1}, "", "", "strict"}};
  claim.draw = [](Source& source) {
    Record record;
    return record.set("x", fraction(source.between(-3, 67), 64)).set("law", fake::arbitrary_law(source)), record;
  };
  const auto at = [](Fraction x) {
    Record record;
    return record.set("x", x).set("law", fake::point_law({1, 2})), record;
  };
  claim.zoo = fake::records({at({1, 2}), at({0, 1}), at({-1, 2})});
  fake::enumerate(claim, {at({1, 1}), at({1, 3}), at({2, 3}), at({5, 1})});
  Record boxed;
  boxed.set("x", Box{{0, 1}, {1, 3}}).set("law", fake::point_law({1, 2}));
  claim.covers = fake::records({boxed});
  return claim;
}

CampaignOptions options_with(std::uint64_t seed, unsigned jobs, std::int64_t block) {
  CampaignOptions options;
  options.seed = seed;
  options.jobs = jobs;
  options.block = block;
  options.cases = 400;
  options.cover_budget = 500;
  return options;
}

std::string bytes(std::uint64_t seed, unsigned jobs, std::int64_t block) {
  const auto claim = busy_claim();
  const std::vector<Record> stored = {claim.enumerate(3), claim.enumerate(1)};
  return text_of(run_campaign(claim, stored, options_with(seed, jobs, block)));
}

TEST(Campaign, gives_the_same_bytes_for_any_number_of_workers_and_any_cut_into_blocks) {
  const std::string reference = bytes(1, 1, 1000);
  for (const unsigned jobs : {1u, 2u, 3u}) {
    for (const std::int64_t block : {7, 50, 1000})
      EXPECT_EQ(bytes(1, jobs, block), reference) << jobs << " workers, blocks of " << block;
  }
}

TEST(Campaign, draws_another_sample_from_another_seed) {
  const auto claim = busy_claim();
  const auto tally = [&](std::uint64_t seed) {
    return text_of(judge_block(claim, settings_for(claim), {}, Phase::sample, 0, 200, seed));
  };
  EXPECT_EQ(tally(1), tally(1));
  EXPECT_NE(tally(1), tally(2));
  EXPECT_NE(bytes(1, 1, 50), bytes(2, 1, 50));
}

TEST(Campaign, blocks_add_up_to_the_whole) {
  const auto claim = busy_claim();
  const Settings settings = settings_for(claim);
  Tally sum;
  for (const auto& [first, last] : std::vector<std::pair<std::int64_t, std::int64_t>>{{120, 200}, {0, 1}, {1, 120}})
    sum.merge(judge_block(claim, settings, {}, Phase::sample, first, last, 5));
  EXPECT_EQ(text_of(sum), text_of(judge_block(claim, settings, {}, Phase::sample, 0, 200, 5)));
}

TEST(Campaign, counts_every_case_of_every_phase_once) {
  const auto claim = busy_claim();
  const ClaimResult result = run_campaign(claim, {claim.enumerate(3)}, options_with(1, 1, 50));
  for (const ReadingResult& reading : result.readings) {
    EXPECT_EQ(reading.tally.cases.at(Phase::replay), 4);
    EXPECT_EQ(reading.tally.cases.at(Phase::enumerate), 4);
    EXPECT_EQ(reading.tally.cases.at(Phase::sample), 400);
    std::int64_t outcomes = 0, levels = 0;
    for (const std::int64_t count : reading.tally.outcomes) outcomes += count;
    for (const std::int64_t count : reading.tally.decided_at) levels += count;
    EXPECT_EQ(outcomes, reading.tally.total());
    EXPECT_EQ(levels, reading.tally.accepted());
    const AssumptionTally& first = reading.tally.assumptions.at("not negative");
    EXPECT_EQ(first.met + first.violated + first.open, reading.tally.total());
    EXPECT_GT(first.violated, 0);
    EXPECT_GT(reading.tally.count(Outcome::trivial), 0);
  }
}

TEST(Campaign, counts_accepted_instances_within_one_per_cent_of_the_boundary_of_an_assumption) {
  // The slack of x <= 1 is (1 - x) / (1 + x): 0 at 1, 0.5 % at 99/100, 1.5 % at 97/100.
  for (const auto& [x, near] : std::vector<std::pair<Fraction, std::int64_t>>{
           {{1, 1}, 10}, {{99, 100}, 10}, {{97, 100}, 0}, {{1, 2}, 0}, {{101, 100}, 0}}) {
    auto claim = fake::parabola();
    claim.draw = [x = x](Source&) { return fake::number("x", x); };
    const Tally tally = judge_block(claim, settings_for(claim), {}, Phase::sample, 0, 10, 1);
    EXPECT_EQ(tally.assumptions.at("at most one").near, near) << to_string(x);
    EXPECT_EQ(tally.assumptions.at("at most one").violated, x > fraction(1) ? 10 : 0);
    EXPECT_EQ(tally.assumptions.at("not negative").near, 0);
  }
}

TEST(Campaign, books_sampled_outcomes_by_page_so_that_a_page_can_be_judged_anew) {
  const auto claim = busy_claim();
  const Settings settings = settings_for(claim);
  const Tally whole = judge_block(claim, settings, {}, Phase::sample, 0, 2 * cases_per_page + 10, 1);
  ASSERT_EQ(whole.pages.size(), 3u);
  EXPECT_EQ(judge_block(claim, settings, {}, Phase::sample, cases_per_page, 2 * cases_per_page, 1).pages.at(1),
            whole.pages.at(1));
  EXPECT_EQ(whole.pages.at(2)[0] + whole.pages.at(2)[1] + whole.pages.at(2)[2] + whole.pages.at(2)[3] +
                whole.pages.at(2)[4] + whole.pages.at(2)[5],
            10);
  EXPECT_TRUE(judge_block(claim, settings, claim.zoo(), Phase::replay, 0, 3, 1).pages.empty());
}

TEST(Campaign, finds_the_smallest_and_the_worst_counterexample_of_each_reading) {
  const auto claim = busy_claim();
  const ClaimResult result = run_campaign(claim, {}, options_with(1, 1, 50));
  for (const ReadingResult& reading : result.readings) {
    EXPECT_EQ(reading.verdict.verdict, "refuted");
    ASSERT_TRUE(reading.smallest && reading.worst);
    EXPECT_LE(size_of(reading.smallest->record), size_of(reading.tally.smallest->record));
    EXPECT_LE(reading.worst->margin, reading.smallest->margin);
    EXPECT_EQ(reading.worst->record, reading.tally.worst->record);
  }
}

TEST(Campaign, shrinks_to_a_local_minimum_of_the_same_kind_of_failure) {
  const auto claim = busy_claim();
  const ClaimResult result = run_campaign(claim, {}, options_with(1, 1, 50));
  for (const ReadingResult& reading : result.readings) {
    const Settings settings = settings_for(claim, reading.reading);
    const auto fails_alike = [&](const Record& record) {
      Sheet sheet;
      try {
        return judge(claim, record, settings, sheet) == Outcome::fails &&
               failing_conclusion(sheet) == reading.tally.smallest->conclusion;
      } catch (const std::exception&) { return false; }
    };
    EXPECT_EQ(reading.smallest->conclusion, reading.tally.smallest->conclusion);
    EXPECT_TRUE(fails_alike(reading.smallest->record));
    EXPECT_TRUE(reading.smallest->shrunk_to_the_end);
    for (const Record& candidate : simpler(reading.smallest->record))
      EXPECT_FALSE(fails_alike(candidate)) << text_of(candidate);
  }
}

TEST(Campaign, does_not_shrink_into_another_failure_or_out_of_the_assumptions) {
  // Both conclusions fail for large x, but only the second for x in (1, 10]: a shrink that forgot the kind would end
  // at 2.
  Claim claim = fake::stating("fake/kinds", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("odd place", [&] { return x > 1; });
    statement.then("first", [&] { return x <= 10; });
    statement.then("second", [&] { return x <= 0; });
  });
  claim.conclusions = {{"(a)", "both", {"first", "second"}}};
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.between(70, 100), 3)); };
  CampaignOptions options = options_with(1, 1, 50);
  options.edges = 0;  // they would fail the second alone
  const ClaimResult result = run_campaign(claim, {}, options);
  ASSERT_TRUE(result.readings[0].smallest);
  EXPECT_EQ(result.readings[0].smallest->conclusion, "first");
  EXPECT_EQ(result.readings[0].smallest->record.number("x"), fraction(11, 1));
}

TEST(Campaign, says_when_the_budget_ended_the_shrinking) {
  CampaignOptions options = options_with(1, 1, 50);
  options.shrink_budget = 1;
  const auto claim = busy_claim();
  EXPECT_FALSE(run_campaign(claim, {}, options).readings[0].smallest->shrunk_to_the_end);
}

TEST(Campaign, books_the_violation_that_a_cover_finds) {
  auto claim = fake::parabola();
  claim.draw = [](Source&) { return fake::number("x", {1, 64}); };  // sampling is blind to it
  claim.covers = fake::records({fake::box("x", {0, 1}, {1, 1})});
  claim.constants.clear();
  claim.planted.clear();
  Claim low = fake::stating("fake/low", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.then("height", [&] { return x * (1 - x) <= real({1, 5}); });
  });
  low.draw = claim.draw;
  low.covers = claim.covers;
  CampaignOptions options = options_with(1, 1, 50);
  options.searches = options.edges = 0;
  const ReadingResult reading = run_campaign(low, {}, options).readings[0];
  EXPECT_EQ(reading.verdict.verdict, "refuted");
  EXPECT_EQ(reading.tally.count(Outcome::fails), 1);
  EXPECT_EQ(reading.smallest->record.number("x"), fraction(1, 2));
}

TEST(Campaign, finds_by_search_what_sampling_is_blind_to) {
  auto claim = fake::parabola();
  claim.draw = [](Source&) { return fake::number("x", {1, 64}); };
  claim.planted.clear();
  Claim thin = fake::stating("fake/thin", [](Statement& statement) {  // fails for |x - 1/2| < 0.01 only
    const Real x = statement.number("x");
    statement.then("height", [&] { return x * (1 - x) <= statement.constant("top", {2499, 10000}); });
  });
  thin.draw = claim.draw;
  CampaignOptions options = options_with(1, 1, 50);
  options.searches = options.edges = 0;
  EXPECT_NE(run_campaign(thin, {}, options).readings[0].verdict.verdict, "refuted");
  options.searches = 4;
  const ReadingResult reading = run_campaign(thin, {}, options).readings[0];
  EXPECT_EQ(reading.verdict.verdict, "refuted");
  EXPECT_EQ(reading.tally.cases.at(Phase::search), 4);
  EXPECT_GT(reading.tally.searched, 0);
}

TEST(Campaign, proves_by_its_covers) {
  Claim claim = fake::stating("fake/covered", [](Statement& statement) {
    const Real x = statement.number("x"), top = statement.constant("top", {13, 50});
    statement.given("range", both(x >= 0, x <= 1));
    statement.then("height", [&] { return x * (1 - x) <= top; });
  });
  claim.no_planted = "the tests of planted errors are elsewhere";
  claim.covers = fake::records({fake::box("x", {0, 1}, {1, 2}), fake::box("x", {1, 2}, {1, 1})});
  claim.draw = [](Source& source) { return fake::number("x", source.share(64)); };
  ReadingResult reading = run_campaign(claim, {}, options_with(1, 2, 50)).readings[0];
  EXPECT_EQ(reading.verdict, (Verdict{"holds", "covered", reading.verdict.reason}));
  EXPECT_EQ(reading.cover.covers, 2);
  CampaignOptions poor = options_with(1, 1, 50);
  poor.cover_budget = 3;
  reading = run_campaign(claim, {}, poor).readings[0];
  EXPECT_EQ(reading.verdict.verdict, "survives");
}

TEST(Campaign, reports_progress_up_to_the_last_job) {
  for (const unsigned jobs : {1u, 2u}) {
    CampaignOptions options = options_with(1, jobs, 50);
    std::vector<std::size_t> seen;
    std::size_t total = 0;
    options.progress = [&](std::size_t done, std::size_t of) { seen.push_back(done), total = of; };
    const auto claim = busy_claim();
    run_campaign(claim, {}, options);
    ASSERT_FALSE(seen.empty());
    EXPECT_EQ(seen.size(), total);
    EXPECT_EQ(seen.back(), total);
  }
}

TEST(Generate, makes_the_same_instance_from_the_same_address_and_another_from_any_other) {
  const auto claim = busy_claim();
  const CaseKey key{1, stable_hash("fake/busy"), 2, 17};
  const Record record = generate(claim, key);
  EXPECT_EQ(generate(claim, key), record);
  for (CaseKey other : {CaseKey{2, key.claim, 2, 17}, CaseKey{1, key.claim + 1, 2, 17}, CaseKey{1, key.claim, 1, 17},
                        CaseKey{1, key.claim, 2, 16}, CaseKey{1, key.claim, 2, 18}})
    EXPECT_FALSE(generate(claim, other) == record);
}

TEST(StableHash, is_that_of_fowler_noll_and_vo) {
  EXPECT_EQ(stable_hash(""), 0xcbf29ce484222325u);
  EXPECT_EQ(stable_hash("a"), 0xaf63dc4c8601ec8cu);
  EXPECT_EQ(stable_hash("foobar"), 0x85944171f73967e8u);
}

TEST(Source, draws_every_value_of_a_range_with_both_ends_and_none_beyond) {
  Source source(4);
  std::vector<int> counts(7);
  for (int i = 0; i < 7000; ++i) {
    const std::int64_t value = source.between(-3, 3);
    ASSERT_TRUE(value >= -3 && value <= 3);
    ++counts[static_cast<std::size_t>(value + 3)];
  }
  for (const int count : counts) EXPECT_NEAR(count, 1000, 150);
  for (int i = 0; i < 1000; ++i) {
    const Fraction share = source.share(12);
    EXPECT_TRUE(share >= fraction(0) && share <= fraction(1));
  }
  EXPECT_FALSE(source.chance(0, 5));
  EXPECT_TRUE(source.chance(5, 5));
}

}  // namespace
}  // namespace lakatos
