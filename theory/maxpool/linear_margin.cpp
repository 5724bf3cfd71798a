#include "theory/maxpool/linear_margin.hpp"

#include "theory/numeric/bounds.hpp"

namespace lakatos::maxpool {
namespace {

Real least_of(const Vec& numbers) {
  Real least = numbers.front();
  for (std::size_t i = 1; i < numbers.size(); ++i) least = min(least, numbers[i]);
  return least;
}

}  // namespace

Real least_margin(const std::vector<Vec>& points, const std::vector<int>& labels, const Vec& w) {
  Vec margins;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Real output = dot(w, points[i]);
    margins.push_back(labels[i] > 0 ? output : -output);
  }
  return least_of(margins);
}

Real squared_radius(const std::vector<Vec>& points) {
  Real largest = squared_norm(points.front());
  for (const Vec& x : points) largest = max(largest, squared_norm(x));
  return largest;
}

Bounds total_length(const std::vector<Vec>& blocks) {
  Bounds sum = exactly(0);
  for (const Vec& block : blocks) sum = sum + length_bracket(block);
  return sum;
}

Real noisy_margin(const std::vector<Vec>& blocks, const Real& bias, const std::vector<Input>& inputs,
                  const Vec& noise) {
  auto next = noise.begin();
  Vec margins;
  for (const Input& x : inputs) {
    Real output = bias;
    for (std::size_t j = 0; j < blocks.size(); ++j) {
      for (std::size_t c = 0; c < blocks[j].size(); ++c)
        output += blocks[j][c] * (*next++ + (static_cast<std::int64_t>(c) + 1 == x.patterns[j] ? 1 : 0));
    }
    margins.push_back(x.label > 0 ? output : -output);
  }
  return least_of(margins);
}

HardMargin one_hot(const std::vector<Input>& inputs, std::int64_t patterns) {
  HardMargin problem;
  for (const Input& input : inputs) {
    problem.labels.push_back(input.label), problem.points.emplace_back();
    for (const std::int64_t pattern : input.patterns) {
      for (std::int64_t p = 1; p <= patterns; ++p) problem.points.back().emplace_back(p == pattern ? 1 : 0);
    }
  }
  return problem;
}

bool equal_weights_are_optimal(std::int64_t patterns, std::int64_t positions) {
  const HardMargin problem = one_hot(support(patterns, positions), patterns);
  Rational weight = 1;
  for (std::int64_t j = 1; j < positions; ++j) weight /= Rational(static_cast<long>(patterns - 2));
  HardMarginResult result;
  result.kind = HardMarginResult::Kind::separable;
  result.value = Rational(static_cast<long>(2 * positions));
  result.multipliers.assign(problem.points.size(), weight);
  for (std::int64_t j = 0; j < positions; ++j) {
    for (std::int64_t p = 1; p <= patterns; ++p) result.separator.emplace_back(p == 1 ? 1 : p == 2 ? -1 : 0);
  }
  return proves(problem, result);
}

}  // namespace lakatos::maxpool
