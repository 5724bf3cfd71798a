#pragma once
// What stands in this room: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> definition_algorithm();
std::vector<Claim> equation_3();
std::vector<Claim> lemma_c_1();
std::vector<Claim> lemma_c_2();
std::vector<Claim> lemma_5_5();
std::vector<Claim> lemma_5_3();

}  // namespace lakatos::brutzkus21
