#pragma once
// The least norm of a separator with margin 1 (theory/numeric/hard_margin.hpp) of features that groups of equal
// channels share, for the claim layer.
#include <optional>

#include "theory/maxpool/real_maxpool.hpp"
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

/// a . b over all channels, of vectors that are the same on the copies[i] channels of group i.
Real over_copies(const std::vector<std::int64_t>& copies, const Vec& a, const Vec& b);

/// z(x) / |z(x)| for each input, the norm over all channels.
std::vector<Vec> unit_features(const Net& net, const std::vector<Input>& inputs);

/// The inner products of the points y z(x) / |z(x)|.
Mat signed_unit_gram(const Net& net, const std::vector<Input>& inputs);

/// Have z(x) of these inputs certainly no separator? Where two inputs of different labels select the same patterns
/// throughout, or an input none. Throws Undecided where a selection is open.
bool certainly_inseparable(const Net& net, const std::vector<Input>& inputs);

/// least_norm of z(x) of these inputs, each scaled to |z(x)| = 1 where `unit`; not separable where they certainly are
/// not. Throws Undecided where it is open whether a z(x) to be scaled is 0.
LeastNorm least_norm(const Net& net, const std::vector<Input>& inputs, bool unit);

}  // namespace lakatos::maxpool
