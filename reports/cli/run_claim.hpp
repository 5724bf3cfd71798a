#pragma once
// One claim's campaign as the verbs run it: stored instances replayed, progress shown, the verdicts printed and held
// against the ledger.
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>

#include "checks/engine/judge/verdict.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {

/// Instances for a claim, or runs for an experiment.
std::int64_t cases_for(const Claim& info, const CampaignBudget& budget);

/// Throws BadInput when a budget was given that none of the claims can use: instances for experiments only, or runs
/// without an experiment.
void require_budget_for(const std::vector<const Claim*>& claims, const CampaignBudget& budget);

/// Data that a claim needs and that are no part of the project are not there; says how to get them.
struct MissingData : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws MissingData where the claim needs data that cannot be used.
ClaimResult run_claim(const Claim& claim, const CampaignBudget& budget, const std::filesystem::path& data,
                      Terminal& terminal);

/// What a report says of a claim that was not run: every reading undecided, for its data are missing.
ClaimResult result_without_data(const Claim& claim, const CampaignBudget& budget, const std::string& why);

/// How the claims of a run came out, counted.
struct Standing {
  std::size_t claims = 0, contradicting = 0, less = 0;
  std::size_t without_data = 0;                  // not run, for their data are missing; not among the others
  std::size_t open = 0;                          // agreeing, but of some reading the ledger expects nothing yet
  std::map<std::string, std::size_t> headlines;  // verdicts of the first readings
  void count(const Claim& info, const ClaimResult& result, Agreement agreement);
};

/// run_claim; where the data of the claim are missing nothing, which is said and counted.
std::optional<ClaimResult> run_where_data_are(const Claim& claim, const CampaignBudget& budget,
                                              const std::filesystem::path& data, Standing& standing,
                                              Terminal& terminal);

/// What is printed below the verdict of a reading.
using PrintReading = std::function<void(const std::string& reading)>;

/// One line per reading with what `below` adds to it and, where nothing is expected yet, how to accept what was found;
/// and one for each thing that is not as the ledger expects. `data`: where stored certificates are looked for.
Agreement print_verdicts(const Claim& claim, const ClaimResult& result, const std::filesystem::path& data,
                         Terminal& terminal, const PrintReading& below = {});

/// The lines at the end, and the exit code that goes with them.
int conclude(const Standing& standing, Terminal& terminal);

}  // namespace lakatos
