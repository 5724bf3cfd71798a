#include "reports/cli/run_claim.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/shortfall.hpp"

namespace lakatos {
namespace {

bool is_experiment(const Claim& claim) { return claim.shape == Shape::experiment; }

/// "headlines: survives 81, refuted 40", in the order of the reports.
std::string headlines_text(const std::map<std::string, std::size_t>& headlines) {
  std::string text;
  for (const char* word : verdict_words) {
    if (const auto found = headlines.find(word); found != headlines.end())
      text += fmt::format("{} {} {}", text.empty() ? "headlines:" : ",", word, found->second);
  }
  return text;
}

/// The entry of `claim.readings` that takes what was found for what is expected.
void print_acceptance(const Reading& reading, const Verdict& verdict, std::ostream& out) {
  const auto quoted = [](const std::string& text) { return nlohmann::json(text).dump(); };
  out << fmt::format(
      "  nothing is expected of this reading yet. To accept what was found: {{{}, {}, {}, {}, {}}} in .readings\n",
      quoted(reading.name), quoted(reading.text), quoted(verdict.verdict), quoted(verdict.evidence),
      quoted(reading.slip));
}

}  // namespace

std::int64_t cases_for(const Claim& claim, const CampaignBudget& budget) {
  const std::int64_t asked = is_experiment(claim) ? budget.runs : budget.cases;
  if (asked > 0) return asked;
  if (!budget.full) return claim.quick_cases;
  return budget.at_most > 0 && !is_experiment(claim) ? std::min(budget.at_most, claim.full_cases) : claim.full_cases;
}

void require_budget_for(const std::vector<const Claim*>& claims, const CampaignBudget& budget) {
  const auto experiments = static_cast<std::size_t>(
      std::count_if(claims.begin(), claims.end(), [](const Claim* claim) { return is_experiment(*claim); }));
  const std::string id = claims.front()->id;
  if (budget.cases > 0 && experiments == claims.size())
    throw BadInput("--cases counts instances, but " + id + " is an experiment; its random runs are counted by --runs");
  if (budget.runs > 0 && experiments == 0)
    throw BadInput("--runs counts the random runs of an experiment, but " + id +
                   " is none; instances are counted by --cases");
}

ClaimResult run_claim(const Claim& claim, const CampaignBudget& budget, const std::filesystem::path& data,
                      Terminal& terminal) {
  if (const std::string why = claim.data ? claim.data() : ""; !why.empty())
    throw MissingData(claim.id + ": its data are missing: " + why);
  Progress progress(terminal, claim.id);
  CampaignOptions options;
  options.seed = budget.seed;
  options.cases = cases_for(claim, budget);
  options.jobs = budget.jobs;
  options.progress = [&](std::size_t done, std::size_t of) { progress(done, of); };
  options.ran = [&](std::int64_t runs) { progress.ran(runs); };
  return run_campaign(claim, stored_instances(data, claim.id), options);
}

ClaimResult result_without_data(const Claim& claim, const CampaignBudget& budget, const std::string& why) {
  ClaimResult result{claim.id, budget.seed, 0, {}};
  for (const Reading& reading : claim.readings) {
    result.readings.push_back({});
    result.readings.back().reading = reading.name;
    result.readings.back().verdict = {"undecided", "", "its data are missing: " + why};
  }
  return result;
}

std::optional<ClaimResult> run_where_data_are(const Claim& claim, const CampaignBudget& budget,
                                              const std::filesystem::path& data, Standing& standing,
                                              Terminal& terminal) {
  try {
    return run_claim(claim, budget, data, terminal);
  } catch (const MissingData& missing) {
    terminal.out << missing.what() << '\n';
    ++standing.without_data;
    return std::nullopt;
  }
}

void Standing::count(const Claim& claim, const ClaimResult& result, Agreement agreement) {
  const bool nothing_expected = std::any_of(claim.readings.begin(), claim.readings.end(),
                                            [](const Reading& reading) { return reading.expected.empty(); });
  ++claims;
  if (!result.readings.empty()) ++headlines[result.readings.front().verdict.verdict];
  open += agreement == Agreement::whole && nothing_expected ? 1 : 0;
  contradicting += agreement == Agreement::contradiction ? 1 : 0;
  less += agreement == Agreement::less ? 1 : 0;
}

Agreement print_verdicts(const Claim& claim, const ClaimResult& result, const std::filesystem::path& data,
                         Terminal& terminal, const PrintReading& below) {
  for (std::size_t r = 0; r < result.readings.size(); ++r) {
    const auto& [verdict, evidence, reason] = result.readings[r].verdict;
    terminal.out << fmt::format("{}  {}: {}. {}\n", claim.id, result.readings[r].reading,
                                with_evidence(coloured_verdict(terminal, verdict), evidence), reason);
    if (below) below(result.readings[r].reading);
    if (claim.readings[r].expected.empty())
      print_acceptance(claim.readings[r], result.readings[r].verdict, terminal.out);
  }
  Agreement worst = Agreement::whole;
  for (Difference& difference : differences(claim, result)) {
    if (difference.kind == Agreement::less) difference = explain_shortfall(std::move(difference), claim, result, data);
    terminal.out << (difference.kind == Agreement::less ? "  less than the ledger expects: "
                                                        : "  differs from the ledger: ")
                 << difference.text << "\n";
    worst = std::max(worst, difference.kind);
  }
  return worst;
}

int conclude(const Standing& standing, Terminal& terminal) {
  const auto& [claims, contradicting, less, without_data, open, headlines] = standing;
  if (without_data > 0)
    terminal.out << fmt::format("{} {} not run, for data are missing\n", without_data,
                                without_data == 1 ? "claim was" : "claims were");
  if (claims == 0) return exit_code::no_data;
  const std::string all = fmt::format("{} {}", claims, claims == 1 ? "claim" : "claims"),
                    counts = " (" + headlines_text(headlines) + ")";
  if (open == claims) terminal.out << fmt::format("{}, of which nothing is expected yet{}\n", all, counts);
  else if (contradicting == 0 && less == 0)
    terminal.out << fmt::format("{}, as the ledger expects{}{}\n", all,
                                open > 0 ? fmt::format("; of {} nothing is expected yet", open) : "", counts);
  if (contradicting > 0)
    terminal.out << fmt::format("of {}, {} not as the ledger expects{}\n", all, contradicting, counts);
  if (less > 0)
    terminal.out << fmt::format(
        "of {}, {} with less than the ledger expects, and nothing against it: a larger budget may find the rest{}\n",
        all, less, contradicting > 0 ? "" : counts);
  if (contradicting > 0) return exit_code::differs;
  return less > 0 ? exit_code::less : without_data > 0 ? exit_code::no_data : exit_code::expected;
}

}  // namespace lakatos
