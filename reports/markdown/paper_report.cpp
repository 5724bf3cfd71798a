#include <fmt/format.h>
#include <algorithm>

#include "checks/engine/claim/themes.hpp"
#include "reports/figures/figure.hpp"
#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/guide.hpp"
#include "reports/markdown/paper_parts.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/markdown/summary.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos {
namespace markdown {
namespace {

std::string serves_text(const ClaimPage& claim) {
  std::string text;
  for (const std::string& id : claim.info.serves)
    text += (text.empty() ? " · serves " : ", ") + claim_link(claim.page, paper_of(claim.info.id), id);
  return text;
}

std::string figures_part(const ClaimPage& claim) {
  std::string text;
  if (!claim.page.rendering.figures) return text;
  for (const Figure& figure : figures()) {
    if (claim.info.id == figure.claim)
      text += fmt::format("![{}](../figures/{})\n\n*{}*\n\n", figure.title, figure.file, prose(figure.caption));
  }
  return text;
}

/// "[All claims](../du18.md) · before: ... · after: ...".
std::string neighbours(const std::vector<ClaimPage>& claims, std::size_t i) {
  const std::string paper = paper_of(claims[i].info.id);
  const auto link = [&](const char* word, std::size_t which) {
    return fmt::format(" · {} {}", word, claim_link(claims[i].page, paper, claims[which].info.id));
  };
  return fmt::format("[All claims of {}](../{}.md)", code(paper), paper) + (i > 0 ? link("before:", i - 1) : "") +
         (i + 1 < claims.size() ? link("after:", i + 1) : "") + "\n\n";
}

std::string claim_text(const std::vector<ClaimPage>& claims, std::size_t i) {
  const ClaimPage& claim = claims[i];
  const Claim& info = claim.info;
  std::string text = fmt::format("# {} · {}\n\n", info.id, info.title) + neighbours(claims, i);
  text +=
      fmt::format("*{}* · {}{} · {}\n\n", capitalised(info.kind), info.place, serves_text(claim), code(file_of(info)));
  if (!info.themes.empty()) text += fmt::format("Themes: {}\n\n", themes_text(info));
  return text + headline_part(claim) + statement_part(claim) + verdict_part(claim) + examples_part(claim) +
         evidence_part(claim) + figures_part(claim) + planted_part(claim) + laboratory_part(claim) +
         closing_part(claim);
}

std::string title_text(const Paper& paper) {
  std::string text = "# " + paper.title + "\n\n";
  return text + (paper.authors.empty() ? "" : paper.authors + ". ") +
         "Its statements, made executable and judged; key `" + paper.key + "`. [All papers](index.md)\n\n";
}

bool has_experiment(const Rendering& rendering, const std::string& paper) {
  const auto& all = rendering.experiments;
  return std::find(all.begin(), all.end(), paper) != all.end();
}

std::string experiment_text(const Rendering& rendering, const std::string& paper) {
  if (!has_experiment(rendering, paper)) return "";
  return fmt::format(
      "The paper's experiment was run again: [settings, figures and what depends on the choices that are not "
      "printed]({}-experiment.md).\n\n",
      paper);
}

std::string versions_text(const Ledger& ledger, const Rendering& rendering, const std::string& paper) {
  std::string text;
  for (const auto& [first, second] : versions_of_one_work(ledger)) {
    if (paper == first || paper == second)
      text += fmt::format("Another version of this work is `{}`: [the two compared]({}).\n\n",
                          paper == first ? second : first, comparison_file(first, second));
    if (paper == second && has_experiment(rendering, first))
      text += fmt::format("Both have the same experiment: [{0}, run again]({0}-experiment.md).\n\n", first);
  }
  return text;
}

}  // namespace
}  // namespace markdown

std::vector<ReportPage> render_paper(const Ledger& ledger, const std::string& paper,
                                     const std::vector<ClaimResult>& results, const Rendering& rendering) {
  using namespace markdown;
  const Page page{ledger, results, rendering};
  const std::vector<ClaimPage> claims = claim_pages(page, paper);
  std::vector<ReportPage> pages{{paper + ".md", title_text(paper_of_key(paper)) + experiment_text(rendering, paper) +
                                                    versions_text(ledger, rendering, paper) + conditions(claims) +
                                                    referee_part(claims) + summary(claims) + themes_part(claims) +
                                                    proofs_part(page, paper) + stress_summary_part(page, paper) +
                                                    power_part(page, paper) + guide()}};
  for (std::size_t i = 0; i < claims.size(); ++i)
    pages.push_back({page_file(claims[i].info.id), claim_text(claims, i)});
  return pages;
}

}  // namespace lakatos
