#pragma once
// Simpler instances, and the bounded walk towards the simplest one that still fails in the same way.
#include <functional>
#include <vector>

#include "checks/engine/instance/record.hpp"

namespace lakatos {

/// Instances that differ from `record` in one place and are smaller there (fewer atoms, patches or coordinates, entries
/// towards 0 and towards short fractions), the boldest first. They need not meet any assumption.
std::vector<Record> simpler(const Record& record);

struct Shrunk {
  Record record;
  std::int64_t judged = 0;  // how many candidates were judged
  bool exhausted = true;    // false: the budget ended the walk, so a smaller one may exist
};

/// Greedy: takes the first simpler instance that `keeps` accepts, until none does or `budget` candidates were judged.
/// `keeps` must be deterministic; the result is then a function of `start` alone.
Shrunk shrink(const Record& start, const std::function<bool(const Record&)>& keeps, std::int64_t budget);

}  // namespace lakatos
