#include "theory/hierarchical/layer.hpp"

namespace lakatos::hierarchical {

Images observed_law(const Layer& layer) {
  Patches sets;
  for (std::size_t c = 0; c < layer.chances.size(); ++c) {
    sets.of.emplace_back();
    for (std::size_t i = 0; i < layer.chances[c].size(); ++i)
      sets.of.back().push_back({static_cast<std::int64_t>(c * layer.chances[c].size() + i)});
  }
  sets.masses = layer.chances;
  return next_level(layer.level.law, sets);
}

Vec mean_occurrence(const Layer& layer, const Images& observed, std::size_t patch) {
  Vec mean(static_cast<std::size_t>(layer.level.positions), Real(0));
  for (std::size_t n = 0; n < observed.size(); ++n) {
    for (std::size_t j = 0; j < mean.size(); ++j) {
      if (layer.as[static_cast<std::size_t>(observed.images[n][j])] != layer.as[patch]) continue;
      if (observed.labels[n] > 0) mean[j] -= observed.masses[n];
      else mean[j] += observed.masses[n];
    }
  }
  return mean;
}

std::vector<Vec> mean_occurrences(const Layer& layer) {
  const Images observed = observed_law(layer);
  std::vector<Vec> all;
  for (std::size_t p = 0; p < layer.patches.size(); ++p) all.push_back(mean_occurrence(layer, observed, p));
  return all;
}

Truth occur_in_proportion(const Layer& layer, const Images& observed, const Real& share, bool wrong_sign) {
  return for_patches(layer, [&](std::size_t c, std::size_t p) {
    const Vec mean = mean_occurrence(layer, observed, p);
    Truth all = Truth::yes;
    for (std::size_t j = 0; j < mean.size(); ++j) {
      const Real found = wrong_sign ? -mean[j] : mean[j];
      all = both(all, equal(found, share * layer.level.means[c][j]));
    }
    return all;
  });
}

Truth products_indicate(const std::vector<Vec>& patches, const std::vector<std::size_t>& as,
                        const std::vector<std::size_t>& columns, const Real& one, std::size_t shift) {
  Truth all = Truth::yes;
  for (std::size_t p = 0; p < patches.size(); ++p) {
    for (std::size_t j = 0; j < columns.size(); ++j) {
      const Real indicator = as[columns[j]] == as[p] ? one : Real(0);
      all = both(all, equal(indicator, dot(patches[columns[(j + shift) % columns.size()]], patches[p])));
    }
  }
  return all;
}

Truth same_entries(const Vec& a, const Vec& b) {
  Truth all = Truth::yes;
  for (std::size_t j = 0; j < a.size(); ++j) all = both(all, equal(a[j], b[j]));
  return all;
}

}  // namespace lakatos::hierarchical
