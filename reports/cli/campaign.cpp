#include <fmt/format.h>
#include <ostream>

#include "checks/engine/instance/record_json.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/result_store.hpp"
#include "reports/cli/run_claim.hpp"
#include "reports/cli/targets.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;

/// Where the campaign goes; tried beforehand.
StoreFolders folders_of(const CampaignVerbOptions& options, const std::vector<const Claim*>& claims) {
  StoreFolders folders;
  if (options.publish) {
    const fs::path project = project_folder(options.data, "--publish");
    folders = {published_results(project),
               [project](const std::string& paper) { return project / certificate_folder(paper); }};
  } else {
    folders = {options.results,
               [below = fs::path(options.certificates)](const std::string& paper) { return below / paper; }};
  }
  require_folder_target(options.publish ? "--publish" : "--results", folders.results);
  for (const Claim* claim : claims)
    require_folder_target(options.publish ? "--publish" : "--certificates", folders.certificates(paper_of(claim->id)));
  return folders;
}

int kept_line(std::size_t kept, Terminal& terminal) {
  terminal.out << fmt::format("{} {} not stored, as said above; --replace stores {}\n", kept,
                              kept == 1 ? "result was" : "results were", kept == 1 ? "it" : "them");
  return exit_code::kept;
}

}  // namespace

int run_stored_campaign(const Ledger& ledger, const CampaignVerbOptions& options, Terminal& terminal) {
  const std::vector<const Claim*> claims = ledger.select(options.what);
  require_budget_for(claims, options.budget);
  const auto data = data_folder(options.data);
  ResultStore store(folders_of(options, claims), options.replace, terminal);
  for (const Claim* claim : claims) store.too_small(claim->id, cases_for(*claim, options.budget));
  if (store.kept() > 0) return kept_line(store.kept(), terminal);  // said before an hour of judging, not after it
  Standing standing;
  for (const Claim* claim : claims) {
    const auto result = run_where_data_are(*claim, options.budget, data, standing, terminal);
    if (!result) continue;
    standing.count(*claim, *result, print_verdicts(*claim, *result, data, terminal));
    store.store(*result, ledger);
    flush(terminal);
  }
  const int code = conclude(standing, terminal);
  if (store.kept() == 0) return code;
  return code == exit_code::differs ? (kept_line(store.kept(), terminal), code) : kept_line(store.kept(), terminal);
}

}  // namespace lakatos
