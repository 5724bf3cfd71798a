#pragma once
// The population gradient of a convex loss against that of the linear loss (hgm19 and malach18, on the linear loss).
// For losses with y N(X) as their margin. No question throws Undecided.
#include "algorithms/hierarchical/activations.hpp"

namespace lakatos::hierarchical {

/// Has no image of positive mass y N(X) = 1, the kink of the hinge loss?
Truth off_the_kink(const Images& observed, const Layer& layer, const Net& net);
/// Have images of positive mass y N(X) < 1 and y N(X) > 1?
Truth both_sides_of_the_kink(const Images& observed, const Layer& layer, const Net& net);

/// The net with K = 0.
Net at_rest(Net net);
/// At K = 0: is the gradient of the loss `slope` times that of the linear loss?
Truth starts_in_proportion(const Layer& layer, const Images& observed, const Net& net, Loss loss, const Real& slope);

/// sum_i (k_i.(x_1 - x_2)) (g_i.(x_1 - x_2)) >= 0 for patches of one class (`same`) or of two: to first order
/// |K^T x_1 - K^T x_2| does not grow against the gradient g.
Truth never_apart(const Layer& layer, const Net& net, const std::vector<Vec>& gradient, bool same);
/// Do all channels keep their differences within a class in one step?
Truth keeps_differences(const Layer& layer, const std::vector<Vec>& gradient);

/// sum_i |w_i|_1^2. The population of the squared loss is 2 sum_i |w_i|_1^2 smooth in K for orthonormal patches.
Real squared_length_of_weights(const Net& net);
/// Are patches of two classes that the first step takes apart in the end at least `kept` times as far apart as ever?
Truth keeps_apart(const Layer& layer, const std::vector<Net>& nets, const Real& kept);
/// Does the last step take them further apart?
Truth goes_on(const Layer& layer, const std::vector<Net>& nets);

}  // namespace lakatos::hierarchical
