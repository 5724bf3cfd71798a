#pragma once
// What the parts of a report share: the ledger, all results, and one claim with its own.
#include <string>
#include <vector>

#include "reports/markdown/report.hpp"

namespace lakatos::markdown {

struct Page {
  const Ledger& ledger;
  const std::vector<ClaimResult>& results;
  Rendering rendering;

  /// Null when there is none.
  const ClaimResult* result(const std::string& id) const;
};

struct ClaimPage {
  const Page& page;
  const Claim& claim;
  const Claim& info;
  const ClaimResult& result;

  /// The result of a reading of the claim; the first is the headline.
  const ReadingResult& reading(const std::string& name) const;
  const ReadingResult& headline() const { return reading(info.readings.front().name); }
};

/// Throws BadInput when there is no result for the claim, or when the result does not go with it.
ClaimPage claim_page(const Page& page, const Claim& claim);

/// The claims of one paper, in ledger order.
std::vector<ClaimPage> claim_pages(const Page& page, const std::string& paper);

/// "refuted": what the headline of the claim came to; "" where there is no result.
std::string headline_word(const Page& page, const std::string& id);

/// The statement of ours in place of this one that stands; null where there is none.
const Claim* standing_repair(const Page& page, const std::string& id);

/// Not refuted: `holds` or `survives`.
bool stands(const Verdict& verdict);

/// No statement of the paper: one that repairs or sharpens it, or says in numbers what it leaves open. Its place begins
/// with "ours; ".
bool is_ours(const Claim& claim);

/// The campaign was a quick one: no more cases than a quick check takes, where a full campaign takes more.
bool is_quick(const ClaimPage& claim);

/// "**refuted** (exact)".
std::string verdict_text(const Verdict& verdict);

/// A link to a claim's page from a page in `folder`: the paper's key for the page of a claim, empty for the index and
/// the papers' own pages. The bare id when the ledger has no such claim.
std::string claim_link(const Page& page, const std::string& folder, const std::string& id);

/// "du18/thm2.2.md": where the claim's page lies below the reports' folder.
std::string page_file(const std::string& id);

/// Planted errors of all readings: (caught, planted).
std::pair<std::int64_t, std::int64_t> planted_caught(const ClaimPage& claim);

/// Shares of the accepted instances on which a near planted error fails, and any, "3.5 % (13.0 %)"; "–" for a claim
/// without planted errors, and where the reading is refuted: nothing hangs on it then.
std::string informative_text(const ClaimPage& claim, const ReadingResult& reading);

/// "lakatos check du18/thm2.2 --seed 1 --cases 4000".
std::string check_command(const ClaimPage& claim);

/// Link to a certificate, and the command that replays it; "" when the result gives rise to none of that kind and role
/// for the reading.
std::string replay_text(const ClaimPage& claim, const std::string& reading, const std::string& kind,
                        const std::string& role);

}  // namespace lakatos::markdown
