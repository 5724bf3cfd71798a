#include "algorithms/hierarchical/real_layer_descent.hpp"

#include "theory/hierarchical/lift_hierarchical.hpp"

namespace lakatos::hierarchical {

template <class S, class Convert>
auto rebuilt(const Subnet<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return Subnet<T>{each(x.kernels), each(x.weights)};
}

Real subnet_output(const Net& net, const std::vector<Vec>& patches, const Image& image) {
  return lifted([&](auto& x, auto& p) { return subnet_output(x, p, image); }, net, patches);
}

Vec subnet_outputs(const Net& net, const std::vector<Vec>& patches, const std::vector<Image>& images) {
  return lifted([&](auto& x, auto& p) { return subnet_outputs(x, p, images); }, net, patches);
}

Real linear_loss(const Images& law, const std::vector<Vec>& patches, const Net& net) {
  return lifted([](auto& l, auto& p, auto& x) { return linear_loss(l, p, x); }, law, patches, net);
}

std::vector<Vec> population_gradient(const Images& law, const std::vector<Vec>& patches, const Net& net, Loss loss) {
  return lifted([&](auto& l, auto& p, auto& x) { return population_gradient(l, p, x, loss); }, law, patches, net);
}

std::vector<Vec> gradient_by_classes(const std::vector<Vec>& means, const std::vector<Vec>& mean_patches,
                                     const std::vector<Vec>& weights) {
  return lifted([](auto& v, auto& p, auto& w) { return gradient_by_classes(v, p, w); }, means, mean_patches, weights);
}

std::vector<Net> descend(const Images& law, const std::vector<Vec>& patches, const Net& start, const Real& step,
                         std::int64_t steps, Loss loss) {
  return lifted([&](auto& l, auto& p, auto& x, auto& eta) { return descend(l, p, x, eta, steps, loss); }, law, patches,
                start, step);
}

}  // namespace lakatos::hierarchical
