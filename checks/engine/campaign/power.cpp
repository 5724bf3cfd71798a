#include "checks/engine/campaign/power.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checks/engine/campaign/edge_stream.hpp"
#include "checks/engine/campaign/workers.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/judge/tally.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;
using Counts = std::vector<std::optional<std::int64_t>>;

struct Target {
  std::string name;
  bool planted;
  Settings settings;
};

std::vector<Target> targets_of(const Claim& info, const std::vector<std::string>& refuted,
                               const PowerOptions& options) {
  std::vector<Target> targets;
  if (!options.turned_only) {
    for (const Planted& planted : info.planted) targets.push_back({planted.name, true, settings_for(info, planted)});
    for (const std::string& reading : refuted) targets.push_back({reading, false, settings_for(info, reading)});
  }
  for (const auto& [constant, value] : options.turned) {
    targets.push_back({constant + " = " + to_string(value), true, settings_for(info)});
    targets.back().settings.turned = {{constant, value}};
  }
  return targets;
}

Hunt hunt_by(std::size_t method, const Claim& claim, const Settings& settings, std::uint64_t seed,
             const PowerOptions& options) {
  if (method == 0) return hunt_by_sampling(claim, settings, seed, options.budget);
  if (method == 3) return hunt_by_edges(claim, settings, seed, options.budget);
  SearchOptions search = options.search;
  if (method == 2) search.gradients = false;
  if (method == 4) search.edges = search.weights = false;
  return hunt_by_search(claim, settings, seed, options.budget, search);
}

constexpr std::size_t methods = 5;  // sampling, searching, by moves alone, edges alone, gradients without both

std::int64_t judged_until_failure(const Hunt& hunt) { return hunt.found ? hunt.judged : -1; }

std::optional<std::int64_t> as_count(std::int64_t judged) {
  if (judged < 0) return {};
  return judged;
}

Json counts_json(const Counts& counts) {
  Json json = Json::array();
  for (const auto& count : counts) json.push_back(count ? Json(*count) : Json(nullptr));
  return json;
}

Counts counts_from(const std::vector<JsonItem>& items) {
  Counts counts;
  for (const JsonItem& each : items)
    counts.push_back(each.json.is_null() ? std::optional<std::int64_t>() : count_from(each.json, each.where));
  return counts;
}

}  // namespace

std::optional<std::int64_t> median(Counts counts) {
  if (counts.empty()) return {};
  std::sort(counts.begin(), counts.end(),
            [](const auto& a, const auto& b) { return a && (!b || *a < *b); });  // none is last
  return counts[counts.size() / 2];
}

Found search_case(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t index,
                  const SearchOptions& options, const std::vector<Record>& given) {
  constexpr std::uint64_t most_samples = 1u << 20;
  const std::uint64_t hash = stable_hash(claim.id), first = static_cast<std::uint64_t>(index) * most_samples;
  const auto start = [&](std::int64_t i) {
    if (static_cast<std::size_t>(i) < given.size()) return given[static_cast<std::size_t>(i)];
    return generate(claim,
                    {seed, hash, static_cast<std::uint64_t>(Phase::search), first + static_cast<std::uint64_t>(i)},
                    settings.dialled);
  };
  return search(claim, settings, start, Source(seed ^ hash ^ first).bits(), options);
}

Hunt hunt_by_sampling(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t budget) {
  Sheet sheet;
  for (std::int64_t i = 0; i < budget; ++i) {
    Record record = generate(
        claim, {seed, stable_hash(claim.id), static_cast<std::uint64_t>(Phase::sample), static_cast<std::uint64_t>(i)},
        settings.dialled);
    if (judge(claim, record, settings, sheet) == Outcome::fails) return {std::move(record), i + 1};
  }
  return {{}, budget};
}

Hunt hunt_by_edges(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t budget) {
  EdgeStream edges(claim, settings, seed);
  Sheet sheet;
  for (std::int64_t i = 0; i < budget; ++i) {
    Record record = edges.at(i);
    try {
      if (judge(claim, record, settings, sheet) == Outcome::fails) return {std::move(record), i + 1};
    } catch (const std::exception&) {  // no instance
    }
  }
  return {{}, budget};
}

Hunt hunt_by_search(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t budget,
                    const SearchOptions& options) {
  Hunt hunt;
  if (options.gradients && options.edges) {
    hunt = hunt_by_edges(claim, settings, seed, budget / 8);
    if (hunt.found) return hunt;
  }
  const std::size_t targets = options.gradients ? regimes_of(claim, settings) + 1 : 1;
  for (std::int64_t restart = 0; hunt.judged < budget; ++restart) {
    SearchOptions each = options;
    each.regime = static_cast<std::size_t>(restart) % targets;
    each.evaluations = std::min(options.evaluations, budget - hunt.judged);
    Found found = search_case(claim, settings, seed, restart, each);
    hunt.judged += found.judged;
    if (found.outcome == Outcome::fails) return hunt.found = std::move(found.record), hunt;
  }
  return hunt;
}

std::vector<PowerRow> measure_power(const Claim& claim, const std::vector<std::string>& refuted,
                                    const PowerOptions& options) {
  const std::vector<Target> targets = targets_of(claim, refuted, options);
  const std::size_t seeds = static_cast<std::size_t>(options.seeds), runs = targets.size() * seeds;
  const auto run = [&](std::size_t task) {
    const Target& target = targets[task / methods / seeds];
    const std::uint64_t seed = options.seed + 1000 * (task / methods % seeds);
    return std::to_string(judged_until_failure(hunt_by(task % methods, claim, target.settings, seed, options)));
  };
  const std::vector<std::string> answers = run_tasks(methods * runs, options.jobs, run, {}, [&](std::size_t i) {
    return "claim " + claim.id + ", '" + targets[i / methods / seeds].name + "'";
  });
  std::vector<PowerRow> rows;
  for (std::size_t t = 0; t < targets.size(); ++t) {
    PowerRow row{claim.id, targets[t].name, targets[t].planted, {}, {}, {}, {}, {}};
    Counts* const counts[methods] = {&row.sampling, &row.searching, &row.before, &row.edges, &row.gradients};
    for (std::size_t s = 0; s < seeds; ++s) {
      for (std::size_t m = 0; m < methods; ++m)
        counts[m]->push_back(as_count(std::stoll(answers[methods * (t * seeds + s) + m])));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

Json to_json(const PowerRow& row) {
  return {{"claim", row.claim},
          {"target", row.target},
          {"planted", row.planted},
          {"sampling", counts_json(row.sampling)},
          {"searching", counts_json(row.searching)},
          {"before", counts_json(row.before)},
          {"edges", counts_json(row.edges)},
          {"gradients", counts_json(row.gradients)}};
}

PowerRow power_row_from_json(const Json& json, const std::string& where) {
  Members members(json, where);
  PowerRow row{members.text("claim"),
               members.text("target"),
               members.truth("planted"),
               counts_from(members.items("sampling")),
               counts_from(members.items("searching")),
               {},
               {},
               {}};
  for (const auto& [name, counts] :
       {std::pair{"before", &row.before}, {"edges", &row.edges}, {"gradients", &row.gradients}}) {
    if (members.has(name)) *counts = counts_from(members.items(name));
  }
  members.end();
  return row;
}

}  // namespace lakatos
