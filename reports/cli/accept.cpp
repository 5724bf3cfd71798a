#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <ostream>

#include "checks/engine/claim/expected.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/run_claim.hpp"
#include "reports/cli/targets.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {
namespace {

std::filesystem::path table_of(const std::filesystem::path& project, const std::string& paper) {
  return project / claims_folder(paper) / "expected.tsv";
}

std::string named(const std::string& verdict, const std::string& evidence) {
  if (verdict.empty()) return "nothing";
  return evidence.empty() ? verdict : verdict + " (" + evidence + ")";
}

/// The claim with what was found in place of what is expected; each reading that changes is printed.
Claim accepted(Claim claim, const ClaimResult& result, Terminal& terminal) {
  for (Reading& reading : claim.readings) {
    const auto found = std::find_if(result.readings.begin(), result.readings.end(),
                                    [&](const ReadingResult& each) { return each.reading == reading.name; });
    if (found == result.readings.end()) continue;
    const auto& [verdict, evidence, reason] = found->verdict;
    if (verdict == reading.expected && evidence == reading.evidence) continue;
    terminal.out << fmt::format("{}  {}: {} in place of {}\n", claim.id, reading.name, named(verdict, evidence),
                                named(reading.expected, reading.evidence));
    reading.expected = verdict, reading.evidence = evidence;
  }
  return claim;
}

/// What the table says of a claim that is not judged now: it may have been accepted after this program was built.
void keep_rows(Claim& claim, const std::vector<Expected>& rows) {
  for (Reading& reading : claim.readings) {
    for (const Expected& row : rows) {
      if (row.claim == claim.id && row.reading == reading.name)
        reading.expected = row.verdict, reading.evidence = row.evidence;
    }
  }
}

/// What was found of a claim: its published result, or what running it gives.
ClaimResult found_of(const Claim& claim, const AcceptOptions& options, const std::filesystem::path& project,
                     Terminal& terminal) {
  if (options.stored) return read_result(result_path(published_results(project), claim.id), claim.id);
  return run_claim(claim, options.budget, project, terminal);
}

}  // namespace

int accept_verdicts(const Ledger& ledger, const AcceptOptions& options, Terminal& terminal) {
  const std::vector<const Claim*> claims = ledger.select(options.what);
  if (!options.stored) require_budget_for(claims, options.budget);
  const auto project = project_folder(options.data, "the table of what is expected");
  std::map<std::string, std::map<std::string, Claim>> changed;  // paper, id
  for (const Claim* claim : claims) {
    const std::string table = table_of(project, paper_of(claim->id)).string();
    if (!std::filesystem::is_regular_file(table)) {
      throw BadInput(table +
                     ": is not there; the claims of a project of its own say in their readings what is expected");
    }
    changed[paper_of(claim->id)].emplace(claim->id,
                                         accepted(*claim, found_of(*claim, options, project, terminal), terminal));
    flush(terminal);
  }
  for (const auto& [paper, accepted_claims] : changed) {
    const std::filesystem::path table = table_of(project, paper);
    std::vector<Claim> all;
    for (const Claim* claim : ledger.select(paper)) {
      const auto found = accepted_claims.find(claim->id);
      all.push_back(found == accepted_claims.end() ? *claim : found->second);
      if (found == accepted_claims.end()) keep_rows(all.back(), parse_expected(read_file(table), table.string()));
    }
    std::vector<const Claim*> whole;
    for (const Claim& claim : all) whole.push_back(&claim);
    write_file(table, print_expected(whole));
  }
  return exit_code::expected;
}

}  // namespace lakatos
