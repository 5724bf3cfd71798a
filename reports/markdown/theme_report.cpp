// The pages that gather what all papers say on one matter.
#include <fmt/format.h>
#include <algorithm>

#include "checks/engine/claim/themes.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/markdown/summary.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos {
namespace markdown {
namespace {

/// The claims of each paper in a table of their own, in the order of the paper.
std::string tables_text(const Page& page, const std::vector<ClaimPage>& claims) {
  std::string text;
  for (const std::string& paper : papers_of(page.ledger)) {
    Table table({"claim", "statement", "where", "kind", "headline verdict"}, "lllll");
    for (const ClaimPage& claim : claims) {
      if (paper_of(claim.info.id) == paper)
        table.add({fmt::format("[{}](../{})", short_id(claim.info.id), page_file(claim.info.id)), claim.info.title,
                   claim.info.place, claim.info.kind, verdict_text(claim.headline().verdict)});
    }
    if (!table.empty()) text += fmt::format("## [{0}](../{0}.md)\n\n{1}", paper, table.text());
  }
  return text;
}

}  // namespace
}  // namespace markdown

std::vector<ReportPage> render_themes(const Ledger& ledger, const std::vector<ClaimResult>& results,
                                      const Rendering& rendering) {
  using namespace markdown;
  const Page page{ledger, results, rendering};
  const std::vector<ClaimPage> all = claim_pages(page, "all");
  std::vector<ReportPage> pages;
  for (const Theme& theme : themes) {
    const std::vector<ClaimPage> claims = on_theme(all, theme);
    if (claims.empty()) continue;
    const std::string count = counted(static_cast<std::int64_t>(claims.size()), "claim", "claims");
    pages.push_back({theme_file(theme), fmt::format("# Theme: {}\n\n[All papers](../index.md)\n\n{}. {} by headline "
                                                    "verdict: {}\n\n{}",
                                                    theme.word, capitalised(theme.meaning), count,
                                                    headline_counts_text(claims), tables_text(page, claims))});
  }
  return pages;
}

}  // namespace lakatos
