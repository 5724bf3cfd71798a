#include "checks/filter/du18/claims.hpp"

#include "checks/engine/claim/ledger.hpp"

namespace lakatos::du18 {

void add_claims(Ledger& ledger) {
  for (const auto claims : {remarks_1,
                            remarks_smoothness,
                            assumption_bounded,
                            eq_gradient,
                            theorem_2_1,
                            assumption_theorem_2_1,
                            remarks_2,
                            definition_2_1,
                            remarks_2_1,
                            remark_density,
                            assumption_2_1,
                            theorem_2_2,
                            remarks_rate,
                            assumptions_3,
                            remarks_3,
                            theorem_3_1,
                            theorem_3_2_steps,
                            definition_phi_star,
                            theorem_3_2,
                            theorem_3_2_repaired,
                            remarks_3_1,
                            theorem_3_3a,
                            theorem_3_3b,
                            remarks_3_1_bounds,
                            remarks_3_2,
                            theorem_3_4,
                            corollary_3_1,
                            figure_3,
                            remarks_4,
                            digits,
                            images,
                            lemma_a_1,
                            theorem_2_1_steps,
                            theorem_2_2_steps,
                            theorem_2_2_bounds,
                            theorem_a_1,
                            theorem_a_steps,
                            theorem_a_2,
                            theorem_3_1_steps,
                            theorem_3_1_sine,
                            theorem_3_1_rate,
                            theorem_3_1_sharp,
                            lemma_a_2,
                            lemma_a_2_repaired,
                            lemma_a_2_steps,
                            lemma_a_2_martingale,
                            lemma_a_3,
                            lemma_a_3_markov,
                            theorem_3_3_steps,
                            theorem_3_4_steps}) {
    for (Claim& claim : claims()) ledger.add(std::move(claim));
  }
}

}  // namespace lakatos::du18
