#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/engine/claim/ledger.hpp"

namespace lakatos::overlaps19 {

void add_claims(Ledger& ledger) {
  for (const auto claims : {patch_sizes,
                            section_4_4,
                            theorem_4_1_steps,
                            scaling,
                            assumption_3_1,
                            stage_one_updates,
                            theorem_4_1,
                            theorem_4_2_start,
                            theorem_4_3,
                            theorem_3_1,
                            equations_4_1,
                            landscape,
                            lemma_4_1,
                            lemma_4_1_bounds,
                            theorem_4_2,
                            theorem_4_2_repaired,
                            theorem_4_2_guarantee,
                            lemma_a_2,
                            patch_matrix,
                            theorem_4_3_repaired,
                            lemma_4_2,
                            figure_1,
                            lemma_4_2_steps,
                            lemma_a_1,
                            theorem_a_1,
                            theorem_a_2_steps,
                            lemma_4_1_steps,
                            lemma_4_1_norm,
                            theorem_4_2_drift,
                            theorem_4_2_variance,
                            theorem_4_2_recursion,
                            theorem_4_2_induction,
                            theorem_4_2_conditions,
                            theorem_4_3_steps}) {
    for (Claim& claim : claims()) {
      claim.atoms_allowed = true;  // Assumption 3.1 asks for no density
      ledger.add(std::move(claim));
    }
  }
}

}  // namespace lakatos::overlaps19
