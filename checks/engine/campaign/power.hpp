#pragma once
// How much guided search gains over plain sampling, and what edge cases, gradients and linear programmes over the
// weights of laws add to moves: instances judged until the first failure, from the same seeds, for every planted error
// and for every reading that is refuted.
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checks/engine/campaign/search.hpp"

namespace lakatos {

struct PowerOptions {
  std::uint64_t seed = 1;
  int seeds = 9;                // runs of each method
  std::int64_t budget = 20000;  // instances judged per run
  SearchOptions search;
  unsigned jobs = 1;
  std::vector<std::pair<std::string, Fraction>>
      turned;                // further false statements: the headline with one constant turned
  bool turned_only = false;  // leave the planted errors and the refuted readings out
};

/// One false statement, and how many instances were judged until it failed: one entry per seed, none where the budget
/// ran out.
struct PowerRow {
  std::string claim, target;
  bool planted = false;
  std::vector<std::optional<std::int64_t>> sampling, searching;
  std::vector<std::optional<std::int64_t>> before;     // search without edge cases, gradients and growth
  std::vector<std::optional<std::int64_t>> edges;      // edge cases alone
  std::vector<std::optional<std::int64_t>> gradients;  // search without edge cases, the weights of laws as drawn
};

/// The median, none when more than half of the runs found nothing.
std::optional<std::int64_t> median(std::vector<std::optional<std::int64_t>> counts);

/// Sampling, edge cases, or edge cases (an eighth of the budget, where the search uses them and gradients) and a
/// sequence of searches, until one fails or `budget` instances were judged. `judged` is the total.
struct Hunt {
  std::optional<Record> found;
  std::int64_t judged = 0;
};
Hunt hunt_by_sampling(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t budget);
Hunt hunt_by_edges(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t budget);
Hunt hunt_by_search(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t budget,
                    const SearchOptions& options);

/// The i-th guided search of a claim: it starts with the instances `first`, then draws fresh ones (with the dials of
/// `settings` set) from a stream of its own.
Found search_case(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t index,
                  const SearchOptions& options, const std::vector<Record>& first = {});

/// `refuted` names the readings that are false. Rows in the order of the claim's planted errors, then readings, then
/// turned constants.
std::vector<PowerRow> measure_power(const Claim& claim, const std::vector<std::string>& refuted,
                                    const PowerOptions& options);

nlohmann::ordered_json to_json(const PowerRow& row);
PowerRow power_row_from_json(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace lakatos
