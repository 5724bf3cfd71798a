#pragma once
// The max-pooling network (brutzkus21, (1)) N(x) = sum_i a_i max_j sigma(w_i . x[j]) in doubles, for training on many
// inputs. theory/maxpool/network.hpp has the same network in any scalar, on inputs of orthonormal patterns.
#include "algorithms/common/logistic_training.hpp"

namespace lakatos::maxpool {

/// What a filter sees of an input: max_j sigma(w_i . x[j]) and the first j where it is reached; -1 where it is 0.
struct Pooled {
  Vector<double> values;  // one for each channel, then zeros up to a multiple of 4
  Vector<double> places;  // whole numbers
};

/// Parameters: w_1, ..., w_k (d numbers each), then a. All kernels sum over d, and over the channels, in an order that
/// depends on the sizes only. Cost: n d k products and sums for an output, d k more for a gradient.
class ConvPool : public Trainable {
 public:
  /// All zero. `dimension` d, `positions` n, `channels` k >= 1.
  ConvPool(std::size_t dimension, std::size_t positions, std::size_t channels);

  void outputs(const double* inputs, std::size_t count, double* out) override;
  double gradient(const double* inputs, const double* labels, std::size_t count, Vector<double>& gradient) override;
  /// The pooled channels of each input, `channels()` numbers each.
  void representation(const double* inputs, std::size_t count, Vector<double>& z);

  std::size_t channels() const { return channels_; }
  double* filter(std::size_t i) { return parameters_.data() + i * dimension_; }
  double* weights() { return parameters_.data() + channels_ * dimension_; }

 private:
  void refresh();
  void pool(const double* input);
  template <int positions>
  void pool_block(std::size_t channel, std::size_t first);

  std::size_t dimension_, positions_, channels_, padded_;
  Vector<double> columns_;  // the filters as columns: d x padded, channels side by side
  Vector<double> twice_;    // the input with every number doubled: [j][entry][2]
  Pooled pooled_;
};

}  // namespace lakatos::maxpool
