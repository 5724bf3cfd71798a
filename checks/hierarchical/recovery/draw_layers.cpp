#include "checks/hierarchical/recovery/draw_layers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace lakatos::hierarchical {
namespace {

using Doubles = std::vector<double>;

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

double product(const Doubles& a, const Doubles& b) {
  double sum = 0;
  for (std::size_t j = 0; j < a.size(); ++j) sum += a[j] * b[j];
  return sum;
}

struct Top {
  std::vector<Doubles> means;
  Fraction bayes{0, 1};
};
Top look_at_top(const Record& record, std::int64_t classes, std::size_t m) {
  const VectorField &images = record.vector("images"), &masses = record.vector("masses");
  Top top{std::vector<Doubles>(index(classes), Doubles(m)), {0, 1}};
  std::map<std::vector<std::int64_t>, std::array<std::int64_t, 2>> of;
  for (std::size_t i = 0; i < masses.entries.size(); ++i) {
    const auto image = images.entries.begin() + static_cast<std::ptrdiff_t>(i * (m + 1));
    const double mass = static_cast<double>(masses.entries[i]) / static_cast<double>(masses.denominator);
    for (std::size_t j = 0; j < m; ++j)
      top.means[index(image[static_cast<std::ptrdiff_t>(j) + 1] - 1)][j] -= static_cast<double>(*image) * mass;
    of[{image + 1, image + static_cast<std::ptrdiff_t>(m) + 1}][*image > 0] += masses.entries[i];
  }
  std::int64_t wrong = 0;
  for (const auto& [image, both] : of) wrong += std::min(both[0], both[1]);
  top.bayes = fraction(wrong, masses.denominator);
  return top;
}

/// v_c of the next level; `entries` its patches from `at` on, which is moved behind them.
std::vector<Doubles> look_below(const std::vector<Doubles>& means, const std::vector<std::int64_t>& counts,
                                const VectorField& patches, std::size_t s, std::int64_t classes, std::size_t& at,
                                std::size_t& class_at) {
  const std::size_t m = means.front().size();
  std::vector<Doubles> next(index(classes), Doubles(m * s));
  for (const Doubles& mean : means) {
    const std::int64_t count = counts[class_at++];
    for (std::int64_t i = 0; i < count; ++i) {
      for (std::size_t q = 0; q < s; ++q, ++at) {
        for (std::size_t j = 0; j < m; ++j)
          next[index(patches.entries[at] / patches.denominator - 1)][j * s + q] += mean[j] / static_cast<double>(count);
      }
    }
  }
  return next;
}

double least_pixel_distance(const VectorField& pixels, std::size_t s, std::size_t first) {
  double least = 1e9;
  for (std::size_t a = first; a + s <= pixels.entries.size(); a += s) {
    for (std::size_t b = a + s; b + s <= pixels.entries.size(); b += s) {
      double sum = 0;
      for (std::size_t q = 0; q < s; ++q) {
        const auto gap = static_cast<double>(pixels.entries[a + q] - pixels.entries[b + q]);
        sum += gap * gap;
      }
      if (sum > 0) least = std::min(least, sum);
    }
  }
  return std::sqrt(least) / static_cast<double>(pixels.denominator);
}

void look_at_angles(HierarchySketch& sketch) {
  sketch.theta = std::numbers::pi, sketch.lambda = sketch.apart = 1e9;
  for (const auto& level : sketch.means) {
    for (std::size_t a = 0; a < level.size(); ++a) {
      const double mine = product(level[a], level[a]);
      sketch.lambda = std::min(sketch.lambda, std::sqrt(mine));
      for (std::size_t b = a + 1; b < level.size(); ++b) {
        const double dot = product(level[a], level[b]), other = product(level[b], level[b]);
        sketch.theta = std::min(sketch.theta, std::atan2(std::sqrt(std::max(0.0, mine * other - dot * dot)), dot));
        sketch.apart = std::min(sketch.apart, std::sqrt(std::max(0.0, mine + other - 2 * dot)));
      }
    }
  }
}

void append(VectorField& field, const std::vector<std::int64_t>& entries) {
  field.entries.insert(field.entries.end(), entries.begin(), entries.end());
}

void set_narrow_top(Record& record, const Version& in, std::int64_t parts, std::int64_t i, std::int64_t confused) {
  VectorField images{1, {}};
  for (const auto& [label, first, second] : {std::array<std::int64_t, 3>{-1, 1, 3},
                                             {-1, 2, 3},
                                             {1, 3, 1},
                                             {1, 3, 2},  // these make the mean images
                                             {1, 1, 1},
                                             {1, 2, 2},
                                             {-1, 1, 2},
                                             {-1, 2, 1}}) {  // these leave them as they are
    append(images, {label, first, second});
    if (!in.first) append(images, {3, 3});
  }
  VectorField masses{4 * (parts + confused), {parts + 4 * i, parts - 4 * i, parts - 4 * i, parts + 4 * i}};
  append(masses, {confused, confused, confused, confused});
  record.set("images", images).set("masses", masses);
}

double narrowed(Source& source, double bound) { return bound * source.pick<double>({1, 1, 1, 1.01, 1.5}); }

}  // namespace

