#include <fmt/format.h>
#include <algorithm>
#include <string_view>

#include "checks/engine/claim/proof_graph.hpp"
#include "reports/markdown/paper_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

/// Statements of the paper that a reader cites. Ours, which repair one, stand beside it.
bool is_main(const Claim& claim) {
  constexpr std::string_view kinds[] = {"theorem", "corollary", "lemma", "proposition"};
  return std::find(std::begin(kinds), std::end(kinds), claim.kind) != std::end(kinds) && !is_ours(claim);
}

/// The readings below the headline that state all of the paper's conclusions and stand.
std::string standing_readings(const ClaimPage& claim) {
  std::string text;
  for (const Reading& reading : claim.info.readings) {
    if (!reading.part.empty() || !stands(claim.reading(reading.name).verdict)) continue;
    text += fmt::format("{}stands as *{}*: {}", text.empty() ? "" : "; ", reading.name, prose(reading.text));
  }
  return text;
}

/// The slips of print of the readings that do not stand; or else the refuted readings that have no slip.
std::string fallen_readings(const ClaimPage& claim, bool slips) {
  std::string text;
  for (const Reading& reading : claim.info.readings) {
    const Verdict& verdict = claim.reading(reading.name).verdict;
    const bool fallen = slips ? !stands(verdict) : verdict.verdict == "refuted";
    if (reading.slip.empty() == slips || !fallen) continue;
    text += (text.empty() ? "" : "; ") +
            (slips ? prose(reading.slip) : fmt::format("*{}*: {}", reading.name, prose(reading.text)));
  }
  return text;
}

/// The readings whose assumptions no instance can meet, with the reason.
std::string vacuous_readings(const ClaimPage& claim) {
  std::string text;
  for (const Reading& reading : claim.info.readings) {
    const Verdict& verdict = claim.reading(reading.name).verdict;
    if (verdict.verdict == "vacuous")
      text += fmt::format("{}vacuous: *{}*: {}", text.empty() ? "" : "; ", reading.name, prose(verdict.reason));
  }
  return text;
}

/// How grave what was found is, what a referee is to do with the statement, and what mends it or what falls.
struct Advice {
  std::string fault, word, line;
};

/// ... where the headline reading is not refuted.
Advice advice_where_it_stands(const ClaimPage& claim) {
  const std::string slips = fallen_readings(claim, true), others = fallen_readings(claim, false),
                    vacuous = vacuous_readings(claim);
  if (slips.empty() && others.empty() && !vacuous.empty())
    return {"of a reading", "not refuted as read; **says nothing in another reading**", vacuous};
  if (slips.empty() && others.empty()) return {"none", "stands as printed", ""};
  const std::string read = slips.empty() ? "not refuted as read" : "not refuted as read, with a misprint mended";
  if (others.empty()) return {"cosmetic", "stands, with a misprint mended", slips};
  return {"of a reading", read + "; **refuted in another reading**",
          slips + (slips.empty() ? "" : "; ") + "refuted: " + others};
}

/// ... where it is.
Advice advice_where_it_falls(const ClaimPage& claim) {
  if (const Claim* ours = standing_repair(claim.page, claim.info.id)) {
    return {"mendable", "**falls as printed; stands repaired**",
            claim_link(claim.page, "", ours->id) + ": " + prose(ours->mends.empty() ? ours->words : ours->mends)};
  }
  if (const std::string narrower = standing_readings(claim); !narrower.empty())
    return {"mendable", "**falls as printed; stands in a narrower reading**", narrower};
  return {"**fatal**", "**falls**", "no repaired version was found that stands"};
}

/// A printed step that is refuted leaves a gap under a statement that stands.
std::string proof_text(const ClaimPage& claim) {
  const auto word = [&](const std::string& id) { return headline_word(claim.page, id); };
  const auto proof = proof_of(claim.page.ledger, claim.info.id, word);
  if (!proof) return "–";
  const std::size_t all = proof->steps.size() + proof->beneath.size(), bad = proof->refuted_steps.size();
  if (bad == 0) return fmt::format("no part refuted, of {}", all);
  return fmt::format("{}{} of {} parts refuted", stands(claim.headline().verdict) ? "**gap**: " : "", bad, all);
}

/// ... with any statement.
Advice advice(const ClaimPage& claim) {
  const Verdict& headline = claim.headline().verdict;
  if (stands(headline)) return advice_where_it_stands(claim);
  if (headline.verdict == "vacuous") return {"**fatal**", "**says nothing**", prose(headline.reason)};
  if (headline.verdict == "undecided") return {"open", "undecided", prose(headline.reason)};
  return advice_where_it_falls(claim);
}

}  // namespace

std::string referee_part(const std::vector<ClaimPage>& claims) {
  Table table({"result", "verdict", "fault", "what a referee needs to know", "the printed proof",
               "what mends it, or what falls"},
              "llllll");
  for (const ClaimPage& claim : claims) {
    if (!is_main(claim.info)) continue;
    auto [fault, word, line] = advice(claim);
    if (!claim.info.left_out.empty())
      line += (line.empty() ? "" : "; ") + std::string("not judged: ") + prose(claim.info.left_out);
    table.add({claim_link(claim.page, "", claim.info.id) + " " + claim.info.title,
               verdict_text(claim.headline().verdict), fault, word, proof_text(claim), line});
  }
  if (table.empty()) return "";
  return "## For a referee\n\nThe theorems, propositions, corollaries and lemmas. A statement *stands* when no reading "
         "of it was refuted; that is a proof where the verdict is **holds**, and none where it is **survives**. One "
         "that is *not refuted as read* has another reading that is, or one whose assumptions no instance can meet. A "
         "statement that *falls* is false in the kindest reading; *repaired* statements are ours, judged like the "
         "others.\n\nThe fault of a statement is *cosmetic* where a copy editor would mend it, *of a reading* where it "
         "stands in the kindest reading and another one falls or says nothing, *mendable* where it "
         "falls and a repaired statement or a narrower reading stands, **fatal** where nothing was found that stands. "
         "*The printed proof* counts the steps and lemmas that were judged, and those beneath them, that are refuted "
         "in "
         "their kindest reading: under a statement that stands they are a **gap**.\n\n" +
         table.text();
}

}  // namespace lakatos::markdown
