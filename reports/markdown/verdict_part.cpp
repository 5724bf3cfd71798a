#include <fmt/format.h>
#include <algorithm>

#include "checks/engine/claim/proof_graph.hpp"
#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

/// Links to those of `ids` whose headline is refuted, each with the repaired form that stands where there is one.
std::string refuted_text(const ClaimPage& claim, const std::vector<std::string>& ids) {
  const Page& page = claim.page;
  const std::string folder = paper_of(claim.info.id);
  std::string text;
  for (const std::string& id : ids) {
    if (headline_word(page, id) != "refuted") continue;
    text += (text.empty() ? "" : ", ") + claim_link(page, folder, id);
    if (const Claim* repair = standing_repair(page, id))
      text += " (repaired: " + claim_link(page, folder, repair->id) + ")";
  }
  return text;
}

/// The refuted parts of the proof: those that serve the statement, then those further down, by their number where they
/// are many.
std::string refuted_parts(const ClaimPage& claim, const Proof& proof) {
  constexpr std::ptrdiff_t many = 4;
  const std::string steps = refuted_text(claim, proof.steps), paper = paper_of(claim.info.id);
  const auto deeper = std::count_if(proof.beneath.begin(), proof.beneath.end(),
                                    [&](const std::string& id) { return headline_word(claim.page, id) == "refuted"; });
  if (deeper == 0) return steps;
  const std::string beneath = deeper < many
                                  ? "further down " + refuted_text(claim, proof.beneath)
                                  : fmt::format("{} further down ([the proofs](../{}.md#the-proofs))", deeper, paper);
  return steps.empty() ? beneath : steps + "; " + beneath;
}

/// The same judgement as in the paper's table of proofs.
std::string gap_text(const ClaimPage& claim) {
  const auto proof =
      proof_of(claim.page.ledger, claim.info.id, [&](const std::string& id) { return headline_word(claim.page, id); });
  if (!proof) return "";
  switch (proof->state) {
    case ProofState::stands:
      return "";
    case ProofState::gap:
      return "**Gap in the proof.** The statement was not refuted, but parts that serve it were: " +
             refuted_parts(claim, *proof) + ".\n\n";
    case ProofState::broken:
      return "The statement is refuted, and so are parts that serve it: " + refuted_parts(claim, *proof) + ".\n\n";
    case ProofState::resolved:
      return "The statement is refuted though no part that serves it is: " + sentence(prose(claim.info.alarm)) + "\n\n";
    case ProofState::alarm:
      break;
  }
  return "**To be resolved.** The statement is refuted though no part that serves it is: either these parts do not "
         "imply it, or one is encoded wrongly.\n\n";
}

std::string slips_text(const ClaimPage& claim) {
  std::string text;
  for (const Reading& reading : claim.info.readings) {
    if (!reading.slip.empty())
      text += fmt::format("**Slip of print** (reading *{}*): {}\n\n", reading.name, sentence(prose(reading.slip)));
  }
  return text;
}

/// What the paper concludes, where it is more than one thing.
std::string conclusions_text(const ClaimPage& claim) {
  std::string text;
  for (const Conclusion& each : claim.info.conclusions)
    text += (text.empty() ? "" : "; ") + each.name + " " + prose(each.text);
  return text.empty() ? "" : "**The paper's conclusions.** " + sentence(text) + "\n\n";
}

std::string difference_text(const ClaimPage& claim) {
  std::string difference;
  if (as_expected(claim.info, claim.result, difference)) return "";
  return "**Differs from the ledger:** " + sentence(difference) + "\n\n";
}

std::string readings_table(const ClaimPage& claim) {
  Table table({"reading", "which is", "verdict", "because"}, "llll");
  for (const Reading& reading : claim.info.readings) {
    const Verdict& verdict = claim.reading(reading.name).verdict;
    const std::string name = reading.name + (reading.slip.empty() ? "" : " (slip of print)") +
                             (reading.part.empty() ? "" : ": part " + reading.part);
    table.add({name, prose(reading.text), verdict_text(verdict), prose(verdict.reason)});
  }
  return table.text();
}

}  // namespace

std::string headline_part(const ClaimPage& claim) {
  const Verdict& headline = claim.headline().verdict;
  const bool sampled = headline.evidence == "sampled" || headline.evidence == "confident";
  return "> " + verdict_text(headline) + (sampled && is_quick(claim) ? ", quick budget" : "") + " — " +
         sentence(prose(headline.reason)) + "\n\n";
}

std::string verdict_part(const ClaimPage& claim) {
  const std::string readings = claim.info.readings.size() > 1
                                   ? "**Verdicts.** The headline is the first reading.\n\n" + readings_table(claim)
                                   : "";
  return conclusions_text(claim) + readings + slips_text(claim) + gap_text(claim) + difference_text(claim);
}

}  // namespace lakatos::markdown
