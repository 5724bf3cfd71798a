#include "algorithms/hierarchical/photographs.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "algorithms/common/shuffle.hpp"

namespace lakatos::hierarchical {

Photographs::Photographs(const ColourImages& images, std::vector<std::size_t> which, bool averaged)
    : images_(images), which_(std::move(which)), averaged_(averaged) {
  for (const std::size_t i : which_) labels_.push_back(images.labels.at(i));
}

ImageShape Photographs::shape() const {
  const std::size_t side = averaged_ ? ColourImages::side / 2 : ColourImages::side;
  return {side, side, ColourImages::colours};
}

void Photographs::copy(std::size_t i, float* to) const {
  const std::size_t step = averaged_ ? 2 : 1, side = ColourImages::side / step;
  const std::size_t size = side * side * ColourImages::colours;
  std::int64_t sum = 0, squares = 0;
  float* next = to;
  for (std::size_t y = 0; y < side; ++y) {
    for (std::size_t x = 0; x < side; ++x) {
      for (std::size_t c = 0; c < ColourImages::colours; ++c) {
        std::int64_t value = 0;
        for (std::size_t k = 0; k < step * step; ++k)
          value += images_.at(which_[i], y * step + k / step, x * step + k % step, c);
        sum += value, squares += value * value;
        *next++ = static_cast<float>(value);
      }
    }
  }
  const auto n = static_cast<double>(size);
  const double mean = static_cast<double>(sum) / n;
  const double square = static_cast<double>(squares) / n - mean * mean;
  const double least = 255 * static_cast<double>(step * step) / std::sqrt(n);
  const auto factor = static_cast<float>(1 / std::max(std::sqrt(std::max(square, 0.0)), least));
  const auto middle = static_cast<float>(mean);
  for (std::size_t k = 0; k < size; ++k) to[k] = (to[k] - middle) * factor;
}

std::vector<std::size_t> draw_images(const ColourImages& images, std::size_t count, RandomStream& stream) {
  constexpr std::size_t classes = 10;
  std::vector<std::size_t> order(images.count()), left(classes), chosen;
  std::iota(order.begin(), order.end(), std::size_t{0});
  shuffle(order, stream);
  for (std::size_t c = 0; c < classes; ++c) left[c] = count / classes + (c < count % classes ? 1 : 0);
  for (const std::size_t i : order) {
    if (left[images.labels[i]] == 0) continue;
    --left[images.labels[i]];
    chosen.push_back(i);
  }
  if (chosen.size() != count) throw std::invalid_argument("there are too few images of a class");
  return chosen;
}

Features::Features(const ImageNet& net, std::size_t layers, const Photographs& images, std::size_t memory)
    : net_(net), layers_(layers), images_(images) {
  const std::size_t size = net.shape(layers).size();
  if (size * images.count() * sizeof(float) > memory) return;
  kept_.resize(size * images.count());
  std::vector<std::size_t> all(images.count());
  std::iota(all.begin(), all.end(), std::size_t{0});
  compute(all.data(), all.size(), kept_.data());
}

void Features::compute(const std::size_t* which, std::size_t count, float* to) const {
  constexpr std::size_t batch = 8;
  const std::size_t pixels = images_.shape().size(), size = net_.shape(layers_).size();
  std::vector<float> in(batch * pixels), out;
  for (std::size_t i = 0; i < count; i += batch) {
    const std::size_t some = std::min(batch, count - i);
    for (std::size_t k = 0; k < some; ++k) images_.copy(which[i + k], in.data() + k * pixels);
    net_.apply(0, layers_, in.data(), some, out);
    std::copy_n(out.data(), some * size, to + i * size);
  }
}

void Features::gather(const std::size_t* which, std::size_t count, float* to) const {
  if (kept_.empty()) return compute(which, count, to);
  const std::size_t size = net_.shape(layers_).size();
  for (std::size_t k = 0; k < count; ++k) std::copy_n(kept_.data() + which[k] * size, size, to + k * size);
}

FeatureSource Features::source() const {
  return {images_.count(), images_.labels(),
          [this](const std::size_t* which, std::size_t count, float* to) { gather(which, count, to); }};
}

Points draw_patches(const FeatureSource& source, const ImageShape& shape, std::size_t count, RandomStream& stream) {
  constexpr std::size_t side = 3;
  if (shape.height < side || shape.width < side) throw std::invalid_argument("an image is smaller than a patch");
  const std::size_t line = side * shape.channels;
  Points patches{side * line, {}};
  patches.values.reserve(count * patches.width);
  std::vector<float> image(shape.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t which = below(stream, source.count), y = below(stream, shape.height - side + 1),
                      x = below(stream, shape.width - side + 1);
    source.gather(&which, 1, image.data());
    for (std::size_t r = 0; r < side; ++r) {
      const float* const from = image.data() + ((y + r) * shape.width + x) * shape.channels;
      patches.values.insert(patches.values.end(), from, from + line);
    }
  }
  return patches;
}

}  // namespace lakatos::hierarchical
