// Guided search: moves keep what they promise, the search finds thin corners, stays inside the assumptions and is
// reproducible.
#include "checks/engine/campaign/search.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/campaign/effort.hpp"
#include "checks/engine/campaign/power.hpp"
#include "checks/engine/instance/moves.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

std::function<Record(std::int64_t)> always(const Record& record) {
  return [record](std::int64_t) { return record; };
}

TEST(Moves, give_instances_of_the_same_shape_in_canonical_form) {
  Source source(3);
  for (int i = 0; i < 300; ++i) {
    const Record record = fake::arbitrary_record(source);
    Record walked = record;
    for (int step = 0; step < 20; ++step) walked = moved(walked, source);
    ASSERT_EQ(walked.fields().size(), record.fields().size());
    for (std::size_t f = 0; f < walked.fields().size(); ++f) {
      EXPECT_EQ(walked.fields()[f].first, record.fields()[f].first);
      EXPECT_EQ(walked.fields()[f].second.index(), record.fields()[f].second.index());
      if (const auto* law = std::get_if<LawField>(&walked.fields()[f].second); law && !law->gaussian) {
        EXPECT_GE(law->atoms(), 1u);
        EXPECT_LE(law->atoms(), 12u);
        EXPECT_EQ(law->entries.size(), law->atoms() * law->patches * law->dimension);
        EXPECT_GT(law->denominator, 0);
        for (const std::int64_t weight : law->weights) EXPECT_GT(weight, 0);
      }
    }
    EXPECT_EQ(record_from_json(to_json(walked), "test"), walked);
  }
}

TEST(Moves, are_the_same_from_the_same_source_and_others_from_another) {
  Source fields(5);
  int same = 0;
  for (int i = 0; i < 100; ++i) {
    const Record record = fake::arbitrary_record(fields);
    Source a(static_cast<std::uint64_t>(i)), b(static_cast<std::uint64_t>(i)), c(static_cast<std::uint64_t>(i) + 1000);
    const Record first = moved(record, a);
    EXPECT_EQ(first, moved(record, b));
    same += first == moved(record, c) && !record.fields().empty() ? 1 : 0;
  }
  EXPECT_LT(same, 40);
}

TEST(Moves, turn_patches_without_leaving_their_circle) {
  Record record;
  record.set("input", LawField{2, 1, false, 5, {1}, {3, 4}});
  int turned = 0;
  Source source(7);
  for (int i = 0; i < 400; ++i) {
    const LawField law = moved(record, source).law("input");
    if (law.atoms() != 1) continue;
    const bool on_circle = law.entry(0, 0, 0) * law.entry(0, 0, 0) + law.entry(0, 0, 1) * law.entry(0, 0, 1) ==
                           law.denominator * law.denominator;
    turned += on_circle && !(law == record.law("input")) ? 1 : 0;
  }
  EXPECT_GT(turned, 40);
}

TEST(Moves, turn_a_whole_law_now_and_then_and_keep_its_second_moment) {
  const LawField signs{2, 1, false, 1, {1, 1, 1, 1}, {1, 1, 1, -1, -1, 1, -1, -1}};
  Record record;
  record.set("input", signs);
  int turned = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    Source source(seed);
    const Record next = moved(record, source);
    const LawField& law = next.law("input");
    if (law.atoms() != 4 || law.weights != signs.weights || law.denominator == 1) continue;
    std::int64_t xx = 0, xy = 0, yy = 0;
    for (std::size_t e = 0; e < 8; e += 2)
      xx += law.entries[e] * law.entries[e], xy += law.entries[e] * law.entries[e + 1],
          yy += law.entries[e + 1] * law.entries[e + 1];
    turned += xy == 0 && xx == 4 * law.denominator * law.denominator && yy == xx ? 1 : 0;
  }
  EXPECT_GT(turned, 10);
}

TEST(ShortFraction, is_within_its_relative_distance) {
  for (const double x : {0.3333333, 3.14159265, -0.001234, 1e6 + 0.5, 1e-6}) {
    for (const int bits : {8, 14, 20})
      EXPECT_LE(std::fabs(to_double(short_fraction(x, bits)) - x), std::ldexp(std::fabs(x), -bits)) << x;
  }
  EXPECT_EQ(short_fraction(0, 10), Fraction{});
  EXPECT_EQ(short_fraction(3.14159265, 8), fraction(22, 7));
}

