#include "algorithms/hierarchical/layer_descent.hpp"

#include <stdexcept>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::hierarchical {
namespace {

/// k^(i).p for each channel and each patch.
template <class S>
std::vector<Vector<S>> activations(const std::vector<Vector<S>>& patches, const Subnet<S>& net) {
  if (net.kernels.size() != net.weights.size()) throw std::invalid_argument("a kernel and weights for each channel");
  std::vector<Vector<S>> all;
  for (const auto& kernel : net.kernels) {
    Vector<S> mine;
    for (const auto& patch : patches) mine.push_back(dot(kernel, patch));
    all.push_back(std::move(mine));
  }
  return all;
}

template <class S>
S output_of(const std::vector<Vector<S>>& active, const std::vector<Vector<S>>& weights, const Image& image) {
  S sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i].size() != image.size()) throw std::invalid_argument("a weight for each column");
    for (std::size_t j = 0; j < image.size(); ++j)
      sum += weights[i][j] * active[i].at(static_cast<std::size_t>(image[j]));
  }
  return sum;
}

}  // namespace

template <class S>
S subnet_output(const Subnet<S>& net, const std::vector<Vector<S>>& patches, const Image& image) {
  return output_of(activations(patches, net), net.weights, image);
}

template <class S>
Vector<S> subnet_outputs(const Subnet<S>& net, const std::vector<Vector<S>>& patches,
                         const std::vector<Image>& images) {
  const auto active = activations(patches, net);
  Vector<S> outputs;
  for (const Image& image : images) outputs.push_back(output_of(active, net.weights, image));
  return outputs;
}

template <class S>
S linear_loss(const LabelledImages<S>& law, const std::vector<Vector<S>>& patches, const Subnet<S>& net) {
  const auto active = activations(patches, net);
  S sum = 0;
  for (std::size_t n = 0; n < law.size(); ++n) {
    const S weighted = law.masses[n] * output_of(active, net.weights, law.images[n]);
    sum = law.labels[n] > 0 ? sum - weighted : sum + weighted;
  }
  return sum;
}

template <class S>
S loss_derivative(Loss loss, int label, const S& output) {
  const S y = label;
  if (loss == Loss::linear) return -y;
  if (loss == Loss::squared) return S(2) * (output - y);
  if (loss == Loss::hinge) return y * output < S(1) ? S(-y) : S(0);
  return -y / (S(1) + exp(S(y * output)));
}

template <class S>
std::vector<Vector<S>> population_gradient(const LabelledImages<S>& law, const std::vector<Vector<S>>& patches,
                                           const Subnet<S>& net, Loss loss) {
  const auto active = activations(patches, net);
  std::vector<Vector<S>> gradient;
  for (const auto& kernel : net.kernels) gradient.emplace_back(kernel.size(), S(0));
  // How often each patch comes, weighted by the derivative of the loss and by w^(i)_j.
  std::vector<Vector<S>> share(net.weights.size(), Vector<S>(patches.size(), S(0)));
  for (std::size_t n = 0; n < law.size(); ++n) {
    const S output = loss == Loss::linear ? S(0) : output_of(active, net.weights, law.images[n]);
    const S slope = law.masses[n] * loss_derivative(loss, law.labels[n], output);
    for (std::size_t i = 0; i < share.size(); ++i) {
      for (std::size_t j = 0; j < law.images[n].size(); ++j)
        share[i].at(static_cast<std::size_t>(law.images[n][j])) += slope * net.weights[i].at(j);
    }
  }
  for (std::size_t i = 0; i < share.size(); ++i) {
    for (std::size_t p = 0; p < patches.size(); ++p) gradient[i] = add(gradient[i], scale(share[i][p], patches[p]));
  }
  return gradient;
}

template <class S>
std::vector<Vector<S>> gradient_by_classes(const std::vector<Vector<S>>& means,
                                           const std::vector<Vector<S>>& mean_patches,
                                           const std::vector<Vector<S>>& weights) {
  if (means.size() != mean_patches.size() || means.empty())
    throw std::invalid_argument("a mean image and a mean patch for each class");
  std::vector<Vector<S>> gradient;
  for (const auto& mine : weights) {
    Vector<S> sum(mean_patches.front().size(), S(0));
    for (std::size_t c = 0; c < means.size(); ++c) sum = add(sum, scale(dot(mine, means[c]), mean_patches[c]));
    gradient.push_back(std::move(sum));
  }
  return gradient;
}

