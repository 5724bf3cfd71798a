#pragma once
// Below the verdict of a reading: what it hangs on. The smallest counterexample or the witness, the two sides of what
// fails, and how to see it again.
#include <filesystem>

#include "checks/engine/judge/verdict.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {

/// Nothing for a reading that no single instance decides. `data` is the folder below which a stored certificate is
/// looked for; `budget` made the result.
void print_found(const Claim& claim, const ClaimResult& result, const std::string& reading,
                 const CampaignBudget& budget, const std::filesystem::path& data, Terminal& terminal);

}  // namespace lakatos
