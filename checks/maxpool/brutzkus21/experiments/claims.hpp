#pragma once
// What stands in this room: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> figure_3();
std::vector<Claim> figure_3c();
std::vector<Claim> figure_4();
std::vector<Claim> remark_layerwise();

}  // namespace lakatos::brutzkus21