HierarchySketch sketch_of_hierarchy(const Record& record, const Version& in) {
  HierarchySketch sketch;
  const std::vector<std::int64_t>&counts = record.vector("counts").entries,
        &patch_counts = record.vector("patch_counts").entries;
  const std::int64_t side = record.integer(in("positions", "side")),
                     patch = record.integer(in("patch_size", "patch_side"));
  sketch.depth = record.integer("depth");
  sketch.patch_size = in.first ? patch : patch * patch;
  sketch.variants = patch_counts.front();
  sketch.most_classes = *std::max_element(counts.begin(), counts.end());
  Top top = look_at_top(record, counts.front(), index(in.first ? side : side * side));
  sketch.means.push_back(std::move(top.means));
  sketch.bayes = top.bayes;
  std::size_t at = 0, class_at = 0;
  for (std::size_t level = 1; level < counts.size(); ++level)
    sketch.means.push_back(look_below(sketch.means.back(), patch_counts, record.vector("patches"),
                                      index(sketch.patch_size), counts[level], at, class_at));
  look_at_angles(sketch);
  sketch.pixels_apart = least_pixel_distance(record.vector("patches"), index(sketch.patch_size), at);
  return sketch;
}

void set_narrow_angle(Record& record, const Version& in, const NarrowAngle& of) {
  const std::int64_t size = in.first ? of.patch : of.patch * of.patch;
  const std::int64_t variants = of.depth > 1 ? 1 : of.variants;
  record.set("depth", of.depth).set("counts", VectorField{1, std::vector<std::int64_t>(index(of.depth), 3)});
  record.set(in("positions", "side"), 2).set(in("patch_size", "patch_side"), of.patch);
  VectorField counts{1, {}}, patches{1, {}};
  for (std::int64_t c = 0; c < 3 * of.depth; ++c) counts.entries.push_back(variants);
  // The first pixel of a latent patch says which class it is of, all others are of class 3.
  for (std::int64_t c = 1; c <= 3 * (of.depth - 1); ++c) {
    patches.entries.push_back((c - 1) % 3 + 1);
    patches.entries.insert(patches.entries.end(), index(size - 1), 3);
  }
  for (std::int64_t p = 0; p < 3 * variants; ++p) {
    patches.entries.push_back(p);
    patches.entries.insert(patches.entries.end(), index(size - 1), 0);
  }
  record.set("patch_counts", counts).set("patches", patches);
  set_narrow_top(record, in, of.parts, of.i, of.confused);
}

void set_equidistant(Record& record, const Version& in, std::int64_t parts, std::int64_t confused) {
  set_narrow_angle(record, in, {1, in.first ? 4 : 2, 1, parts, 1, confused});
  record.set("patches", VectorField{1, {0, 0, 0, 0, 2, 0, 0, 0, 1, 1, 1, 1}});
}

void tilt_label(Record& record, Source& source, const Version& in) {
  const double dialled = source.dial("balance", source.chance(1, 24) ? 0.6 : 0.5);
  const auto of_20 = static_cast<std::int64_t>(std::lround(20 * dialled));
  if (of_20 == 10) return;
  const std::int64_t side = record.integer(in("positions", "side"));
  const std::size_t length = index(in.first ? side : side * side) + 1;
  const VectorField& images = record.vector("images");
  VectorField masses = record.vector("masses");
  for (std::size_t i = 0; i < masses.entries.size(); ++i)
    masses.entries[i] *= images.entries[i * length] > 0 ? of_20 : 20 - of_20;
  masses.denominator *= 10;
  reduce(masses);
  record.set("masses", masses);
}

