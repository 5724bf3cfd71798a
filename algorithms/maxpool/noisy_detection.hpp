#pragma once
// Samples of the pattern-detection law D (brutzkus21, Section 3) as real vectors: patterns of R^d, with or without
// noise on each of them (Section 7).
#include "algorithms/common/labelled_sample.hpp"
#include "algorithms/common/random_stream.hpp"

namespace lakatos::maxpool {

/// Noise on each pattern: none; uniform in a ball; uniform on a sphere.
enum class Noise : unsigned char { none, ball, sphere };

struct DetectionLaw {
  std::size_t positions = 10;     // n
  std::vector<Vector<double>> o;  // o_1 positive, o_2 negative, the others spurious
  Noise noise = Noise::none;
  double radius = 1;
};

/// The first `patterns` rows of a random orthogonal matrix (Haar measure, up to rounding), patterns <= dimension.
std::vector<Vector<double>> draw_patterns(RandomStream& stream, std::size_t dimension, std::size_t patterns);

/// Independent inputs of n d numbers: labels by fair coins, the discriminative pattern at a uniform position, uniform
/// spurious patterns elsewhere. Needs l >= 3.
LabelledSample draw_sample(RandomStream& stream, const DetectionLaw& law, std::size_t count);

}  // namespace lakatos::maxpool
