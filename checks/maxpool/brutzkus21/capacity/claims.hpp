#pragma once
// What stands in this room: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> definition_4_1();
std::vector<Claim> remark_support();
std::vector<Claim> theorem_4_2();
std::vector<Claim> theorem_4_2_steps();
std::vector<Claim> theorem_4_2_output();
std::vector<Claim> remark_erm();
std::vector<Claim> remark_vs_vc();

}  // namespace lakatos::brutzkus21
