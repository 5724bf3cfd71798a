#pragma once
// What a cluster of the trivial clustering (malach18, Section 4.1.1) keeps of the specification of CLUSTER_gamma, on
// masks of examples.
#include "algorithms/hierarchical/real_ball_clustering.hpp"

namespace lakatos::hierarchical {

/// Pairs as masks: points closer than gamma, within gamma, and at most 2 gamma apart.
struct Distances {
  Neighbours close, within, not_far;
};

/// The mask of all n <= 32 examples.
Members everyone(std::size_t n);

/// Does a step that takes `cluster` out of `left` keep every close pair together?
bool keeps_close(const Distances& at, Members cluster, Members left);
/// Are all pairs of the cluster at most 2 gamma apart?
bool none_far(const Distances& at, Members cluster);

}  // namespace lakatos::hierarchical
