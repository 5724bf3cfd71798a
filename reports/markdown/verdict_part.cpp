#include <fmt/format.h>
#include <algorithm>

#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

bool stands(const std::string& verdict) { return verdict == "holds" || verdict == "survives"; }

std::string headline_verdict(const Page& page, const Claim& claim) {
  const ClaimResult* result = page.result(claim.id);
  if (!result || result->readings.empty()) return "";
  return result->readings.front().verdict.verdict;
}

/// Statements with a proof of their own; a definition or an assumption that serves a claim is no step of its proof.
bool is_step(const std::string& kind) { return kind == "lemma" || kind == "proposition" || kind == "proof step"; }

/// The claims that are steps of this one's proof.
std::vector<const Claim*> steps_of(const ClaimPage& claim) {
  std::vector<const Claim*> steps;
  for (const auto& other : claim.page.ledger.claims()) {
    const bool serves = std::find(other->serves.begin(), other->serves.end(), claim.info.id) != other->serves.end();
    if (serves && is_step(other->kind)) steps.push_back(other.get());
  }
  return steps;
}

std::string gap_text(const ClaimPage& claim) {
  const std::vector<const Claim*> steps = steps_of(claim);
  if (steps.empty()) return "";
  const bool here = stands(claim.headline().verdict.verdict), refuted = claim.headline().verdict.verdict == "refuted";
  std::string broken;
  bool all_stand = true;
  for (const Claim* step : steps) {
    const std::string verdict = headline_verdict(claim.page, *step);
    all_stand &= stands(verdict);
    if (verdict == "refuted")
      broken += (broken.empty() ? "" : ", ") + claim_link(claim.page, paper_of(claim.info.id), step->id);
  }
  if (here && !broken.empty())
    return "**Gap in the proof.** The statement stands while a step that serves it is refuted: " + broken + ".\n\n";
  if (!refuted || !all_stand) return "";
  if (!claim.info.note.empty())
    return "The statement is refuted while every step that serves it here stands; see the remarks.\n\n";
  return "**To be resolved.** The statement is refuted while every step that serves it here stands: either these steps "
         "do not imply it, or one is encoded wrongly.\n\n";
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
  return "> " + verdict_text(headline) + " — " + sentence(prose(headline.reason)) + "\n\n";
}

std::string verdict_part(const ClaimPage& claim) {
  const std::string readings = claim.info.readings.size() > 1
                                   ? "**Verdicts.** The headline is the first reading.\n\n" + readings_table(claim)
                                   : "";
  return conclusions_text(claim) + readings + slips_text(claim) + gap_text(claim) + difference_text(claim);
}

}  // namespace lakatos::markdown
