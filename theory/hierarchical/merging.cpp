#include "theory/hierarchical/merging.hpp"

#include <algorithm>

#include "theory/probability/real_gaussian.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// P(chi^2_n <= x). For many degrees Chernoff's bound (r e^(1-r))^(n/2) of one tail or the other, r = x / n, is mostly
/// enough, and cheap.
Real few_or_many(std::int64_t n, const Real& x) {
  const Real degrees = static_cast<long>(n), r = x / degrees;
  if (n <= 400 || less(Real(0), r) != Truth::yes) return chi_square_below(n, x);
  const Real exponent = degrees * (log(r) + 1 - r) / 2;
  if (less(exponent, Real(-20)) != Truth::yes) return chi_square_below(n, x);
  if (less(r, Real(1)) == Truth::yes) return hull(Real(0), exp(exponent));
  return less(Real(1), r) == Truth::yes ? hull(1 - exp(exponent), Real(1)) : chi_square_below(n, x);
}

/// P(eta T / d |W_0 u| <= distance) for |u|^2 = squared.
Real within(const Hierarchy& model, const Layers& in, const Real& squared, const Real& distance) {
  if (less_equal(distance, Real(0)) == Truth::yes) return 0;
  const Real d = static_cast<long>(model.variants());
  return few_or_many(in.width, square(distance * d) / (square(in.entries * in.rate * in.steps) * squared));
}

}  // namespace

std::vector<Image> observed_patches(const Hierarchy& model) {
  std::vector<Image> all;
  for (const auto& mine : model.patches.back().of) all.insert(all.end(), mine.begin(), mine.end());
  return all;
}

Real squared_distance_of(const Hierarchy& model, const Image& a, const Image& b) {
  Real sum = 0;
  for (std::size_t q = 0; q < a.size(); ++q) sum += square(model.values[index(a[q])] - model.values[index(b[q])]);
  return sum;
}

std::int64_t most_alike(const Hierarchy& model) {
  std::int64_t most = 1;
  for (std::int64_t level = 1; level < model.depth; ++level) {
    for (const Image& patch : patches_at(model, level)) {
      for (const std::int64_t c : patch) most = std::max<std::int64_t>(most, std::count(patch.begin(), patch.end(), c));
    }
  }
  return most;
}

Bounds merging_chance(const Hierarchy& model, const Layers& in, const Real& squared, Merging merging, long places) {
  const Real most = in.radius * (merging == Merging::forced ? in.puts_together : in.keeps_apart);
  const Real limit = places == 1 ? most : most / sqrt(Real(places));
  const Real start = in.start * in.radius / sqrt(Real(2 * static_cast<long>(model.patch_size)));
  return {within(model, in, squared, limit - start), within(model, in, squared, limit + start)};
}

Real level_recovered(const Hierarchy& model, const Means& means, const Layers& in, std::int64_t level,
                     Merging merging) {
  const std::vector<Vec>& of = means[index(level)];
  Real lost = 0;
  for (std::size_t a = 0; a < of.size(); ++a) {
    for (std::size_t b = a + 1; b < of.size(); ++b)
      lost += merging_chance(model, in, squared_distance(of[a], of[b]), merging).upper;
  }
  return 1 - min(lost, Real(1));
}

Bounds not_recovered(const Hierarchy& model, const Means& means, const Layers& in) {
  Bounds lost = exactly(Real(0));
  Real good = 1;
  for (std::int64_t level = model.depth - 1; level >= 0; --level) {
    const std::vector<Vec>& of = means[index(level)];
    for (std::size_t a = 0; a < of.size(); ++a) {
      for (std::size_t b = a + 1; b < of.size(); ++b) {
        const Real worst = merging_chance(model, in, squared_distance(of[a], of[b]), Merging::allowed).lower;
        lost.lower = max(lost.lower, good * worst);
      }
    }
    good = good * level_recovered(model, means, in, level, Merging::allowed);
  }
  lost.upper = 1 - good;
  return lost;
}

}  // namespace lakatos::hierarchical
