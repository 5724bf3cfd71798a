#pragma once
// What stands in this room: one function a file, named after it; each gives the claims of the paper that speaks.
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> algorithm_1(const Version& in);
std::vector<Claim> assumptions_needed(const Version& in);   // malach18
std::vector<Claim> theorem_2(const Version& in);            // malach18
std::vector<Claim> theorem_2_repaired(const Version& in);   // malach18
std::vector<Claim> theorem_2_zero_loss(const Version& in);  // hgm19
std::vector<Claim> theorem_2_runtime(const Version& in);    // hgm19
std::vector<Claim> final_step(const Version& in);           // end of the proof of Theorem 2
std::vector<Claim> lemma_1(const Version& in);              // malach18
std::vector<Claim> lemma_7(const Version& in);              // hgm19: Lemmas 7 and 8
std::vector<Claim> compose_step(const Version& in);         // end of the proofs of Lemma 1 and of Lemma 8
std::vector<Claim> induction_product(const Version& in);    // hgm19: a step of Lemma 7

}  // namespace lakatos::hierarchical
