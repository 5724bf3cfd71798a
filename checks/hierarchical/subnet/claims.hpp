#pragma once
// What stands in this room: one function a file, named after it; each gives the claims of the paper that speaks.
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> definition_net(const Version& in);
std::vector<Claim> indicator_step(const Version& in);
std::vector<Claim> lemma_2(const Version& in);
std::vector<Claim> lemma_3(const Version& in);
std::vector<Claim> corollary_1(const Version& in);
std::vector<Claim> sketch_remarks(const Version& in);
std::vector<Claim> training_assumptions(const Version& in);
std::vector<Claim> population_and_sample(const Version& in);
std::vector<Claim> loss_remark(const Version& in);

}  // namespace lakatos::hierarchical
