#include "theory/maxpool/real_capacity.hpp"

#include <stdexcept>

namespace lakatos::maxpool {

Real power(const Real& base, std::int64_t exponent) {
  Real product = 1;
  for (std::int64_t i = 0; i < exponent; ++i) product *= base;
  return product;
}

Real choose(const Real& m, std::int64_t s) {
  Real count = 1;
  for (long i = 0; i < s; ++i) count = count * (m - i) / (i + 1);
  return count;
}

std::vector<Input> proof_points(std::int64_t positions, std::int64_t ends, std::int64_t shift) {
  if (positions < 1 || positions > 8) throw std::invalid_argument("1 ... 8 positions");
  std::vector<Input> points;
  for (std::int64_t row = 0; row < std::int64_t{1} << (positions - 1); ++row) {
    std::vector<std::int64_t> patterns;
    for (std::int64_t j = 1; j < positions; ++j)
      patterns.push_back(2 * j + ((row >> (j - 1) & 1) != 0 ? 1 : 2) + shift);
    patterns.push_back((ends >> row & 1) != 0 ? 2 : 1);
    points.push_back(labelled(std::move(patterns)));
  }
  return points;
}

}  // namespace lakatos::maxpool
