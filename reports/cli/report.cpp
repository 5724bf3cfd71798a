#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "checks/engine/evidence/certificate.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/laboratory_store.hpp"
#include "reports/cli/run_claim.hpp"
#include "reports/cli/stored_programs.hpp"
#include "reports/cli/targets.hpp"
#include "reports/figures/figure.hpp"
#include "reports/figures/gnuplot.hpp"
#include "reports/figures/stress_figure.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/markdown/report.hpp"

namespace lakatos {
namespace {

/// A result and its certificates beside the report, which names them.
void keep(const ClaimResult& result, const std::filesystem::path& out) {
  std::map<std::filesystem::path, std::string> files{
      {result_path(out / "results", result.id), to_json(result).dump(1) + "\n"}};
  for (const Certificate& certificate : certificates_of(result))
    files[out / "certificates" / paper_of(certificate.claim) / certificate.file_name()] = certificate_text(certificate);
  write_files(files);
}

std::vector<ClaimResult> run_all(const Ledger& ledger, const ReportOptions& options, const std::filesystem::path& data,
                                 Standing& standing, Terminal& terminal) {
  std::vector<ClaimResult> results;
  for (const Claim* claim : ledger.select("all")) {
    const auto found = run_where_data_are(*claim, options.budget, data, standing, terminal);
    results.push_back(found ? *found : result_without_data(*claim, options.budget, claim->data()));
    if (found) standing.count(*claim, *found, print_verdicts(*claim, *found, data, terminal));
    flush(terminal);
    keep(results.back(), options.out);
  }
  return results;
}

/// A quick run must not take the place of what is published.
void require_elsewhere(const std::filesystem::path& out, const std::filesystem::path& project) {
  if (project.empty() || std::filesystem::weakly_canonical(std::filesystem::absolute(out)) !=
                             std::filesystem::weakly_canonical(published_results(project).parent_path()))
    return;
  throw BadInput("--out " + out.string() +
                 ": these are the published reports, which are rendered from stored results (--results); campaign "
                 "--publish stores them");
}

Standing standing_of(const Ledger& ledger, const std::vector<ClaimResult>& results) {
  Standing standing;
  for (std::size_t i = 0; i < results.size(); ++i) {
    Agreement worst = Agreement::whole;
    const Claim& info = *ledger.claims()[i];
    for (const Difference& difference : differences(info, results[i])) worst = std::max(worst, difference.kind);
    standing.count(info, results[i], worst);
  }
  return standing;
}

/// Papers whose experiment has a page among the published reports.
std::vector<std::string> published_experiments(const Ledger& ledger, const std::filesystem::path& data) {
  std::vector<std::string> papers = papers_of(ledger);
  std::erase_if(papers, [&](const std::string& paper) {
    return !std::filesystem::exists(data / "reports" / "published" / (paper + "-experiment.md"));
  });
  return papers;
}

/// Certificates beside which a program is stored.
std::set<std::string> stored_programs(const Ledger& ledger, const std::filesystem::path& data) {
  std::set<std::string> names;
  for (const std::string& paper : papers_of(ledger)) {
    const std::filesystem::path folder = data / certificate_folder(paper) / program_folder;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
      if (entry.path().extension() == ".json") names.insert(paper + "/" + entry.path().filename().string());
    }
  }
  return names;
}

Rendering rendering_of_stored(const Ledger& ledger, const std::filesystem::path& data) {
  Rendering rendering;
  rendering.experiments = published_experiments(ledger, data);
  rendering.programs = stored_programs(ledger, data);
  return rendering;
}

void write_pages(const Ledger& ledger, const std::vector<ClaimResult>& results, const Rendering& rendering,
                 const std::filesystem::path& out) {
  if (rendering.figures)
    write_figures(ledger, out / "figures"), write_stress_figures(*rendering.laboratory, out / "figures");
  for (const std::string& paper : papers_of(ledger)) {
    for (const ReportPage& page : render_paper(ledger, paper, results, rendering))
      write_file(out / page.file, page.text);
  }
  for (const ReportPage& page : render_themes(ledger, results, rendering)) write_file(out / page.file, page.text);
  for (const auto& [first, second] : versions_of_one_work(ledger)) {
    const ReportPage page = render_comparison(ledger, first, second, results, rendering);
    write_file(out / page.file, page.text);
  }
  write_file(out / "index.md", render_index(ledger, results, rendering));
}

}  // namespace

int write_report(const Ledger& ledger, const ReportOptions& options, Terminal& terminal) {
  const std::filesystem::path out = options.out;
  const bool stored = !options.results.empty();
  const auto data =
      stored ? project_folder(options.data, "what the published reports link to") : data_folder(options.data);
  if (!stored) require_budget_for(ledger.select("all"), options.budget), require_elsewhere(out, data);
  const auto folder = laboratory_folder(options.laboratory, data);
  Standing standing;
  std::vector<ClaimResult> results;
  if (stored) results = read_results(options.results, ledger);
  require_folder_target("--out", out);
  if (options.figures) require_gnuplot();
  if (!stored) results = run_all(ledger, options, data, standing, terminal);
  if (stored) standing = standing_of(ledger, results);
  Laboratory laboratory = stored_laboratory(ledger, folder);
  laboratory.dials = stored_dial_lists(ledger, data);
  Rendering rendering = stored ? rendering_of_stored(ledger, data) : Rendering{Layout::self_contained};
  rendering.figures = options.figures, rendering.laboratory = &laboratory;
  write_pages(ledger, results, rendering, out);
  terminal.out << fmt::format("wrote {}\n", (out / "index.md").string());
  return conclude(standing, terminal);
}

}  // namespace lakatos
