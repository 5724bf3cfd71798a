#include "reports/markdown/report.hpp"

#include <gtest/gtest.h>
#include <cstdlib>
#include <functional>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "checks/tests/project_paths.hpp"
#include "reports/markdown/laboratory.hpp"
#include "reports/tests/tiny_claims.hpp"

namespace lakatos {
namespace {

std::vector<ClaimResult> tiny_results(const Ledger& ledger) {
  CampaignOptions options;
  options.cases = 600;
  std::vector<ClaimResult> results;
  for (const auto& claim : ledger.claims()) results.push_back(run_campaign(*claim, {}, options));
  return results;
}

class Report : public testing::Test {
 protected:
  const Ledger ledger_ = tiny::ledger();
  const std::vector<ClaimResult> results_ = tiny_results(ledger_);
  /// All pages of the report, one below the other.
  std::string paper(const Rendering& rendering = {}) const {
    return joined(render_paper(ledger_, "tiny", results_, rendering));
  }
  static std::string joined(const std::vector<ReportPage>& pages) {
    std::string text;
    for (const ReportPage& page : pages) text += "<!-- " + page.file + " -->\n\n" + page.text;
    return text;
  }
};

/// The text that is kept; written anew when the environment variable LAKATOS_GOLDEN says "write", to be looked at
/// before it is kept.
std::string golden(const std::string& name, const std::string& found) {
  const std::filesystem::path path = std::filesystem::path(source_folder) / "reports/tests/golden" / name;
  const char* mode = std::getenv("LAKATOS_GOLDEN");
  if (mode && std::string(mode) == "write") write_file(path, found);
  return read_file(path);
}

TEST_F(Report, of_a_paper_is_the_one_that_is_kept) { EXPECT_EQ(paper(), golden("tiny.md", paper())); }

TEST_F(Report, of_all_papers_is_the_one_that_is_kept) {
  const std::string index = render_index(ledger_, results_, {});
  EXPECT_EQ(index, golden("index.md", index));
}

TEST_F(Report, has_a_page_for_each_theme_with_the_claims_on_it) {
  const std::vector<ReportPage> pages = render_themes(ledger_, results_, {});
  std::vector<std::string> files;
  for (const ReportPage& page : pages) files.push_back(page.file);
  EXPECT_EQ(files, (std::vector<std::string>{"themes/probability.md", "themes/approximation.md"}));
  EXPECT_EQ(pages.back().text, golden("themes-approximation.md", pages.back().text));
}

TEST_F(Report, tells_how_to_check_a_certificate_without_this_engine_where_it_has_a_program) {
  Rendering rendering;
  rendering.programs = {"tiny/means.printed.smallest.json"};
  const std::string command = "`python3 checks/checker/check_certificate.py checks/tiny/certificates/tiny/programs/",
                    text = paper(rendering);
  EXPECT_NE(text.find(command + "means.printed.smallest.json`"), std::string::npos);
  EXPECT_EQ(text.find(command), text.rfind(command)) << "the other certificates have no program";
  EXPECT_EQ(paper().find(command), std::string::npos);
}

TEST_F(Report, has_the_same_bytes_twice_and_from_stored_results) {
  EXPECT_EQ(paper(), paper());
  std::vector<ClaimResult> stored;
  for (const ClaimResult& result : tiny_results(tiny::ledger()))
    stored.push_back(result_from_json(to_json(result), "stored"));
  EXPECT_EQ(paper(), joined(render_paper(tiny::ledger(), "tiny", stored, {})));
}

TEST_F(Report, leads_only_to_places_that_are_there) {
  std::vector<ReportPage> pages = render_paper(ledger_, "tiny", results_, {});
  for (ReportPage& page : render_themes(ledger_, results_, {})) pages.push_back(std::move(page));
  pages.push_back({"index.md", render_index(ledger_, results_, {})});
  std::set<std::string> files;
  for (const ReportPage& page : pages) files.insert(page.file);
  EXPECT_EQ(files.size(), pages.size());
  const std::regex link("\\]\\(([^)]+\\.md)\\)");
  int links = 0;
  for (const ReportPage& page : pages) {
    for (std::sregex_iterator at(page.text.begin(), page.text.end(), link), end; at != end; ++at, ++links) {
      const std::string target =
          (std::filesystem::path(page.file).parent_path() / std::string((*at)[1])).lexically_normal().generic_string();
      EXPECT_TRUE(files.contains(target)) << page.file << " leads to " << target;
    }
  }
  EXPECT_GT(links, 10);
}

TEST_F(Report, has_tables_with_equal_rows_only) {
  std::istringstream lines(paper());
  long bars = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] != '|') {
      bars = 0;
      continue;
    }
    const std::string bare = std::regex_replace(line, std::regex("\\\\\\|"), "");
    const long here = std::count(bare.begin(), bare.end(), '|');
    EXPECT_TRUE(bars == 0 || bars == here) << line;
    bars = here;
  }
}

