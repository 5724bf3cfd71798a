#pragma once
// The least norm of a separator with margin 1 (theory/numeric/hard_margin.hpp) of features that groups of equal
// channels share, for the claim layer.
#include <optional>

#include "theory/numeric/truth.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::maxpool {

/// Bounds of the least |v|^2 with y_i v.z_i >= 1 for all i; what is known of whether there is one.
struct LeastNorm {
  std::optional<Real> at_most;  // none: no v is certainly a separator
  Real at_least;
  Truth separable = Truth::unknown;
};

/// Coordinate j of the points stands for copies[j] channels. Not for symbols.
LeastNorm least_norm(const std::vector<Vec>& points, const std::vector<int>& labels,
                     const std::vector<std::int64_t>& copies);

}  // namespace lakatos::maxpool
