#include "theory/hierarchical/patch_partition.hpp"

#include <map>

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// Masses of the observed images and labels, equal ones together.
std::map<std::pair<Image, int>, Real> observed(const PatchPartition& split) {
  const Images law = next_level(split.top, split.patches);
  std::map<std::pair<Image, int>, Real> masses;
  for (std::size_t i = 0; i < law.size(); ++i) {
    Real& mass = masses.try_emplace({law.images[i], law.labels[i]}, Real(0)).first->second;
    mass += law.masses[i];
  }
  return masses;
}

}  // namespace

std::set<std::set<std::int64_t>> parts(const PatchPartition& split) {
  std::set<std::set<std::int64_t>> all;
  for (const auto& mine : split.patches.of) {
    std::set<std::int64_t> part;
    for (const Image& patch : mine) part.insert(patch.front());
    all.insert(part);
  }
  return all;
}

bool covers(const PatchPartition& split, std::int64_t count) {
  std::set<std::int64_t> numbers;
  for (const auto& part : parts(split)) numbers.insert(part.begin(), part.end());
  return std::ssize(numbers) == count && *numbers.begin() == 1 && *numbers.rbegin() == count;
}

Truth same_observed(const PatchPartition& one, const PatchPartition& other) {
  auto first = observed(one), second = observed(other);
  for (const auto& [image, mass] : first) second.try_emplace(image, Real(0));
  Truth all = Truth::yes;
  for (const auto& [image, mass] : second) {
    const auto place = first.find(image);
    all = both(all, equal(mass, place == first.end() ? Real(0) : place->second));
  }
  return all;
}

Truth separated_by_means(const PatchPartition& split) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < split.top.size(); ++i) {
    if (less_equal(split.top.masses[i], Real(0)) == Truth::yes) continue;
    Real score = 0;
    for (std::size_t j = 0; j < split.top.images[i].size(); ++j) score -= split.means[index(split.top.images[i][j])][j];
    all = both(all, less(Real(0), split.top.labels[i] > 0 ? score : -score));
  }
  return all;
}

}  // namespace lakatos::hierarchical
