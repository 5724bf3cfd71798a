#pragma once
// The claims of du18: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos {
class Ledger;
}

namespace lakatos::du18 {

/// Every claim of du18, file by file; `expected.tsv` has the order of the paper.
void add_claims(Ledger& ledger);

std::vector<Claim> remarks_1();
std::vector<Claim> remarks_smoothness();
std::vector<Claim> assumption_bounded();
std::vector<Claim> eq_gradient();
std::vector<Claim> theorem_2_1();
std::vector<Claim> assumption_theorem_2_1();
std::vector<Claim> remarks_2();
std::vector<Claim> definition_2_1();
std::vector<Claim> remarks_2_1();
std::vector<Claim> remark_density();
std::vector<Claim> assumption_2_1();
std::vector<Claim> theorem_2_2();
std::vector<Claim> remarks_rate();
std::vector<Claim> assumptions_3();
std::vector<Claim> remarks_3();
std::vector<Claim> theorem_3_1();
std::vector<Claim> theorem_3_2_steps();
std::vector<Claim> definition_phi_star();
std::vector<Claim> theorem_3_2();
std::vector<Claim> theorem_3_2_repaired();
std::vector<Claim> remarks_3_1();
std::vector<Claim> theorem_3_3a();
std::vector<Claim> theorem_3_3b();
std::vector<Claim> remarks_3_1_bounds();
std::vector<Claim> remarks_3_2();
std::vector<Claim> theorem_3_4();
std::vector<Claim> corollary_3_1();
std::vector<Claim> figure_3();
std::vector<Claim> remarks_4();
std::vector<Claim> digits();
std::vector<Claim> images();
std::vector<Claim> lemma_a_1();
std::vector<Claim> theorem_2_1_steps();
std::vector<Claim> theorem_2_2_steps();
std::vector<Claim> theorem_2_2_bounds();
std::vector<Claim> theorem_a_1();
std::vector<Claim> theorem_a_steps();
std::vector<Claim> theorem_a_2();
std::vector<Claim> theorem_3_1_steps();
std::vector<Claim> theorem_3_1_sine();
std::vector<Claim> theorem_3_1_rate();
std::vector<Claim> theorem_3_1_sharp();
std::vector<Claim> lemma_a_2();
std::vector<Claim> lemma_a_2_repaired();
std::vector<Claim> lemma_a_2_steps();
std::vector<Claim> lemma_a_2_martingale();
std::vector<Claim> lemma_a_3();
std::vector<Claim> lemma_a_3_markov();
std::vector<Claim> theorem_3_3_steps();
std::vector<Claim> theorem_3_4_steps();

}  // namespace lakatos::du18
