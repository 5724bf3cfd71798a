#include "checks/hierarchical/linear/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> linear_room(const Version& in) {
  return gathered(in, {separability_assumption, lemma_1_margin, lemma_1_iterations, lemma_1_steps, orthogonal_levels,
                       inseparable_recovery, inseparable_levels});
}

}  // namespace lakatos::hierarchical
