// The list of what is to be stressed and the dials that there are must be one thing.
#include <filesystem>

#include "checks/engine/campaign/effort.hpp"
#include "checks/engine/claim/dial_list.hpp"
#include "checks/engine/text/files.hpp"
#include "checks/tests/claims/claim_suite.hpp"

namespace lakatos {
namespace {

TEST(Dials, are_those_of_the_papers_list) {
  const Ledger& ledger = tested_ledger();
  for (const std::string& paper : papers()) {
    const auto path = paper_folder(paper) / "dials.txt";
    ASSERT_TRUE(std::filesystem::exists(path)) << "no list of dials for " << paper;
    for (const std::string& wrong : check_dial_list(parse_dial_list(read_file(path), path.string()), ledger, paper))
      ADD_FAILURE() << paper << ": " << wrong;
  }
}

/// The names of the assumptions that the claim states in any of its readings.
std::set<std::string> assumptions_of(const Claim& claim) {
  std::set<std::string> names;
  for (const Reading& reading : claim.readings) {
    for (const PrintedFormula& formula : print_statement(claim, settings_for(claim, reading.name)).formulas) {
      if (!formula.conclusion) names.insert(formula.name);
    }
  }
  return names;
}

/// Assumptions that a claim's very construction carries, so that no `given` could leave them out: a dial may name one
/// of these instead.
const std::set<std::string> built_in = {
    "exact labels",        "fresh samples",         "own segment", "segment not zero",     "printed step",
    "printed number",      "printed noise",         "any slope",   "teacher of any scale", "rotation invariance",
    "uniform in the ball", "law of full dimension", "step size",   "fixed norms",          "fair signs",
    "normal entries",      "uniform patches"};

class DialsOf : public EachClaim {};
INSTANTIATE_TEST_SUITE_P(all, DialsOf, ::testing::ValuesIn(claim_ids()), test_name);

TEST_P(DialsOf, the_claim_violate_an_assumption_that_it_has_and_say_how) {
  const std::set<std::string> known = assumptions_of(claim_);
  std::set<std::string> names;
  for (const Dial& dial : claim_.dials) {
    EXPECT_TRUE(names.insert(dial.name).second) << dial.name << " twice";
    EXPECT_TRUE(known.contains(dial.assumption) || built_in.contains(dial.assumption))
        << dial.name << " dials '" << dial.assumption << "', which the claim does not state";
    EXPECT_TRUE(dial.dropped.empty() || known.contains(dial.dropped))
        << dial.name << " leaves out '" << dial.dropped << "'";
    EXPECT_FALSE(dial.text.empty()) << dial.name;
    EXPECT_FALSE(dial.grid.empty()) << dial.name;
    for (const Fraction& value : dial.grid) EXPECT_NO_THROW(settings_for(claim_, dial, value)) << dial.name;
  }
}

std::int64_t accepted(const Claim& claim, const Settings& settings) {
  return look(claim, settings, 1, {150, 0, 0}).accepted;
}

TEST_P(DialsOf, the_claim_let_instances_through_at_every_value) {
  for (const Dial& dial : claim_.dials) {
    for (const Fraction& value : dial.grid)
      EXPECT_GT(accepted(claim_, settings_for(claim_, dial, value)), 0) << dial.name << " = " << to_string(value);
  }
}

/// Where the assumption is one that the claim states and the dial's text does not say that it stays met: some instance
/// at the far end must be outside in print.
TEST_P(DialsOf, the_claim_really_violate_the_assumption) {
  const std::set<std::string> known = assumptions_of(claim_);
  for (const Dial& dial : claim_.dials) {
    if (!known.contains(dial.assumption) || dial.text.find("no assumption is violated") != std::string::npos) continue;
    const Violated violated{settings_for(claim_, dial.reading), dial.assumption};
    EXPECT_GT(look(claim_, settings_for(claim_, dial, dial.grid.back()), 1, {150, 0, 0}, &violated).accepted, 0)
        << dial.name << " at " << to_string(dial.grid.back()) << " violates nothing";
  }
}

/// At rest the dialled claim is the printed one: nothing fails that does not fail in print. A dial that leaves its
/// assumption out altogether fails there.
TEST_P(DialsOf, a_claim_that_stands_break_nothing_at_rest) {
  for (const Dial& dial : claim_.dials) {
    const std::string name = dial.reading.empty() ? claim_.readings.front().name : dial.reading;
    const auto reading = std::find_if(claim_.readings.begin(), claim_.readings.end(),
                                      [&](const Reading& each) { return each.name == name; });
    ASSERT_NE(reading, claim_.readings.end()) << dial.name;
    if (reading->expected != "survives" && reading->expected != "holds") continue;
    EXPECT_FALSE(look(claim_, settings_for(claim_, dial, dial.rest), 1, {100, 2, 100}).failure.has_value())
        << dial.name << " fails at rest";
  }
}

}  // namespace
}  // namespace lakatos
