#include "checks/hierarchical/linear/draw_separable.hpp"

#include <cmath>
#include <numeric>

#include "theory/hierarchical/one_hot.hpp"

namespace lakatos::hierarchical {
namespace {

struct Sizes {
  std::int64_t classes, side, positions, variants;
};

/// Images one after the other with the labels of a whole score that is never 0; both labels occur.
VectorField labelled_images(Source& source, const Sizes& sizes) {
  const auto m = static_cast<std::size_t>(sizes.positions);
  std::vector<std::int64_t> score;
  for (std::int64_t i = 0; i < sizes.classes * sizes.positions; ++i) score.push_back(source.between(-2, 2));
  VectorField images{1, {}};
  bool positive = false, negative = false;
  for (std::int64_t n = source.between(2, 4), tries = 0; n > 0 && tries < 40; ++tries) {
    std::vector<std::int64_t> image;
    std::int64_t sum = 0;
    for (std::size_t j = 0; j < m; ++j) {
      image.push_back(source.between(1, sizes.classes));
      sum += score[static_cast<std::size_t>(image.back() - 1) * m + j];
    }
    if (sum == 0 || (n == 1 && ((sum > 0 && !negative) || (sum < 0 && !positive)))) continue;
    images.entries.push_back(sum > 0 ? 1 : -1);
    images.entries.insert(images.entries.end(), image.begin(), image.end());
    (sum > 0 ? positive : negative) = true;
    --n;
  }
  if (positive && negative) return images;
  images.entries = {1};
  images.entries.insert(images.entries.end(), m, 1);
  images.entries.push_back(-1);
  images.entries.insert(images.entries.end(), m, 2);
  return images;
}

/// 1/2 for each label, in equal parts.
VectorField equal_masses(const VectorField& images, std::size_t length) {
  std::int64_t positive = 0, negative = 0;
  for (std::size_t i = 0; i < images.entries.size(); i += length) ++(images.entries[i] > 0 ? positive : negative);
  const std::int64_t common = std::lcm(positive, negative);
  VectorField masses{2 * common, {}};
  for (std::size_t i = 0; i < images.entries.size(); i += length)
    masses.entries.push_back(common / (images.entries[i] > 0 ? positive : negative));
  return masses;
}

/// The separator of least norm of the one-hot images; 0 where none has small entries.
VectorField least_separator(const VectorField& images, const Sizes& sizes) {
  const HardMarginResult result = solve(one_hot_problem(images.entries, sizes.positions, sizes.classes));
  if (result.kind != HardMarginResult::Kind::separable)
    return {1, std::vector<std::int64_t>(static_cast<std::size_t>(sizes.positions * sizes.classes), 0)};
  const auto [numerators, denominator] = over_common_denominator(result.separator);
  return {denominator, numerators};
}

}  // namespace

void draw_separable(Record& record, Source& source, const Version& in) {
  const bool constant = source.chance(1, 8);
  const std::int64_t side = source.chance(1, 2) ? 1 : 2, positions = in.first ? side : side * side;
  const Sizes sizes{source.between(2, 3), side, positions, positions > 2 ? source.between(1, 2) : source.between(1, 3)};
  const auto m = static_cast<std::size_t>(positions);
  VectorField images = labelled_images(source, sizes);
  if (constant) {
    images.entries = {1};
    images.entries.insert(images.entries.end(), m, 1);
    images.entries.push_back(-1);
    images.entries.insert(images.entries.end(), m, 2);
  }
  VectorField masses = equal_masses(images, m + 1), separator = least_separator(images, sizes);
  if (source.chance(1, 16)) ++masses.entries.front();
  const double dialled = source.dial("latent margin", 1);
  if (dialled != 1) {
    for (auto& entry : separator.entries) entry *= static_cast<std::int64_t>(std::ceil(dialled * 10000 - 1e-6));
    separator.denominator *= 10000;
  } else if (source.chance(1, 6)) {  // a margin of 0.995
    for (auto& entry : separator.entries) entry *= 199;
    separator.denominator *= 200;
  } else if (source.chance(1, 2)) {
    for (auto& entry : separator.entries) entry = 2 * entry * source.between(2, 3) / 2;
    separator.entries[source.below(separator.entries.size())] += source.between(0, 1);
    if (source.chance(1, 4)) separator.denominator *= 2;
  }
  if (dialled == 1 && source.chance(1, 12))
    separator.entries[source.below(separator.entries.size())] -= source.between(1, 2);
  record.set("classes", sizes.classes).set(in("positions", "side"), side).set("variants", sizes.variants);
  record.set("images", images).set("masses", masses).set("separator", separator);
}

void draw_separable_layer(Record& record, Source& source, const Version& in) {
  draw_separable(record, source, in);
  draw_patches(record, source);
}

}  // namespace lakatos::hierarchical