/// x (1 - x) <= top, with a top that fails only on a stretch around 1/2 of half width `width`.
Settings thin(double width) {
  Settings settings;
  settings.reading = "only";
  settings.turned = {{"top", fraction(static_cast<std::int64_t>(1e8 * (0.25 - width * width)), 100000000)}};
  return settings;
}

TEST(Search, finds_a_corner_that_one_sample_in_ten_thousand_hits) {
  const auto claim = fake::parabola();
  const Settings settings = thin(5e-5);
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Found found = search(claim, settings, always(fake::number("x", {1, 64})), seed, {300, true, nullptr, {}});
    EXPECT_EQ(found.outcome, Outcome::fails) << seed;
    Sheet sheet;
    EXPECT_EQ(judge(claim, found.record, settings, sheet), Outcome::fails);
  }
}

TEST(Search, goes_where_a_turn_of_the_constant_would_break_the_claim) {
  const auto claim = fake::parabola();
  SearchOptions moves_alone{300, false, nullptr, {}, false};
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Found found = search(claim, settings_for(claim), always(fake::number("x", {1, 64})), seed, moves_alone);
    EXPECT_EQ(found.outcome, Outcome::holds);
    EXPECT_LT(found.margin, 0.02) << seed;
    EXPECT_LT(found.turn, 1) << seed;
    EXPECT_GE(found.turn, 0) << seed;
  }
}

TEST(Search, stays_within_its_budget_and_reports_what_it_judged) {
  const auto claim = fake::parabola();
  for (const std::int64_t budget : {1, 2, 7, 50, 300}) {
    const Found found =
        search(claim, settings_for(claim), always(fake::number("x", {1, 64})), 1, {budget, true, nullptr, {}});
    EXPECT_EQ(found.judged, budget);
    EXPECT_LE(found.counted, found.judged);
    EXPECT_EQ(found.outcome, Outcome::holds);
  }
}

TEST(Search, is_reproducible_and_depends_on_its_seed) {
  const auto claim = fake::parabola();
  const Settings settings = settings_for(claim);
  const auto run = [&](std::uint64_t seed) {
    return text_of(search_case(claim, settings, seed, 3, {60, true, nullptr, {}, false}).record);
  };
  EXPECT_EQ(run(1), run(1));
  EXPECT_TRUE(run(1) != run(2) || run(1) != run(3));
}

TEST(Search, is_led_inside_the_assumptions_from_a_start_outside) {
  const auto claim = fake::parabola();
  const Found found = search(claim, thin(0.05), always(fake::number("x", {7, 2})), 1, {300, true, nullptr, {}});
  EXPECT_EQ(found.outcome, Outcome::fails);
}

TEST(Search, never_takes_an_instance_outside_the_assumptions_for_a_failure) {
  auto claim = fake::parabola();
  Settings settings = settings_for(claim);
  settings.turned = {{"top", {-1, 1}}};  // false for every x of [0, 1], so that any instance that counts fails
  const Found found = search(claim, settings, always(fake::number("x", {5, 1})), 1, {300, true, nullptr, {}});
  Sheet sheet;
  if (found.outcome == Outcome::fails) { EXPECT_EQ(judge(claim, found.record, settings, sheet), Outcome::fails); }
  settings.turned = {{"top", {1, 1}}};  // true for every x
  EXPECT_NE(search(claim, settings, always(fake::number("x", {5, 1})), 1, {300, true, nullptr, {}}).outcome,
            Outcome::fails);
}

TEST(Search, is_not_lured_out_of_the_assumptions_by_a_conclusion_that_fails_there) {
  Claim claim = fake::stating("fake/lure", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("at most one", [&] { return x <= 1; });
    statement.then("at most two", [&] { return x <= 2; });
  });
  const Found found =
      search(claim, settings_for(claim), always(fake::number("x", {1, 2})), 1, {300, true, nullptr, {}});
  EXPECT_EQ(found.outcome, Outcome::holds);
  EXPECT_LE(to_double(found.record.number("x")), 1);
  EXPECT_GT(to_double(found.record.number("x")), 0.9) << "the boundary is the worst that counts";
}

TEST(Search, that_is_to_violate_an_assumption_counts_no_instance_that_meets_it) {
  const auto claim = fake::parabola();
  const Settings printed = thin(0.05);
  Settings without = printed;
  without.dropped = "at most one";
  // x (1 - x) is negative beyond 1, so that no instance that violates the dropped assumption fails.
  const SearchOptions options{400, true, &printed, "at most one"};
  const Found found = search(claim, without, always(fake::number("x", {1, 2})), 1, options);
  EXPECT_NE(found.outcome, Outcome::fails);
  EXPECT_GT(found.counted, 0);
}

