#include "checks/hierarchical/clustering/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> clustering_room(const Version& in) {
  return gathered(in, {def_cluster, trivial_cluster, relu_orth, trivial_recovers, def_kmeans, lemma_6, lemma_6_steps,
                       base_cases, step_lemma_1, step_lemma_8, clustered});
}

}  // namespace lakatos::hierarchical
