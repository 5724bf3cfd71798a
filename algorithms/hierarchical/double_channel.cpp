#include "algorithms/hierarchical/double_channel.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lakatos::hierarchical {

double least_spread(const DoubleChannel& channel, const std::vector<std::vector<double>>& means, double rate) {
  const auto d = static_cast<std::size_t>(channel.variants);
  const double push = rate * static_cast<double>(channel.steps) / static_cast<double>(channel.variants);
  std::vector<double> products;
  for (std::size_t x = 0; x < means.size() * d; ++x) {
    double moved = 0;
    for (std::size_t p = 0; p < channel.weights.size(); ++p) moved += channel.weights[p] * means[x / d][p];
    products.push_back(channel.start[x] - push * moved);
  }
  double least = 1e9;
  for (std::size_t x = 0; x < products.size(); ++x) {
    for (std::size_t y = x + 1; y < products.size(); ++y)
      if (x / d != y / d) least = std::min(least, std::abs(products[x] - products[y]));
  }
  return least;
}

double rate_for(const DoubleChannel& channel, const std::vector<std::vector<double>>& means, double distance) {
  double rate = 1;
  while (rate < 1e4 && least_spread(channel, means, rate) < distance) rate *= 2;
  double below = 0;
  for (int i = 0; i < 40; ++i) {
    const double middle = (below + rate) / 2;
    (least_spread(channel, means, middle) < distance ? below : rate) = middle;
  }
  return rate;
}

std::vector<double> opposite_weights(const std::vector<double>& u, const std::vector<double>& v, double half,
                                     double share) {
  const auto product = [](const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
  };
  const double p = product(u, v), norm_u = std::sqrt(product(u, u)), norm_v = std::sqrt(product(v, v));
  const double slope = product(u, u) * product(v, v) - p * p;
  const double x = -half * norm_u * share, y = half * norm_v;
  std::vector<double> weights;
  for (std::size_t j = 0; j < u.size(); ++j)
    weights.push_back(slope > 1e-9
                          ? ((x * norm_v * norm_v - y * p) * u[j] + (y * norm_u * norm_u - x * p) * v[j]) / slope
                          : (v[j] / norm_v - u[j] / norm_u) * half * share);
  return weights;
}

}  // namespace lakatos::hierarchical
