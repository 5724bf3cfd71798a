#pragma once
// What stands in this room: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> definition_distribution();
std::vector<Claim> definition_network();
std::vector<Claim> assumption_init();
std::vector<Claim> assumption_theorem_5_1();
std::vector<Claim> remark_overparam();

}  // namespace lakatos::brutzkus21
