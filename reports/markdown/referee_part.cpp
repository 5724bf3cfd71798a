#include <fmt/format.h>
#include <algorithm>

#include "reports/markdown/paper_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

/// Statements that a reader cites. Ours, which repair one, stand beside it.
bool is_main(const Claim& claim) {
  const bool kind = claim.kind == "theorem" || claim.kind == "corollary" || claim.kind == "lemma";
  return kind && !claim.place.starts_with("ours") && !claim.id.ends_with("-repaired");
}

const ClaimPage* repaired(const std::vector<ClaimPage>& claims, const ClaimPage& claim) {
  const auto found = std::find_if(claims.begin(), claims.end(),
                                  [&](const ClaimPage& each) { return each.info.id == claim.info.id + "-repaired"; });
  return found == claims.end() ? nullptr : &*found;
}

bool stands(const Verdict& verdict) { return verdict.verdict == "holds" || verdict.verdict == "survives"; }

std::string slips(const ClaimPage& claim) {
  std::string text;
  for (const Reading& reading : claim.info.readings) {
    if (!reading.slip.empty() && !stands(claim.reading(reading.name).verdict))
      text += (text.empty() ? "" : "; ") + prose(reading.slip);
  }
  return text;
}

/// What a referee is to do with the statement, in one word and one line.
std::pair<std::string, std::string> advice(const std::vector<ClaimPage>& claims, const ClaimPage& claim) {
  const Verdict& headline = claim.headline().verdict;
  if (stands(headline)) {
    const std::string slip = slips(claim);
    if (!slip.empty()) return {"stands, with a misprint mended", slip};
    return {"stands as printed", ""};
  }
  if (headline.verdict == "undecided") return {"undecided", prose(headline.reason)};
  const ClaimPage* repair = repaired(claims, claim);
  if (repair && stands(repair->headline().verdict))
    return {"**falls as printed; stands repaired**",
            claim_link(claim.page, "", repair->info.id) + ": " + prose(repair->info.words)};
  return {"**falls**", "no repaired version was found that stands"};
}

}  // namespace

std::string referee_part(const std::vector<ClaimPage>& claims) {
  Table table({"result", "statement", "verdict", "what a referee needs to know", "what mends it"}, "lllll");
  for (const ClaimPage& claim : claims) {
    if (!is_main(claim.info)) continue;
    const auto [word, line] = advice(claims, claim);
    table.add({claim_link(claim.page, "", claim.info.id), claim.info.title, verdict_text(claim.headline().verdict),
               word, line});
  }
  if (table.empty()) return "";
  return "## For a referee\n\nThe theorems, corollaries and lemmas. A misprint is what a copy editor would mend; a "
         "statement that *falls* is false as it is meant; *repaired* statements are ours, judged like the others.\n\n" +
         table.text();
}

}  // namespace lakatos::markdown
