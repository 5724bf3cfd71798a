#pragma once
// Judges a claim on very many instances: replay what refuted something before, enumerate the smallest, try edges in
// pairs, sample, search towards the worst margin, shrink, find the density twin. Everything hangs on (seed, claim,
// phase, index): the same seed gives the same bytes on any number of workers and for any cut into blocks.
#include <functional>

#include "checks/engine/judge/verdict.hpp"

namespace lakatos {

struct CampaignOptions {
  std::uint64_t seed = 1;
  std::int64_t cases = 4000;   // of the sampling phase, for each reading
  std::int64_t edges = -1;     // edge cases for each reading; -1: one per four sampled cases
  std::int64_t searches = -1;  // guided searches for each reading; -1: one per 500 sampled cases, at least one
  std::int64_t search_evaluations = 300;  // instances judged per guided search, at most; no more than `cases`
  unsigned jobs = 1;
  std::int64_t block = 250;           // cases per block; does not change the result
  std::int64_t shrink_budget = 4000;  // candidates judged per shrink
  std::int64_t cover_budget = 20000;  // boxes per cover
  int planted_seeds = 3;              // fresh seeds from which each planted error must be refuted
  std::function<void(std::size_t done, std::size_t of)> progress;
  std::function<void(std::int64_t runs)> ran;  // random runs of an experiment so far: its tasks are few and long
};

/// Runs every reading of the claim. `stored` are instances that refuted this claim or a variant of it before (the
/// replay phase); they are hidden from the search for planted errors.
ClaimResult run_campaign(const Claim& claim, const std::vector<Record>& stored, const CampaignOptions& options);

/// Judges cases [first, last) of one phase of one reading. What a worker does, and what a test re-judges against a
/// stored tally.
Tally judge_block(const Claim& claim, const Settings& settings, const std::vector<Record>& replayed, Phase phase,
                  std::int64_t first, std::int64_t last, std::uint64_t seed);

/// The largest spread 10^-1, 10^-2, ... 10^-8 of the atoms at which the instance certainly still fails; 0 when there is
/// none.
Fraction largest_spread(const Claim& claim, const Record& record, Settings settings);

}  // namespace lakatos
