#include "theory/hierarchical/drawn_patches.hpp"

#include <algorithm>

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// d |C_kappa|.
Real drawn_by(const Hierarchy& model, const Real& variants, std::size_t level) {
  return variants * Real(static_cast<long>(model.classes[level]));
}

/// The mass of the images that have `patch` at pixels first, first + 1, ...
Real mass_with(const Images& law, const Image& patch, std::size_t first) {
  Real mass = 0;
  for (std::size_t i = 0; i < law.size(); ++i) {
    if (std::equal(patch.begin(), patch.end(), law.images[i].begin() + static_cast<std::ptrdiff_t>(first)))
      mass += law.masses[i];
  }
  return mass;
}

}  // namespace

Real patches_drawn(const Hierarchy& model, std::int64_t level) {
  return model.patch_counts.front() * model.class_counts[index(level - 1)];
}

Real patches_possible(const Hierarchy& model, std::int64_t level) {
  Real patches = 1;
  for (std::int64_t q = 0; q < model.patch_size; ++q) patches *= Real(static_cast<long>(model.classes[index(level)]));
  return patches;
}

Truth patches_fit(const Hierarchy& model, const Real& variants, const Real& factor) {
  Truth all = Truth::yes;
  for (std::int64_t level = 0; level + 1 < std::ssize(model.classes); ++level)
    all = both(all, less_equal(drawn_by(model, variants, index(level)), factor * patches_possible(model, level + 1)));
  return all;
}

Truth some_patches_fill(const Hierarchy& model, const Real& variants) {
  Truth some = Truth::no;
  for (std::int64_t level = 0; level + 1 < std::ssize(model.classes); ++level)
    some = either(some, equal(drawn_by(model, variants, index(level)), patches_possible(model, level + 1)));
  return some;
}

Truth uniform_masses(const Hierarchy& model, const Real& variants) {
  Truth all = Truth::yes;
  for (const Patches& level : model.patches) {
    for (const Vec& masses : level.masses) {
      for (const Real& mass : masses) all = both(all, equal(mass * variants, Real(1)));
    }
  }
  return all;
}

Truth blocks_are_uniform(const Images& above, const Images& below, const Patches& patches, const Real& variants) {
  Truth all = Truth::yes;
  for (std::size_t j = 0; j < above.images.front().size(); ++j) {
    for (std::size_t c = 0; c < patches.of.size(); ++c) {
      const Real mine = mass_with(above, {static_cast<std::int64_t>(c)}, j) / variants;
      for (const Image& patch : patches.of[c]) all = both(all, equal(mass_with(below, patch, j * patch.size()), mine));
    }
  }
  return all;
}

Truth orthonormal_patches(const Hierarchy& model) {
  std::vector<Vec> all;
  for (const auto& mine : model.patches.front().of) {
    for (const Image& patch : mine) {
      Vec& numbers = all.emplace_back();
      for (const std::int64_t value : patch) numbers.push_back(model.values[index(value)]);
    }
  }
  Truth found = Truth::yes;
  for (std::size_t a = 0; a < all.size(); ++a) {
    for (std::size_t b = 0; b <= a; ++b) found = both(found, equal(dot(all[a], all[b]), Real(a == b ? 1 : 0)));
  }
  return found;
}

Images appearances(const Hierarchy& model) {
  return next_level({{model.patches[0].of[0][0]}, {1}, {Real(1)}}, model.patches[1]);
}

}  // namespace lakatos::hierarchical
