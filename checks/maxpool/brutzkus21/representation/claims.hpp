#pragma once
// What stands in this room: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> learnt_norms();       // step-thm5.1-norm, -znorm, -product
std::vector<Claim> margin_in_time();     // remark-appa-iterations
std::vector<Claim> normalised_margin();  // remark-appa-margin
std::vector<Claim> part_three_sketch();  // step-thm5.1-sketch
std::vector<Claim> separator_margin();   // step-thm5.1-margin

}  // namespace lakatos::brutzkus21
