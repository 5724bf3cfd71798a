#include "reports/cli/run_claim.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "checks/engine/campaign.hpp"
#include "checks/engine/record_json.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/shortfall.hpp"

namespace lakatos {
namespace {

bool is_experiment(const ClaimInfo& info) { return info.shape == Shape::experiment; }

}  // namespace

std::int64_t cases_for(const ClaimInfo& info, const CampaignBudget& budget) {
  const std::int64_t asked = is_experiment(info) ? budget.runs : budget.cases;
  if (asked > 0) return asked;
  if (!budget.full) return info.quick_cases;
  return budget.at_most > 0 && !is_experiment(info) ? std::min(budget.at_most, info.full_cases) : info.full_cases;
}

void require_budget_for(const std::vector<const Claim*>& claims, const CampaignBudget& budget) {
  const auto experiments = static_cast<std::size_t>(std::count_if(claims.begin(), claims.end(), [](const Claim* claim) { return is_experiment(claim->info()); }));
  const std::string id = claims.front()->info().id;
  if (budget.cases > 0 && experiments == claims.size()) throw BadInput("--cases counts instances, but " + id + " is an experiment; its random runs are counted by --runs");
  if (budget.runs > 0 && experiments == 0) throw BadInput("--runs counts the random runs of an experiment, but " + id + " is none; instances are counted by --cases");
}

ClaimResult run_claim(const Claim& claim, const CampaignBudget& budget, const std::filesystem::path& data, Terminal& terminal) {
  const ClaimInfo info = claim.info();
  Progress progress(terminal, info.id);
  CampaignOptions options;
  options.seed = budget.seed;
  options.cases = cases_for(info, budget);
  options.jobs = budget.jobs;
  options.progress = [&](std::size_t done, std::size_t of) { progress(done, of); };
  options.ran = [&](std::int64_t runs) { progress.ran(runs); };
  return run_campaign(claim, stored_instances(data, info.id), options);
}

void Standing::count(Agreement agreement) {
  ++claims;
  contradicting += agreement == Agreement::contradiction ? 1 : 0;
  less += agreement == Agreement::less ? 1 : 0;
}

Agreement print_verdicts(const Claim& claim, const ClaimResult& result, const std::filesystem::path& data, Terminal& terminal) {
  const ClaimInfo info = claim.info();
  for (const ReadingResult& reading : result.readings) {
    const Verdict& verdict = reading.verdict;
    const std::string evidence = verdict.evidence.empty() ? "" : " (" + verdict.evidence + ")";
    terminal.out << fmt::format("{}  {}: {}{}. {}\n", info.id, reading.reading, coloured_verdict(terminal, verdict.verdict), evidence, verdict.reason);
  }
  Agreement worst = Agreement::whole;
  for (Difference& difference : differences(info, result)) {
    if (difference.kind == Agreement::less) difference = explain_shortfall(std::move(difference), claim, result, data);
    terminal.out << (difference.kind == Agreement::less ? "  less than the ledger expects: " : "  differs from the ledger: ") << difference.text << "\n";
    worst = std::max(worst, difference.kind);
  }
  return worst;
}

int conclude(const Standing& standing, Terminal& terminal) {
  const auto& [claims, contradicting, less] = standing;
  const char* noun = claims == 1 ? "claim" : "claims";
  if (contradicting == 0 && less == 0) terminal.out << fmt::format("{} {}, as the ledger expects\n", claims, noun);
  if (contradicting > 0) terminal.out << fmt::format("of {} {}, {} not as the ledger expects\n", claims, noun, contradicting);
  if (less > 0) terminal.out << fmt::format("of {} {}, {} with less than the ledger expects, and nothing against it: a larger budget may find the rest\n", claims, noun, less);
  return contradicting > 0 ? exit_code::differs : less > 0 ? exit_code::less : exit_code::expected;
}

}  // namespace lakatos
