#pragma once
// A whole hierarchy (malach18, Section 3.1; hgm19, Section 3): the law of the top image and the patches of all levels
// down to the observed one. Levels are numbered from 0, the top, to `depth`; classes from 0.
#include <cstdint>
#include <vector>

#include "theory/hierarchical/real_generative.hpp"

namespace lakatos::hierarchical {

struct Hierarchy {
  std::int64_t depth = 0;             // k, in hgm19 d
  std::int64_t positions = 0;         // m; hgm19: m_0^2
  std::int64_t patch_size = 0;        // s; hgm19: s^2
  std::vector<std::int64_t> classes;  // |C_0|, ..., |C_(depth-1)|
  std::vector<Patches> patches;       // of the levels 0 ... depth - 1
  Vec values;                         // of the pixels on the last level, each once: its images hold numbers of these
  Vec class_counts, patch_counts, entries;  // the same as numbers: classes a level, patches a class, all pixels
  Images top;                               // G_0

  /// m s^level: how many pixels the images of a level have.
  std::int64_t pixels(std::int64_t level) const;
  /// d: how many patches the first class of the top has, which is the number of all where they have equally many.
  std::int64_t variants() const;
};

/// The mean images v_c of the levels 0 ... depth - 1, a vector for each class.
using Means = std::vector<std::vector<Vec>>;

/// The patches of each level are different; every class of every level has as many patches as the first. Neither throws
/// Undecided.
Truth disjoint(const Hierarchy& model);
Truth equal_sizes(const Hierarchy& model);

/// The patches of `level` >= 1, class after class of level - 1: what phi_level can meet once all levels below are
/// recovered.
std::vector<Image> patches_at(const Hierarchy& model, std::int64_t level);
/// No observed patch is 0 and no two lie on one ray: the cosine distance is defined, and 0 for no two of them. Never
/// throws Undecided.
Truth directions_differ(const Hierarchy& model);
/// C: the most classes of a level.
Real most_classes(const Hierarchy& model);
/// How many of them are different: the sum of the `patch_counts` of their classes where all are.
Real different_patches_at(const Hierarchy& model, std::int64_t level);
/// Theorem 2 of hgm19: k_1 = |C_0|, ..., k_(d-1) = |C_(d-2)|, k_d = k |C_(d-1)|.
Real printed_clusters(const Hierarchy& model, std::int64_t level);

/// G_0, ..., G_last by enumeration; last <= depth. std::length_error beyond `most` images. None over symbols.
std::vector<Images> laws_of(const Hierarchy& model, std::int64_t last, std::size_t most = 1 << 16);
/// v_c of the levels 0 ... depth - 1, by linearity from those of the top. They need no enumeration. None over symbols.
Means means_of(const Hierarchy& model);

/// Are any two v_c of one level linearly independent (hgm19 A6)?
Truth pairwise_independent(const Means& means);
/// theta, the least angle in radians between v_c of one level, and lambda, the least norm, over all levels; pi where no
/// level has two classes. `least_square`: lambda^2, rational.
Real least_angle(const Means& means);
Real least_square(const Means& means);
Real least_norm(const Means& means);

}  // namespace lakatos::hierarchical