Fraction slightly_above(double x) {
  if (!(x > 0) || x > 1e9) return {1, 1};
  std::int64_t parts = 1;
  while (x * static_cast<double>(parts) < 4096) parts *= 2;
  return fraction(static_cast<std::int64_t>(std::floor(x * static_cast<double>(parts))) + 1, parts);
}

void set_layers_just_above(Record& record, const Fraction& delta, std::int64_t variants, double part) {
  const HierarchySketch sketch = sketch_of_hierarchy(record, malach18);
  const double log_term = std::log(static_cast<double>(sketch.most_classes) / to_double(delta));
  record.set("radius", fraction(1, 4)).set("delta", delta).set("steps", 1);
  record.set("width", static_cast<std::int64_t>(part * 2 * 3.14159265358979 / (0.23 * sketch.theta) * log_term) + 1);
  record.set("rate", slightly_above(static_cast<double>(variants) / 2 / sketch.lambda));
}

void draw_layered_model(Record& record, Source& source, std::int64_t deepest) {
  if (source.chance(1, 2)) {
    const bool independent = source.chance(7, 8);
    for (int tries = 0; tries < 20; ++tries) {
      record = Record();
      draw_hierarchy(record, source, malach18, 1 << 8);
      const HierarchySketch sketch = sketch_of_hierarchy(record, malach18);
      if (!independent || (sketch.theta > 1e-3 && sketch.theta < 3.14 && sketch.lambda > 0)) break;
    }
  } else if (source.chance(1, 8)) {
    set_equidistant(record, malach18, source.pick<std::int64_t>({16, 64, 256}), 8);
  } else {
    const std::int64_t parts = source.pick<std::int64_t>({16, 64, 256, 1024});
    set_narrow_angle(record, malach18,
                     {source.between(1, deepest), source.pick<std::int64_t>({1, 2, 4}), source.between(1, 2), parts,
                      source.between(1, 2), source.pick<std::int64_t>({1, parts / 16, parts / 4})});
  }
}

void draw_printed_layers(Record& record, Source& source, const Version& in) {
  const HierarchySketch sketch = sketch_of_hierarchy(record, in);
  const double half = sketch.pixels_apart / 2 * source.pick<double>({1, 1, 0.5, 0.25});
  std::int64_t radius = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::floor(half * 64)));
  if (source.chance(1, 12)) radius += source.between(1, 8);
  else if (radius > 1 && source.chance(3, 4)) --radius;
  record.set("radius", fraction(source.chance(1, 40) ? 0 : radius, 64));
  const Fraction delta = source.chance(1, 24) ? source.pick<Fraction>({{0, 1}, {1, 4}, {1, 2}})
                                              : source.pick<Fraction>({{6, 25}, {6, 25}, {1, 5}, {1, 10}, {1, 100}});
  record.set("delta", delta);
  const double logarithm = std::log(static_cast<double>(sketch.most_classes) / std::max(to_double(delta), 1e-9));
  double width = narrowed(source, 2 * std::numbers::pi / (0.23 * sketch.theta) * logarithm);
  if (source.chance(1, 16)) width *= 0.9;
  record.set("width", static_cast<std::int64_t>(std::clamp(std::floor(width) + 1, 1.0, 150000.0)));
  const std::int64_t steps = source.chance(1, 2) ? 1 : source.between(1, 40);
  record.set("steps", source.chance(1, 40) ? 0 : steps);
  double bound = 2 * static_cast<double>(radius) / 64 * static_cast<double>(sketch.variants) / sketch.lambda;
  if (source.chance(1, 16)) bound *= 0.9;
  record.set("rate", slightly_above(narrowed(source, bound) / static_cast<double>(steps)));
}

void draw_accuracy(Record& record, Source& source, const Version& in) {
  const Fraction bayes = sketch_of_hierarchy(record, in).bayes;
  const Fraction epsilon = source.chance(1, 24) ? source.pick<Fraction>({{0, 1}, {1, 4}, {1, 2}})
                           : 4 * bayes.numerator >= bayes.denominator
                               ? Fraction{6, 25}
                               : source.pick<Fraction>({{6, 25}, {1, 10}, {1, 16}, {1, 40}, {1, 100}});
  record.set("epsilon", epsilon);
  const bool small = to_double(bayes) < to_double(epsilon);
  record.set("cls_error", source.chance(1, 12) || !small ? epsilon
                          : source.chance(1, 2)          ? bayes
                                                         : fraction(epsilon.numerator, 2 * epsilon.denominator));
}

}  // namespace lakatos::hierarchical
