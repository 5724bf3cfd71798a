#pragma once
// Clusters of patches of images (malach18 and hgm19, Section 6, steps 1 and 2), in single precision.
#include <cstdint>
#include <vector>

#include "algorithms/common/random_stream.hpp"

namespace lakatos::hierarchical {

/// Points as the rows of a matrix.
struct Points {
  std::size_t width = 0;
  std::vector<float> values;
  std::size_t count() const { return width == 0 ? 0 : values.size() / width; }
};

/// k-means with respect to the cosine: Lloyd's steps on directions. A centre is the direction of the sum of the
/// directions of its points; a point goes to the centre of the largest inner product, to the first of several. Starts
/// from the directions of different points drawn at random; a centre without points stays. Points of norm 0 are left
/// out. Returns `clusters` unit vectors, row by row; std::invalid_argument where there are fewer points. Cost:
/// 2 x points x clusters x width operations a step.
std::vector<float> cosine_clusters(const Points& points, std::size_t clusters, int steps, RandomStream& stream);

/// The root of the mean of the points' squared norms.
double mean_length(const Points& points);

}  // namespace lakatos::hierarchical
