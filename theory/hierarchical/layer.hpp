#pragma once
// What a subnet sees of one level: patches that are vectors, with the chances of their classes (malach18, Section
// 5.1.3; hgm19, Section 4.1). Patch i of class c has number c d + i.
#include "theory/hierarchical/level.hpp"

namespace lakatos::hierarchical {

struct Layer {
  Level level;
  std::int64_t dimension = 0;  // l, in hgm19 s^2
  std::vector<Vec> patches;
  std::vector<Vec> chances;     // how likely a class shows which of its patches
  std::vector<std::size_t> as;  // the first patch that is the same vector

  std::size_t class_of(std::size_t patch) const { return patch / static_cast<std::size_t>(level.variants); }
};

/// The law of (X, y): images of patch numbers.
Images observed_law(const Layer& layer);
/// E[-y f_x'(X)] for the patch x' with this number: a number for each column. f compares vectors, not numbers.
Vec mean_occurrence(const Layer& layer, const Images& observed, std::size_t patch);
/// The same for all patches.
std::vector<Vec> mean_occurrences(const Layer& layer);
/// Is it `share` times the mean image of the patch's class for every patch (malach18 and hgm19, Lemma 2)? `wrong_sign`:
/// E[y f_x'(X)].
Truth occur_in_proportion(const Layer& layer, const Images& observed, const Real& share, bool wrong_sign = false);

/// f_x'(X) = X^T x' times `one`: are the products of each patch with the columns of X, patches by their numbers, `one`
/// where the column is that vector and 0 elsewhere? `as`: as in a Layer. `shift`: with the column so many further on.
Truth products_indicate(const std::vector<Vec>& patches, const std::vector<std::size_t>& as,
                        const std::vector<std::size_t>& columns, const Real& one, std::size_t shift = 0);

/// Is every entry of the one that of the other?
Truth same_entries(const Vec& a, const Vec& b);

/// f over the classes and the patches of each.
template <class F>
Truth for_patches(const Layer& layer, F&& f) {
  Truth all = Truth::yes;
  for (std::size_t p = 0; p < layer.patches.size(); ++p) all = both(all, f(layer.class_of(p), p));
  return all;
}
/// f over the pairs of different patches that are of one class (`same`), or of two.
template <class F>
Truth for_patch_pairs(const Layer& layer, bool same, F&& f) {
  Truth all = Truth::yes;
  visit_patch_pairs(layer.patches.size(), static_cast<std::size_t>(layer.level.variants), same,
                    [&](std::size_t p, std::size_t q) { all = both(all, f(p, q)); });
  return all;
}

}  // namespace lakatos::hierarchical