template <class S>
std::vector<Subnet<S>> descend(const LabelledImages<S>& law, const std::vector<Vector<S>>& patches, Subnet<S> start,
                               const S& step, std::int64_t steps, Loss loss) {
  std::vector<Subnet<S>> nets{std::move(start)};
  for (std::int64_t t = 0; t < steps; ++t) {
    const auto gradient = population_gradient(law, patches, nets.back(), loss);
    Subnet<S> next = nets.back();
    for (std::size_t i = 0; i < gradient.size(); ++i)
      next.kernels[i] = subtract(next.kernels[i], scale(step, gradient[i]));
    nets.push_back(std::move(next));
  }
  return nets;
}

template Interval subnet_output(const Subnet<Interval>&, const std::vector<Vector<Interval>>&, const Image&);
template Vector<Interval> subnet_outputs(const Subnet<Interval>&, const std::vector<Vector<Interval>>&,
                                         const std::vector<Image>&);
template Interval linear_loss(const LabelledImages<Interval>&, const std::vector<Vector<Interval>>&,
                              const Subnet<Interval>&);
template Interval loss_derivative(Loss, int, const Interval&);
template std::vector<Vector<Interval>> population_gradient(const LabelledImages<Interval>&,
                                                           const std::vector<Vector<Interval>>&,
                                                           const Subnet<Interval>&, Loss);
template std::vector<Vector<Interval>> gradient_by_classes(const std::vector<Vector<Interval>>&,
                                                           const std::vector<Vector<Interval>>&,
                                                           const std::vector<Vector<Interval>>&);
template std::vector<Subnet<Interval>> descend(const LabelledImages<Interval>&, const std::vector<Vector<Interval>>&,
                                               Subnet<Interval>, const Interval&, std::int64_t, Loss);

template Ball subnet_output(const Subnet<Ball>&, const std::vector<Vector<Ball>>&, const Image&);
template Vector<Ball> subnet_outputs(const Subnet<Ball>&, const std::vector<Vector<Ball>>&, const std::vector<Image>&);
template Ball linear_loss(const LabelledImages<Ball>&, const std::vector<Vector<Ball>>&, const Subnet<Ball>&);
template Ball loss_derivative(Loss, int, const Ball&);
template std::vector<Vector<Ball>> population_gradient(const LabelledImages<Ball>&, const std::vector<Vector<Ball>>&,
                                                       const Subnet<Ball>&, Loss);
template std::vector<Vector<Ball>> gradient_by_classes(const std::vector<Vector<Ball>>&,
                                                       const std::vector<Vector<Ball>>&,
                                                       const std::vector<Vector<Ball>>&);
template std::vector<Subnet<Ball>> descend(const LabelledImages<Ball>&, const std::vector<Vector<Ball>>&, Subnet<Ball>,
                                           const Ball&, std::int64_t, Loss);

template Rational subnet_output(const Subnet<Rational>&, const std::vector<Vector<Rational>>&, const Image&);
template Vector<Rational> subnet_outputs(const Subnet<Rational>&, const std::vector<Vector<Rational>>&,
                                         const std::vector<Image>&);
template Rational linear_loss(const LabelledImages<Rational>&, const std::vector<Vector<Rational>>&,
                              const Subnet<Rational>&);
template Rational loss_derivative(Loss, int, const Rational&);
template std::vector<Vector<Rational>> population_gradient(const LabelledImages<Rational>&,
                                                           const std::vector<Vector<Rational>>&,
                                                           const Subnet<Rational>&, Loss);
template std::vector<Vector<Rational>> gradient_by_classes(const std::vector<Vector<Rational>>&,
                                                           const std::vector<Vector<Rational>>&,
                                                           const std::vector<Vector<Rational>>&);
template std::vector<Subnet<Rational>> descend(const LabelledImages<Rational>&, const std::vector<Vector<Rational>>&,
                                               Subnet<Rational>, const Rational&, std::int64_t, Loss);

}  // namespace lakatos::hierarchical
