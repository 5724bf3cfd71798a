#pragma once
// Convolutional nets on images, one layer after the other, trained by Adam on the cross entropy.
#include <cstdint>
#include <functional>
#include <memory>

#include "algorithms/hierarchical/image_layers.hpp"

namespace lakatos::hierarchical {

class ImageNet {
 public:
  explicit ImageNet(const ImageShape& in) : in_(in) {}

  /// Appends a layer; its parameters are zero.
  Convolution& convolve(std::size_t side, std::size_t channels, bool biased);
  /// The image becomes one pixel, then a fully connected layer with biases.
  Convolution& connect(std::size_t outputs);
  void pool();
  void relu(float shift = 0);
  /// Takes the last layers away until so many are left.
  void cut(std::size_t layers) { layers_.resize(layers); }

  std::size_t depth() const { return layers_.size(); }
  /// What the first `layers` layers make of an image.
  ImageShape shape(std::size_t layers) const { return layers == 0 ? in_ : layers_[layers - 1]->out(); }
  ImageLayer& layer(std::size_t i) { return *layers_[i]; }

  /// The layers first, first + 1, ..., last - 1 applied to `count` images of shape(first).
  void apply(std::size_t first, std::size_t last, const float* in, std::size_t count, std::vector<float>& out) const;
  /// The mean cross entropy of the layers from `first` on, whose outputs are the classes' weights; leaves its gradient
  /// in those layers.
  double gradient(std::size_t first, const float* in, const std::uint8_t* labels, std::size_t count);

 private:
  ImageShape in_;
  std::vector<std::unique_ptr<ImageLayer>> layers_;
  std::vector<std::vector<float>> values_;  // what gradient() has after each layer
};

/// Replaces the classes' weights of each image by the slopes of the mean cross entropy in them, which it returns.
/// exp by + - * / (portable_exp.hpp); the logarithm, which only the returned value needs, is libm's.
double cross_entropy_slopes(std::vector<float>& outputs, const std::uint8_t* labels, std::size_t count);

struct NetTraining {
  std::int64_t iterations = 1000;
  std::size_t batch = 64;
  double step = 1e-3;
};

/// Images after the first layers of a net.
struct FeatureSource {
  std::size_t count = 0;
  const std::uint8_t* labels = nullptr;
  /// Writes the features of some images one after the other.
  std::function<void(const std::size_t* which, std::size_t count, float* to)> gather;
};

/// Trains the layers from `first` on. Batches follow a random order of all images, drawn anew for each pass.
/// `watch` is called after each iteration.
void train(ImageNet& net, std::size_t first, const FeatureSource& source, const NetTraining& plan, RandomStream& stream,
           const std::function<void()>& watch = {});

/// For each image, the class of the largest weight (the first, where several are largest).
std::vector<std::uint8_t> classes(const ImageNet& net, std::size_t first, const FeatureSource& source);

}  // namespace lakatos::hierarchical
