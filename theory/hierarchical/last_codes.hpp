#pragma once
// The last clustering of malach18, of single embedded patches, and what it makes of the images (end of the proof of
// Theorem 2).
#include "theory/hierarchical/level.hpp"

namespace lakatos::hierarchical {

/// The code of each vector: the number of one of its cluster, where closer than gamma is together. Undecided where
/// a distance is.
Image cluster_codes(const std::vector<Vec>& embeddings, const Real& radius);

/// phi_0 * (h_0 o G), by enumeration, and G_0 with the code of each class in place of the class: that of its first
/// patch.
struct LastCodes {
  Images observed, top;
  Image of_class;
};
/// Embeddings of the patches, class after class. Undefined for classes without patches.
LastCodes last_codes(const Level& level, const std::vector<Vec>& embeddings, const Real& radius);
/// Do different classes have different codes, and are the two laws one?
Truth codes_are_classes(const LastCodes& coded);

}  // namespace lakatos::hierarchical
