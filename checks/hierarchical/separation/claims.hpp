#pragma once
// What stands in this room: one function a file, named after it; each gives the claims of the paper that speaks.
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> theorem_1_near(const Version& in);    // classes stay together
std::vector<Claim> theorem_1_far(const Version& in);     // classes come apart, and where they do
std::vector<Claim> lemma_4(const Version& in);           // opposite signs
std::vector<Claim> lemma_5(const Version& in);           // one channel
std::vector<Claim> lemma_5_steps(const Version& in);     // its probabilities
std::vector<Claim> lemma_5_last(const Version& in);      // from the events to the distance
std::vector<Claim> theorem_1_steps(const Version& in);   // the number of iterations
std::vector<Claim> theorem_1_union(const Version& in);   // from one channel to all, from one pair to all
std::vector<Claim> theorem_1_final(const Version& in);   // from one channel to the norm
std::vector<Claim> theorem_2_budget(const Version& in);  // its failures, level by level

}  // namespace lakatos::hierarchical
