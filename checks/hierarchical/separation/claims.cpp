#include "checks/hierarchical/separation/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> separation_room(const Version& in) {
  return gathered(in, {theorem_1_near, theorem_1_far, lemma_4, lemma_5, lemma_5_steps, lemma_5_last, theorem_1_steps,
                       theorem_1_union, theorem_1_final, theorem_2_budget});
}

}  // namespace lakatos::hierarchical
