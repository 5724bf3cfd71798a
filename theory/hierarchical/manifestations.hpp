#pragma once
// The manifestations of a patch one level down, one choice of a patch for each of its pixels, and what codes of
// embedded patches make of them (malach18, Lemma 1; hgm19, Lemma 8). Patches of a level are numbered class after class.
#include <map>

#include "theory/hierarchical/hierarchy.hpp"

namespace lakatos::hierarchical {

/// All choices of a number for each pixel, first[c] ... first[c + 1] - 1 for one of class c.
std::vector<Image> choices_of(const Image& patch, const std::vector<std::size_t>& first);
/// The places where the patches of each class begin, and the number of all.
std::vector<std::size_t> first_patches(const Patches& patches);

/// For each patch the number of its embedding, `channels` >= 1 entries each: equal columns have equal numbers, and so
/// have equal patches.
Image embedding_numbers(const std::vector<Image>& patches, const std::vector<std::int64_t>& entries,
                        std::int64_t channels);
/// Embeddings of different numbers are different vectors.
Truth numbered_by(const std::vector<Vec>& columns, const Image& number);

/// What phi gives each embedded manifestation: the number of the first patch that has it. `apart`: no two patches have
/// one in common.
struct ManifestationCodes {
  std::map<Image, std::int64_t> of;
  bool apart = true;
};
/// For the patches of `level`, where those of the level below are embedded with these numbers.
ManifestationCodes manifestation_codes(const Hierarchy& model, std::int64_t level, const Image& number);

/// |P_i| for i = d, d - 1: the different patches that k-means++ is given. At i = d those of the observed images; at
/// d - 1 an embedded patch is one choice of a patch of level d for each of its pixels, and K_(d-1) takes different
/// choices to different vectors. Below, the number depends on what the printed clusters leave.
Real points_at(const Hierarchy& model, std::int64_t level);

}  // namespace lakatos::hierarchical
