#pragma once
// The reports. A report is a pure function of the ledger and of stored results: same results, same bytes. The instances
// in it are worked out anew by the judge, so that what a reader sees is what the code says today.
#include <set>
#include <string>
#include <vector>

#include "checks/engine/claim/ledger.hpp"
#include "checks/engine/judge/verdict.hpp"

namespace lakatos {

/// Where the files that a report names lie.
enum class Layout {
  published,      // reports in reports/published/, certificates in checks/<family>/certificates/<paper>/
  self_contained  // reports in a folder of their own, certificates in certificates/<paper>/ below it
};

struct Laboratory;  // reports/markdown/laboratory.hpp

struct Rendering {
  Layout layout = Layout::published;
  bool figures = true;                     // refer to the files in figures/ below the report
  const Laboratory* laboratory = nullptr;  // what stress, sharpen and power found; may be null
  std::vector<std::string> experiments =
      {};  // papers whose experiment has a page, <paper>-experiment.md, beside their reports
  std::set<std::string> programs =
      {};  // "du18/NAME.json": certificates with a program that the checker without this engine reads
};

/// One file of a report, GitHub-flavoured Markdown.
struct ReportPage {
  std::string file;  // its place below the reports' folder: "du18.md", "du18/thm2.2.md"
  std::string text;
};

/// The report on one paper: its own page, then one page per claim (a single one would be too long to be shown by most
/// viewers). `results` must hold one result per claim of that paper, with the readings and planted errors that the
/// claim has, else BadInput. Cost: some tens of judged instances per claim.
std::vector<ReportPage> render_paper(const Ledger& ledger, const std::string& paper,
                                     const std::vector<ClaimResult>& results, const Rendering& rendering);

/// Two versions of one work claim by claim: what both state (claims that one place of the code makes), what differs,
/// and what only one of them states. Needs the results of both; cost: the formulas of all claims, printed.
ReportPage render_comparison(const Ledger& ledger, const std::string& first, const std::string& second,
                             const std::vector<ClaimResult>& results, const Rendering& rendering);

/// A page for each theme that a claim has: the claims of all papers on it, "themes/margin.md".
std::vector<ReportPage> render_themes(const Ledger& ledger, const std::vector<ClaimResult>& results,
                                      const Rendering& rendering);

/// The page that leads to the papers' reports.
std::string render_index(const Ledger& ledger, const std::vector<ClaimResult>& results, const Rendering& rendering);

}  // namespace lakatos
