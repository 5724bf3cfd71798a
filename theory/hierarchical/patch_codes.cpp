#include "theory/hierarchical/patch_codes.hpp"

#include <map>

#include "theory/hierarchical/image_codes.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

Images numbered(Images law, std::int64_t size, const std::vector<Image>& patches) {
  std::map<Image, std::int64_t> of;
  for (const Image& patch : patches) of.try_emplace(patch, static_cast<std::int64_t>(of.size()));
  return replaced_runs(std::move(law), size, of);
}

Images decoded(const Hierarchy& model, Images law, std::int64_t from, std::int64_t to) {
  for (; from > to; --from) {
    std::map<Image, std::int64_t> of;
    const auto& classes = model.patches[index(from - 1)].of;
    for (std::size_t c = 0; c < classes.size(); ++c) {
      for (const Image& patch : classes[c]) of.try_emplace(patch, static_cast<std::int64_t>(c));
    }
    law = replaced_runs(std::move(law), model.patch_size, of);
  }
  return law;
}

Truth same_law(const Images& a, const Images& b) {
  std::map<std::pair<Image, int>, Real> gap;
  for (std::size_t i = 0; i < a.size(); ++i) {
    Real& mass = gap.try_emplace({a.images[i], a.labels[i]}, Real(0)).first->second;
    mass = mass + a.masses[i];
  }
  std::map<std::pair<Image, int>, Real> other;
  for (std::size_t i = 0; i < b.size(); ++i) {
    const auto key = std::make_pair(b.images[i], b.labels[i]);
    gap.try_emplace(key, Real(0));
    Real& mass = other.try_emplace(key, Real(0)).first->second;
    mass = mass + b.masses[i];
  }
  Truth all = Truth::yes;
  for (const auto& [outcome, mass] : gap) {
    const auto found = other.find(outcome);
    all = both(all, equal(mass, found == other.end() ? Real(0) : found->second));
  }
  return all;
}

}  // namespace lakatos::hierarchical
