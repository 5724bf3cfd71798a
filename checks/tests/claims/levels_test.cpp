// The screen, the balls and the rationals judge the same instances of the real claims: where two of them decide, they
// agree.
#include <map>

#include "checks/engine/claim/generator.hpp"
#include "checks/engine/judge/judge.hpp"
#include "checks/engine/judge/tally.hpp"
#include "checks/tests/claims/claim_suite.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

constexpr Level levels[] = {Level::screen, Level::ball, Level::exact, Level::fine_ball};

class EachLevel : public EachClaim {
 protected:
  /// The instance judged at one level, by name of assumption and conclusion.
  std::map<std::string, Truth> truths(const Record& record, const Settings& settings, Level level) {
    Sheet sheet;
    outcome_ = judge_at(claim_, record, settings, sheet, level);
    std::map<std::string, Truth> found;
    for (const Finding& finding : sheet.findings) found[finding.name] = finding.truth;
    return found;
  }
  Outcome outcome_ = Outcome::undecided;
};
INSTANTIATE_TEST_SUITE_P(all, EachLevel, ::testing::ValuesIn(claim_ids()), test_name);

TEST_P(EachLevel, agrees_with_the_others_wherever_both_decide) {
  int decided_twice = 0;
  for (const Reading& reading : claim_.readings) {
    const Settings settings = settings_for(claim_, reading.name);
    for (std::uint64_t i = 0; i < 60; ++i) {
      const Record record = generate(claim_, {5, stable_hash(claim_.id), static_cast<std::uint64_t>(Phase::sample), i});
      std::map<std::string, std::pair<Truth, Level>> first;
      for (const Level level : levels) {
        for (const auto& [name, truth] : truths(record, settings, level)) {
          if (truth == Truth::unknown) continue;
          const auto [known, fresh] = first.emplace(name, std::pair(truth, level));
          decided_twice += fresh ? 0 : 1;
          EXPECT_EQ(known->second.first, truth) << name << ": " << to_string(known->second.second) << " against "
                                                << to_string(level) << " on " << text_of(record);
        }
      }
    }
  }
  EXPECT_GT(decided_twice, 60);
}

TEST_P(EachLevel, adds_up_to_the_same_outcome_as_the_climb) {
  const Settings settings = settings_for(claim_);
  Sheet sheet;
  for (std::uint64_t i = 0; i < 60; ++i) {
    const Record record = generate(claim_, {6, stable_hash(claim_.id), static_cast<std::uint64_t>(Phase::sample), i});
    const Outcome climbed = judge(claim_, record, settings, sheet);
    for (const Level level : levels) {
      truths(record, settings, level);
      if (outcome_ == Outcome::holds || outcome_ == Outcome::fails) {
        EXPECT_EQ(outcome_, climbed) << to_string(level) << " on " << text_of(record);
      }
    }
  }
}

}  // namespace
}  // namespace lakatos
