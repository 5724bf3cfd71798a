#include "theory/hierarchical/label_partitions.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "theory/hierarchical/patch_codes.hpp"

namespace lakatos::hierarchical {
namespace {

using Partition = std::vector<std::int64_t>;  // a code for each patch, codes in the order of their first patch

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// f for each partition of `count` patches into at most `codes` codes.
template <class F>
void for_partitions(std::size_t count, std::int64_t codes, F&& f, Partition begun = {}, std::int64_t used = 0) {
  if (begun.size() == count) return f(begun);
  for (std::int64_t code = 0; code <= std::min(used, codes - 1); ++code) {
    Partition longer = begun;
    longer.push_back(code);
    for_partitions(count, codes, f, std::move(longer), std::max(used, code + 1));
  }
}

Partition in_order(const Partition& codes) {
  std::map<std::int64_t, std::int64_t> name;
  Partition renamed;
  for (const std::int64_t code : codes)
    renamed.push_back(name.try_emplace(code, static_cast<std::int64_t>(name.size())).first->second);
  return renamed;
}

/// Is there no image of codes with both labels?
bool reads_label(const Images& law, const Partition& codes) {
  std::map<Image, int> label;
  for (std::size_t i = 0; i < law.size(); ++i) {
    if (less_equal(law.masses[i], Real(0)) == Truth::yes) continue;
    Image coded;
    for (const std::int64_t patch : law.images[i]) coded.push_back(codes[index(patch)]);
    if (label.try_emplace(std::move(coded), law.labels[i]).first->second != law.labels[i]) return false;
  }
  return true;
}

/// How often each class of the law is seen, over all pixels.
Vec frequencies(const Images& law, std::int64_t classes) {
  Vec of(index(classes), Real(0));
  for (std::size_t i = 0; i < law.size(); ++i) {
    for (const std::int64_t c : law.images[i]) of[index(c)] += law.masses[i];
  }
  return of;
}

/// Where each patch goes, for each exchange of pixels that takes patches to patches of the same frequency.
std::vector<std::vector<std::size_t>> exchanges(const std::vector<Image>& patches, const Vec& frequency) {
  std::vector<std::vector<std::size_t>> all;
  std::vector<std::size_t> order(patches.front().size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  do {
    std::vector<std::size_t> image;
    for (std::size_t p = 0; p < patches.size(); ++p) {
      Image moved;
      for (const std::size_t q : order) moved.push_back(patches[p][q]);
      const auto found = static_cast<std::size_t>(std::find(patches.begin(), patches.end(), moved) - patches.begin());
      if (found == patches.size() || !decide(equal(frequency[p], frequency[found]))) break;
      image.push_back(found);
    }
    if (image.size() == patches.size()) all.push_back(std::move(image));
  } while (std::next_permutation(order.begin(), order.end()));
  return all;
}

bool small(const Hierarchy& model, std::int64_t level, std::size_t patches) {
  double images = static_cast<double>(model.top.size());
  for (std::int64_t i = 0; i < level; ++i) {
    for (std::int64_t pixel = model.pixels(i); pixel > 0 && images <= 4096; --pixel)
      images *= static_cast<double>(model.variants());
  }
  return images <= 4096 && patches <= 6 && model.patch_size <= 4;
}

}  // namespace

LabelPartitions label_partitions(const Hierarchy& model, std::int64_t level, std::int64_t codes) {
  const std::vector<Image> patches = patches_at(model, level);
  if (!small(model, level, patches.size())) return {1, 1};
  const std::vector<Images> laws = laws_of(model, level);
  const Images law = numbered(laws.back(), model.patch_size, patches);
  std::set<Partition> lossless;
  for_partitions(patches.size(), codes, [&](const Partition& each) {
    if (reads_label(law, each)) lossless.insert(each);
  });
  const Vec of_class = frequencies(laws[index(level - 1)], model.classes[index(level - 1)]);
  Vec frequency;
  for (std::size_t c = 0; c < of_class.size(); ++c)
    frequency.insert(frequency.end(), model.patches[index(level - 1)].of[c].size(), of_class[c]);
  std::set<Partition> seen;
  std::int64_t copies = 0;
  for (const auto& exchange : exchanges(patches, frequency)) {
    std::set<Partition> moved;
    for (const Partition& each : lossless) {
      Partition codes_after(each.size());
      for (std::size_t p = 0; p < each.size(); ++p) codes_after[exchange[p]] = each[p];
      moved.insert(in_order(codes_after));
    }
    if (std::any_of(moved.begin(), moved.end(), [&](const Partition& each) { return seen.contains(each); })) continue;
    seen.insert(moved.begin(), moved.end());
    ++copies;
  }
  return {static_cast<std::int64_t>(lossless.size()), std::max<std::int64_t>(copies, 1)};
}

}  // namespace lakatos::hierarchical
