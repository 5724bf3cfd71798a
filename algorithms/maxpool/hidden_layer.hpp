#pragma once
// A fully connected network of one hidden ReLU layer, N(x) = sum_i a_i sigma(v_i . x + b_i), in doubles.
#include "algorithms/common/logistic_training.hpp"

namespace lakatos::maxpool {

/// Parameters: v_1, ..., v_h (the input's width each), then a, then b where there are biases. Products of matrices by
/// Eigen, with blocks that do not depend on the machine: the same bits everywhere on plain x86-64. Cost: width x h
/// products and sums for an output, and as many again for a gradient.
class HiddenLayer : public Trainable {
 public:
  /// All zero.
  HiddenLayer(std::size_t width, std::size_t neurons, bool biases);

  void outputs(const double* inputs, std::size_t count, double* out) override;
  double gradient(const double* inputs, const double* labels, std::size_t count, Vector<double>& gradient) override;

  std::size_t neurons() const { return neurons_; }

 private:
  void activate(const double* inputs, std::size_t count);

  std::size_t width_, neurons_;
  bool biases_;
  Vector<double> hidden_;  // count x neurons
  Vector<double> back_;    // of the same size: what each neuron answers for
  Vector<double> out_;
};

/// How many neurons without biases come nearest to this number of parameters; at least 1.
std::size_t neurons_for(std::size_t parameters, std::size_t width);

}  // namespace lakatos::maxpool
