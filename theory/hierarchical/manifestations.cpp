#include "theory/hierarchical/manifestations.hpp"

#include <algorithm>

#include "theory/hierarchical/patch_vectors.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

std::vector<Image> choices_of(const Image& patch, const std::vector<std::size_t>& first) {
  std::vector<Image> all{{}};
  for (const std::int64_t c : patch) {
    std::vector<Image> longer;
    for (const Image& begun : all) {
      for (std::size_t i = first[index(c)]; i < first[index(c) + 1]; ++i) {
        longer.push_back(begun);
        longer.back().push_back(static_cast<std::int64_t>(i));
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::vector<std::size_t> first_patches(const Patches& patches) {
  std::vector<std::size_t> first{0};
  for (const auto& mine : patches.of) first.push_back(first.back() + mine.size());
  return first;
}

Image embedding_numbers(const std::vector<Image>& patches, const std::vector<std::int64_t>& entries,
                        std::int64_t channels) {
  std::map<std::vector<std::int64_t>, std::int64_t> numbers;
  Image number;
  for (std::size_t p = 0; p < patches.size(); ++p) {
    const auto at = entries.begin() + static_cast<std::ptrdiff_t>(p * index(channels));
    const auto here = patches.begin() + static_cast<std::ptrdiff_t>(p), same = std::find(patches.begin(), here, *here);
    number.push_back(same != here ? number[index(same - patches.begin())]
                                  : numbers.try_emplace({at, at + channels}, std::ssize(numbers)).first->second);
  }
  return number;
}

Truth numbered_by(const std::vector<Vec>& columns, const Image& number) {
  Truth all = Truth::yes;
  for (std::size_t p = 0; p < number.size(); ++p) {
    for (std::size_t q = 0; q < p; ++q) {
      if (number[p] != number[q]) all = both(all, differ(columns[p], columns[q]));
    }
  }
  return all;
}

ManifestationCodes manifestation_codes(const Hierarchy& model, std::int64_t level, const Image& number) {
  const std::vector<std::size_t> first = first_patches(model.patches[index(level)]);
  ManifestationCodes codes;
  const std::vector<Image> patches = patches_at(model, level);
  for (std::size_t p = 0; p < patches.size(); ++p) {
    for (Image& z : choices_of(patches[p], first)) {
      for (auto& entry : z) entry = number[index(entry)];
      const auto [place, fresh] = codes.of.try_emplace(std::move(z), static_cast<std::int64_t>(p));
      codes.apart = codes.apart && (fresh || place->second == static_cast<std::int64_t>(p));
    }
  }
  return codes;
}

Real points_at(const Hierarchy& model, std::int64_t level) {
  const std::vector<Image> patches = patches_at(model, level);
  if (level == model.depth) return static_cast<long>(std::ssize(patches));
  Real all = 0;
  for (const Image& patch : patches) {
    Real choices = 1;
    for (const std::int64_t c : patch)
      choices = choices * static_cast<long>(model.patches[index(level)].of[index(c)].size());
    all += choices;
  }
  return all;
}

}  // namespace lakatos::hierarchical
