// The verbs stress and sharpen: run, print, and store where a folder is given.
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "checks/engine/claim/instance_fields.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/laboratory/sharpen.hpp"
#include "checks/engine/laboratory/stress.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/laboratory_store.hpp"
#include "reports/cli/requests.hpp"
#include "reports/cli/targets.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {
namespace {

Effort effort_of(const LaboratoryBudget& budget) { return {budget.samples, budget.searches, 300}; }

/// Claims that can be stressed: judged, for all instances.
std::vector<const Claim*> subjects(const Ledger& ledger, const std::string& what) {
  std::vector<const Claim*> claims;
  for (const Claim* claim : ledger.select(what)) {
    const Shape shape = claim->shape;
    if (shape == Shape::for_all || shape == Shape::eventually || shape == Shape::order) claims.push_back(claim);
  }
  if (claims.empty())
    throw BadInput("'" + what + "': nothing to stress; an existence claim has no conclusion under assumptions");
  return claims;
}

void print_instance(const char* label, const std::optional<Record>& record, Terminal& terminal) {
  if (record) terminal.out << "      " << label << " " << to_json(*record).dump() << "\n";
}

std::string share(const DialPoint& point) {
  if (point.accepted == 0) return "no instance";
  const double percent = 100.0 * static_cast<double>(point.failed) / static_cast<double>(point.accepted);
  return fmt::format("{} of {} fail ({} %){}", point.failed, point.accepted,
                     percent < 99.5 ? fmt::format("{:.2g}", percent) : fmt::format("{:.3g}", percent),
                     point.by_search ? ", one beyond the samples does" : "");
}

void print(const Drop& drop, Terminal& terminal) {
  terminal.out << fmt::format("  without '{}': {}\n", drop.assumption, drop.judgement());
  print_instance("fails:", drop.example, terminal);
}

void print(const DialCurve& curve, Terminal& terminal) {
  terminal.out << fmt::format("  dial '{}' (assumption '{}')\n", curve.dial, curve.assumption);
  for (const DialPoint& point : curve.points)
    terminal.out << fmt::format("    {:>10}  {}\n", to_string(point.value), share(point));
  if (!curve.broken) {
    terminal.out << "    no break point within the grid\n";
    return;
  }
  terminal.out << fmt::format("    breaks between {} and {}\n",
                              curve.survivor ? to_string(*curve.survivor) : "(nothing survived)",
                              to_string(*curve.broken));
  print_instance("holds:", curve.holding, terminal);
  print_instance("fails:", curve.failing, terminal);
}

void print(const SharpConstant& sharp, Terminal& terminal) {
  const char* direction = sharp.up ? "up" : "down";
  const std::string name = fmt::format("  {} = {} turned {}: ", sharp.constant, to_string(sharp.printed), direction);
  if (!sharp.failure) terminal.out << name << "nothing fails\n";
  else if (!sharp.survivor)
    terminal.out << name << "fails as printed, and no value out to 4096 times it was seen to survive\n";
  else {
    terminal.out << name
                 << fmt::format("survives at {}, fails at {}{}\n", to_string(*sharp.survivor),
                                to_string(*sharp.failure),
                                sharp.conjecture.empty() ? "" : ", perhaps sharp at " + sharp.conjecture);
  }
  if (!sharp.printed_fails) print_instance("fails:", sharp.example, terminal);
}

/// The instances of a file of judging requests. Throws BadInput that names the file, the line and the reason.
std::vector<Record> read_instances(const Claim& claim, const std::string& file) {
  const InstanceFields fields(claim);
  std::istringstream text(read_file(file));
  std::vector<Record> instances;
  for (std::string line; std::getline(text, line);) {
    const std::string where = file + ", line " + std::to_string(instances.size() + 1);
    instances.push_back(parse_request(line, claim, where).instance);
    fields.check(instances.back(), where + ": instance");
  }
  return instances;
}

}  // namespace

int stress_claims(const Ledger& ledger, const StressVerbOptions& options, Terminal& terminal) {
  if (!options.out.empty()) require_folder_target("--out", options.out);
  const std::vector<const Claim*> claims = subjects(ledger, options.what);
  if (!options.known.empty() && claims.size() > 1)
    throw BadInput("--known: its instances belong to one claim; name it");
  for (const Claim* claim : claims) {
    StressOptions each{options.budget.seed, effort_of(options.budget), 6, options.budget.jobs, options.assumption};
    if (!options.known.empty()) each.known = read_instances(*claim, options.known);
    if (const auto stored = stored_stress(claim->id, options.out)) {  // the new result will replace it
      for (Record& record : instances_of(*stored)) each.known.push_back(std::move(record));
    }
    StressResult result;
    try {
      result = stress(*claim, each);
    } catch (const std::invalid_argument& reason) { throw BadInput(std::string("--assumption: ") + reason.what()); }
    terminal.out << claim->id << " (" << result.reading << ")\n";
    if (result.drops.empty() && result.curves.empty()) {
      terminal.out << "  assumes nothing\n";
      continue;
    }
    if (!result.witness) terminal.out << "  ALARM: no instance meets all assumptions\n";
    for (const Drop& drop : result.drops) print(drop, terminal);
    for (const DialCurve& curve : result.curves) print(curve, terminal);
    flush(terminal);
    if (!options.out.empty()) store(result, options.out);
  }
  return exit_code::expected;
}

int sharpen_claims(const Ledger& ledger, const SharpenVerbOptions& options, Terminal& terminal) {
  if (!options.out.empty()) require_folder_target("--out", options.out);
  for (const Claim* claim : subjects(ledger, options.what)) {
    const bool known = std::any_of(claim->constants.begin(), claim->constants.end(),
                                   [&](const Constant& constant) { return constant.name == options.constant; });
    if (!options.constant.empty() && !known)
      throw BadInput("--constant: claim " + claim->id + " has no constant '" + options.constant + "'");
    const std::vector<SharpConstant> results =
        sharpen(*claim, {options.budget.seed, effort_of(options.budget), 10, options.budget.jobs, options.constant});
    terminal.out << claim->id << " (" << claim->readings.front().name << ")\n";
    for (const SharpConstant& sharp : results) print(sharp, terminal);
    flush(terminal);
    if (!options.out.empty()) store(claim->id, results, options.out);
  }
  return exit_code::expected;
}

}  // namespace lakatos
