#pragma once
// How often a class stands at a pixel (malach18, Section 5.1.1; hgm19, Section 3.1).
#include "theory/hierarchical/level.hpp"

namespace lakatos::hierarchical {

/// Class c at position j.
struct Pixel {
  std::int64_t c;
  std::size_t j;
};

/// P(z_j = c | y = label).
Real chance_given(const Level& level, Pixel at, int label);
/// f for every class and position of a level.
template <class F>
Truth for_pixels(const Level& level, F&& f) {
  Truth all = Truth::yes;
  for (std::int64_t c = 0; c < level.classes; ++c) {
    for (std::size_t j = 0; j < level.means.front().size(); ++j) all = both(all, f(Pixel{c, j}));
  }
  return all;
}

/// E[-y].
Real minus_mean_label(const Images& law);
/// Is the sum of the v_c from number `first` on `wanted` in every entry?
Truth sum_of_means_is(const std::vector<Vec>& means, const Real& wanted, std::size_t first = 0);
/// Some class stands at some pixel under both labels, and more often under one of them. Never throws Undecided.
Truth shown_under_both_labels(const Level& level);

}  // namespace lakatos::hierarchical
