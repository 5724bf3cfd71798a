#pragma once
// The claims of overlaps19: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos {
class Ledger;
}

namespace lakatos::overlaps19 {

/// Every claim of overlaps19, file by file; `expected.tsv` has the order of the paper.
void add_claims(Ledger& ledger);

std::vector<Claim> patch_sizes();
std::vector<Claim> section_4_4();
std::vector<Claim> theorem_4_1_steps();
std::vector<Claim> scaling();
std::vector<Claim> assumption_3_1();
std::vector<Claim> stage_one_updates();
std::vector<Claim> theorem_4_1();
std::vector<Claim> theorem_4_2_start();
std::vector<Claim> theorem_4_3();
std::vector<Claim> theorem_3_1();
std::vector<Claim> equations_4_1();
std::vector<Claim> landscape();
std::vector<Claim> lemma_4_1();
std::vector<Claim> lemma_4_1_bounds();
std::vector<Claim> theorem_4_2();
std::vector<Claim> theorem_4_2_repaired();
std::vector<Claim> theorem_4_2_guarantee();
std::vector<Claim> lemma_a_2();
std::vector<Claim> patch_matrix();
std::vector<Claim> theorem_4_3_repaired();
std::vector<Claim> lemma_4_2();
std::vector<Claim> figure_1();
std::vector<Claim> lemma_4_2_steps();
std::vector<Claim> lemma_a_1();
std::vector<Claim> theorem_a_1();
std::vector<Claim> theorem_a_2_steps();
std::vector<Claim> lemma_4_1_steps();
std::vector<Claim> lemma_4_1_norm();
std::vector<Claim> theorem_4_2_drift();
std::vector<Claim> theorem_4_2_variance();
std::vector<Claim> theorem_4_2_recursion();
std::vector<Claim> theorem_4_2_induction();
std::vector<Claim> theorem_4_2_conditions();
std::vector<Claim> theorem_4_3_steps();

}  // namespace lakatos::overlaps19
