#include "checks/engine/campaign/effort.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "checks/engine/campaign/edge_stream.hpp"
#include "checks/engine/campaign/power.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/engine/judge/tally.hpp"

namespace lakatos {
namespace {

/// Without one assumption another may lose its meaning: an angle that only the first makes exist.
bool assumption_without_value(const Sheet& sheet) {
  return std::any_of(sheet.findings.begin(), sheet.findings.end(), [](const Finding& finding) {
    return !finding.conclusion && finding.undefined && finding.truth == Truth::unknown;
  });
}

/// Without one assumption an instance may have a shape that the claim's quantities cannot be computed for (a plane law
/// in three dimensions): no instance.
Outcome judged(const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet) {
  try {
    return judge(claim, record, settings, sheet);
  } catch (const std::invalid_argument&) { return Outcome::outside; }
}

void sample(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t samples,
            const Violated* violated, Seen& seen) {
  const std::uint64_t hash = stable_hash(claim.id);
  Sheet sheet;
  double least = std::nan("");
  for (std::int64_t i = 0; i < samples; ++i) {
    const Dials& dials = violated && !violated->draws.empty()
                             ? violated->draws[static_cast<std::size_t>(i) % violated->draws.size()]
                             : settings.dialled;
    const Record record =
        generate(claim, {seed, hash, static_cast<std::uint64_t>(Phase::sample), static_cast<std::uint64_t>(i)}, dials);
    const Outcome outcome = judged(claim, record, settings, sheet);
    ++seen.judged;
    const bool no_value =
        outcome == Outcome::undefined || (outcome == Outcome::undecided && assumption_without_value(sheet));
    if (outcome != Outcome::holds && outcome != Outcome::fails && !no_value) continue;
    const double margin = tightness(sheet);
    if (violated && !violates(claim, record, *violated)) continue;
    if (no_value) {
      ++seen.undefined;
      continue;
    }
    ++seen.accepted;
    if (outcome == Outcome::fails) {
      ++seen.failed;
      if (!seen.failure || size_of(record) < size_of(*seen.failure)) seen.failure = record;
    } else if (!seen.tightest || margin < least) {
      seen.tightest = record, least = margin;
    }
  }
}

/// Edge cases count as searched instances.
void try_edges(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t cases,
               const Violated* violated, Seen& seen) {
  EdgeStream edges(claim, settings, seed);
  Sheet sheet;
  for (std::int64_t i = 0; i < cases; ++i) {
    const Record record = edges.at(i);
    ++seen.judged;
    Outcome outcome = Outcome::outside;
    try {
      outcome = judge(claim, record, settings, sheet);
    } catch (const std::exception&) {  // a shape that the claim cannot read is no instance
    }
    if (outcome != Outcome::holds && outcome != Outcome::fails) continue;
    if (violated && !violates(claim, record, *violated)) continue;
    ++seen.searched;
    if (outcome != Outcome::fails || (seen.failure && size_of(*seen.failure) <= size_of(record))) continue;
    seen.failure = record, seen.by_search = true;
  }
}

}  // namespace

bool violates(const Claim& claim, const Record& record, const Violated& violated) {
  Sheet sheet;
  try {
    judge(claim, record, violated.printed, sheet);
  } catch (const std::exception&) {  // a shape that the claim cannot read is no instance
    return false;
  }
  return std::any_of(sheet.findings.begin(), sheet.findings.end(), [&](const Finding& finding) {
    return violated.assumption == finding.name && finding.truth == Truth::no;
  });
}

Seen look(const Claim& claim, const Settings& settings, std::uint64_t seed, const Effort& effort,
          const Violated* violated, const std::vector<Record>& starts) {
  Seen seen;
  sample(claim, settings, seed, effort.samples, violated, seen);
  if (!seen.failure && effort.searches > 0) try_edges(claim, settings, seed, effort.samples / 4, violated, seen);
  SearchOptions options{effort.evaluations, true, nullptr, {}};
  if (violated) options.printed = &violated->printed, options.violated = violated->assumption;
  for (std::int64_t i = 0; i < effort.searches && !seen.failure; ++i) {
    const Found found = search_case(claim, settings, seed, i, options, starts);
    seen.judged += found.judged;
    seen.searched += found.counted;
    if (found.outcome != Outcome::fails) continue;
    seen.failure = found.record;
    seen.by_search = true;
  }
  return seen;
}

}  // namespace lakatos
