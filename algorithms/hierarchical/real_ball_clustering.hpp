#pragma once
// Which points are close to which, for ball_clustering.hpp at the claim layer, and the images that clusters get.
#include "algorithms/hierarchical/ball_clustering.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::hierarchical {

/// Who is within the distance whose square is `radius2` of whom, the boundary included or not; up to 32 points.
/// Throws Undecided where a distance is.
Neighbours close_to(const std::vector<Vec>& points, const Real& radius2, bool boundary);

/// Unit vectors, the same for examples of one cluster and orthogonal for others: e_c for cluster c.
std::vector<Vec> unit_images(const std::vector<std::size_t>& clusters);

}  // namespace lakatos::hierarchical
