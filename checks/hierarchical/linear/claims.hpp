#pragma once
// What stands in this room: one function a file, named after it; each gives the claims of the paper that speaks.
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> separability_assumption(const Version& in);
std::vector<Claim> lemma_1_margin(const Version& in);
std::vector<Claim> lemma_1_iterations(const Version& in);
std::vector<Claim> lemma_1_steps(const Version& in);
std::vector<Claim> orthogonal_levels(const Version& in);
std::vector<Claim> inseparable_recovery(const Version& in);
std::vector<Claim> inseparable_levels(const Version& in);

}  // namespace lakatos::hierarchical
