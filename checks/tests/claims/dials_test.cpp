// The list of what is to be stressed and the dials that there are must be one thing.
#include <filesystem>

#include "checks/engine/dial_list.hpp"
#include "checks/engine/files.hpp"
#include "checks/tests/claims/claim_suite.hpp"

namespace lakatos {
namespace {

TEST(Dials, are_those_of_the_papers_list) {
  const Ledger ledger = whole_ledger();
  for (const std::string& paper : papers()) {
    const auto path = paper_folder(paper) / "dials.txt";
    if (!std::filesystem::exists(path)) continue;
    for (const std::string& wrong : check_dial_list(parse_dial_list(read_file(path), path.string()), ledger, paper)) ADD_FAILURE() << paper << ": " << wrong;
  }
}

/// The names of the assumptions that the claim states in any of its readings.
std::set<std::string> assumptions_of(const Claim& claim, const ClaimInfo& info) {
  std::set<std::string> names;
  for (const Reading& reading : info.readings) {
    for (const PrintedFormula& formula : print_statement(claim, settings_for(info, reading.name)).formulas) {
      if (!formula.conclusion) names.insert(formula.name);
    }
  }
  return names;
}

class DialsOf : public EachClaim {};
INSTANTIATE_TEST_SUITE_P(all, DialsOf, ::testing::ValuesIn(claim_ids()), test_name);

TEST_P(DialsOf, the_claim_violate_an_assumption_that_it_states_and_say_how) {
  const std::set<std::string> known = assumptions_of(claim_, info_);
  std::set<std::string> names;
  for (const Dial& dial : info_.dials) {
    EXPECT_TRUE(names.insert(dial.name).second) << dial.name << " twice";
    EXPECT_TRUE(known.contains(dial.assumption)) << dial.name << " dials '" << dial.assumption << "', which the claim does not state";
    EXPECT_TRUE(dial.dropped.empty() || known.contains(dial.dropped)) << dial.name << " leaves out '" << dial.dropped << "'";
    EXPECT_FALSE(dial.text.empty()) << dial.name;
    EXPECT_FALSE(dial.grid.empty()) << dial.name;
    for (const Fraction& value : dial.grid) EXPECT_NO_THROW(settings_for(info_, dial, value)) << dial.name;
  }
}

}  // namespace
}  // namespace lakatos
