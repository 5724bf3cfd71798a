#include "checks/hierarchical/recovery/separable.hpp"

#include <stdexcept>

#include "checks/hierarchical/recovery/draw_layers.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// Images, equally likely for each label, that a separator with entries from -2 to 2 labels.
void draw_separable_top(Record& record, Source& source, std::int64_t classes, std::int64_t positions) {
  VectorField separator{1, {}}, images{1, {}};
  for (std::int64_t entry = 0; entry < classes * positions; ++entry) separator.entries.push_back(source.between(-2, 2));
  std::int64_t counts[2] = {0, 0};
  const std::int64_t wanted = source.between(2, 4);
  for (int tries = 0; tries < 400 && (counts[0] < wanted || counts[1] < wanted); ++tries) {
    std::vector<std::int64_t> image;
    std::int64_t score = 0;
    for (std::int64_t j = 0; j < positions; ++j) {
      image.push_back(source.between(1, classes));
      score += separator.entries[index((image.back() - 1) * positions + j)];
    }
    if (score == 0 || counts[score > 0] == wanted) continue;
    ++counts[score > 0];
    images.entries.push_back(score > 0 ? 1 : -1);
    images.entries.insert(images.entries.end(), image.begin(), image.end());
  }
  const std::int64_t length = positions + 1;
  VectorField masses{std::max<std::int64_t>(1, 2 * counts[0] * counts[1]), {}};
  for (std::size_t i = 0; i < images.entries.size(); i += index(length))
    masses.entries.push_back(images.entries[i] > 0 ? counts[0] : counts[1]);
  if (source.chance(1, 10)) separator.denominator = 2;
  if (images.entries.empty()) return;
  record.set("images", images).set("masses", masses).set("separator", separator);
}

}  // namespace

std::vector<Vec> read_separator(const Statement& claim, const Hierarchy& model) {
  if (claim.symbolic()) return {};
  const Vec entries = claim.vector("separator");
  const std::size_t m = index(model.positions), classes = index(model.classes.front());
  if (entries.size() != m * classes)
    throw std::invalid_argument("field 'separator' needs an entry for each class and pixel");
  std::vector<Vec> separator;
  for (std::size_t c = 0; c < classes; ++c)
    separator.emplace_back(entries.begin() + static_cast<std::ptrdiff_t>(c * m),
                           entries.begin() + static_cast<std::ptrdiff_t>((c + 1) * m));
  return separator;
}

void give_separable(Statement& claim, const Hierarchy& model, const std::vector<Vec>& separator) {
  claim.given("separable", text(R"(y\,\langle \hat X, W^* \rangle \ge 1 \text{ for } (X, y) \sim \mathcal G_0)"), [&] {
    Truth all = Truth::yes;
    for (std::size_t i = 0; i < model.top.size(); ++i) {
      if (less_equal(model.top.masses[i], Real(0)) == Truth::yes) continue;
      Real score = 0;
      for (std::size_t j = 0; j < model.top.images[i].size(); ++j) score += separator[index(model.top.images[i][j])][j];
      all = both(all, less_equal(Real(1), model.top.labels[i] > 0 ? score : -score));
    }
    return all;
  });
}

namespace {

void draw_once(Record& record, Source& source, std::int64_t most) {
  draw_hierarchy(record, source, hgm19, most);
  const std::int64_t side = record.integer("side"), classes = record.vector("counts").entries.front();
  Record top;
  draw_separable_top(top, source, classes, side * side);
  if (!top.has("images")) {
    record.set("separator", VectorField{1, std::vector<std::int64_t>(index(side * side * classes), 0)});
    return;
  }
  record.set("images", top.at("images")).set("masses", top.at("masses")).set("separator", top.at("separator"));
}

}  // namespace

void draw_separable(Record& record, Source& source, const Wanted& wanted, std::int64_t most) {
  const bool one_patch = source.chance(1, 2), independent = source.chance(7, 8);
  for (int tries = 0; tries < 60; ++tries) {
    record = Record();
    draw_once(record, source, most);
    const HierarchySketch sketch = sketch_of_hierarchy(record, hgm19);
    if (sketch.depth < wanted.depth) continue;
    if (wanted.one_patch && one_patch && sketch.variants != 1 && tries < 30) continue;
    if (!independent || (sketch.theta > 1e-3 && sketch.theta < 3.14 && sketch.lambda > 0)) return;
  }
}

void set_cyclic(Record& record, std::int64_t scale) {
  record.set("depth", 2).set("counts", VectorField{1, {3, 3}}).set("side", 2).set("patch_side", 2);
  record.set("patch_counts", VectorField{1, {2, 2, 2, 2, 2, 2}});
  VectorField patches{1, {1, 1, 2, 3, 1, 2, 3, 1,  // of class 1
                          2, 3, 1, 1, 1, 2, 1, 2,  // of class 2
                          3, 1, 1, 2, 2, 1, 2, 1}};
  for (std::int64_t patch = 0; patch < 6; ++patch) {  // e_1, ..., e_4, -e_1, -e_2: no two on one ray
    for (std::int64_t q = 0; q < 4; ++q) patches.entries.push_back(q == patch ? scale : q == patch - 4 ? -scale : 0);
  }
  record.set("patches", patches);
  record.set("images", VectorField{1, {-1, 3, 1, 2, 3, -1, 3, 2, 1, 2, -1, 1, 3, 1, 3,  //
                                       1,  3, 1, 2, 2, 1,  3, 1, 2, 1, 1,  3, 2, 2, 1}});
  record.set("masses", VectorField{6, {1, 1, 1, 1, 1, 1}});
  record.set("separator", VectorField{1, {-1, -2, -1, 1, -2, -2, 2, 0, 1, -1, 0, -2}});
}

}  // namespace lakatos::hierarchical
