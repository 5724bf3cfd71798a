#include "theory/hierarchical/real_generative.hpp"

#include "theory/hierarchical/lift_hierarchical.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos::hierarchical {

Patches uniform_patches(std::vector<std::vector<Image>> of) {
  Patches patches{std::move(of), {}};
  for (const auto& mine : patches.of)
    patches.masses.emplace_back(mine.size(), 1 / Real(static_cast<long>(mine.size())));
  return patches;
}

Images next_level(const Images& law, const Patches& patches, std::size_t most) {
  return lifted([&](auto& x, auto& y) { return next_level(x, y, most); }, law, patches);
}

std::vector<Vec> mean_images(const Images& law, std::int64_t classes) {
  return lifted([&](auto& x) { return mean_images(x, classes); }, law);
}

std::vector<Vec> next_mean_images(const std::vector<Vec>& means, const Patches& patches, std::int64_t next_classes) {
  return lifted([&](auto& x, auto& y) { return next_mean_images(x, y, next_classes); }, means, patches);
}

Truth is_law(const Images& law) {
  Truth all = Truth::yes;
  Real total = 0;
  for (const Real& mass : law.masses) {
    all = both(all, less_equal(Real(0), mass));
    total += mass;
  }
  return both(all, equal(total, Real(1)));
}

Real chance_of_positive(const Images& law) {
  return lifted([](auto& x) { return chance_of_positive(x); }, law);
}

Real bayes_error(const Images& law, const std::vector<std::int64_t>& codes) {
  return lifted([&](auto& x) { return bayes_error(x, codes); }, law);
}

Real angle_between_means(const Vec& u, const Vec& v) {
  if (symbolic()) return named(R"(\angle()" + latex(u) + ", " + latex(v) + ")");
  return arc_tangent(sqrt(gram_determinant(u, v)), dot(u, v));
}

Truth independent(const Vec& u, const Vec& v) { return less(Real(0), gram_determinant(u, v)); }

Truth independent(const std::vector<Vec>& family) {
  if (family.empty()) return Truth::yes;
  if (family.size() > family.front().size()) return Truth::no;  // more vectors than dimensions
  Mat products(family.size(), family.size());
  for (std::size_t i = 0; i < family.size(); ++i) {
    for (std::size_t j = 0; j < family.size(); ++j) products(i, j) = dot(family[i], family[j]);
  }
  return less(Real(0), determinant(products));
}

}  // namespace lakatos::hierarchical
