#include "algorithms/hierarchical/patch_clusters.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "algorithms/common/matrix_product.hpp"
#include "algorithms/common/shuffle.hpp"

namespace lakatos::hierarchical {
namespace {

double squared_length(const float* x, std::size_t n) {
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += static_cast<double>(x[i]) * x[i];
  return sum;
}

/// Of length 1; false where it is 0.
bool make_unit(float* x, std::size_t n) {
  const double square = squared_length(x, n);
  if (!(square > 0)) return false;
  const auto factor = static_cast<float>(1 / std::sqrt(square));
  for (std::size_t i = 0; i < n; ++i) x[i] *= factor;
  return true;
}

Points directions(const Points& points) {
  Points kept{points.width, {}};
  std::vector<float> x(points.width);
  for (std::size_t i = 0; i < points.count(); ++i) {
    std::copy_n(points.values.data() + i * points.width, points.width, x.data());
    if (make_unit(x.data(), x.size())) kept.values.insert(kept.values.end(), x.begin(), x.end());
  }
  return kept;
}

/// sums[c] = the sum of the points that are nearest to centre c.
void assign(const Points& points, const std::vector<float>& centres, std::vector<float>& sums) {
  constexpr std::size_t at_a_time = 256;
  const std::size_t width = points.width, clusters = centres.size() / width;
  std::vector<float> products(at_a_time * clusters);
  std::fill(sums.begin(), sums.end(), 0.0f);
  for (std::size_t i = 0; i < points.count(); i += at_a_time) {
    const std::size_t count = std::min(at_a_time, points.count() - i);
    multiply({points.values.data() + i * width, width}, {centres.data(), width, Transposed::yes}, products.data(),
             count, width, clusters);
    for (std::size_t k = 0; k < count; ++k) {
      const float* const row = products.data() + k * clusters;
      float* const to = sums.data() + static_cast<std::size_t>(std::max_element(row, row + clusters) - row) * width;
      const float* const from = points.values.data() + (i + k) * width;
      for (std::size_t j = 0; j < width; ++j) to[j] += from[j];
    }
  }
}

}  // namespace

std::vector<float> cosine_clusters(const Points& points, std::size_t clusters, int steps, RandomStream& stream) {
  const Points unit = directions(points);
  const std::size_t width = unit.width;
  if (clusters == 0 || unit.count() < clusters)
    throw std::invalid_argument("there are fewer points other than 0 than clusters");
  std::vector<std::size_t> order(unit.count());
  std::iota(order.begin(), order.end(), std::size_t{0});
  shuffle(order, stream);
  std::vector<float> centres(clusters * width), sums(clusters * width);
  for (std::size_t c = 0; c < clusters; ++c)
    std::copy_n(unit.values.data() + order[c] * width, width, centres.data() + c * width);
  for (int step = 0; step < steps; ++step) {
    assign(unit, centres, sums);
    for (std::size_t c = 0; c < clusters; ++c) {
      float* const sum = sums.data() + c * width;
      if (make_unit(sum, width)) std::copy_n(sum, width, centres.data() + c * width);
    }
  }
  return centres;
}

double mean_length(const Points& points) {
  if (points.count() == 0) return 0;
  return std::sqrt(squared_length(points.values.data(), points.values.size()) / static_cast<double>(points.count()));
}

}  // namespace lakatos::hierarchical
