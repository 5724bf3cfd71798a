#pragma once
// Images of CIFAR-10 as the nets of this family see them.
#include "algorithms/common/colour_images.hpp"
#include "algorithms/hierarchical/image_net.hpp"
#include "algorithms/hierarchical/patch_clusters.hpp"

namespace lakatos::hierarchical {

/// Some of the images, each standardised: its mean over pixels and colours is 0, its standard deviation 1 (or below,
/// where it was less than 1 / sqrt(3072) of the whole range).
class Photographs {
 public:
  /// `which`: their places in `images`, which must outlive this. `averaged`: means of 2 x 2 pixels, 16 x 16 in all.
  Photographs(const ColourImages& images, std::vector<std::size_t> which, bool averaged);

  std::size_t count() const { return which_.size(); }
  ImageShape shape() const;
  const std::uint8_t* labels() const { return labels_.data(); }
  /// The pixels of image i, in the layout of image_layers.hpp.
  void copy(std::size_t i, float* to) const;

 private:
  const ColourImages& images_;
  std::vector<std::size_t> which_;
  std::vector<std::uint8_t> labels_;
  bool averaged_;
};

/// Different images, as many of each class as can be (the first classes have one more), in the order of a random draw.
/// std::invalid_argument where there are too few.
std::vector<std::size_t> draw_images(const ColourImages& images, std::size_t count, RandomStream& stream);

/// What the first `layers` layers of a net make of the images; the layers must not change while this is used. Where all
/// features take at most `memory` bytes, they are computed once; else whenever they are asked for. The bits are the
/// same.
class Features {
 public:
  Features(const ImageNet& net, std::size_t layers, const Photographs& images, std::size_t memory);
  /// Refers to this object.
  FeatureSource source() const;

 private:
  void compute(const std::size_t* which, std::size_t count, float* to) const;
  void gather(const std::size_t* which, std::size_t count, float* to) const;
  const ImageNet& net_;
  std::size_t layers_;
  const Photographs& images_;
  std::vector<float> kept_;
};

/// Step 1: patches of side 3 at uniform places, inside images drawn uniformly; `source` gives images of that shape.
Points draw_patches(const FeatureSource& source, const ImageShape& shape, std::size_t count, RandomStream& stream);

}  // namespace lakatos::hierarchical
