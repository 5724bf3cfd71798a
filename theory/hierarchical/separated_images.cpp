#include "theory/hierarchical/separated_images.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// Sylvester's matrix: 1 where row and column have an even number of binary digits 1 in common.
int sylvester(std::int64_t row, std::int64_t column) {
  return std::popcount(static_cast<std::uint64_t>(row & column)) % 2 == 0 ? 1 : -1;
}

/// For each pixel the class for an entry 1, from 0; that for -1 is the next.
Image first_classes(std::int64_t pixels, std::int64_t classes) {
  constexpr std::array<std::int64_t, 4> turning{1, 2, 4, 7};
  Image first(index(pixels), 0);
  for (std::int64_t c = 0; c < std::min<std::int64_t>(classes, 4) && classes > 2; ++c)
    first[index(turning.at(index(c)))] = c;
  return first;
}

}  // namespace

SeparatedImages opposite_images(std::int64_t classes, std::int64_t pixels) {
  SeparatedImages all{{}, {1, -1}, std::vector<std::int64_t>(index(classes * pixels), 0), pixels};
  for (const std::int64_t turn : {0, 1}) {
    Image& image = all.images.emplace_back();
    for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
      image.push_back((pixel + turn) % classes);
      all.separator[index(image.back() * pixels + pixel)] = turn == 0 ? 1 : -1;
    }
  }
  return all;
}

SeparatedImages hadamard_images(std::int64_t j, std::int64_t classes) {
  const std::int64_t pixels = std::int64_t{1} << (2 * j);
  const Image first = first_classes(pixels, classes);
  const auto shown = [&](std::int64_t pixel, int value) {
    return (first[index(pixel)] + (value > 0 ? 0 : 1)) % classes;
  };
  SeparatedImages all{{}, {}, std::vector<std::int64_t>(index(classes * pixels), 0), 1};
  for (std::int64_t row = 0; row < pixels; ++row) {
    all.labels.push_back(sylvester(row, 1) + sylvester(row, 2) + sylvester(row, 4) > 0 ? 1 : -1);
    Image& image = all.images.emplace_back();
    for (std::int64_t pixel = 0; pixel < pixels; ++pixel) image.push_back(shown(pixel, sylvester(row, pixel)));
  }
  for (const std::int64_t pixel : {1, 2, 4}) {
    for (const int value : {1, -1}) all.separator[index(shown(pixel, value) * pixels + pixel)] = value;
  }
  return all;
}

}  // namespace lakatos::hierarchical
