#pragma once
// One channel in doubles, for generators: products with the patches of a level, and a rate at which they are as far
// apart as wanted.
#include <cstdint>
#include <vector>

namespace lakatos::hierarchical {

/// A channel with k_0 = radius times a direction, given by its products with the patches, `variants` for each class.
struct DoubleChannel {
  std::vector<double> start;    // products of k_0 with the patches, class after class
  std::vector<double> weights;  // w
  std::int64_t variants = 1, steps = 0;
};
/// The least difference of its products with patches of different classes after training at this rate.
double least_spread(const DoubleChannel& channel, const std::vector<std::vector<double>>& means, double rate);
/// A rate up to 2^14 or so at which the least difference is about `distance`: by doubling and 40 halvings.
double rate_for(const DoubleChannel& channel, const std::vector<std::vector<double>>& means, double distance);

/// The w in the plane of u and v with w . u = -half share |u| and w . v = half |v|; along v - u where these are nearly
/// parallel. Not finite where one vanishes.
std::vector<double> opposite_weights(const std::vector<double>& u, const std::vector<double>& v, double half,
                                     double share);

}  // namespace lakatos::hierarchical
