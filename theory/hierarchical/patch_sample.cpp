#include "theory/hierarchical/patch_sample.hpp"

#include <map>

#include "theory/probability/real_gaussian.hpp"

namespace lakatos::hierarchical {
namespace {

/// N times the distance of the sample's mean images of occurrence of two patches, squared; 0 for patches that come
/// alike.
Real squared_difference(const PatchSample& sample, std::size_t p, std::size_t q, bool labelled) {
  std::vector<std::int64_t> sums(sample.images.front().size());
  for (std::size_t n = 0; n < sample.images.size(); ++n) {
    for (std::size_t j = 0; j < sums.size(); ++j) {
      const auto here = static_cast<std::size_t>(sample.images[n][j]);
      sums[j] -= (labelled ? sample.labels[n] : 1) * sample.times[n] * ((here == p ? 1 : 0) - (here == q ? 1 : 0));
    }
  }
  Real squares = 0;
  for (const std::int64_t sum : sums) squares += square(Real(static_cast<long>(sum)));
  return squares;
}

}  // namespace

Truth drawn_from(const Images& law, const PatchSample& sample) {
  std::map<std::pair<Image, int>, Real> masses;
  for (std::size_t i = 0; i < law.size(); ++i) masses[{law.images[i], law.labels[i]}] = law.masses[i];
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < sample.images.size() && all != Truth::no; ++n) {
    const auto found = masses.find({sample.images[n], sample.labels[n]});
    all = both(all, found == masses.end() ? Truth::no : less(Real(0), found->second));
  }
  return all;
}

Real largest_difference(const Layer& layer, const PatchSample& sample) {
  Real most = 0;
  for_patch_pairs(layer, true, [&](std::size_t p, std::size_t q) {
    most = max(most, squared_difference(sample, p, q, true));
    return Truth::yes;
  });
  return sqrt(most) / Real(static_cast<long>(sample.size));
}

Bounds chance_of_drift(const Layer& layer, const PatchSample& sample, const Training& training, bool labelled) {
  const Real examples = static_cast<long>(sample.size), start = 1 / sqrt(Real(2));
  Real least = 0, most = 0;
  for_patch_pairs(layer, true, [&](std::size_t p, std::size_t q) {
    const Real squares = squared_difference(sample, p, q, labelled);
    if (equal(squares, Real(0)) == Truth::yes) return Truth::yes;
    const Real unit = training.scale * examples / (training.rate * training.steps * sqrt(squares));
    const auto beyond = [&](const Real& sigmas) { return 1 - chi_square_below(training.width, square(sigmas * unit)); };
    least = max(least, beyond(1)), most += beyond(1 - start);
    return Truth::yes;
  });
  return {least, min(most, Real(1))};
}

}  // namespace lakatos::hierarchical
