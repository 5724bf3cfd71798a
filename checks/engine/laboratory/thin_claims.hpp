#pragma once
// False statements that fail on less than one in ten million of the instances that their generators draw, and a true
// sibling of each: what a search is measured by. Each fails in its own kind of corner: equal or orthogonal vectors,
// ends of integers, a digit next to a power of two, a small ball in many dimensions, extreme laws, sizes beyond those
// that are drawn.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos {

/// Each has the readings "false" and "true". They are no entries of the ledger.
std::vector<Claim> thin_claims();

}  // namespace lakatos
