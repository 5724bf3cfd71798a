#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/run_claim.hpp"

namespace lakatos {

int check_claims(const Ledger& ledger, const CheckOptions& options, Terminal& terminal) {
  const std::vector<const Claim*> claims = ledger.select(options.what);
  const auto data = data_folder(options.data);
  nlohmann::ordered_json results = nlohmann::ordered_json::array();
  std::size_t differing = 0;
  for (const Claim* claim : claims) {
    const ClaimResult result = run_claim(*claim, options.budget, data, terminal);
    differing += print_verdicts(*claim, result, terminal) ? 0 : 1;
    terminal.out.flush();
    if (!options.json.empty()) results.push_back(to_json(result));
  }
  if (!options.json.empty()) write_file(options.json, results.dump(1) + "\n");
  return conclude(claims.size(), differing, terminal);
}

}  // namespace lakatos
