#pragma once
// What stands in this room: one function a file, named after it; each gives the claims of the paper that speaks.
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> def_cluster(const Version& in);
std::vector<Claim> trivial_cluster(const Version& in);
std::vector<Claim> relu_orth(const Version& in);
std::vector<Claim> trivial_recovers(const Version& in);
std::vector<Claim> def_kmeans(const Version& in);
std::vector<Claim> lemma_6(const Version& in);
std::vector<Claim> lemma_6_steps(const Version& in);
std::vector<Claim> base_cases(const Version& in);
std::vector<Claim> step_lemma_1(const Version& in);
std::vector<Claim> step_lemma_8(const Version& in);
std::vector<Claim> clustered(const Version& in);

}  // namespace lakatos::hierarchical
