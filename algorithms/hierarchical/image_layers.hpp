#pragma once
// The layers of convolutional nets on images, in single precision, with their gradients. An image is a block of
// numbers, row by row, pixel by pixel, the channels of a pixel side by side; several images lie one after the other.
// All sums are added up in an order that depends on the sizes only. Rounding to nearest must be in force.
#include <cstddef>
#include <vector>

#include "algorithms/common/random_stream.hpp"

namespace lakatos::hierarchical {

struct ImageShape {
  std::size_t height = 1, width = 1, channels = 1;
  std::size_t size() const { return height * width * channels; }
  friend bool operator==(const ImageShape&, const ImageShape&) = default;
};

class ImageLayer {
 public:
  ImageLayer(const ImageShape& in, const ImageShape& out) : in_(in), out_(out) {}
  virtual ~ImageLayer() = default;
  ImageLayer(const ImageLayer&) = delete;
  ImageLayer& operator=(const ImageLayer&) = delete;

  virtual void forward(const float* in, std::size_t count, float* out) const = 0;
  /// From the slopes of a loss in the outputs: its gradient in the parameters, and its slopes in the inputs where
  /// `to_inputs` is not null. `in` and `out` are those of forward().
  virtual void backward(const float* in, const float* out, const float* slopes, std::size_t count,
                        float* to_inputs) = 0;

  const ImageShape& in() const { return in_; }
  const ImageShape& out() const { return out_; }
  std::vector<float>& parameters() { return parameters_; }
  const std::vector<float>& gradient() const { return gradient_; }

 protected:
  ImageShape in_, out_;
  std::vector<float> parameters_, gradient_;
};

/// A convolution of stride 1 with zeros around the image, so that it keeps its size. Parameters: for each row, column
/// and channel of the kernel, `channels` numbers; then the biases, where there are any. Side 1 on an image of one pixel
/// is a fully connected layer; side 1 elsewhere the papers' Conv1x1.
class Convolution : public ImageLayer {
 public:
  /// `side` odd, else std::invalid_argument. All parameters zero.
  Convolution(const ImageShape& in, std::size_t side, std::size_t channels, bool biased);
  void forward(const float* in, std::size_t count, float* out) const override;
  void backward(const float* in, const float* out, const float* slopes, std::size_t count, float* to_inputs) override;

  std::size_t fan_in() const { return side_ * side_ * in_.channels; }
  /// Weights uniform up to the root of 3 / fan-in (variance 1 / fan-in), biases 0.
  void start(RandomStream& stream);

 private:
  std::size_t pixels() const { return in_.height * in_.width; }
  std::size_t group() const;  // images that go through one product of matrices
  const float* patches(const float* in, std::size_t count, std::vector<float>& to) const;
  std::size_t side_;
  bool biased_;
};

/// The largest of 2 x 2 pixels in each channel; a last odd row or column is left out. The slope goes to the first that
/// is largest.
class MaxPool : public ImageLayer {
 public:
  explicit MaxPool(const ImageShape& in);
  void forward(const float* in, std::size_t count, float* out) const override;
  void backward(const float* in, const float* out, const float* slopes, std::size_t count, float* to_inputs) override;
};

/// max(0, x + b). Commutes with MaxPool: after it, it costs a quarter and gives the same bits.
class Relu : public ImageLayer {
 public:
  Relu(const ImageShape& in, float shift) : ImageLayer(in, in), shift_(shift) {}
  void forward(const float* in, std::size_t count, float* out) const override;
  void backward(const float* in, const float* out, const float* slopes, std::size_t count, float* to_inputs) override;

 private:
  float shift_;
};

/// The patches of an image for a convolution of that side ("im2col"): for each pixel the side x side pixels around it,
/// zeros outside.
void copy_patches(const float* image, const ImageShape& shape, std::size_t side, float* to);

}  // namespace lakatos::hierarchical
