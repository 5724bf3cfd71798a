#pragma once
// A sample in place of the law of images of patches. With gradients of a sample (K_T - K_0)' (x_1 - x_2) is -eta T W_0
// times the difference of the sample's mean images of occurrence: Lemma 3 for the law that the sample is. For patches
// of one class that is 0 under the population law, and seldom in a sample.
#include "theory/hierarchical/layer.hpp"
#include "theory/hierarchical/separation.hpp"

namespace lakatos::hierarchical {

struct PatchSample {
  std::vector<Image> images;  // of patch numbers
  std::vector<int> labels;
  std::vector<std::int64_t> times;  // how many examples are this one
  std::int64_t size = 0;            // N
};

/// Is every example an outcome of the law, of positive mass? Never throws Undecided.
Truth drawn_from(const Images& law, const PatchSample& sample);
/// The largest distance of the sample's mean images of occurrence of two patches of one class: D.
Real largest_difference(const Layer& layer, const PatchSample& sample);

/// P(some two patches of a class are sigma apart or more), from two sides; without `labelled` as if all labels were 1.
/// (K_T - K_0)' (x_1 - x_2) is reach = eta T |difference| times g, standard normal of n entries and independent of K_0,
/// and |K_0' (x_1 - x_2)| <= sigma / sqrt 2. At most: P(reach |g| >= sigma - sigma / sqrt 2), summed over the pairs. At
/// least: P(reach |g| >= sigma), for the worst pair: a + reach g is the likeliest to lie in a ball around 0 where a = 0
/// (Anderson, Proc. AMS 6 (1955) 170-176, for symmetric unimodal densities and symmetric convex sets), so that K_0 = 0
/// is the best case for every law of K_0.
Bounds chance_of_drift(const Layer& layer, const PatchSample& sample, const Training& training, bool labelled);

}  // namespace lakatos::hierarchical
