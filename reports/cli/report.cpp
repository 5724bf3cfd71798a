#include <fmt/format.h>
#include <ostream>

#include "checks/engine/certificate.hpp"
#include "checks/engine/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/export.hpp"
#include "reports/cli/laboratory_store.hpp"
#include "reports/cli/run_claim.hpp"
#include "reports/figures/figure.hpp"
#include "reports/figures/stress_figure.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/markdown/report.hpp"

namespace lakatos {
namespace {

/// Runs every claim; keeps results and certificates beside the report, which names them.
std::vector<ClaimResult> run_all(const Ledger& ledger, const ReportOptions& options, const std::filesystem::path& out, std::size_t& differing, Terminal& terminal) {
  const auto data = data_folder(options.data);
  std::vector<ClaimResult> results;
  for (const auto& claim : ledger.claims()) {
    results.push_back(run_claim(*claim, options.budget, data, terminal));
    differing += print_verdicts(*claim, results.back(), terminal) ? 0 : 1;
    terminal.out.flush();
    write_result(results.back(), out / "results");
    for (const Certificate& certificate : certificates_of(results.back())) write_certificate(certificate, out / "certificates" / paper_of(certificate.claim));
  }
  return results;
}

std::size_t differing_of(const Ledger& ledger, const std::vector<ClaimResult>& results) {
  std::size_t differing = 0;
  std::string difference;
  for (std::size_t i = 0; i < results.size(); ++i) differing += as_expected(ledger.claims()[i]->info(), results[i], difference) ? 0 : 1;
  return differing;
}

/// Papers whose experiment has a page among the published reports.
std::vector<std::string> published_experiments(const Ledger& ledger, const std::filesystem::path& data) {
  std::vector<std::string> papers = papers_of(ledger);
  std::erase_if(papers, [&](const std::string& paper) { return !std::filesystem::exists(data / "reports" / "published" / (paper + "-experiment.md")); });
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

}  // namespace

int write_report(const Ledger& ledger, const ReportOptions& options, Terminal& terminal) {
  const std::filesystem::path out = options.out;
  const bool stored = !options.results.empty();
  std::size_t differing = 0;
  const std::vector<ClaimResult> results = stored ? read_results(options.results, ledger) : run_all(ledger, options, out, differing, terminal);
  if (stored) differing = differing_of(ledger, results);
  const std::filesystem::path folder = options.laboratory.empty() ? data_folder(options.data) / "reports" / "published" / "laboratory" : std::filesystem::path(options.laboratory);
  Laboratory laboratory = stored_laboratory(ledger, folder);
  laboratory.dials = stored_dial_lists(ledger, data_folder(options.data));
  Rendering rendering = stored ? rendering_of_stored(ledger, data_folder(options.data)) : Rendering{Layout::self_contained};
  rendering.figures = options.figures, rendering.laboratory = &laboratory;
  if (options.figures) write_figures(ledger, out / "figures"), write_stress_figures(laboratory, out / "figures");
  for (const std::string& paper : papers_of(ledger)) {
    for (const ReportPage& page : render_paper(ledger, paper, results, rendering)) write_file(out / page.file, page.text);
  }
  write_file(out / "index.md", render_index(ledger, results, rendering));
  terminal.out << fmt::format("wrote {}\n", (out / "index.md").string());
  return conclude(results.size(), differing, terminal);
}

}  // namespace lakatos
