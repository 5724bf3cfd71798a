#pragma once
// The assumption laboratory: what each assumption is worth. Dropped altogether, an assumption is *needed* when an
// instance that violates it, and it alone, fails; else it was *not seen to be needed* in n instances; else it was never
// seen violated while the others hold, and may be *implied by the others*. Dialled, it is violated by a growing factor:
// the share of failing instances against the dial, and the break point between the last value that survives and the
// first that fails, with an instance on either side.
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checks/engine/campaign/effort.hpp"

namespace lakatos {

struct StressOptions {
  std::uint64_t seed = 1;
  Effort effort;
  int rounds = 6;  // halvings of the gap around a break point
  unsigned jobs = 1;
  std::string assumption;  // one only (its drop and its dials); empty: all
  /// Instances that an earlier run or another method found: each is judged wherever sampling and search find nothing.
  std::vector<Record> known = {};
};

/// One assumption left out.
struct Drop {
  std::string assumption;
  std::int64_t judged = 0;
  std::int64_t violated = 0;      // instances that violate it while the others hold
  std::int64_t undefined = 0;     // ... and on which the statement has no value
  std::optional<Record> example;  // the smallest such instance that was found
  std::string judgement() const;  // "needed", "not seen to be needed in n instances", ...
};

struct DialPoint {
  Fraction value;
  std::int64_t judged = 0, accepted = 0, failed = 0;
  bool fails = false;      // a sampled instance or a search failed
  bool by_search = false;  // none of the sampled, but one of a search or a known one
};

struct DialCurve {
  std::string dial, assumption;
  std::vector<DialPoint> points;     // by the grid, then those of the break point's halving, in the order of the dial
  std::optional<Fraction> survivor;  // the value furthest from rest before the break that nothing refuted
  std::optional<Fraction> broken;    // the value nearest to rest at which an instance fails
  std::optional<Record> holding;     // accepted at `survivor`, the tightest
  std::optional<Record> failing;     // at `broken`, shrunk
};

/// Two dials at once: shares of failing instances on the product of their grids, row by row of the first dial.
struct PhaseDiagram {
  std::string first, second;
  std::vector<Fraction> rows, columns;
  std::vector<DialPoint> points;
};

struct StressResult {
  std::string claim, reading;
  std::uint64_t seed = 0;
  std::vector<Drop> drops;
  std::vector<DialCurve> curves;
  std::optional<PhaseDiagram> diagram;  // of two dials that break the claim, if any do
  std::optional<Record> witness;        // meets all assumptions: they can be met jointly
};

/// The instances that a result shows: what fails, what holds, and the witness.
std::vector<Record> instances_of(const StressResult& result);

/// The claim's zoo counts as known. Throws std::invalid_argument when the assumption is not known.
StressResult stress(const Claim& claim, const StressOptions& options);

nlohmann::ordered_json to_json(const StressResult& result);
StressResult stress_from_json(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace lakatos
