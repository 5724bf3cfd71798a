#pragma once
// What stands in this room: one function a file, named after it; each gives the claims of the paper that speaks.
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

}  // namespace lakatos::hierarchical
