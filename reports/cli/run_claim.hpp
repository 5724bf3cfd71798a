#pragma once
// One claim's campaign as the verbs run it: stored instances replayed, progress shown, the verdicts printed and held against the ledger.
#include <filesystem>

#include "checks/engine/verdict.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {

ClaimResult run_claim(const Claim& claim, const CampaignBudget& budget, const std::filesystem::path& data, Terminal& terminal);

/// One line per reading, and one that says what differs from the ledger. True when nothing does.
bool print_verdicts(const Claim& claim, const ClaimResult& result, Terminal& terminal);

/// The line at the end, and the exit code that goes with it.
int conclude(std::size_t claims, std::size_t differing, Terminal& terminal);

}  // namespace lakatos
