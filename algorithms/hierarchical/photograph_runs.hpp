#pragma once
// The experiment of Section 6 (malach18, hgm19) on CIFAR-10: four ways to come by the convolutions of a net of two
// blocks, two heads.
#include <array>
#include <optional>

#include "algorithms/hierarchical/photographs.hpp"

namespace lakatos::hierarchical {

/// How the convolutions are found: trained with the head; random and left alone; by the papers' steps (1) to (6), with
/// step (6) replaced by a random projection; by the steps as they are. `pixels`: there are none.
enum class Body : std::uint8_t { trained, random, projected, clustered, pixels };
/// Three fully connected layers with ReLU between them, or one linear layer.
enum class Head : std::uint8_t { connected, linear };

/// Clusters of patches, then channels of the 1x1 convolution: steps (1) to (6).
struct BlockPlan {
  std::size_t patches = 10'000, clusters = 128, channels = 32;
};

/// What a run needs.
struct PhotographPlan {
  std::size_t training = 5000;  // images, as many of each class
  std::size_t test = 10'000;    // images
  bool redrawn = false;         // test images: independent uniform draws, in place of different ones
  bool averaged = false;        // means of 2 x 2 pixels
  std::array<BlockPlan, 2> blocks{{{10'000, 128, 32}, {10'000, 256, 64}}};
  double shift = -0.14;                        // b
  int cluster_steps = 10;                      // of Lloyd
  std::size_t kernels = 32, side = 5;          // of each convolution of the CNN, and its side
  std::array<std::size_t, 2> hidden{192, 96};  // of the fully connected head
  NetTraining block{1000, 64, 1e-3};           // step (6)
  NetTraining head{2000, 64, 1e-3};            // the head; the whole CNN
  std::size_t memory = std::size_t{1} << 30;   // bytes for features that are kept
};

/// The classes that a trained net gives to the images.
struct Guesses {
  std::vector<std::uint8_t> training, test;
};

/// The images of a run, and what comes of each body and head. Each part has random numbers of its own: it comes out the
/// same whichever others are run, and a body is the same for both heads where the head is trained after it.
class PhotographRun {
 public:
  /// `tested`: the test images by their places, in place of plan.test drawn ones.
  PhotographRun(const PhotographPlan& plan, const ColourSets& sets, std::uint64_t key,
                const std::optional<std::vector<std::size_t>>& tested = {});

  /// Trains a net with each head that is asked for. Heavy: operations of a pass over the images in the millions each.
  std::vector<Guesses> guesses(Body body, const std::vector<Head>& heads) const;
  /// How many iterations of Adam that takes with each head.
  std::int64_t iterations(Body body) const;
  /// `watch` is called after each of them. Nothing that comes out can hang on it.
  void watch_with(std::function<void()> watch) { watch_ = std::move(watch); }

  const Photographs& training() const { return training_; }
  const Photographs& test() const { return test_; }

 private:
  RandomStream stream(std::uint64_t of) const;
  ImageNet body(Body body) const;
  void add_block(ImageNet& net, Body body, std::size_t block) const;
  void add_head(ImageNet& net, Head head, RandomStream& random) const;
  void add_convolutions(ImageNet& net, RandomStream& random) const;
  Guesses guesses_of(const ImageNet& net, std::size_t first, const FeatureSource& training,
                     const FeatureSource& test) const;

  PhotographPlan plan_;
  std::uint64_t key_;
  Photographs training_, test_;
  std::function<void()> watch_;
};

/// How many guesses are right.
std::int64_t count_right(const std::vector<std::uint8_t>& guesses, const std::uint8_t* labels);

}  // namespace lakatos::hierarchical
