#pragma once
// What stands in this room: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> lemma_c_3_claims();
std::vector<Claim> lemma_c_3_ends();
std::vector<Claim> equation_15();
std::vector<Claim> selections();
std::vector<Claim> equation_20();
std::vector<Claim> equations_22_23();

}  // namespace lakatos::brutzkus21
