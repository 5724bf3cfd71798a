#include "algorithms/hierarchical/loss_gradients.hpp"

#include <algorithm>

namespace lakatos::hierarchical {
namespace {

/// Does an image of the level have this class?
bool occurs(const Level& level, std::size_t c) {
  return std::any_of(level.law.images.begin(), level.law.images.end(), [&](const Image& image) {
    return std::find(image.begin(), image.end(), static_cast<std::int64_t>(c)) != image.end();
  });
}

/// f(difference) for patches of two classes that the first step takes apart.
template <class F>
Truth for_parted(const Layer& layer, const std::vector<Net>& nets, F&& f) {
  return for_patch_pairs(layer, false, [&](std::size_t p, std::size_t q) {
    const Vec difference = subtract(layer.patches[p], layer.patches[q]);
    const Truth together = equal(squared_spread(nets[1], difference), Real(0));
    return together == Truth::yes ? Truth::yes : either(together, f(difference));
  });
}

}  // namespace

Truth off_the_kink(const Images& observed, const Layer& layer, const Net& net) {
  const Vec outputs = subnet_outputs(net, layer.patches, observed.images);
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < observed.size(); ++n) {
    const Real gap = Real(observed.labels[n]) * outputs[n] - 1;
    all = both(all, either(equal(observed.masses[n], Real(0)), less(Real(0), square(gap))));
  }
  return all;
}

Truth both_sides_of_the_kink(const Images& observed, const Layer& layer, const Net& net) {
  const Vec outputs = subnet_outputs(net, layer.patches, observed.images);
  Truth below = Truth::no, above = Truth::no;
  for (std::size_t n = 0; n < observed.size(); ++n) {
    const Real gap = Real(observed.labels[n]) * outputs[n] - 1;
    const Truth drawn = less(Real(0), observed.masses[n]);
    below = either(below, both(drawn, less(gap, Real(0)))), above = either(above, both(drawn, less(Real(0), gap)));
  }
  return both(below, above);
}

Net at_rest(Net net) {
  for (Vec& kernel : net.kernels) kernel.assign(kernel.size(), Real(0));
  return net;
}

Truth starts_in_proportion(const Layer& layer, const Images& observed, const Net& net, Loss loss, const Real& slope) {
  const Net still = at_rest(net);
  const auto linear = population_gradient(observed, layer.patches, still),
             other = population_gradient(observed, layer.patches, still, loss);
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < linear.size(); ++i) {
    for (std::size_t q = 0; q < linear[i].size(); ++q) all = both(all, equal(other[i][q], slope * linear[i][q]));
  }
  return all;
}

Truth never_apart(const Layer& layer, const Net& net, const std::vector<Vec>& gradient, bool same) {
  return for_patch_pairs(layer, same, [&](std::size_t p, std::size_t q) {
    // Patches that never come have no part in the gradient: 0 >= 0, which enclosures leave open.
    if (!occurs(layer.level, layer.class_of(p)) && !occurs(layer.level, layer.class_of(q))) return Truth::yes;
    const Vec difference = subtract(layer.patches[p], layer.patches[q]);
    Real sum = 0;
    for (std::size_t i = 0; i < gradient.size(); ++i)
      sum += dot(net.kernels[i], difference) * dot(gradient[i], difference);
    return less_equal(Real(0), sum);
  });
}

Truth keeps_differences(const Layer& layer, const std::vector<Vec>& gradient) {
  return for_patch_pairs(layer, true, [&](std::size_t p, std::size_t q) {
    Truth all = Truth::yes;
    for (const Vec& g : gradient) all = both(all, equal(dot(g, layer.patches[p]), dot(g, layer.patches[q])));
    return all;
  });
}

Real squared_length_of_weights(const Net& net) {
  Real sum = 0;
  for (const Vec& w : net.weights) {
    Real length = 0;
    for (const Real& entry : w) length += abs(entry);
    sum += square(length);
  }
  return sum;
}

Truth keeps_apart(const Layer& layer, const std::vector<Net>& nets, const Real& kept) {
  return for_parted(layer, nets, [&](const Vec& difference) {
    const Real last = squared_spread(nets.back(), difference);
    Truth all = Truth::yes;
    for (const Net& each : nets) all = both(all, less_equal(square(kept) * squared_spread(each, difference), last));
    return all;
  });
}

Truth goes_on(const Layer& layer, const std::vector<Net>& nets) {
  return for_parted(layer, nets, [&](const Vec& difference) {
    return less(squared_spread(nets[nets.size() - 2], difference), squared_spread(nets.back(), difference));
  });
}

}  // namespace lakatos::hierarchical
