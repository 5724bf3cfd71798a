#include "algorithms/hierarchical/real_ball_clustering.hpp"

namespace lakatos::hierarchical {

Neighbours close_to(const std::vector<Vec>& points, const Real& radius2, bool boundary) {
  Neighbours close(points.size(), 0);
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = 0; j < points.size(); ++j) {
      const Real apart = squared_distance(points[i], points[j]);
      if (i == j || decide(boundary ? less_equal(apart, radius2) : less(apart, radius2))) close[i] |= Members{1} << j;
    }
  }
  return close;
}

std::vector<Vec> unit_images(const std::vector<std::size_t>& clusters) {
  std::vector<Vec> images;
  for (const std::size_t c : clusters) {
    Vec image(clusters.size(), Real(0));
    image[c] = 1;
    images.push_back(std::move(image));
  }
  return images;
}

}  // namespace lakatos::hierarchical
