#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/text/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/found.hpp"
#include "reports/cli/run_claim.hpp"
#include "reports/cli/targets.hpp"

namespace lakatos {

int check_claims(const Ledger& ledger, const CheckOptions& options, Terminal& terminal) {
  const std::vector<const Claim*> claims = ledger.select(options.what);
  require_budget_for(claims, options.budget);
  require_file_target("--json", options.json);
  const auto data = data_folder(options.data);
  nlohmann::ordered_json results = nlohmann::ordered_json::array();
  Standing standing;
  for (const Claim* claim : claims) {
    const auto found = run_where_data_are(*claim, options.budget, data, standing, terminal);
    if (!found) continue;
    const ClaimResult& result = *found;
    const auto below = [&](const std::string& reading) {
      print_found(*claim, result, reading, options.budget, data, terminal);
    };
    standing.count(*claim, result, print_verdicts(*claim, result, data, terminal, below));
    flush(terminal);
    if (!options.json.empty()) results.push_back(to_json(result));
  }
  if (!options.json.empty()) write_file(options.json, results.dump(1) + "\n");
  return conclude(standing, terminal);
}

}  // namespace lakatos
