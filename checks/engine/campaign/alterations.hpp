#pragma once
// Plants the errors of alteration.hpp into a reading and looks which of them a pool of instances catches.
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/judge/alteration.hpp"

namespace lakatos {

/// Instances on which errors are looked for. Each is judged as the claim stands first: an error can show only where the
/// other assumptions are met.
struct AlterationOptions {
  std::int64_t searched = 400;  // instances judged per search for a turn that no instance of the pool catches
  std::uint64_t seed = 1;
};

/// Every error for this reading, constants first, on the instances of the pool that do not fail as they are. A turn
/// counts as caught when an instance that meets all assumptions, as they then stand, fails certainly at the level that
/// the instance itself needed: what shows at a tie only does not count. Turns are looked for up to a factor of 4096
/// and, where none is caught, through 0 to the other side; the nearest by bisection, and every value that is named was
/// seen to be caught. Cost: about 12 (constants + 1) runs of the statement per instance of the pool.
std::vector<Alteration> alterations(const Claim& claim, const Settings& settings, const std::vector<Record>& pool,
                                    const AlterationOptions& options);

}  // namespace lakatos
