#pragma once
// What a campaign counts. Tallies form a commutative monoid: merging is associative, does not depend on the order, and
// ties between extreme instances are broken by the address of the case. So any cut into blocks, workers or machines
// gives the same bytes.
#include <array>
#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checks/engine/instance/grid.hpp"
#include "checks/engine/instance/sizes.hpp"
#include "checks/engine/judge/judge.hpp"

namespace lakatos {

class Members;  // json_reader.hpp

enum class Phase : std::uint8_t { replay = 0, enumerate = 1, sample = 2, search = 3, edges = 4 };
const char* to_string(Phase phase);

constexpr std::int64_t cases_per_page = 1000;

struct CaseAddress {
  Phase phase = Phase::replay;
  std::int64_t index = 0;
  friend auto operator<=>(const CaseAddress&, const CaseAddress&) = default;
};

/// An instance that stands out, with the number that makes it do so.
struct Extreme {
  double margin = 0;
  CaseAddress address;
  std::string conclusion;
  Record record;
};

struct AssumptionTally {
  std::int64_t met = 0, violated = 0, open = 0;
  std::int64_t near = 0;  // accepted instances within 1 % of its boundary
};

/// Accepted instances inside and outside a regime; `least` is the share that must be inside.
struct RegimeTally {
  std::int64_t inside = 0, outside = 0, open = 0;
  Fraction least{0, 1};
};

/// What became of the instances of a claim's grid.
struct GridTally {
  IndexSet judged;                         // which of them
  std::array<std::int64_t, 6> outcomes{};  // by Outcome; an instance that was booked twice counts twice
  bool whole = false;                      // the statement itself lets its integers take no other value
  std::int64_t strays = 0;  // instances of other phases, off the grid, that are not certainly outside the assumptions
};

struct Tally {
  std::map<Phase, std::int64_t> cases;
  std::map<Phase, Sizes> reached;  // the largest instances inside the assumptions that each phase judged
  Spans spans;                     // from where to where the numbers of the instances inside the assumptions went
  std::map<std::vector<std::string>, std::int64_t>
      met_together;                          // cases by the assumptions that were met on them, as long as none met all
  std::int64_t searched = 0;                 // instances that guided searches judged on their way to their cases
  std::array<std::int64_t, 6> outcomes{};    // by Outcome
  std::array<std::int64_t, 4> decided_at{};  // by the highest Level that was needed
  std::map<std::string, AssumptionTally> assumptions;
  std::map<std::string, std::int64_t> failures;  // by failing conclusion
  std::map<std::string, RegimeTally> regimes;
  std::int64_t informative = 0;                // instances on which the claim holds and a planted error fails
  std::int64_t near = 0;                       // ... one that turns its constant least, or turns none
  std::map<std::string, std::int64_t> caught;  // by planted error: those of them on which it fails
  std::map<std::int64_t, std::array<std::int64_t, 6>>
      pages;       // sampled outcomes by page of 1000 cases, so that any page can be judged anew
  GridTally grid;  // empty unless the claim has a grid
  std::optional<Extreme> tightest, worst, smallest, witness, open, undefined;
  std::optional<Extreme> dense;  // smallest failing instance whose density twin certainly fails too

  std::int64_t count(Outcome outcome) const { return outcomes[static_cast<std::size_t>(outcome)]; }
  std::int64_t total() const;
  /// All assumptions met, the conclusion decided and not trivial.
  std::int64_t accepted() const { return count(Outcome::holds) + count(Outcome::fails); }

  void merge(const Tally& other);
};

/// The fewest assumptions, at most three, that were never met on one case; the first in their order among as many.
/// Empty where every three were met together, or where a case met all.
std::vector<std::string> clash(const Tally& tally);

nlohmann::ordered_json to_json(const Tally& tally);
/// From the members "phase" and "index".
CaseAddress address_from(Members& members);
Tally tally_from_json(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace lakatos
