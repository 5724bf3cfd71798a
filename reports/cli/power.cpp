#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/campaign/power.hpp"
#include "checks/engine/laboratory/thin_claims.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/laboratory_store.hpp"
#include "reports/cli/targets.hpp"
#include "reports/cli/turn.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {
namespace {

std::vector<std::string> refuted_readings(const Claim& info) {
  std::vector<std::string> names;
  for (const Reading& reading : info.readings) {
    if (reading.expected == "refuted") names.push_back(reading.name);
  }
  return names;
}

/// False statements that are hardly false: each constant 2 % beyond the nearest value that is known to fail.
std::vector<std::pair<std::string, Fraction>> beyond_sharp(const std::vector<SharpConstant>& constants) {
  std::vector<std::pair<std::string, Fraction>> turned;
  for (const SharpConstant& sharp : constants) {
    if (sharp.printed_fails || !sharp.failure || sharp.failure->numerator == 0) continue;
    const double fails = to_double(*sharp.failure), a = fails * (sharp.up ? 1.019 : 0.981),
                 b = fails * (sharp.up ? 1.021 : 0.979);
    turned.emplace_back(sharp.constant, simplest_between(std::min(a, b), std::max(a, b)));
  }
  return turned;
}

std::string shown(const std::optional<std::int64_t>& count) { return count ? std::to_string(*count) : "-"; }

constexpr auto line = "{:<28} {:<30} {:>9} {:>9} {:>9} {:>9} {:>9}\n";

void print(const PowerRow& row, Terminal& terminal) {
  terminal.out << fmt::format(line, row.claim, (row.planted ? "planted: " : "reading: ") + row.target,
                              shown(median(row.sampling)), shown(median(row.before)), shown(median(row.edges)),
                              shown(median(row.gradients)), shown(median(row.searching)));
}

}  // namespace

int measure_search(const Ledger& ledger, const PowerVerbOptions& options, Terminal& terminal) {
  PowerOptions each;
  each.seed = options.seed, each.seeds = options.seeds, each.budget = options.budget, each.jobs = options.jobs;
  each.search.optimiser = options.optimiser;
  require_file_target("--json", options.json);
  const std::filesystem::path folder = laboratory_folder(options.laboratory, data_folder(options.data));
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  terminal.out << fmt::format(line, "median instances judged to", "refute", "sampling", "moves", "edges", "gradients",
                              "all");
  const std::vector<Claim> thin = options.thin || options.what == "thin" ? thin_claims() : std::vector<Claim>();
  std::vector<const Claim*> claims;
  if (options.what != "thin") claims = ledger.select(options.what);
  for (const Claim& claim : thin) claims.push_back(&claim);
  for (const Claim* claim : claims) {
    if (claim->shape != Shape::for_all) continue;
    each.turned.clear();
    each.turned_only = !options.turned.empty();
    for (const std::string& turn : options.turned) each.turned.push_back(parse_turn(turn, *claim));
    if (!each.turned_only) each.turned = beyond_sharp(stored_sharp(claim->id, folder));
    Progress progress(terminal, claim->id);
    const bool is_thin = claim->id.starts_with("thin/");
    const std::vector<std::string> refuted = is_thin ? std::vector<std::string>{"false"} : refuted_readings(*claim);
    for (const PowerRow& row : measure_power(*claim, refuted, each)) {
      print(row, terminal);
      rows.push_back(to_json(row));
    }
    flush(terminal);
  }
  if (!options.json.empty()) write_file(options.json, rows.dump(1) + "\n");
  return exit_code::expected;
}

}  // namespace lakatos
