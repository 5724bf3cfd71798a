// The page of an experiment, and its way through a campaign: a coin that falls heads nine times in ten, said to prefer
// heads.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/instance/source.hpp"
#include "reports/markdown/report.hpp"

namespace lakatos {
namespace {

std::vector<Comparison> toss(const Settings& settings, const Chance& chance) {
  const std::uint64_t heads = settings.reading == "seldom" ? 1 : settings.reading == "fair" ? 5 : 9;
  const Trial trial = [&](std::int64_t i) {
    Source source(stream_key(chance.seed, heads, 0, static_cast<std::uint64_t>(i)));
    return (source.chance(heads, 10) ? 1 : -1) * (settings.variant == "tails" ? -1 : 1);
  };
  return {compare("a coin", trial, chance.trials, chance.alpha)};
}

Claim coin() {
  return {.id = "tiny/coin",
          .title = "Heads more often than tails",
          .place = "Figure 1",
          .kind = "experiment",
          .shape = Shape::experiment,
          .words = "A coin prefers heads.",
          .readings = {{"often", "a coin with nine heads in ten", "survives", "confident", ""},
                       {"seldom", "one in ten", "refuted", "confident", ""},
                       {"fair", "five in ten", "undecided", "", ""}},
          .planted = {{"tails", "tails for heads", "", {0, 1}, "", "tails", ""}},
          .no_planted = "a coin has two sides",
          .scope = "three coins",
          .chance = {1, 10'000'000},
          .experiment = toss};
}

class Experiment : public ::testing::Test {
 protected:
  Experiment() {
    ledger_.add(coin());
    CampaignOptions options;
    options.cases = 300;
    results_ = {run_campaign(*ledger_.claims().front(), {}, options)};
  }
  Ledger ledger_;
  std::vector<ClaimResult> results_;
};

TEST_F(Experiment, comes_out_as_the_coins_are) {
  std::string difference;
  EXPECT_TRUE(as_expected(coin(), results_.front(), difference)) << difference;
  const PlantedResult& planted = results_.front().readings.front().planted.front();
  EXPECT_TRUE(planted.caught());
}

TEST_F(Experiment, is_stored_and_read_back_with_its_comparisons) {
  const ClaimResult read = result_from_json(to_json(results_.front()), "test");
  for (std::size_t r = 0; r < 3; ++r) EXPECT_EQ(read.readings[r].comparisons, results_.front().readings[r].comparisons);
  EXPECT_EQ(to_json(read).dump(), to_json(results_.front()).dump());
}

TEST_F(Experiment, shows_its_comparisons_its_share_of_the_budget_and_no_formula) {
  std::string text;
  for (const ReportPage& page : render_paper(ledger_, "tiny", results_, {})) text += page.text;
  EXPECT_NE(text.find("1/10000000 of it spent: tiny/coin 1/10000000"), std::string::npos);
  EXPECT_NE(text.find("| a coin | in favour |"), std::string::npos);
  EXPECT_NE(text.find("| a coin | against |"), std::string::npos);
  EXPECT_NE(text.find("| a coin | open |"), std::string::npos);
  EXPECT_NE(text.find("**survives** (confident)"), std::string::npos);
  EXPECT_EQ(text.find("What the code states"), std::string::npos);
}

}  // namespace
}  // namespace lakatos
