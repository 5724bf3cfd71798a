#include "checks/engine/claim/proof_graph.hpp"

#include <gtest/gtest.h>

#include <map>

#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

Ledger paper_of_three(const std::string& alarm = "") {
  const auto nothing = [](Statement& claim) { claim.then("nothing", Real(0) <= 0); };
  Ledger ledger;
  const auto add = [&](const std::string& id, const std::vector<std::string>& serves, const std::string& resolved) {
    Claim claim = fake::stating(id, nothing);
    claim.serves = serves;
    claim.alarm = resolved;
    ledger.add(std::move(claim));
  };
  add("fake/theorem", {}, alarm);
  add("fake/step one", {"fake/theorem"}, "");
  add("fake/step two", {"fake/theorem"}, "");
  add("other/step", {"fake/theorem"}, "");
  return ledger;
}

ProofState state(std::map<std::string, std::string> verdicts, const std::string& alarm = "") {
  const auto found = proofs(paper_of_three(alarm), "fake", [&](const std::string& id) { return verdicts[id]; });
  EXPECT_EQ(found.size(), 1u);
  return found.at(0).state;
}

TEST(ProofGraph, lists_each_statement_that_something_of_its_paper_serves) {
  const auto found = proofs(paper_of_three(), "fake", [](const std::string&) { return "survives"; });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].statement, "fake/theorem");
  EXPECT_EQ(found[0].steps, (std::vector<std::string>{"fake/step one", "fake/step two"}));
  EXPECT_TRUE(found[0].refuted_steps.empty());
}

/// A theorem, its lemma, the lemma's step and that one's step, in a circle: what is refuted far below counts.
TEST(ProofGraph, is_closed_over_steps_of_steps) {
  const auto nothing = [](Statement& claim) { claim.then("nothing", Real(0) <= 0); };
  Ledger ledger;
  for (const auto& [id, serves] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"fake/theorem", {"fake/step of it"}},
           {"fake/lemma", {"fake/theorem"}},
           {"fake/step", {"fake/lemma"}},
           {"fake/step of it", {"fake/step"}},
           {"fake/circle", {"fake/step of it", "fake/lemma"}}}) {
    Claim claim = fake::stating(id, nothing);
    claim.serves = serves;
    ledger.add(std::move(claim));
  }
  const auto proof = proof_of(ledger, "fake/theorem", [](const std::string& id) {
    return id == "fake/step of it" ? std::string("refuted") : std::string("survives");
  });
  ASSERT_TRUE(proof);
  EXPECT_EQ(proof->steps, (std::vector<std::string>{"fake/lemma"}));
  EXPECT_EQ(proof->beneath, (std::vector<std::string>{"fake/step", "fake/circle", "fake/step of it"}));
  EXPECT_EQ(proof->refuted_steps, (std::vector<std::string>{"fake/step of it"}));
  EXPECT_EQ(proof->state, ProofState::gap);
}

TEST(ProofGraph, tells_gaps_broken_proofs_and_alarms_apart) {
  EXPECT_EQ(state({{"fake/theorem", "survives"}, {"fake/step one", "holds"}}), ProofState::stands);
  EXPECT_EQ(state({{"fake/theorem", "survives"}, {"fake/step two", "refuted"}}), ProofState::gap);
  EXPECT_EQ(state({{"fake/theorem", "refuted"}, {"fake/step two", "refuted"}}), ProofState::broken);
  EXPECT_EQ(state({{"fake/theorem", "refuted"}, {"fake/step one", "survives"}}), ProofState::alarm);
  EXPECT_EQ(state({{"fake/theorem", "refuted"}, {"fake/step one", "survives"}}, "the steps do not imply it"),
            ProofState::resolved);
}

}  // namespace
}  // namespace lakatos
