#pragma once
// Kernels given by their products with the patches of a level: entry c d + j of a channel is that of patch j of class
// c.
#include "theory/hierarchical/level.hpp"

namespace lakatos::hierarchical {

/// |end[x] - end[y]| >= push |w.(v_a - v_b)| - |start[x] - start[y]| in every channel, for all patches x, y of two
/// classes a, b: every channel drives two classes apart at least as fast as its weights say. Never throws Undecided.
Truth driven_apart(const Level& level, const std::vector<Vec>& weights, const std::vector<Vec>& start,
                   const std::vector<Vec>& end, const Real& push);

}  // namespace lakatos::hierarchical