/// Two bowls: the wide one comes as near to failing as can be, the one in the regime fails next to one point.
Claim two_bowls() {
  Claim claim = fake::stating("fake/two-bowls", [](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y");
    const bool corner = !statement.symbolic() && x > real({17, 20}) && y > real({17, 20});
    statement.given("square", both(both(x >= 0, x <= 1), both(y >= 0, y <= 1)));
    statement.regime("corner", both(x > real({17, 20}), y > real({17, 20})), {1, 100});
    const Real wide = square(x - real({1, 3})) + square(y - real({1, 3})),
               narrow = 100 * (square(x - real({9417, 10'000})) + square(y - real({9583, 10'000})));
    statement.then("height", 1 + (corner ? narrow - real({1, 100'000'000}) : wide) >= 1);
  });
  claim.draw = [](Source& source) {
    const auto any = [&] { return fraction(source.between(0, 1'000'003), 1'000'003); };
    const Fraction x = any();
    return Record().set("x", x, "y", any());
  };
  claim.no_planted = "a test of regimes";
  return claim;
}

TEST(Search, that_aims_at_a_regime_finds_what_fails_there_only) {
  const Claim claim = two_bowls();
  const Settings settings = settings_for(claim);
  int aimed = 0, anywhere = 0;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    SearchOptions options{300, true, nullptr, {}};
    anywhere += search_case(claim, settings, seed, 0, options).outcome == Outcome::fails ? 1 : 0;
    options.regime = 1;
    aimed += search_case(claim, settings, seed, 0, options).outcome == Outcome::fails ? 1 : 0;
  }
  EXPECT_LE(anywhere, 1);
  EXPECT_GE(aimed, 5);
}

TEST(Search, aims_at_each_regime_in_a_campaign_and_in_a_hunt) {
  CampaignOptions options;
  options.cases = 300, options.edges = 0, options.search_evaluations = 300;
  int refuted = 0;
  for (options.seed = 1; options.seed <= 4; ++options.seed)
    refuted += run_campaign(two_bowls(), {}, options).readings[0].verdict.verdict == "refuted" ? 1 : 0;
  EXPECT_GE(refuted, 3);
  EXPECT_TRUE(hunt_by_search(two_bowls(), settings_for(two_bowls()), 1, 1200, {}).found);
}

TEST(Hunt, by_search_and_by_sampling_agree_on_what_fails) {
  const auto claim = fake::parabola();
  Settings settings = settings_for(claim);
  settings.turned = {{"top", {6, 25}}};
  for (const Hunt& hunt : {hunt_by_sampling(claim, settings, 1, 1000), hunt_by_search(claim, settings, 1, 1000, {})}) {
    ASSERT_TRUE(hunt.found);
    Sheet sheet;
    EXPECT_EQ(judge(claim, *hunt.found, settings, sheet), Outcome::fails);
    EXPECT_LE(hunt.judged, 1000);
  }
  settings.turned = {{"top", {1, 1}}};
  EXPECT_FALSE(hunt_by_sampling(claim, settings, 1, 500).found);
  EXPECT_FALSE(hunt_by_search(claim, settings, 1, 500, {}).found);
  EXPECT_EQ(hunt_by_search(claim, settings, 1, 500, {}).judged, 500);
}

TEST(Power, is_measured_for_every_planted_error_and_every_refuted_reading_whatever_the_number_of_workers) {
  const auto claim = fake::parabola();
  PowerOptions options;
  options.seeds = 5, options.budget = 2000;
  options.turned = {{"top", {249, 1000}}};
  const auto rows = measure_power(claim, {"only"}, options);
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].target, "top 6/25");
  EXPECT_TRUE(median(rows[0].sampling));
  EXPECT_FALSE(median(rows[1].sampling)) << "the reading is true";
  EXPECT_FALSE(median(rows[1].searching));
  EXPECT_TRUE(median(rows[2].searching));
  options.jobs = 2;
  const auto again = measure_power(claim, {"only"}, options);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i].sampling, again[i].sampling);
    EXPECT_EQ(rows[i].searching, again[i].searching);
  }
}

TEST(Median, puts_runs_that_found_nothing_last) {
  EXPECT_EQ(median({5, 1, 3}), 3);
  EXPECT_EQ(median({{}, 1, 3}), 3);
  EXPECT_EQ(median({{}, {}, 3}), std::nullopt);
  EXPECT_EQ(median({}), std::nullopt);
}

}  // namespace
}  // namespace lakatos
