#pragma once
// How hard a false statement is hunted: sampled instances first, then guided searches. Shared by the laboratory's
// tools.
#include <optional>

#include "checks/engine/campaign/search.hpp"

namespace lakatos {

struct Effort {
  std::int64_t samples = 1000;
  std::int64_t searches = 6;
  std::int64_t evaluations = 300;  // of each search
};

/// An assumption that must be violated for an instance to count: the statement that has it, its name, and the dials
/// under which to draw by turns (a generator that stays inside the assumption leaves it only where a dial tells it to);
/// with none, the dials that are set.
struct Violated {
  Settings printed;
  std::string assumption;
  std::vector<Dials> draws = {};
};

/// What an effort saw. `accepted` counts sampled instances inside the assumptions, `failed` those among them that fail.
struct Seen {
  std::int64_t judged = 0, accepted = 0, failed = 0;
  std::int64_t searched = 0;       // instances inside the assumptions that searches judged
  std::int64_t undefined = 0;      // sampled instances on which the statement has no value
  std::optional<Record> failure;   // the smallest sampled one, else one that a search ended with
  bool by_search = false;          // no sampled instance failed, a search found one
  std::optional<Record> tightest;  // accepted, with the least slack among the sampled
};

/// Samples (with the dials of `settings` set), and searches unless a sampled instance failed. `violated` may be null;
/// `starts` are instances that each search begins with. `seed` and the settings decide everything.
Seen look(const Claim& claim, const Settings& settings, std::uint64_t seed, const Effort& effort,
          const Violated* violated = nullptr, const std::vector<Record>& starts = {});

/// Is the assumption certainly false on this instance, as the statement is printed?
bool violates(const Claim& claim, const Record& record, const Violated& violated);

}  // namespace lakatos
