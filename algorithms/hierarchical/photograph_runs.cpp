#include "algorithms/hierarchical/photograph_runs.hpp"

#include <cmath>
#include <numeric>

#include "theory/numeric/rounding.hpp"

namespace lakatos::hierarchical {
namespace {

constexpr std::size_t classes_of_images = 10;

RandomStream stream_of(std::uint64_t key, std::uint64_t part) {
  RandomStream keys(key + 0x632be59bd9b4e019u * part);
  return RandomStream(keys.bits());
}

std::vector<std::size_t> some_of(const ColourImages& images, std::size_t count, RandomStream stream) {
  if (count < images.count()) return draw_images(images, count, stream);
  std::vector<std::size_t> all(images.count());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

/// Entries Gaussian of variance 1 / channels: lengths are kept on average (Johnson and Lindenstrauss).
void project_at_random(Convolution& layer, RandomStream& stream) {
  std::vector<float>& weights = layer.parameters();
  const double factor = 1 / std::sqrt(static_cast<double>(layer.out().channels));
  for (std::size_t i = 0; i < weights.size(); i += 2) {
    double pair[2];
    stream.gaussian_pair(pair);
    for (std::size_t k = 0; k < 2 && i + k < weights.size(); ++k) weights[i + k] = static_cast<float>(factor * pair[k]);
  }
}

}  // namespace

PhotographRun::PhotographRun(const PhotographPlan& plan, const ColourSets& sets, std::uint64_t key,
                             const std::optional<std::vector<std::size_t>>& tested)
    : plan_(plan),
      key_(key),
      training_(sets.training, some_of(sets.training, plan.training, stream_of(key, 0)), plan.averaged),
      test_(sets.test, tested ? *tested : some_of(sets.test, plan.test, stream_of(key, 1)), plan.averaged) {}

RandomStream PhotographRun::stream(std::uint64_t of) const { return stream_of(key_, of); }

void PhotographRun::add_convolutions(ImageNet& net, RandomStream& random) const {
  for (int block = 0; block < 2; ++block) {
    net.convolve(plan_.side, plan_.kernels, true).start(random);
    net.pool(), net.relu();
  }
}

void PhotographRun::add_head(ImageNet& net, Head head, RandomStream& random) const {
  if (head == Head::connected) {
    for (const std::size_t width : plan_.hidden) net.connect(width).start(random), net.relu();
  }
  net.connect(classes_of_images).start(random);
}

/// Steps (1) to (6). The kernels are the centres over the root mean square of the patches' norms, so that a response is
/// the cosine on average and b means the same in both blocks. Both bodies have the same clusters in the first block.
void PhotographRun::add_block(ImageNet& net, Body body, std::size_t block) const {
  const BlockPlan& plan = plan_.blocks[block];
  RandomStream random = stream(10 + block), step_6 = stream((body == Body::clustered ? 20 : 30) + block);
  const std::size_t before = net.depth();
  {
    const Features features(net, before, training_, plan_.memory);
    const Points patches = draw_patches(features.source(), net.shape(before), plan.patches, random);          // (1)
    const std::vector<float> centres = cosine_clusters(patches, plan.clusters, plan_.cluster_steps, random);  // (2)
    const auto scale = static_cast<float>(1 / mean_length(patches));
    std::vector<float>& kernels = net.convolve(3, plan.clusters, false).parameters();  // (3)
    for (std::size_t c = 0; c < plan.clusters; ++c) {
      for (std::size_t i = 0; i < patches.width; ++i)
        kernels[i * plan.clusters + c] = scale * centres[c * patches.width + i];
    }
  }
  net.pool(), net.relu(static_cast<float>(plan_.shift));  // (4), in the other order: the same bits
  const std::size_t fixed = net.depth();
  Convolution& embedding = net.convolve(1, plan.channels, false);
  if (body == Body::projected) return project_at_random(embedding, step_6);
  embedding.start(step_6);
  net.connect(classes_of_images).start(step_6);  // (5)
  const Features features(net, fixed, training_, plan_.memory);
  train(net, fixed, features.source(), plan_.block, step_6, watch_);  // (6)
  net.cut(fixed + 1);
}

ImageNet PhotographRun::body(Body body) const {
  ImageNet net(training_.shape());
  if (body == Body::random) {
    RandomStream random = stream(2);
    add_convolutions(net, random);
  } else if (body == Body::projected || body == Body::clustered) {
    for (std::size_t block = 0; block < plan_.blocks.size(); ++block) add_block(net, body, block);
  }
  return net;
}

Guesses PhotographRun::guesses_of(const ImageNet& net, std::size_t first, const FeatureSource& training,
                                  const FeatureSource& test) const {
  return {classes(net, first, training), classes(net, first, test)};
}

std::vector<Guesses> PhotographRun::guesses(Body which, const std::vector<Head>& heads) const {
  const NearestRounding nearest;
  const bool whole = which == Body::trained;
  ImageNet net = body(which);
  const std::size_t fixed = net.depth();
  const Features training(net, fixed, training_, plan_.memory), test(net, fixed, test_, whole ? 0 : plan_.memory);
  std::vector<Guesses> result;
  for (const Head head : heads) {
    RandomStream random = stream(100 + 10 * static_cast<std::uint64_t>(which) + static_cast<std::uint64_t>(head));
    net.cut(fixed);
    if (whole) add_convolutions(net, random);
    add_head(net, head, random);
    train(net, fixed, training.source(), plan_.head, random, watch_);
    result.push_back(guesses_of(net, fixed, training.source(), test.source()));
  }
  return result;
}

std::int64_t PhotographRun::iterations(Body body) const {
  return plan_.head.iterations + (body == Body::clustered ? 2 * plan_.block.iterations : 0);
}

std::int64_t count_right(const std::vector<std::uint8_t>& guesses, const std::uint8_t* labels) {
  std::int64_t right = 0;
  for (std::size_t i = 0; i < guesses.size(); ++i) right += guesses[i] == labels[i] ? 1 : 0;
  return right;
}

}  // namespace lakatos::hierarchical
