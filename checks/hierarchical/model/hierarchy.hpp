#pragma once
// A whole hierarchy: the law of the top image and the patches of all levels down to the observed one. Names of the
// fields are those of the twins' README.md. Classes are numbered from 1 in instances, from 0 in code.
#include "checks/engine/instance/source.hpp"
#include "checks/hierarchical/model/standing.hpp"

namespace lakatos::hierarchical {

struct Hierarchy {
  std::int64_t depth = 0;             // k, in hgm19 d: field `depth`
  std::int64_t positions = 0;         // m: field `positions`; hgm19: the square of field `side`
  std::int64_t patch_size = 0;        // s: field `patch_size`; hgm19: the square of field `patch_side`
  std::vector<std::int64_t> classes;  // |C_0|, ..., |C_(depth-1)|: field `counts`
  std::vector<Patches> patches;       // of the levels 0 ... depth - 1: fields `patch_counts`, `patches`
  Vec values;                         // of the pixels on the last level, each once: its images hold numbers of these
  Vec class_counts, patch_counts, entries;  // fields `counts`, `patch_counts`, `patches` as numbers of the instance
  Images top;                               // fields `images`, `masses`

  /// m s^level: how many pixels the images of a level have.
  std::int64_t pixels(std::int64_t level) const;
  /// d: how many patches the first class of the top has, which is the number of all where they have equally many.
  std::int64_t variants() const;
};

/// No instance (std::invalid_argument): depth < 1; another number of entries of `counts`, `patch_counts` (which must be
/// positive) or `patches` than the sizes ask for; a class number beyond the next level's; what read_law refuses. Over
/// symbols an empty shell.
Hierarchy read_hierarchy(const Statement& claim, const Version& in);

/// "law", "balanced"; "disjoint": the patches of each level are different; "equal sizes": every class of every level
/// has as many patches as the first. True when one fails.
bool give_hierarchy(Statement& claim, const Version& in, const Hierarchy& model);
/// d, how many patches a class has, as a number.
Real variants_of(const Statement& claim, const Version& in, const Hierarchy& model);
/// s, in hgm19 s^2, and m s^level, in hgm19 (m_0 s^level)^2, as numbers. Not over symbols.
Real patch_size_of(const Statement& claim, const Version& in);
Real pixels_of(const Statement& claim, const Version& in, std::int64_t level);
/// The patches of each level are different; as many as the first class has: as a Truth.
Truth disjoint(const Hierarchy& model);
Truth equal_sizes(const Hierarchy& model);

/// The patches of `level` >= 1, class after class of level - 1: what phi_level can meet once all levels below are
/// recovered.
std::vector<Image> patches_at(const Hierarchy& model, std::int64_t level);
/// C: the most classes of a level.
Real most_classes(const Hierarchy& model);
/// How many of them are different: the sum of the `patch_counts` of their classes where all are.
Real different_patches_at(const Hierarchy& model, std::int64_t level);
/// Theorem 2 of hgm19: k_1 = |C_0|, ..., k_(d-1) = |C_(d-2)|, k_d = k |C_(d-1)|.
Real printed_clusters(const Hierarchy& model, std::int64_t level);

/// G_0, ..., G_last by enumeration; last <= depth. std::length_error beyond `most` images. None over symbols.
std::vector<Images> laws_of(const Hierarchy& model, std::int64_t last, std::size_t most = 1 << 16);
/// v_c of the levels 0 ... depth - 1, by linearity from those of the top. They need no enumeration. None over symbols.
std::vector<std::vector<Vec>> means_of(const Hierarchy& model);

/// "pairwise independent" and "independent" of every level at once; over symbols without means.
void give_pairwise_independent(Statement& claim, const Version& in, const std::vector<std::vector<Vec>>& means);
void give_independent(Statement& claim, const Version& in, const std::vector<std::vector<Vec>>& means);
/// theta and lambda over all levels; pi where no level has two classes.
Real least_angle(const std::vector<std::vector<Vec>>& means);
Real least_norm(const std::vector<std::vector<Vec>>& means);

/// All fields: depth 1 or 2, now and then 3, with at most `most` times as many images on the last level as on the top.
/// Three or four classes a level or as many as different patches take (once in 32: two, of which no pair is
/// independent), once in 32 each a patch that stands twice and a class with one patch more; the top is one of
/// draw_independent_law, for three classes on two positions (hgm19: four) every second time one of draw_close.
void draw_hierarchy(Record& record, Source& source, const Version& in, std::int64_t most = 1 << 10);

}  // namespace lakatos::hierarchical
