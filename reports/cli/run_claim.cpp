#include "reports/cli/run_claim.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "checks/engine/campaign.hpp"
#include "reports/cli/data.hpp"

namespace lakatos {
namespace {

std::int64_t cases_for(const ClaimInfo& info, const CampaignBudget& budget) {
  if (budget.cases > 0) return std::min(budget.cases, info.full_cases);
  return budget.full ? info.full_cases : info.quick_cases;
}

}  // namespace

ClaimResult run_claim(const Claim& claim, const CampaignBudget& budget, const std::filesystem::path& data, Terminal& terminal) {
  const ClaimInfo info = claim.info();
  Progress progress(terminal, info.id);
  CampaignOptions options;
  options.seed = budget.seed;
  options.cases = cases_for(info, budget);
  options.jobs = budget.jobs;
  options.progress = [&](std::size_t done, std::size_t of) { progress(done, of); };
  return run_campaign(claim, stored_instances(data, info.id), options);
}

bool print_verdicts(const Claim& claim, const ClaimResult& result, Terminal& terminal) {
  const ClaimInfo info = claim.info();
  for (const ReadingResult& reading : result.readings) {
    const Verdict& verdict = reading.verdict;
    const std::string evidence = verdict.evidence.empty() ? "" : " (" + verdict.evidence + ")";
    terminal.out << fmt::format("{}  {}: {}{}. {}\n", info.id, reading.reading, coloured_verdict(terminal, verdict.verdict), evidence, verdict.reason);
  }
  std::string difference;
  if (as_expected(info, result, difference)) return true;
  terminal.out << "  differs from the ledger: " << difference << "\n";
  return false;
}

int conclude(std::size_t claims, std::size_t differing, Terminal& terminal) {
  const char* noun = claims == 1 ? "claim" : "claims";
  if (differing == 0) terminal.out << fmt::format("{} {}, as the ledger expects\n", claims, noun);
  else terminal.out << fmt::format("of {} {}, {} not as the ledger expects\n", claims, noun, differing);
  return differing == 0 ? exit_code::expected : exit_code::differs;
}

}  // namespace lakatos
