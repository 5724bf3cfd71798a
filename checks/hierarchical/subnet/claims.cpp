#include "checks/hierarchical/subnet/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> subnet_room(const Version& in) {
  return gathered(in, {definition_net, training_assumptions, population_and_sample, loss_remark, sketch_remarks,
                       indicator_step, lemma_2, lemma_3, corollary_1});
}

}  // namespace lakatos::hierarchical
