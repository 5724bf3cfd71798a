#include "algorithms/hierarchical/multiclass_channel.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

template <class F>
Truth for_patches(const MulticlassChannel& at, F&& f) {
  Truth all = Truth::yes;
  for (std::int64_t c = 0; c < at.classes; ++c) {
    for (std::int64_t i = 0; i < at.variants; ++i) all = both(all, f(c, index(c * at.variants + i)));
  }
  return all;
}

}  // namespace

Images observed_images(const MulticlassChannel& at) {
  std::vector<std::vector<Image>> of(index(at.classes));
  for (std::int64_t p = 0; p < at.classes * at.variants; ++p) of[index(p / at.variants)].push_back({p});
  return next_level(at.top, uniform_patches(std::move(of)));
}

Vec after_descent(const MulticlassChannel& at) {
  const Images law = observed_images(at);
  Vec gradient(at.start.size(), Real(0));
  for (std::size_t i = 0; i < law.size(); ++i) {
    const Vec& weights = at.weights[index(law.labels[i] - 1)];
    for (std::size_t j = 0; j < weights.size(); ++j) gradient[index(law.images[i][j])] -= law.masses[i] * weights[j];
  }
  Vec kernel = at.start;
  for (std::int64_t t = 0; t < at.steps; ++t) kernel = subtract(kernel, scale(at.step, gradient));
  return kernel;
}

Real projection(const MulticlassChannel& at, std::int64_t c) {
  Real sum = 0;
  for (std::size_t i = 0; i < at.top.size(); ++i) {
    for (std::size_t j = 0; j < at.top.images[i].size(); ++j) {
      if (at.top.images[i][j] == c) sum += at.top.masses[i] * at.weights[index(at.top.labels[i] - 1)][j];
    }
  }
  return sum;
}

Truth moves_by_projection(const MulticlassChannel& at, const Vec& kernel, const Real& rate) {
  return for_patches(
      at, [&](std::int64_t c, std::size_t p) { return equal(kernel[p], at.start[p] + rate * projection(at, c)); });
}

Truth keeps_class_differences(const MulticlassChannel& at, const Vec& kernel, const Real& kept) {
  return for_patches(at, [&](std::int64_t c, std::size_t p) {
    const std::size_t first = index(c * at.variants);
    return equal(kernel[p] - kernel[first], kept * (at.start[p] - at.start[first]));
  });
}

}  // namespace lakatos::hierarchical
