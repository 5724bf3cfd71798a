#include <fmt/format.h>

#include "checks/engine/claim/proof_graph.hpp"
#include "reports/markdown/paper_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string headline_word(const Page& page, const std::string& id) {
  const ClaimResult* result = page.result(id);
  return result ? result->readings.front().verdict.verdict : "";
}

std::string judgement(const Page& page, const Proof& proof) {
  const std::string alarm = page.ledger.find(proof.statement).alarm;
  switch (proof.state) {
    case ProofState::stands:
      return "no step refuted";
    case ProofState::gap:
      return "**gap**: a printed step is false, the statement was not refuted";
    case ProofState::broken:
      return "the statement is false, and so is a step of its proof";
    case ProofState::alarm:
      return "**alarm**: the statement is false though no judged step is";
    case ProofState::resolved:
      return "the statement is false though no judged step is: " + prose(alarm);
  }
  return "";
}

std::string step_text(const Page& page, const std::string& id) {
  const std::string word = headline_word(page, id);
  return claim_link(page, "", id) + " " + (word == "refuted" ? "**refuted**" : word);
}

}  // namespace

std::string proofs_part(const Page& page, const std::string& paper) {
  Table table({"statement", "verdict", "judged parts of its proof", "what that says of the proof"}, "llll");
  for (const Proof& proof :
       proofs(page.ledger, paper, [&](const std::string& id) { return headline_word(page, id); })) {
    std::string steps;
    for (const std::string& id : proof.steps) steps += (steps.empty() ? "" : "<br>") + step_text(page, id);
    table.add(
        {claim_link(page, "", proof.statement), headline_word(page, proof.statement), steps, judgement(page, proof)});
  }
  if (table.empty()) return "";
  return "## The proofs\n\nEach statement with the steps and lemmas that serve it, all judged in their headline "
         "reading.\n\n" +
         table.text();
}

}  // namespace lakatos::markdown
