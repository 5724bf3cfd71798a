#include "theory/hierarchical/separator.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

Real latent_score(const std::vector<Vec>& separator, const Image& image) {
  Real sum = 0;
  for (std::size_t j = 0; j < image.size(); ++j) sum += separator[index(image[j])][j];
  return sum;
}

Truth separates(const std::vector<Vec>& separator, const Images& law, const Real& margin) {
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < law.size(); ++n) {
    if (less_equal(law.masses[n], Real(0)) == Truth::yes) continue;
    const Real score = latent_score(separator, law.images[n]);
    all = both(all, less_equal(margin, law.labels[n] > 0 ? score : -score));
  }
  return all;
}

Truth attains_margin(const std::vector<Vec>& separator, const Images& law) {
  Truth some = Truth::no;
  for (std::size_t n = 0; n < law.size(); ++n) {
    const Real score = latent_score(separator, law.images[n]);
    const Truth here = equal(law.labels[n] > 0 ? score : -score, Real(1));
    some = either(some, both(less(Real(0), law.masses[n]), here));
  }
  return some;
}

Truth certified_inseparable(const Level& level, const Vec& multipliers) {
  std::vector<Vec> sum(index(level.classes), Vec(index(level.positions), Real(0)));
  Truth all = Truth::yes;
  Real total = 0;
  for (std::size_t n = 0; n < multipliers.size(); ++n) {
    all = both(all, less_equal(Real(0), multipliers[n]));
    all = both(all, either(equal(multipliers[n], Real(0)), less(Real(0), level.law.masses[n])));
    total += multipliers[n];
    for (std::size_t j = 0; j < level.law.images[n].size(); ++j) {
      Real& entry = sum[index(level.law.images[n][j])][j];
      entry = level.law.labels[n] > 0 ? entry + multipliers[n] : entry - multipliers[n];
    }
  }
  all = both(all, equal(total, Real(1)));
  for (const Vec& row : sum) {
    for (const Real& entry : row) all = both(all, equal(entry, Real(0)));
  }
  return all;
}

Truth no_linear_classifier(const Layer& layer, const Vec& multipliers, bool with_offset) {
  const auto m = index(layer.level.positions);
  const Real share = 1 / Real(static_cast<long>(layer.level.variants));
  const std::vector<Vec> sums = class_sums(layer);
  std::vector<Vec> total(m, Vec(index(layer.dimension), Real(0)));
  Truth all = Truth::yes;
  Real sum = 0, signed_sum = 0;
  for (std::size_t n = 0; n < multipliers.size(); ++n) {
    const Real weight = layer.level.law.labels[n] > 0 ? multipliers[n] : -multipliers[n];
    all = both(all, less_equal(Real(0), multipliers[n]));
    all = both(all, either(equal(multipliers[n], Real(0)), less(Real(0), layer.level.law.masses[n])));
    sum += multipliers[n], signed_sum += weight;
    for (std::size_t j = 0; j < m; ++j)
      total[j] = add(total[j], scale(weight * share, sums[index(layer.level.law.images[n][j])]));
  }
  all = both(all, equal(sum, Real(1)));
  if (with_offset) all = both(all, equal(signed_sum, Real(0)));
  for (const Vec& column : total) {
    for (const Real& entry : column) all = both(all, equal(entry, Real(0)));
  }
  return all;
}

Truth labels_by_images(const Images& law) {
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < law.size(); ++n) {
    for (std::size_t i = 0; i < n; ++i) {
      if (law.images[n] != law.images[i] || law.labels[n] == law.labels[i]) continue;
      all = both(all, less_equal(min(law.masses[n], law.masses[i]), Real(0)));
    }
  }
  return all;
}

std::vector<Vec> class_sums(const Layer& layer) {
  std::vector<Vec> sums(index(layer.level.classes), Vec(index(layer.dimension), Real(0)));
  for (std::size_t p = 0; p < layer.patches.size(); ++p)
    sums[layer.class_of(p)] = add(sums[layer.class_of(p)], layer.patches[p]);
  return sums;
}

Truth dual_to_patches(const Layer& layer, const std::vector<Vec>& sums, const Real& one) {
  return for_patches(layer, [&](std::size_t c, std::size_t p) {
    Truth all = Truth::yes;
    for (std::size_t j = 0; j < sums.size(); ++j)
      all = both(all, equal(dot(layer.patches[p], sums[j]), j == c ? one : Real(0)));
    return all;
  });
}

std::vector<Vec> lifted_separator(const Layer& layer, const std::vector<Vec>& separator) {
  const std::vector<Vec> sums = class_sums(layer);
  std::vector<Vec> columns(separator.front().size(), Vec(index(layer.dimension), Real(0)));
  for (std::size_t j = 0; j < columns.size(); ++j) {
    for (std::size_t c = 0; c < separator.size(); ++c) columns[j] = add(columns[j], scale(separator[c][j], sums[c]));
  }
  return columns;
}

Real lifted_score(const Layer& layer, const std::vector<Vec>& columns, const Image& image) {
  Real sum = 0;
  for (std::size_t j = 0; j < image.size(); ++j) sum += dot(columns[j], layer.patches[index(image[j])]);
  return sum;
}

Truth lifted_separates(const Layer& layer, const std::vector<Vec>& columns, const Images& observed) {
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < observed.size(); ++n) {
    if (less_equal(observed.masses[n], Real(0)) == Truth::yes) continue;
    const Real score = lifted_score(layer, columns, observed.images[n]);
    all = both(all, less_equal(Real(1), observed.labels[n] > 0 ? score : -score));
  }
  return all;
}

Truth lifted_as_latent(const Layer& layer, const std::vector<Vec>& separator, const Images& observed) {
  const std::vector<Vec> columns = lifted_separator(layer, separator);
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < observed.size(); ++n) {
    if (less_equal(observed.masses[n], Real(0)) == Truth::yes) continue;
    Image latent;
    for (const std::int64_t p : observed.images[n])
      latent.push_back(static_cast<std::int64_t>(layer.class_of(index(p))));
    const Real score = lifted_score(layer, columns, observed.images[n]);
    all = both(all, equal(score, latent_score(separator, latent)));
    all = both(all, less_equal(Real(1), observed.labels[n] > 0 ? score : -score));
  }
  return all;
}

Real squared_frobenius(const std::vector<Vec>& rows) {
  Real sum = 0;
  for (const Vec& row : rows) sum += squared_norm(row);
  return sum;
}

Points support_points(const Layer& layer) {
  Points found;
  const Images observed = observed_law(layer);
  for (std::size_t n = 0; n < observed.size(); ++n) {
    if (less_equal(observed.masses[n], Real(0)) == Truth::yes) continue;
    Vec point;
    for (const std::int64_t p : observed.images[n]) {
      const Vec& patch = layer.patches[index(p)];
      point.insert(point.end(), patch.begin(), patch.end());
    }
    found.points.push_back(std::move(point));
    found.labels.push_back(observed.labels[n]);
    found.images.push_back(observed.images[n]);
  }
  return found;
}

}  // namespace lakatos::hierarchical
