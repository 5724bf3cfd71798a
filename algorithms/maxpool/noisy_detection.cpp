#include "algorithms/maxpool/noisy_detection.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "algorithms/common/dense.hpp"
#include "algorithms/common/shuffle.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::maxpool {
namespace {

/// What is left of `row` without its parts along the others, scaled to length 1. Twice, for the rounding of the first
/// time.
void orthonormalise(Vector<double>& row, const std::vector<Vector<double>>& others) {
  for (int time = 0; time < 2; ++time) {
    for (const Vector<double>& other : others)
      add_multiple(row.data(), -inner_product(row.data(), other.data(), row.size()), other.data(), row.size());
    const double factor = 1 / std::sqrt(inner_product(row.data(), row.data(), row.size()));
    for (double& entry : row) entry *= factor;
  }
}

/// The largest of d uniform numbers is at most r with probability r^d: the length of a uniform point of the ball.
double length_in_ball(RandomStream& stream, std::size_t dimension) {
  double largest = 0;
  for (std::size_t i = 0; i < dimension; ++i) largest = std::max(largest, stream.uniform());
  return largest;
}

void add_noise(RandomStream& stream, const DetectionLaw& law, double* pattern, std::size_t dimension) {
  if (law.noise == Noise::none) return;
  const Vector<double> direction = stream.direction(dimension);
  const double length = law.radius * (law.noise == Noise::ball ? length_in_ball(stream, dimension) : 1);
  add_multiple(pattern, length, direction.data(), dimension);
}

}  // namespace

std::vector<Vector<double>> draw_patterns(RandomStream& stream, std::size_t dimension, std::size_t patterns) {
  if (patterns > dimension) throw std::invalid_argument("more orthogonal patterns than dimensions");
  const NearestRounding nearest;
  std::vector<Vector<double>> rows;
  while (rows.size() < patterns) {
    Vector<double> row = stream.direction(dimension);
    orthonormalise(row, rows);
    rows.push_back(std::move(row));
  }
  return rows;
}

LabelledSample draw_sample(RandomStream& stream, const DetectionLaw& law, std::size_t count) {
  if (law.o.size() < 3 || law.positions < 1) throw std::invalid_argument("the law needs three patterns and a position");
  const NearestRounding nearest;
  const std::size_t dimension = law.o.front().size();
  LabelledSample sample{law.positions * dimension, {}, {}};
  sample.inputs.reserve(count * sample.width);
  for (std::size_t i = 0; i < count; ++i) {
    const bool positive = (stream.bits() >> 63) != 0;
    const std::size_t place = below(stream, law.positions);
    for (std::size_t j = 0; j < law.positions; ++j) {
      const std::size_t which = j == place ? (positive ? 0 : 1) : 2 + below(stream, law.o.size() - 2);
      sample.inputs.insert(sample.inputs.end(), law.o[which].begin(), law.o[which].end());
      add_noise(stream, law, &sample.inputs[sample.inputs.size() - dimension], dimension);
    }
    sample.labels.push_back(positive ? 1 : -1);
  }
  return sample;
}

}  // namespace lakatos::maxpool
