#include "checks/hierarchical/model/draw.hpp"

#include <algorithm>
#include <array>

namespace lakatos::hierarchical {
namespace {

/// `count` positive whole numbers of the sum `sum` >= count.
std::vector<std::int64_t> parts_of(Source& source, std::int64_t sum, std::int64_t count) {
  std::vector<std::int64_t> parts(static_cast<std::size_t>(count), 1);
  for (std::int64_t left = sum - count; left > 0; --left) ++parts[source.below(parts.size())];
  return parts;
}

/// Are the v_c of any two classes independent? In whole numbers.
bool pairs_independent(const Record& law, std::int64_t classes, std::int64_t positions) {
  const std::vector<std::int64_t>& images = law.vector("images").entries;
  const std::vector<std::int64_t>& masses = law.vector("masses").entries;
  std::vector<std::vector<std::int64_t>> means(static_cast<std::size_t>(classes));
  const auto m = static_cast<std::size_t>(positions);
  for (auto& mean : means) mean.resize(m);
  for (std::size_t i = 0; i < masses.size(); ++i) {
    const std::int64_t* const image = images.data() + i * (m + 1);
    for (std::size_t j = 0; j < m; ++j) means[static_cast<std::size_t>(image[j + 1] - 1)][j] -= image[0] * masses[i];
  }
  for (std::size_t a = 0; a < means.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      bool independent = false;
      for (std::size_t j = 0; j < m; ++j) {
        for (std::size_t k = 0; k < j; ++k)
          independent = independent || means[a][j] * means[b][k] != means[a][k] * means[b][j];
      }
      if (!independent) return false;
    }
  }
  return true;
}

void set_sizes(Record& record, const Version& in, std::int64_t classes, std::int64_t side, std::int64_t variants) {
  record.set("classes", classes).set(in("positions", "side"), side).set("variants", variants);
}

}  // namespace

void draw_law(Record& record, Source& source, std::int64_t classes, std::int64_t positions) {
  const std::int64_t half = source.pick(std::vector<std::int64_t>{6, 12, 30});
  VectorField images{1, {}}, masses{2 * half, {}};
  for (const int label : {1, -1}) {
    const std::int64_t count = source.between(1, 4);
    for (const std::int64_t mass : parts_of(source, half, count)) {
      images.entries.push_back(label);
      for (std::int64_t j = 0; j < positions; ++j) images.entries.push_back(source.between(1, classes));
      masses.entries.push_back(mass);
    }
  }
  if (source.chance(1, 16)) ++masses.entries.front();
  if (source.chance(1, 16)) {
    ++masses.entries.front();
    if (masses.entries.back() > 1) --masses.entries.back();
  }
  record.set("images", images).set("masses", masses);
}

void draw_independent_law(Record& record, Source& source, std::int64_t classes, std::int64_t positions) {
  for (int tries = source.chance(1, 8) ? 1 : 16; tries > 0; --tries) {
    draw_law(record, source, classes, positions);
    if (pairs_independent(record, classes, positions)) return;
  }
}

void draw_level(Record& record, Source& source, const Version& in) {
  if (source.chance(1, 4)) {
    const std::vector<std::int64_t> parts{8, 16, 64, 256, 4096};
    draw_close(record, source, in, source.pick(parts));
    return;
  }
  const std::int64_t classes = source.chance(1, 16) ? source.between(1, 2) : source.between(3, 4);
  const std::int64_t side = in.first ? source.between(1, 4) : source.between(1, 2);
  Record law;
  draw_law(law, source, classes, in.first ? side : side * side);
  set_sizes(record, in, classes, side, source.between(1, 3));
  record.set("images", law.at("images")).set("masses", law.at("masses"));
}

void set_close(Record& record, const Version& in, std::int64_t parts, std::int64_t i, std::int64_t j,
               std::int64_t variants) {
  set_sizes(record, in, 3, 2, variants);
  VectorField images{1, {}};
  // y = -1 counts for v_c: class 1 or 2 at the first place there, at the second place for y = 1.
  for (const auto& [label, first, second] : {std::array<std::int64_t, 3>{-1, 1, 3}, {-1, 2, 3}, {1, 3, 1}, {1, 3, 2}}) {
    images.entries.insert(images.entries.end(), {label, first, second});
    if (!in.first) images.entries.insert(images.entries.end(), {3, 3});
  }
  record.set("images", images);
  record.set("masses", VectorField{4 * parts, {parts + 4 * i, parts - 4 * i, parts - 4 * j, parts + 4 * j}});
}

void draw_close(Record& record, Source& source, const Version& in, std::int64_t parts) {
  const std::int64_t most = std::max<std::int64_t>(1, parts / 16);
  set_close(record, in, parts, source.between(1, most), source.between(1, most), source.between(1, 3));
}

}  // namespace lakatos::hierarchical
