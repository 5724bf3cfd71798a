#include <fmt/format.h>
#include <algorithm>
#include <string_view>

#include "reports/markdown/paper_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

/// Statements of the paper that a reader cites. Ours, which repair one, stand beside it.
bool is_main(const Claim& claim) {
  constexpr std::string_view kinds[] = {"theorem", "corollary", "lemma", "proposition"};
  return std::find(std::begin(kinds), std::end(kinds), claim.kind) != std::end(kinds) && !is_ours(claim);
}

const ClaimPage* repaired(const std::vector<ClaimPage>& claims, const ClaimPage& claim) {
  const auto found = std::find_if(claims.begin(), claims.end(),
                                  [&](const ClaimPage& each) { return each.info.id == claim.info.id + "-repaired"; });
  return found == claims.end() ? nullptr : &*found;
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

/// What a referee is to do with a statement that is not refuted in its headline reading.
std::pair<std::string, std::string> advice_where_it_stands(const ClaimPage& claim) {
  const std::string slips = fallen_readings(claim, true), others = fallen_readings(claim, false),
                    vacuous = vacuous_readings(claim);
  if (slips.empty() && others.empty() && !vacuous.empty())
    return {"not refuted as read; **says nothing in another reading**", vacuous};
  if (slips.empty() && others.empty()) return {"stands as printed", ""};
  const std::string read = slips.empty() ? "not refuted as read" : "not refuted as read, with a misprint mended";
  if (others.empty()) return {"stands, with a misprint mended", slips};
  return {read + "; **refuted in another reading**", slips + (slips.empty() ? "" : "; ") + "refuted: " + others};
}

/// ... with any statement, in one word and one line.
std::pair<std::string, std::string> advice(const std::vector<ClaimPage>& claims, const ClaimPage& claim) {
  const Verdict& headline = claim.headline().verdict;
  if (stands(headline)) return advice_where_it_stands(claim);
  if (headline.verdict == "vacuous") return {"**says nothing**", prose(headline.reason)};
  if (headline.verdict == "undecided") return {"undecided", prose(headline.reason)};
  const ClaimPage* repair = repaired(claims, claim);
  if (repair && stands(repair->headline().verdict))
    return {"**falls as printed; stands repaired**",
            claim_link(claim.page, "", repair->info.id) + ": " + prose(repair->info.words)};
  return {"**falls**", "no repaired version was found that stands"};
}

}  // namespace

std::string referee_part(const std::vector<ClaimPage>& claims) {
  Table table({"result", "statement", "verdict", "what a referee needs to know", "what mends it, or what falls"},
              "lllll");
  for (const ClaimPage& claim : claims) {
    if (!is_main(claim.info)) continue;
    auto [word, line] = advice(claims, claim);
    if (!claim.info.left_out.empty())
      line += (line.empty() ? "" : "; ") + std::string("not judged: ") + prose(claim.info.left_out);
    table.add({claim_link(claim.page, "", claim.info.id), claim.info.title, verdict_text(claim.headline().verdict),
               word, line});
  }
  if (table.empty()) return "";
  return "## For a referee\n\nThe theorems, propositions, corollaries and lemmas. A statement *stands* when no reading "
         "of it was refuted; that is a proof where the verdict is **holds**, and none where it is **survives**. One "
         "that is *not refuted as read* has another reading that is, or one whose assumptions no instance can meet. A "
         "misprint is what a copy editor would mend; a statement that *falls* is false in the kindest reading; "
         "*repaired* statements are ours, judged like the others.\n\n" +
         table.text();
}

}  // namespace lakatos::markdown
