#include "theory/hierarchical/pixel_chances.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

Real chance_given(const Level& level, Pixel at, int label) {
  Real mass = 0, all = 0;
  for (std::size_t i = 0; i < level.law.size(); ++i) {
    if (level.law.labels[i] != label) continue;
    all += level.law.masses[i];
    if (level.law.images[i][at.j] == at.c) mass += level.law.masses[i];
  }
  return mass / all;
}

Real minus_mean_label(const Images& law) {
  Real mean = 0;
  for (std::size_t i = 0; i < law.size(); ++i) mean -= law.labels[i] * law.masses[i];
  return mean;
}

Truth sum_of_means_is(const std::vector<Vec>& means, const Real& wanted, std::size_t first) {
  Truth all = Truth::yes;
  for (std::size_t j = 0; j < means.front().size(); ++j) {
    Real sum = 0;
    for (std::size_t c = first; c < means.size(); ++c) sum += means[c][j];
    all = both(all, equal(sum, wanted));
  }
  return all;
}

Truth shown_under_both_labels(const Level& level) {
  Truth some = Truth::no;
  for (std::int64_t c = 0; c < level.classes; ++c) {
    for (std::size_t j = 0; j < index(level.positions) && some != Truth::yes; ++j) {
      Real positive = 0, negative = 0;
      for (std::size_t i = 0; i < level.law.size(); ++i) {
        if (level.law.images[i][j] == c) (level.law.labels[i] > 0 ? positive : negative) += level.law.masses[i];
      }
      const Truth shown = both(less(Real(0), positive), less(Real(0), negative));
      some = either(some, both(shown, negate(equal(positive, negative))));
    }
  }
  return some;
}

}  // namespace lakatos::hierarchical
