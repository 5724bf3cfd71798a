#include "checks/hierarchical/recovery/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> recovery_room(const Version& in) {
  return gathered(in, {algorithm_1, assumptions_needed, theorem_2, theorem_2_repaired, theorem_2_zero_loss,
                       theorem_2_runtime, final_step, lemma_1, lemma_7, compose_step, induction_product});
}

}  // namespace lakatos::hierarchical
