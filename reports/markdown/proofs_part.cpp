#include <fmt/format.h>

#include "checks/engine/claim/proof_graph.hpp"
#include "reports/markdown/paper_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string judgement(const Page& page, const Proof& proof) {
  const std::string alarm = page.ledger.find(proof.statement).alarm;
  switch (proof.state) {
    case ProofState::stands:
      return "no part of it refuted";
    case ProofState::gap:
      return "**gap**: a part is false, the statement was not refuted";
    case ProofState::broken:
      return "the statement is false, and so is a part of its proof";
    case ProofState::alarm:
      return "**alarm**: the statement is false though no judged step is";
    case ProofState::resolved:
      return "the statement is false though no judged step is: " + prose(alarm);
  }
  return "";
}

/// "refuted" where a literal reading fails, be it by a slip of print; else what the headline came to.
std::string printed_word(const Page& page, const std::string& id) {
  const Claim& claim = page.ledger.find(id);
  const ClaimResult* result = page.result(id);
  for (std::size_t r = 0; result && r < claim.readings.size(); ++r) {
    if (!claim.readings[r].slip.empty() && result->readings[r].verdict.verdict == "refuted") return "refuted";
  }
  return headline_word(page, id);
}

std::string marked(const std::string& word) { return word == "refuted" ? "**refuted**" : word; }

/// "lema.2: refuted", "lema.1: refuted, corrected survives".
std::string step_text(const Page& page, const std::string& id) {
  const std::string printed = printed_word(page, id), corrected = headline_word(page, id);
  return claim_link(page, "", id) + " " + marked(printed) + (printed == corrected ? "" : ", corrected: " + corrected);
}

std::string list_text(const Page& page, const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : "<br>") + step_text(page, id);
  return text.empty() ? "–" : text;
}

std::string printed_judgement(const Proof& proof) {
  const std::size_t all = proof.steps.size() + proof.beneath.size(), bad = proof.refuted_steps.size();
  return bad == 0 ? "none of them false as printed" : fmt::format("{} of {} false as printed", bad, all);
}

}  // namespace

std::string proofs_part(const Page& page, const std::string& paper) {
  Table table({"statement", "parts of its proof", "parts of these", "the proof as printed", "the proof corrected"},
              "lllll");
  const auto corrected = proofs(page.ledger, paper, [&](const std::string& id) { return headline_word(page, id); });
  const auto printed = proofs(page.ledger, paper, [&](const std::string& id) { return printed_word(page, id); });
  for (std::size_t i = 0; i < corrected.size(); ++i) {
    const Proof& proof = corrected[i];
    table.add({step_text(page, proof.statement), list_text(page, proof.steps), list_text(page, proof.beneath),
               printed_judgement(printed[i]), judgement(page, proof)});
  }
  if (table.empty()) return "";
  return "## The proofs\n\nEach statement with the steps and lemmas that serve it, and with what serves those, down to "
         "the last one that is judged. *As printed* counts literal readings, misprints among them; *corrected* takes "
         "each part in its headline reading.\n\n" +
         table.text();
}

}  // namespace lakatos::markdown
