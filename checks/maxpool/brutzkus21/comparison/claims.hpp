#pragma once
// What stands in this room: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> linear_separability();    // remark-linsep, remark-radius
std::vector<Claim> fully_connected_bound();  // remark-fc-bound
std::vector<Claim> proposition_6_1();        // prop6.1, prop6.1-sharp, remark-normn
std::vector<Claim> proposition_6_1_steps();  // step-prop6.1-block, step-prop6.1-eq12
std::vector<Claim> bound_comparison();       // remark-compare
std::vector<Claim> noisy_patterns();         // remark-noise, remark-noise-radius

}  // namespace lakatos::brutzkus21
