#pragma once
// The two-layer linear subnet of malach18 (Sections 4.1.2, 5.1.3) and hgm19 (Section 4.1) and its training: N_{K,W}(X)
// = sum_i sum_j w^(i)_j <k^(i), x^(j)> over the channels i and the columns x^(j) of X, of which only K is trained, on
// the population loss. An image is written by the numbers of its patches, from 0; a list has the vector of each number.
#include <vector>

#include "theory/hierarchical/generative.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos::hierarchical {

/// K and W: for each channel a kernel, of the length of a patch, and a weight for each column.
template <class S>
struct Subnet {
  std::vector<Vector<S>> kernels, weights;
};

/// l_y(p) = -y p, log(1 + e^(-y p)), max(0, 1 - y p), (y - p)^2.
enum class Loss : unsigned char { linear, logistic, hinge, squared };

/// N_{K,W}(X). std::invalid_argument where sizes do not fit, std::out_of_range for a patch that does not exist.
template <class S>
S subnet_output(const Subnet<S>& net, const std::vector<Vector<S>>& patches, const Image& image);

/// The same for each of many images, of which the products of kernels and patches are shared.
template <class S>
Vector<S> subnet_outputs(const Subnet<S>& net, const std::vector<Vector<S>>& patches, const std::vector<Image>& images);

/// E[-y N_{K,W}(X)]: the population loss for the linear loss. Cost: patches x channels products of vectors, and a
/// number for each channel and pixel of each image.
template <class S>
S linear_loss(const LabelledImages<S>& law, const std::vector<Vector<S>>& patches, const Subnet<S>& net);

/// d l_y(p) / dp. The hinge at its kink y p = 1: 0, the derivative from the right in y p.
template <class S>
S loss_derivative(Loss loss, int label, const S& output);

/// d/dK of E[l_y(N_{K,W}(X))], a vector for each channel, image by image. Cost: as of the loss.
template <class S>
std::vector<Vector<S>> population_gradient(const LabelledImages<S>& law, const std::vector<Vector<S>>& patches,
                                           const Subnet<S>& net, Loss loss = Loss::linear);

/// The same for the linear loss without a list of images: sum_c <w^(i), v_c> times the mean patch of class c.
/// std::invalid_argument where sizes do not fit.
template <class S>
std::vector<Vector<S>> gradient_by_classes(const std::vector<Vector<S>>& means,
                                           const std::vector<Vector<S>>& mean_patches,
                                           const std::vector<Vector<S>>& weights);

/// K_0, ..., K_T with K_t = K_(t-1) - step dL/dK(K_(t-1), W_0), the gradient image by image at every step.
template <class S>
std::vector<Subnet<S>> descend(const LabelledImages<S>& law, const std::vector<Vector<S>>& patches, Subnet<S> start,
                               const S& step, std::int64_t steps, Loss loss = Loss::linear);

}  // namespace lakatos::hierarchical
