#pragma once
// The chance that two classes of a level fall together in Algorithm 1 (malach18, Lemma 1 and Theorem 2). Trained
// patches of the classes a, b of a level are
//   |K_T' (x_1 - x_2)| = |K_0' (x_1 - x_2) - (eta T / d) W_0 (v_a - v_b)|
// apart, where the first term is at most sigma / sqrt 2 = gamma / sqrt(2 s) long and W_0 (v_a - v_b) has n independent
// normal entries of variance |v_a - v_b|^2. So the distance is known up to sigma / sqrt 2, for all patches of the two
// classes at once and whatever the law of K_0 is. Each level has its own K_0 and W_0.
#include <cstdint>
#include <vector>

#include "theory/hierarchical/hierarchy.hpp"
#include "theory/numeric/bounds.hpp"

namespace lakatos::hierarchical {

/// What Algorithm 1 is run with: n, T, eta, gamma, delta; n also as a whole number, >= 1.
struct Layers {
  std::int64_t width = 0;
  Real n, steps, rate, radius, delta;
  Real start, entries;  // factors of the norms of K_0's columns, of the standard deviation of W_0's entries
  Real puts_together;   // the 1 of def-cluster: closer than gamma is one image
  Real keeps_apart;     // the 2 of def-cluster: further than 2 gamma apart is orthogonal
};
/// All patches of the last level, class after class.
std::vector<Image> observed_patches(const Hierarchy& model);
/// Squared distance of two of them.
Real squared_distance_of(const Hierarchy& model, const Image& a, const Image& b);

/// m: the most pixels of one class in a patch of the levels 1 ... k - 1; 1 where there is none. Two manifestations of a
/// patch, choices of a patch of the next level for each of its pixels, are up to sqrt(m / 2) sigma apart after
/// training: over a class with m pixels, when all columns of K_0 lie along the difference of two of its patches.
std::int64_t most_alike(const Hierarchy& model);

/// From what distance on a clustering keeps patches apart. forced: it puts together what def-cluster says, closer than
/// gamma; allowed: whatever is at most 2 gamma apart.
enum class Merging : std::uint8_t { forced, allowed };

/// P(all patches of two classes whose v's differ by a vector of this squared length are so close that they are put
/// together), from below; P(some are), from above. `places`: of two patches that differ in these classes at so many
/// pixels, which makes them the root of that times as far apart.
Bounds merging_chance(const Hierarchy& model, const Layers& in, const Real& squared, Merging merging, long places = 1);
/// P(no two classes of this level are put together), from below, given the levels below it.
Real level_recovered(const Hierarchy& model, const Means& means, const Layers& in, std::int64_t level, Merging merging);

/// P(two classes of some level may be put together), from two sides.
Bounds not_recovered(const Hierarchy& model, const Means& means, const Layers& in);

}  // namespace lakatos::hierarchical
