#pragma once
// Questions about k-means++ (hgm19, Section 5.1 and Appendix B) on small sets, at the claim layer.
#include "algorithms/common/real_k_means.hpp"

namespace lakatos {

/// The display D^2 / sum D^2 against the words, D / sum D, after one seed; for every seed.
Truth words_agree(const std::vector<Vec>& points);
/// Every outcome of the seeding, and Lloyd's algorithm from there: it ends, each point in the cluster of a nearest
/// centre. Undefined where a centre is to become the mean of no points and no `convention` says what that is.
Truth ends_in_a_map(const std::vector<Vec>& points, std::size_t clusters, Dissimilarity by, bool convention);

/// Is a point equally far from two others?
Truth some_tie(const std::vector<Vec>& points);
/// Has every point one nearest centre?
Truth one_nearest(const std::vector<Vec>& points, const std::vector<Vec>& centres);

}  // namespace lakatos
