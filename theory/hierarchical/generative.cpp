#include "theory/hierarchical/generative.hpp"

#include <map>
#include <stdexcept>
#include <utility>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// The size of every patch.
template <class S>
std::size_t patch_size(const PatchSets<S>& patches) {
  std::size_t size = 0;
  for (const auto& mine : patches.of) {
    if (mine.empty()) throw std::invalid_argument("a class has no patches");
    for (const Image& patch : mine) {
      if (size == 0) size = patch.size();
      if (patch.size() != size || size == 0) throw std::invalid_argument("patches must be of one size");
    }
  }
  return size;
}

/// All ways to replace the pixels of one image, with their chances.
template <class S>
std::vector<std::pair<Image, S>> refinements(const Image& image, const PatchSets<S>& patches, std::size_t most) {
  std::vector<std::pair<Image, S>> all{{Image(), S(1)}};
  for (const std::int64_t c : image) {
    std::vector<std::pair<Image, S>> longer;
    const auto& mine = patches.of.at(index(c));
    if (all.size() > most / mine.size()) throw std::length_error("too many images to enumerate");
    for (const auto& [begun, chance] : all) {
      for (std::size_t i = 0; i < mine.size(); ++i) {
        Image next = begun;
        next.insert(next.end(), mine[i].begin(), mine[i].end());
        longer.emplace_back(std::move(next), chance * patches.masses[index(c)][i]);
      }
    }
    all = std::move(longer);
  }
  return all;
}

}  // namespace

template <class S>
PatchSets<S> uniform_patches(std::vector<std::vector<Image>> of) {
  PatchSets<S> patches{std::move(of), {}};
  for (const auto& mine : patches.of) {
    if (mine.empty()) throw std::invalid_argument("a class has no patches");
    const S chance = S(1) / S(static_cast<long>(mine.size()));
    patches.masses.emplace_back(mine.size(), chance);
  }
  return patches;
}

template <class S>
LabelledImages<S> next_level(const LabelledImages<S>& law, const PatchSets<S>& patches, std::size_t most) {
  patch_size(patches);
  std::map<std::pair<Image, int>, S> outcomes;
  for (std::size_t i = 0; i < law.size(); ++i) {
    for (auto& [image, chance] : refinements(law.images[i], patches, most)) {
      const S mass = law.masses[i] * chance;
      const auto [place, fresh] = outcomes.try_emplace({std::move(image), law.labels[i]}, mass);
      if (!fresh) place->second += mass;
    }
    if (outcomes.size() > most) throw std::length_error("too many images to enumerate");
  }
  LabelledImages<S> next;
  for (const auto& [outcome, mass] : outcomes) {
    next.images.push_back(outcome.first);
    next.labels.push_back(outcome.second);
    next.masses.push_back(mass);
  }
  return next;
}

template <class S>
std::vector<Vector<S>> mean_images(const LabelledImages<S>& law, std::int64_t classes) {
  if (law.images.empty()) throw std::invalid_argument("a law without images");
  std::vector<Vector<S>> means(index(classes), Vector<S>(law.images.front().size(), S(0)));
  for (std::size_t i = 0; i < law.size(); ++i) {
    for (std::size_t j = 0; j < law.images[i].size(); ++j) {
      S& entry = means.at(index(law.images[i][j]))[j];
      entry = law.labels[i] > 0 ? entry - law.masses[i] : entry + law.masses[i];
    }
  }
  return means;
}

template <class S>
std::vector<Vector<S>> next_mean_images(const std::vector<Vector<S>>& means, const PatchSets<S>& patches,
                                        std::int64_t next_classes) {
  const std::size_t s = patch_size(patches), m = means.empty() ? 0 : means.front().size();
  std::vector<Vector<S>> next(index(next_classes), Vector<S>(m * s, S(0)));
  for (std::size_t c = 0; c < means.size(); ++c) {
    for (std::size_t i = 0; i < patches.of[c].size(); ++i) {
      for (std::size_t j = 0; j < m; ++j) {
        const S share = means[c][j] * patches.masses[c][i];
        for (std::size_t q = 0; q < s; ++q) next.at(index(patches.of[c][i][q]))[j * s + q] += share;
      }
    }
  }
  return next;
}

template <class S>
S chance_of_positive(const LabelledImages<S>& law) {
  S total = 0;
  for (std::size_t i = 0; i < law.size(); ++i) {
    if (law.labels[i] > 0) total += law.masses[i];
  }
  return total;
}

template <class S>
S bayes_error(const LabelledImages<S>& law, const std::vector<std::int64_t>& codes) {
  std::map<std::int64_t, std::pair<S, S>> masses;
  for (std::size_t i = 0; i < law.size(); ++i) {
    auto& [negative, positive] = masses.try_emplace(codes.at(i), S(0), S(0)).first->second;
    (law.labels[i] > 0 ? positive : negative) += law.masses[i];
  }
  S error = 0;
  for (const auto& [code, mass] : masses) error += min(mass.first, mass.second);
  return error;
}

template PatchSets<Interval> uniform_patches(std::vector<std::vector<Image>>);
template LabelledImages<Interval> next_level(const LabelledImages<Interval>&, const PatchSets<Interval>&, std::size_t);
template std::vector<Vector<Interval>> mean_images(const LabelledImages<Interval>&, std::int64_t);
template std::vector<Vector<Interval>> next_mean_images(const std::vector<Vector<Interval>>&,
                                                        const PatchSets<Interval>&, std::int64_t);
template Interval chance_of_positive(const LabelledImages<Interval>&);
template Interval bayes_error(const LabelledImages<Interval>&, const std::vector<std::int64_t>&);

template PatchSets<Ball> uniform_patches(std::vector<std::vector<Image>>);
template LabelledImages<Ball> next_level(const LabelledImages<Ball>&, const PatchSets<Ball>&, std::size_t);
template std::vector<Vector<Ball>> mean_images(const LabelledImages<Ball>&, std::int64_t);
template std::vector<Vector<Ball>> next_mean_images(const std::vector<Vector<Ball>>&, const PatchSets<Ball>&,
                                                    std::int64_t);
template Ball chance_of_positive(const LabelledImages<Ball>&);
template Ball bayes_error(const LabelledImages<Ball>&, const std::vector<std::int64_t>&);

template PatchSets<Rational> uniform_patches(std::vector<std::vector<Image>>);
template LabelledImages<Rational> next_level(const LabelledImages<Rational>&, const PatchSets<Rational>&, std::size_t);
template std::vector<Vector<Rational>> mean_images(const LabelledImages<Rational>&, std::int64_t);
template std::vector<Vector<Rational>> next_mean_images(const std::vector<Vector<Rational>>&,
                                                        const PatchSets<Rational>&, std::int64_t);
template Rational chance_of_positive(const LabelledImages<Rational>&);
template Rational bayes_error(const LabelledImages<Rational>&, const std::vector<std::int64_t>&);

}  // namespace lakatos::hierarchical
