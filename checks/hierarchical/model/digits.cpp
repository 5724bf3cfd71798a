#include "checks/hierarchical/model/digits.hpp"

#include <algorithm>
#include <array>

#include "checks/hierarchical/model/hierarchy.hpp"

namespace lakatos::hierarchical {
namespace {

using Entries = std::vector<std::int64_t>;
using Nine = std::array<std::int64_t, 9>;

// Strokes: 1 blank, 2 across, 3 upright, corners 4 (right and down), 5 (left and down), 6 (right and up), 7 (left and
// up), branches 8 (upright and right), 9 (upright and left).
constexpr Nine glyphs[10] = {{4, 2, 5, 3, 1, 3, 6, 2, 7}, {2, 5, 1, 1, 3, 1, 1, 3, 1}, {2, 2, 5, 4, 2, 7, 6, 2, 2},
                             {2, 2, 5, 2, 2, 9, 2, 2, 7}, {3, 1, 3, 6, 2, 9, 1, 1, 3}, {4, 2, 2, 6, 2, 5, 2, 2, 7},
                             {4, 2, 2, 8, 2, 5, 6, 2, 7}, {2, 2, 5, 1, 2, 9, 1, 1, 3}, {4, 2, 5, 8, 2, 9, 6, 2, 7},
                             {4, 2, 5, 6, 2, 9, 1, 1, 3}};

// A stroke leaves its patch up, left, right, down (1 or 0), and has one of four pieces in the middle. Pieces: 1 blank,
// 2 across, 3 upright, 4 rising, 5 falling, 6 crossing.
struct Stroke {
  bool up, left, right, down;
  std::array<std::int64_t, 4> middle;
};
constexpr Stroke strokes[9] = {{false, false, false, false, {1, 4, 5, 6}}, {false, true, true, false, {2, 4, 5, 1}},
                               {true, false, false, true, {3, 4, 5, 1}},   {false, false, true, true, {4, 2, 3, 6}},
                               {false, true, false, true, {5, 2, 3, 6}},   {true, false, true, false, {5, 2, 3, 6}},
                               {true, true, false, false, {4, 2, 3, 6}},   {true, false, true, true, {3, 6, 4, 2}},
                               {true, true, false, true, {3, 6, 5, 2}}};

constexpr Nine pieces[6] = {{0, 0, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 1, 1, 1, 0, 0, 0}, {0, 1, 0, 0, 1, 0, 0, 1, 0},
                            {0, 0, 1, 0, 1, 0, 1, 0, 0}, {1, 0, 0, 0, 1, 0, 0, 0, 1}, {0, 1, 0, 1, 1, 1, 0, 1, 0}};

Entries patches_of_strokes() {
  Entries all;
  for (const Stroke& stroke : strokes) {
    for (const std::int64_t middle : stroke.middle) {
      const Nine patch{1, stroke.up ? 3 : 1,   1, stroke.left ? 2 : 1, middle, stroke.right ? 2 : 1,
                       1, stroke.down ? 3 : 1, 1};
      all.insert(all.end(), patch.begin(), patch.end());
    }
  }
  return all;
}

/// Each piece as it is, and with one of its first three dark pixels grey; in halves.
Entries patches_of_pieces() {
  Entries all;
  for (const Nine& piece : pieces) {
    std::size_t dark = 0;
    for (int grey = 0; grey < 4; ++grey) {
      Nine patch = piece;
      for (std::int64_t& pixel : patch) pixel *= 2;
      if (grey > 0) {
        while (piece[dark] != 0) ++dark;
        patch[dark++] = 1;
      }
      all.insert(all.end(), patch.begin(), patch.end());
    }
  }
  return all;
}

/// `count` different patches of nine entries, from `low` to `high`.
Entries other_patches(Source& source, std::int64_t count, std::int64_t low, std::int64_t high) {
  std::vector<Entries> patches;
  while (std::ssize(patches) < count) {
    Entries patch(9);
    for (std::int64_t& entry : patch) entry = source.between(low, high);
    if (std::find(patches.begin(), patches.end(), patch) == patches.end()) patches.push_back(patch);
  }
  if (source.chance(1, 16)) patches.front() = patches.back();
  Entries all;
  for (const Entries& patch : patches) all.insert(all.end(), patch.begin(), patch.end());
  return all;
}

/// Patches of classes, then patches of halves.
VectorField both_levels(const Entries& classes, const Entries& halves) {
  VectorField all{2, {}};
  for (const std::int64_t c : classes) all.entries.push_back(2 * c);
  all.entries.insert(all.entries.end(), halves.begin(), halves.end());
  return all;
}

}  // namespace

Record digits_example(const Version& in, std::int64_t digits) {
  const std::int64_t even = (digits + 1) / 2, odd = digits / 2;
  VectorField images{1, {}}, masses{2 * even * odd, {}};
  for (std::int64_t digit = 0; digit < digits; ++digit) {
    images.entries.push_back(digit % 2 == 0 ? 1 : -1);
    const Nine& glyph = glyphs[digit];
    images.entries.insert(images.entries.end(), glyph.begin(), glyph.end());
    masses.entries.push_back(digit % 2 == 0 ? odd : even);
  }
  Record record;
  record.set("depth", 2, "counts", VectorField{1, {9, 6}});
  record.set(in("positions", "side"), in.first ? 9 : 3).set(in("patch_size", "patch_side"), in.first ? 9 : 3);
  record.set("patch_counts", VectorField{1, Entries(15, 4)}, "patches",
             both_levels(patches_of_strokes(), patches_of_pieces()));
  record.set("images", images, "masses", masses);
  return record;
}

namespace {

/// Steps over an assumption: a class with one patch more, a new one or one of its own; masses of another sum; labels
/// that are not balanced.
void violate(Record& record, Source& source, std::int64_t patch_size) {
  VectorField masses = record.vector("masses"), counts = record.vector("patch_counts"), all = record.vector("patches");
  if (source.chance(1, 2)) {
    ++counts.entries.back();
    const Entries last(all.entries.end() - patch_size, all.entries.end());
    const bool again = source.chance(1, 2);
    for (std::size_t pixel = 0; pixel < last.size(); ++pixel)
      all.entries.push_back(again ? last[pixel] : static_cast<std::int64_t>(pixel + 1) % 4);
  } else {
    ++masses.entries.front();
    if (source.chance(1, 2)) --masses.entries[1];  // of the other label, where it is of the digits
  }
  record.set("masses", masses).set("patch_counts", counts).set("patches", all);
}

/// Few pixels and patches: other sizes than those of the digits.
Record small_instance(Source& source, const Version& in) {
  Record record;
  draw_hierarchy(record, source, in, 64);
  const std::int64_t patch = record.integer(in("patch_size", "patch_side"));
  if (source.chance(1, 2)) violate(record, source, in.first ? patch : patch * patch);
  return record;
}

}  // namespace

Record drawn_digits(Source& source, const Version& in) {
  if (source.chance(1, 2)) return small_instance(source, in);
  Record record = digits_example(in, source.pick(Entries{9, 10}));
  const Entries strokes_drawn = source.chance(1, 2) ? patches_of_strokes() : other_patches(source, 36, 1, 6);
  const Entries pieces_drawn = source.chance(1, 2) ? patches_of_pieces() : other_patches(source, 24, 0, 2);
  record.set("patches", both_levels(strokes_drawn, pieces_drawn));
  if (source.chance(1, 4)) violate(record, source, 9);
  return record;
}

}  // namespace lakatos::hierarchical