TEST_F(Report, names_certificates_where_the_layout_puts_them) {
  EXPECT_NE(paper().find("lakatos replay checks/tiny/certificates/tiny/variance.printed.smallest.json"),
            std::string::npos);
  EXPECT_NE(
      paper({Layout::self_contained, true}).find("lakatos replay certificates/tiny/variance.printed.smallest.json"),
      std::string::npos);
}

TEST_F(Report, shows_which_dial_answers_for_which_assumption) {
  Laboratory laboratory;
  DialCurve curve{"wide", "first", {{{1, 1}, 9, 8, 0}, {{2, 1}, 9, 7, 3, true}}, Fraction{1, 1}, Fraction{2, 1},
                  {},     {}};
  laboratory.stress["tiny/means"] = {"tiny/means", "weak", 1, {}, {curve}, {}, {}};
  laboratory.dials["tiny"] = parse_dial_list(
      "A1, width | $a\\ge0$ | tiny/means | wide | seen\nA1, again | A1 | tiny/variance | deep |\nA2 | A2 | - | - | "
      "nothing to turn\n",
      "list");
  const std::string text = paper({Layout::published, false, &laboratory});
  EXPECT_NE(text.find("| A1, width | $`a\\ge0`$ | `wide` | 1 | 2 | 3 of 7 at 2 | [tiny/means](tiny/means.md) | seen |"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("| A1, again | A1 | `deep` | not run | not run | – | [tiny/variance](tiny/variance.md) |"),
            std::string::npos);
  EXPECT_NE(text.find("| A2 | A2 | none | – | – | – | – | nothing to turn |"), std::string::npos);
  EXPECT_EQ(paper().find("## Assumptions under stress"), std::string::npos);
}

TEST_F(Report, says_when_a_verdict_differs_from_the_ledger) {
  std::vector<ClaimResult> results = results_;
  results[0].readings[0].verdict = {"undecided", "", "nothing was tried"};
  EXPECT_NE(joined(render_paper(ledger_, "tiny", results, {})).find("**Differs from the ledger:** reading 'weak'"),
            std::string::npos);
}

/// The tiny paper with one of its claims changed.
Ledger with(const std::string& id, const std::function<void(Claim&)>& change) {
  const Ledger whole = tiny::ledger();
  Ledger ledger;
  for (const auto& each : whole.claims()) {
    Claim claim = *each;
    if (claim.id == id) change(claim);
    ledger.add(std::move(claim));
  }
  return ledger;
}

TEST_F(Report, tells_a_refuted_reading_from_a_misprint) {
  EXPECT_NE(paper().find("| cosmetic | stands, with a misprint mended | – | $`\\le`$ in place of $`<`$ |"),
            std::string::npos);
  const Ledger read = with("tiny/means", [](Claim& claim) { claim.readings[1].slip.clear(); });
  const std::string text = joined(render_paper(read, "tiny", results_, {}));
  EXPECT_NE(
      text.find(
          "not refuted as read; **refuted in another reading** | – | refuted: *printed*: the inequality is strict |"),
      std::string::npos);
}

TEST_F(Report, tells_a_referee_which_reading_says_nothing) {
  std::vector<ClaimResult> results = results_;
  results[0].readings[1].verdict = {"vacuous", "derived", "the sum is $0$"};
  const Ledger read = with("tiny/means", [](Claim& claim) { claim.readings[1].slip.clear(); });
  EXPECT_NE(
      joined(render_paper(read, "tiny", results, {}))
          .find(
              "not refuted as read; **says nothing in another reading** | – | vacuous: *printed*: the sum is $`0`$ |"),
      std::string::npos);
  results[0].readings[0].verdict = results[0].readings[1].verdict;
  EXPECT_NE(
      joined(render_paper(read, "tiny", results, {})).find("| **fatal** | **says nothing** | – | the sum is $`0`$ |"),
      std::string::npos);
}

TEST_F(Report, tells_a_referee_which_faults_are_fatal) {
  EXPECT_NE(paper().find(" Variance from the second moment | **refuted** (exact) | **fatal** | **falls** | no part "
                         "refuted, of 1 | no repaired version was found that stands |"),
            std::string::npos);
  std::vector<ClaimResult> results = results_;
  std::swap(results[0].readings[0].verdict, results[0].readings[1].verdict);
  const Ledger read = with("tiny/means", [](Claim& claim) { claim.readings[1].slip.clear(); });
  EXPECT_NE(joined(render_paper(read, "tiny", results, {}))
                .find("| mendable | **falls as printed; stands in a narrower reading** | – | stands as *printed*: the "
                      "inequality is strict |"),
            std::string::npos);
}

TEST_F(Report, tells_a_referee_of_a_gap_under_a_statement_that_stands) {
  std::vector<ClaimResult> results = results_;
  std::swap(results[0].readings[0].verdict, results[1].readings[0].verdict);
  EXPECT_NE(
      joined(render_paper(ledger_, "tiny", results, {})).find("| stands as printed | **gap**: 1 of 1 parts refuted |"),
      std::string::npos);
  results[1].readings[0].verdict = {"undecided", "", "nothing was tried"};
  EXPECT_NE(joined(render_paper(ledger_, "tiny", results, {})).find("| open | undecided | 1 of 1 parts refuted |"),
            std::string::npos);
}

TEST_F(Report, says_in_one_line_what_mends_a_statement) {
  Ledger ledger = with("tiny/means", [](Claim& claim) { claim.serves.clear(); });
  Claim ours = tiny::means();
  ours.id = "tiny/variance-repaired", ours.place = "ours; in place of Theorem 1", ours.mends = "$2$ in place of $1$";
  ours.serves.clear();
  ledger.add(ours);
  std::vector<ClaimResult> results = results_;
  results.push_back(results[0]);
  results.back().id = ours.id;
  EXPECT_NE(joined(render_paper(ledger, "tiny", results, {}))
                .find("| mendable | **falls as printed; stands repaired** | – | "
                      "[tiny/variance-repaired](tiny/variance-repaired.md): $`2`$ in place of $`1`$ |"),
            std::string::npos);
}

TEST_F(Report, finds_what_mends_a_statement_under_the_name_of_another) {
  Ledger ledger = with("tiny/means", [](Claim& claim) { claim.serves.clear(); });
  Claim ours = tiny::means();
  ours.id = "tiny/spread-repaired", ours.place = "ours; in place of Theorem 1", ours.mends = "$2$ in place of $1$";
  ours.mends_also = {"tiny/variance"}, ours.serves.clear();
  ledger.add(ours);
  std::vector<ClaimResult> results = results_;
  results.push_back(results[0]);
  results.back().id = ours.id;
  EXPECT_NE(joined(render_paper(ledger, "tiny", results, {}))
                .find("[tiny/spread-repaired](tiny/spread-repaired.md): $`2`$ in place of $`1`$ |"),
            std::string::npos);
}

TEST_F(Report, lists_propositions_for_a_referee) {
  const Ledger ledger = with("tiny/parabola", [](Claim& claim) { claim.kind = "proposition"; });
  const std::string text = joined(render_paper(ledger, "tiny", results_, {}));
  EXPECT_NE(text.find(" A parabola stays low | **holds** (covered) | none | stands as printed |"), std::string::npos);
}

TEST_F(Report, says_which_claims_are_ours) {
  const Ledger ledger = with("tiny/variance", [](Claim& claim) { claim.place = "ours; in place of Theorem 1"; });
  const std::string text = joined(render_paper(ledger, "tiny", results_, {})),
                    index = render_index(ledger, results_, {});
  EXPECT_EQ(text.find(" Variance from the second moment | **refuted** (exact) | **fatal**"), std::string::npos);
  EXPECT_NE(text.find("4 claims, 1 of them ours, by headline verdict"), std::string::npos);
  EXPECT_NE(index.find("| 4, 1 of them ours |"), std::string::npos);
  EXPECT_NE(index.find("Variance from the second moment (ours): **refuted**"), std::string::npos);
}

/// One place of the code that makes the claim of either version: the later one prints 3 for 4.
Claim version_of_means(const std::string& id, bool later) {
  Claim claim = tiny::means();
  claim.id = id;
  if (later) claim.constants[0].printed = {3, 1}, claim.planted.clear(), claim.no_planted = "none";
  return claim;
}

TEST_F(Report, compares_two_versions_claim_by_claim) {
  Ledger ledger;
  ledger.add(version_of_means("early/means", false));
  ledger.add(tiny::parabola());
  ledger.add(version_of_means("late/averages", true));
  const auto page = render_comparison(ledger, "early", "late", tiny_results(ledger), {});
  EXPECT_EQ(page.file, "early-late.md");
  EXPECT_NE(page.text.find("1 statement stands in both."), std::string::npos) << page.text;
  EXPECT_NE(page.text.find("[early/means](early/means.md) **survives** (sampled) | "
                           "[late/averages](late/averages.md) **survives** (sampled) | formulas, constants |"),
            std::string::npos)
      << page.text;
  EXPECT_NE(page.text.find("| constant | four | 4 | 3 |"), std::string::npos);
  EXPECT_EQ(page.text.find("## Only in"), std::string::npos);
  const auto alone = render_comparison(ledger, "early", "tiny", tiny_results(ledger), {});
  EXPECT_NE(alone.text.find("## Only in `early`"), std::string::npos);
  EXPECT_NE(alone.text.find("## Only in `tiny`"), std::string::npos);
}

TEST_F(Report, says_of_which_parts_of_a_proof_a_gap_is_made) {
  const Ledger ledger = with("tiny/variance", [](Claim& claim) { claim.kind = "step", claim.serves = {"tiny/small"}; });
  const std::string text = joined(render_paper(ledger, "tiny", results_, {}));
  EXPECT_NE(text.find("**Gap in the proof.** The statement was not refuted, but parts that serve it were: "
                      "[tiny/variance](variance.md).\n"),
            std::string::npos);
  EXPECT_NE(text.find("**gap**: a part is false"), std::string::npos);
}

TEST_F(Report, says_when_a_budget_was_quick) {
  EXPECT_NE(paper().find("**Quick budget**: 600 cases sampled for each reading; a full campaign takes 200,000."),
            std::string::npos);
  EXPECT_NE(paper().find("> **survives** (sampled), quick budget — "), std::string::npos);
  const Ledger full = with("tiny/means", [](Claim& claim) { claim.quick_cases = 100; });
  const std::string text = joined(render_paper(full, "tiny", results_, {}));
  EXPECT_NE(text.find("Budget: 600 cases sampled for each reading.\n"), std::string::npos);
  EXPECT_NE(text.find("3 of 4 claims had a **quick budget**"), std::string::npos);
}

TEST_F(Report, is_refused_for_results_that_do_not_go_with_the_ledger) {
  std::vector<ClaimResult> results = results_;
  results[0].readings[0].reading = "another";
  EXPECT_THROW(render_paper(ledger_, "tiny", results, {}), BadInput);
  results = results_;
  results.pop_back();
  EXPECT_THROW(render_paper(ledger_, "tiny", results, {}), BadInput);
  results = results_;
  results[1].readings[0].planted[0].name = "another";
  EXPECT_THROW(render_paper(ledger_, "tiny", results, {}), BadInput);
}

}  // namespace
}  // namespace lakatos
