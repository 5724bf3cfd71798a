#pragma once
// The two-layer subnet for the claim layer. What the functions do is said beside the templates of the same name; they
// have no printed form.
#include "algorithms/hierarchical/layer_descent.hpp"
#include "theory/hierarchical/real_generative.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::hierarchical {

using Net = Subnet<Real>;

Real subnet_output(const Net& net, const std::vector<Vec>& patches, const Image& image);
Vec subnet_outputs(const Net& net, const std::vector<Vec>& patches, const std::vector<Image>& images);
Real linear_loss(const Images& law, const std::vector<Vec>& patches, const Net& net);
std::vector<Vec> population_gradient(const Images& law, const std::vector<Vec>& patches, const Net& net,
                                     Loss loss = Loss::linear);
std::vector<Vec> gradient_by_classes(const std::vector<Vec>& means, const std::vector<Vec>& mean_patches,
                                     const std::vector<Vec>& weights);
std::vector<Net> descend(const Images& law, const std::vector<Vec>& patches, const Net& start, const Real& step,
                         std::int64_t steps, Loss loss = Loss::linear);

}  // namespace lakatos::hierarchical
