#include "theory/hierarchical/revealed_patches.hpp"

#include "theory/hierarchical/image_codes.hpp"
#include "theory/hierarchical/patch_codes.hpp"
#include "theory/hierarchical/split_codes.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

Real patches_merged(const Hierarchy& model, const Means& means, const Layers& in, std::int64_t level, Merging merging) {
  std::vector<Image> patches;
  for (const auto& mine : model.patches[index(level - 1)].of) patches.insert(patches.end(), mine.begin(), mine.end());
  Real worst = 0;
  for (std::size_t i = 0; i < patches.size(); ++i) {
    for (std::size_t j = i + 1; j < patches.size(); ++j) {
      const OneWay way = one_way(patches[i], patches[j]);
      if (way.places == 0) continue;
      const Real squared = squared_distance(means[index(level)][index(way.a)], means[index(level)][index(way.b)]);
      worst = max(worst, merging_chance(model, in, squared, merging, way.places).lower);
    }
  }
  return worst;
}

bool tied(const Hierarchy& model, const Layers& in) {
  const std::vector<Image> patches = observed_patches(model);
  for (std::size_t i = 0; i < patches.size(); ++i) {
    for (std::size_t j = i + 1; j < patches.size(); ++j) {
      if (decide(equal(squared_distance_of(model, patches[i], patches[j]), 4 * square(in.radius)))) return true;
    }
  }
  return false;
}

Truth laws_agree(const Hierarchy& model, std::int64_t level) {
  const std::vector<Images> laws = laws_of(model, model.depth);
  const std::vector<Image> patches = patches_at(model, level);
  return same_law(numbered(decoded(model, laws.back(), model.depth, level), model.patch_size, patches),
                  numbered(laws[index(level)], model.patch_size, patches));
}

Real error_without(const Hierarchy& model, std::size_t a, std::size_t b) {
  Image code = own_codes(model.classes.front());
  code[b] = code[a];
  return bayes_error(model.top, merged_codes(model.top, code));
}

Real top_error(const Hierarchy& model) { return bayes_error(model.top, image_codes(model.top)); }

bool spoilt_at_once(const Hierarchy& model, const Layers& in, const Real& epsilon) {
  const std::vector<Image> patches = observed_patches(model);
  std::vector<Image> codes;
  bool all = true;
  for (std::size_t i = 0; i < patches.size(); ++i) {
    for (std::size_t j = i + 1; j < patches.size(); ++j) {
      if (decide(equal(squared_distance_of(model, patches[i], patches[j]), 4 * square(in.radius)))) {
        codes.push_back(own_codes(std::ssize(patches)));
        codes.back()[j] = codes.back()[i];
      } else {
        all = false;
      }
    }
  }
  if (codes.empty()) return false;
  if (all) codes.emplace_back(patches.size(), 0);
  const Images law = numbered(laws_of(model, model.depth).back(), model.patch_size, patches);
  for (const auto& code : codes) {
    if (decide(less_equal(epsilon, bayes_error(law, merged_codes(law, code))))) return true;
  }
  return false;
}

Bounds chance_of_inaccuracy(const Hierarchy& model, const Means& means, const Layers& in, const Real& epsilon,
                            Merging merging, bool closed) {
  if (closed && merging == Merging::allowed && spoilt_at_once(model, in, epsilon)) return exactly(Real(1));
  Real below = 1, lost = 0;
  for (std::int64_t level = 1; level < model.depth; ++level)
    below = below * level_recovered(model, means, in, level, merging);
  const std::vector<Vec>& top = means.front();
  for (std::size_t a = 0; a < top.size(); ++a) {
    for (std::size_t b = a + 1; b < top.size(); ++b) {
      if (less_equal(epsilon, error_without(model, a, b)) != Truth::yes) continue;
      lost = max(lost, merging_chance(model, in, squared_distance(top[a], top[b]), merging).lower);
    }
  }
  return {below * lost, 1 - below * level_recovered(model, means, in, 0, merging)};
}

}  // namespace lakatos::hierarchical
