#pragma once
// What Theorem 2 of malach18 and Lemma 1 share: a hierarchy, the numbers with which Algorithm 1 is run, and the chance
// that two classes of a level fall together. Trained patches of the classes a, b of a level are
//   |K_T' (x_1 - x_2)| = |K_0' (x_1 - x_2) - (eta T / d) W_0 (v_a - v_b)|
// apart, where the first term is at most sigma / sqrt 2 = gamma / sqrt(2 s) long and W_0 (v_a - v_b) has n independent
// normal entries of variance |v_a - v_b|^2. So the distance is known up to sigma / sqrt 2, for all patches of the two
// classes at once and whatever the law of K_0 is. Each level has its own K_0 and W_0.
#include <cstdint>

#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/numeric/bounds.hpp"

namespace lakatos::hierarchical {

/// n, T, eta, gamma, delta: fields `width`, `steps`, `rate`, `radius`, `delta`.
struct Layers {
  std::int64_t width = 0;
  Real n, steps, rate, radius, delta;
  Real start, entries;  // dials: factors of the norms of K_0's columns, of the standard deviation of W_0's entries
  Real puts_together;   // the 1 of def-cluster: closer than gamma is one image. Constant one.cluster
  Real keeps_apart;     // the 2 of def-cluster: further than 2 gamma apart is orthogonal. Constant two.cluster
};
/// std::invalid_argument for a width outside 1 ... 200000.
Layers read_layers(const Statement& claim);
/// "training": T >= 1, eta > 0, gamma > 0; "confidence": delta in (0, 1/4).
void give_layers(Statement& claim, const Layers& in);

/// s, k as numbers.
Real patch_size_of(const Statement& claim, const Hierarchy& model);
Real depth_of(const Statement& claim, const Hierarchy& model);

using Means = std::vector<std::vector<Vec>>;

/// "width" and "iterations" as Theorem 2 prints them, T with sigma = gamma / sqrt s: n > (2 pi / (0.23 theta)) log(C /
/// delta) and T > 2 gamma d / (eta lambda). Constants two.width, share, two.steps.
void give_printed_layers(Statement& claim, const Hierarchy& model, const Means& means, const Layers& in);

/// "radius": gamma below half of the distance of any two different observed patches; `closed`: at most half.
void give_radius(Statement& claim, const Hierarchy& model, const Layers& in, bool closed);
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

}  // namespace lakatos::hierarchical
