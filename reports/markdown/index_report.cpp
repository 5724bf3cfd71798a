#include <fmt/format.h>
#include <algorithm>

#include "reports/markdown/guide.hpp"
#include "reports/markdown/paper_parts.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/markdown/summary.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos {
namespace markdown {
namespace {

std::string paper_row_title(const Paper& paper) {
  return fmt::format("[{}]({}.md){}", paper.title, paper.key, paper.authors.empty() ? "" : ", " + paper.authors);
}

/// "94, 9 of them ours".
std::string number_of(const std::vector<ClaimPage>& claims) {
  const auto ours =
      std::count_if(claims.begin(), claims.end(), [](const ClaimPage& each) { return is_ours(each.info); });
  return std::to_string(claims.size()) + (ours == 0 ? "" : fmt::format(", {} of them ours", ours));
}

void add_row(Table& table, const std::string& key, const std::vector<ClaimPage>& claims) {
  std::vector<std::string> row{paper_row_title(paper_of_key(key)), number_of(claims)};
  const auto counts = headline_counts(claims);
  for (const char* word : verdict_words) row.push_back(counts.contains(word) ? std::to_string(counts.at(word)) : "–");
  table.add(std::move(row));
}

std::string comparisons(const Ledger& ledger) {
  std::string text;
  for (const auto& [first, second] : versions_of_one_work(ledger))
    text += fmt::format("`{0}` and `{1}` are versions of one work: [what both state, and where they differ]({2}).\n\n",
                        first, second, comparison_file(first, second));
  return text;
}

const char* whose(const ClaimPage& claim) { return is_ours(claim.info) ? " (ours)" : ""; }

/// The claims whose headline does not stand, with the reason: what most readers come for.
std::string findings(const Page& page, const std::vector<ClaimPage>& claims) {
  std::string text;
  for (const ClaimPage& claim : claims) {
    const Verdict& verdict = claim.headline().verdict;
    if (!stands(verdict))
      text += fmt::format("- {} {}{}: {} — {}\n", claim_link(page, "", claim.info.id), claim.info.title, whose(claim),
                          verdict_text(verdict), sentence(prose(verdict.reason)));
  }
  return text;
}

std::string slips(const Page& page, const std::vector<ClaimPage>& claims) {
  std::string text;
  for (const ClaimPage& claim : claims) {
    for (const Reading& reading : claim.info.readings) {
      if (!reading.slip.empty())
        text += fmt::format("- {} {}{}: {}\n", claim_link(page, "", claim.info.id), claim.info.title, whose(claim),
                            sentence(prose(reading.slip)));
    }
  }
  return text;
}

std::string section(const char* title, const std::string& body) {
  return body.empty() ? "" : fmt::format("## {}\n\n{}\n", title, body);
}

}  // namespace
}  // namespace markdown

std::string render_index(const Ledger& ledger, const std::vector<ClaimResult>& results, const Rendering& rendering) {
  using namespace markdown;
  const Page page{ledger, results, rendering};
  std::vector<std::string> head{"paper", "claims"};
  head.insert(head.end(), verdict_words.begin(), verdict_words.end());
  Table table(head, "lrrrrrrr");
  for (const std::string& key : papers_of(ledger)) add_row(table, key, claim_pages(page, key));
  const std::vector<ClaimPage> all = claim_pages(page, "all");
  const std::string about =
      "Statements of theory papers, made executable and judged on exact and adversarial instances. Each row leads to a "
      "report. Claims that are *ours* repair or sharpen a statement of the paper and are judged like the others.";
  return "# Proofs and refutations, by machine\n\n" + about + "\n\n" + conditions(all) + table.text() +
         comparisons(ledger) + themes_part(all) +
         section("Headlines that do not stand, or are open", findings(page, all)) +
         section("Slips of print, with their corrections", slips(page, all)) + thin_power_part(page) + guide();
}

}  // namespace lakatos
