#include <ostream>
#include <set>

#include "checks/engine/certificate.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/export.hpp"
#include "reports/cli/run_claim.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {

int run_stored_campaign(const Ledger& ledger, const CampaignVerbOptions& options, Terminal& terminal) {
  const std::vector<const Claim*> claims = ledger.select(options.what);
  const auto data = data_folder(options.data);
  const auto results = options.results.empty() ? data / "reports" / "published" / "results" : std::filesystem::path(options.results);
  std::set<std::filesystem::path> folders;
  std::size_t differing = 0;
  for (const Claim* claim : claims) {
    const ClaimResult result = run_claim(*claim, options.budget, data, terminal);
    differing += print_verdicts(*claim, result, terminal) ? 0 : 1;
    terminal.out.flush();
    write_result(result, results);
    const std::string paper = paper_of(result.id);
    const auto folder = options.certificates.empty() ? data / certificate_folder(paper) : std::filesystem::path(options.certificates) / paper;
    for (const Certificate& certificate : certificates_of(result)) write_certificate(certificate, folder);
    folders.insert(folder);
  }
  for (const auto& folder : folders) store_programs(folder, ledger);
  return conclude(claims.size(), differing, terminal);
}

}  // namespace lakatos
