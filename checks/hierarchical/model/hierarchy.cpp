#include "checks/hierarchical/model/hierarchy.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <stdexcept>

#include "checks/hierarchical/model/draw.hpp"

namespace lakatos::hierarchical {
namespace {

[[noreturn]] void no_instance(const std::string& why) { throw std::invalid_argument(why); }

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// Field `patches`: entries as they stand, over their common denominator; values by entry.
struct Pixels {
  std::vector<std::int64_t> entries;
  std::int64_t denominator = 1;
  Vec numbers;
  std::size_t read = 0;
  Vec values = {};
  std::map<std::int64_t, std::int64_t> seen = {};

  std::size_t next() {
    if (read == entries.size()) no_instance("field 'patches' ends too early");
    return read++;
  }
  /// A class from 1 to `classes`, counted from 0.
  std::int64_t next_class(std::int64_t classes) {
    const std::int64_t entry = entries[next()];
    if (entry % denominator != 0 || entry < denominator || entry > classes * denominator)
      no_instance("field 'patches' has a class that does not exist");
    return entry / denominator - 1;
  }
  /// The number of a value; values are numbered as they come.
  std::int64_t next_value() {
    const std::size_t place = next();
    const auto [known, fresh] = seen.try_emplace(entries[place], static_cast<std::int64_t>(values.size()));
    if (fresh) values.push_back(numbers[place]);
    return known->second;
  }
};

/// The patches of one level; `counts` those of its classes, `classes` the classes of the next level, 0 for the last
/// one.
Patches read_patches(std::span<const std::int64_t> counts, Pixels& pixels, std::int64_t size, std::int64_t classes) {
  std::vector<std::vector<Image>> of(counts.size());
  for (std::size_t c = 0; c < counts.size(); ++c) {
    for (std::int64_t i = 0; i < counts[c]; ++i) {
      Image& patch = of[c].emplace_back();
      for (std::int64_t q = 0; q < size; ++q)
        patch.push_back(classes > 0 ? pixels.next_class(classes) : pixels.next_value());
    }
  }
  return uniform_patches(std::move(of));
}

}  // namespace

Hierarchy read_hierarchy(const Statement& claim, const Version& in) {
  Hierarchy model;
  model.depth = claim.integer("depth");
  const std::int64_t side = claim.integer(in("positions", "side"));
  const std::int64_t patch = claim.integer(in("patch_size", "patch_side"));
  model.positions = in.first ? side : side * side;
  model.patch_size = in.first ? patch : patch * patch;
  if (claim.symbolic()) return model;
  model.classes = whole_entries(claim, "counts");
  if (model.depth < 1 || side < 1 || patch < 1 || index(model.depth) != model.classes.size())
    no_instance("field 'counts' needs a number of classes for each of at least one level");
  for (const std::int64_t count : model.classes) {
    if (count < 1) no_instance("field 'counts': a level has no classes");
  }
  model.top = read_law(claim, model.classes.front(), model.positions);
  const std::vector<std::int64_t> counts = whole_entries(claim, "patch_counts");
  if (std::accumulate(model.classes.begin(), model.classes.end(), std::int64_t{0}) != std::ssize(counts) ||
      *std::min_element(counts.begin(), counts.end()) < 1)
    no_instance("field 'patch_counts' needs a positive number for each class of each level");
  model.class_counts = claim.vector("counts"), model.patch_counts = claim.vector("patch_counts");
  model.entries = claim.vector("patches");
  const VectorField& field = claim.record().vector("patches");
  Pixels pixels{field.entries, field.denominator, model.entries};
  std::size_t first = 0;
  for (std::size_t level = 0; level < model.classes.size(); ++level) {
    const std::int64_t next = level + 1 < model.classes.size() ? model.classes[level + 1] : 0;
    const std::span<const std::int64_t> mine(counts.data() + first, index(model.classes[level]));
    model.patches.push_back(read_patches(mine, pixels, model.patch_size, next));
    first += mine.size();
  }
  if (pixels.read != field.entries.size()) no_instance("field 'patches' has entries that nothing asks for");
  model.values = std::move(pixels.values);
  return model;
}

bool give_hierarchy(Statement& claim, const Version& in, const Hierarchy& model) {
  give_law(claim, model.top);
  claim.given("disjoint", text(R"(\text{the patches of each level are different})"), [&] { return disjoint(model); });
  claim.given("equal sizes",
              text(in(R"(|S_{c,\kappa}| = d)", R"(|S_c^{(i)}| = k)"), R"(\text{ for every class of every level})"),
              [&] { return equal_sizes(model); });
  return claim.settled();
}

Real variants_of(const Statement& claim, const Version& in, const Hierarchy& model) {
  return claim.symbolic() ? named(in.variants()) : model.patch_counts.front();
}

Real patch_size_of(const Statement& claim, const Version& in) { return area_of(claim, in, "patch_size", "patch_side"); }

Real pixels_of(const Statement& claim, const Version& in, std::int64_t level) {
  Real pixels = area_of(claim, in, "positions", "side");
  for (; level > 0; --level) pixels *= patch_size_of(claim, in);
  return pixels;
}

void give_pairwise_independent(Statement& claim, const Version& in, const std::vector<std::vector<Vec>>& means) {
  claim.given(
      "pairwise independent",
      text(in.mean("c"), ",", in.mean("c'"), R"(\text{ linearly independent for } c \ne c' \text{ of a level})"), [&] {
        const Truth all = pairwise_independent(means);
        // Of one class there is no pair.
        const Real classes = claim.whole("", std::ssize(means.front()), {"patch_counts.entries"});
        return means.front().size() < 2 ? both(all, less_equal(classes, Real(1))) : all;
      });
}

void give_independent(Statement& claim, const Version& in, const std::vector<std::vector<Vec>>& means) {
  claim.given("independent", text(R"(\{)", in.mean("c"), R"(\}_c \text{ of each level linearly independent})"), [&] {
    Truth all = Truth::yes;
    for (const auto& level : means) all = both(all, independent(level));
    return all;
  });
}

namespace {

struct Sizes {
  std::int64_t depth, side, patch, variants;
};

/// Sizes for which the last level has at most `most` times as many images as the top.
Sizes draw_sizes(Source& source, const Version& in, std::int64_t most) {
  for (;;) {
    const std::int64_t depth = source.chance(1, 16) ? 3 : source.between(1, 2);
    const Sizes sizes{depth,
                      in.first              ? source.between(2, 3)
                      : source.chance(1, 8) ? 1
                                            : 2,
                      in.first ? source.between(1, 2) : source.between(1, 2), source.between(1, 3)};
    const std::int64_t size = in.first ? sizes.patch : sizes.patch * sizes.patch;
    std::int64_t pixels = in.first ? sizes.side : sizes.side * sizes.side, images = 1;
    for (std::int64_t level = 0; level < depth; ++level, pixels *= size) {
      for (std::int64_t j = 0; j < pixels && images <= most; ++j) images *= sizes.variants;
    }
    if (images <= most && pixels <= 256) return sizes;
  }
}

/// `count` different patches with entries of `values`; equal ones where there are too few.
std::vector<Image> draw_patches(Source& source, std::int64_t count, std::int64_t size,
                                const std::vector<std::int64_t>& values) {
  std::vector<Image> patches;
  for (int tries = 0; std::ssize(patches) < count; ++tries) {
    Image patch;
    for (std::int64_t q = 0; q < size; ++q) patch.push_back(source.pick(values));
    if (tries > 256 || std::find(patches.begin(), patches.end(), patch) == patches.end())
      patches.push_back(std::move(patch));
  }
  return patches;
}

/// The least c with c^size >= patches.
std::int64_t enough(std::int64_t patches, std::int64_t size) {
  for (std::int64_t c = 0;; ++c) {
    std::int64_t all = 1;
    for (std::int64_t q = 0; q < size && all < patches; ++q) all *= c;
    if (all >= patches) return c;
  }
}

std::vector<std::int64_t> numbers(std::int64_t first, std::int64_t last) {
  std::vector<std::int64_t> all;
  for (; first <= last; ++first) all.push_back(first);
  return all;
}

}  // namespace

void draw_hierarchy(Record& record, Source& source, const Version& in, std::int64_t most) {
  const Sizes sizes = draw_sizes(source, in, most);
  const std::int64_t positions = in.first ? sizes.side : sizes.side * sizes.side;
  const std::int64_t size = in.first ? sizes.patch : sizes.patch * sizes.patch;
  VectorField counts{1, {}}, patch_counts{1, {}}, all{source.between(1, 2), {}};
  for (std::int64_t level = 0; level < sizes.depth; ++level) {
    const std::int64_t patches = level > 0 ? counts.entries.back() * sizes.variants + 1 : 0;  // to be different
    counts.entries.push_back(
        std::max(enough(patches, size), source.chance(1, 32) ? std::int64_t{2} : source.between(3, 4)));
  }
  const bool repeats = source.chance(1, 32), longer = source.chance(1, 32);
  for (std::int64_t level = 0; level < sizes.depth; ++level) {
    const std::int64_t classes = counts.entries[index(level)];
    const bool last = level + 1 == sizes.depth;
    const auto values = last ? numbers(-2, std::max<std::int64_t>(3, enough(classes * sizes.variants + 1, size)))
                             : numbers(1, counts.entries[index(level + 1)]);
    std::vector<Image> patches = draw_patches(source, classes * sizes.variants + (longer ? 1 : 0), size, values);
    if (repeats) patches.front() = patches.back();
    for (std::int64_t c = 0; c < classes; ++c)
      patch_counts.entries.push_back(sizes.variants + (longer && c + 1 == classes ? 1 : 0));
    for (const Image& patch : patches) {
      for (const std::int64_t pixel : patch) all.entries.push_back(last ? pixel : pixel * all.denominator);
    }
  }
  record.set("depth", sizes.depth).set("counts", counts).set(in("positions", "side"), sizes.side);
  record.set(in("patch_size", "patch_side"), sizes.patch).set("patch_counts", patch_counts);
  record.set("patches", all);
  Record top;
  if (counts.entries.front() == 3 && sizes.side == 2 && source.chance(1, 2)) {
    draw_close(top, source, in, source.pick(std::vector<std::int64_t>{8, 16, 64, 256, 4096}));
  } else {
    draw_independent_law(top, source, counts.entries.front(), positions);
  }
  record.set("images", top.at("images")).set("masses", top.at("masses"));
}

}  // namespace lakatos::hierarchical
