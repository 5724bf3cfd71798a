#pragma once
// What stands in this room: one function a file, named after it; each gives the claims of the paper that speaks.
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> tables(const Version& in);  // Figures 3 and 4
std::vector<Claim> cifar(const Version& in);   // sections that need runs on CIFAR-10

}  // namespace lakatos::hierarchical
