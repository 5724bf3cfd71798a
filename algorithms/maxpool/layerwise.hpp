#pragma once
// LW_CNN (brutzkus21, Algorithm 1) in doubles, on inputs of any patterns: for experiments. Phase 1 on inputs of
// orthonormal patterns in any scalar is first_phase.hpp's.
#include "algorithms/maxpool/conv_pool.hpp"
#include "algorithms/maxpool/detection_runs.hpp"

namespace lakatos::maxpool {

/// Filters uniform on the sphere of this radius, output weights +-1, each as likely.
void start_on_sphere(ConvPool& net, std::size_t dimension, double radius, RandomStream& stream);

/// Phase 1: T_1 steps of gradient descent on the first layer, on the first ceil(m/2) inputs, the second layer at its
/// start. Phase 2: T_2 steps on the second layer, from there, on the others; a sample of one input has none, and a
/// stays.
void train_layerwise(ConvPool& net, std::size_t dimension, const LabelledSample& sample, const LayerwisePlan& plan,
                     RandomStream& stream);

}  // namespace lakatos::maxpool
