// The experiments: the same bytes from the same seed, another sample from another one, the opposite order refuted, and
// all their errors together within the run's budget.
#include <nlohmann/json.hpp>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/claims/claim_suite.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

class EachExperiment : public EachClaim {
 protected:
  void SetUp() override {
    if (const std::string why = claim_.data ? claim_.data() : ""; !why.empty()) GTEST_SKIP() << why;
  }
  std::vector<Comparison> run(std::uint64_t seed, const std::string& variant = "") const {
    Settings settings = settings_for(claim_, claim_.power_in);  // the reading that few trials decide
    settings.variant = variant;
    return claim_.experiment(settings, {seed, 40, {1, 10}, false});
  }
};
INSTANTIATE_TEST_SUITE_P(all, EachExperiment, ::testing::ValuesIn(experiment_ids()), test_name);

TEST_P(EachExperiment, gives_the_same_from_the_same_seed_and_another_sample_from_another_one) {
  const auto first = run(1);
  EXPECT_EQ(run(1), first);
  EXPECT_NE(run(2), first);
}

TEST_P(EachExperiment, does_not_depend_on_the_number_of_workers) {
  CampaignOptions options;
  options.cases = 40;
  options.planted_seeds = 1;
  const std::string alone = text_of(run_campaign(claim_, {}, options));
  options.jobs = 2;
  EXPECT_EQ(text_of(run_campaign(claim_, {}, options)), alone);
}

TEST_P(EachExperiment, turns_every_success_into_a_failure_in_the_opposite_order) {
  const auto forward = run(1), backward = run(1, "reversed");
  ASSERT_EQ(forward.size(), backward.size());
  int decided = 0;
  for (std::size_t i = 0; i < forward.size(); ++i) {
    EXPECT_EQ(forward[i].successes, backward[i].trials - backward[i].successes);
    EXPECT_EQ(static_cast<int>(forward[i].side), -static_cast<int>(backward[i].side));
    decided += forward[i].side != Comparison::Side::open ? 1 : 0;
  }
  EXPECT_GT(decided, 0);
}

TEST_P(EachExperiment, says_what_it_compares_takes_its_share_and_splits_it_over_all_its_comparisons) {
  EXPECT_GT(claim_.chance.numerator, 0);
  for (const std::string& text :
       {claim_.title, claim_.place, claim_.words, claim_.scope, claim_.not_covered, claim_.note})
    EXPECT_FALSE(text.empty());
  Rational sum;
  for (const Comparison& each : run(3)) sum += from_fraction<Rational>(each.alpha);
  EXPECT_EQ(sum, from_integers<Rational>(1, 10));
}

// What no false variant could break may say nothing: a reading that survives has an error of its own to catch.
TEST_P(EachExperiment, has_an_error_planted_into_every_reading_that_survives) {
  for (const Reading& reading : claim_.readings) {
    const bool has_one = std::any_of(claim_.planted.begin(), claim_.planted.end(), [&](const Planted& planted) {
      return settings_for(claim_, planted).reading == reading.name;
    });
    EXPECT_TRUE(has_one || reading.expected != "survives") << reading.name;
  }
}

TEST(Experiments, stay_within_the_error_budget_of_the_run) {
  const Ledger& ledger = tested_ledger();
  EXPECT_EQ(ledger.budget().entries().size(), experiment_ids().size());
  EXPECT_EQ(ledger.budget().total(), whole_error);
}

TEST(Experiments, that_ask_for_more_than_is_left_are_not_let_into_the_ledger) {
  Ledger ledger = whole_ledger();
  const Claim greedy{.id = "fake/greedy",
                     .shape = Shape::experiment,
                     .readings = {{"only", "", "", "", ""}},
                     .chance = {1, 1'000'000}};
  EXPECT_NO_THROW(ledger.require_valid());
  ledger.add(greedy);
  EXPECT_THROW(ledger.require_valid(), BadInput);
}

}  // namespace
}  // namespace lakatos
