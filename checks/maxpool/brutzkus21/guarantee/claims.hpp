#pragma once
// What stands in this room: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> theorem_5_1();         // the theorem and its two parts
std::vector<Claim> second_phase_steps();  // E: step size, direction, zero loss
std::vector<Claim> limit_error_step();    // E: the limit of the error and the error of the limit
std::vector<Claim> margin_bound_step();   // E: the cited margin bound in the order that is printed
std::vector<Claim> training_remarks();    // Sections 1 and 5: zero training loss, non-convexity

}  // namespace lakatos::brutzkus21
