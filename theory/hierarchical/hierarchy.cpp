#include "theory/hierarchical/hierarchy.hpp"

#include <set>

#include "theory/hierarchical/patch_vectors.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// f over all pairs of different classes of one level.
template <class F>
void for_pairs(const Means& means, F&& f) {
  for (const auto& level : means) {
    for (std::size_t a = 0; a < level.size(); ++a) {
      for (std::size_t b = a + 1; b < level.size(); ++b) f(level[a], level[b]);
    }
  }
}

}  // namespace

std::int64_t Hierarchy::pixels(std::int64_t level) const {
  std::int64_t count = positions;
  for (; level > 0; --level) count *= patch_size;
  return count;
}

std::int64_t Hierarchy::variants() const { return static_cast<std::int64_t>(patches.front().of.front().size()); }

Truth disjoint(const Hierarchy& model) {
  const std::vector<Vec> rows = rows_of(model.entries, index(model.patch_size));
  Truth all = Truth::yes;
  std::size_t first = 0;
  for (std::int64_t level = 1; level <= model.depth; ++level) {
    const std::vector<Image> patches = patches_at(model, level);
    if (patches.size() == 1) all = both(all, less_equal(different_patches_at(model, level), Real(1)));
    const auto mine = rows.begin() + static_cast<std::ptrdiff_t>(first);
    all = both(all, all_different({mine, mine + std::ssize(patches)},
                                  [&](std::size_t p, std::size_t q) { return patches[p] == patches[q]; }));
    first += patches.size();
  }
  return all;
}

Truth equal_sizes(const Hierarchy& model) {
  if (model.patch_counts.size() == 1) return less_equal(model.class_counts.front(), Real(1));  // of one class
  Truth all = Truth::yes;
  for (const Real& count : model.patch_counts) all = both(all, equal(count, model.patch_counts.front()));
  return all;
}

std::vector<Image> patches_at(const Hierarchy& model, std::int64_t level) {
  std::vector<Image> all;
  for (const auto& mine : model.patches[index(level - 1)].of) all.insert(all.end(), mine.begin(), mine.end());
  return all;
}

Truth directions_differ(const Hierarchy& model) {
  const auto value = [&](std::int64_t c) { return model.values[index(c)]; };
  std::vector<Vec> points;
  for (const Image& patch : patches_at(model, model.depth)) {
    Vec point;
    for (const std::int64_t c : patch) point.push_back(value(c));
    points.push_back(std::move(point));
  }
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < points.size(); ++i) {
    all = both(all, less(Real(0), squared_norm(points[i])));
    for (std::size_t j = 0; j < i; ++j) {
      const Real product = dot(points[i], points[j]);
      all = both(all, less(product * abs(product), squared_norm(points[i]) * squared_norm(points[j])));
    }
  }
  return all;
}

Real most_classes(const Hierarchy& model) {
  if (symbolic()) return named("C");
  Real most = model.class_counts.front();
  for (const Real& count : model.class_counts) most = max(most, count);
  return most;
}

Real different_patches_at(const Hierarchy& model, std::int64_t level) {
  auto mine = model.patch_counts.begin();
  for (std::int64_t above = 1; above < level; ++above) mine += model.classes[index(above - 1)];
  std::set<Image> seen;
  Real count = 0;
  for (const auto& patches : model.patches[index(level - 1)].of) {
    const std::size_t before = seen.size();
    seen.insert(patches.begin(), patches.end());
    const std::size_t fresh = seen.size() - before;
    count += fresh == patches.size() ? *mine : Real(static_cast<long>(fresh));
    ++mine;
  }
  return count;
}

Real printed_clusters(const Hierarchy& model, std::int64_t level) {
  const Real& classes = model.class_counts[index(level - 1)];
  return level == model.depth ? model.patch_counts.front() * classes : classes;
}

std::vector<Images> laws_of(const Hierarchy& model, std::int64_t last, std::size_t most) {
  if (symbolic()) return {};
  std::vector<Images> laws{model.top};
  for (std::int64_t level = 0; level < last; ++level)
    laws.push_back(next_level(laws.back(), model.patches[index(level)], most));
  return laws;
}

Means means_of(const Hierarchy& model) {
  if (symbolic()) return {};
  Means means{mean_images(model.top, model.classes.front())};
  for (std::size_t level = 1; level < model.classes.size(); ++level)
    means.push_back(next_mean_images(means.back(), model.patches[level - 1], model.classes[level]));
  return means;
}

Truth pairwise_independent(const Means& means) {
  Truth all = Truth::yes;
  for_pairs(means, [&](const Vec& u, const Vec& v) {
    if (all != Truth::no) all = both(all, independent(u, v));
  });
  return all;
}

Real least_angle(const Means& means) {
  if (symbolic()) return named(R"(\theta)");
  Real least = pi();
  for_pairs(means, [&](const Vec& u, const Vec& v) { least = min(least, angle_between_means(u, v)); });
  return least;
}

Real least_square(const Means& means) {
  Real least = squared_norm(means.front().front());
  for (const auto& level : means) {
    for (const Vec& mean : level) least = min(least, squared_norm(mean));
  }
  return least;
}

Real least_norm(const Means& means) { return symbolic() ? named(R"(\lambda)") : sqrt(least_square(means)); }

}  // namespace lakatos::hierarchical
