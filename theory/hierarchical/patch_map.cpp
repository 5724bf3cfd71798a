#include "theory/hierarchical/patch_map.hpp"

#include <algorithm>
#include <map>

#include "theory/hierarchical/image_codes.hpp"

namespace lakatos::hierarchical {

Truth same_vector(const Vec& u, const Vec& v) { return equal(squared_distance(u, v), Real(0)); }

Truth all_of_norm(const std::vector<Vec>& vectors, const Real& squared) {
  Truth all = Truth::yes;
  for (const Vec& v : vectors) all = both(all, equal(squared_norm(v), squared));
  return all;
}

Truth all_of_product(const std::vector<Vec>& vectors, const Real& product) {
  return for_vector_pairs(vectors, [&](const Vec& u, const Vec& v) { return equal(dot(u, v), product); });
}

Truth all_distinct(const std::vector<Vec>& vectors) {
  return for_vector_pairs(vectors, [](const Vec& u, const Vec& v) { return negate(same_vector(u, v)); });
}

Truth orthogonal_set(const std::vector<Vec>& vectors, const Real& squared) {
  return both(all_of_norm(vectors, squared), for_vector_pairs(vectors, [](const Vec& u, const Vec& v) {
                return either(same_vector(u, v), equal(dot(u, v), Real(0)));
              }));
}

Images star(Images law, std::int64_t size, bool closed, const Patches& patches) {
  std::map<Image, std::int64_t> numbers;
  for (const auto& mine : patches.of) {
    for (const Image& patch : mine) numbers.try_emplace(patch, static_cast<std::int64_t>(numbers.size()));
  }
  return replaced_runs(std::move(law), size, numbers, closed);
}

bool are_patches(const Images& embedded) {
  return std::all_of(embedded.images.begin(), embedded.images.end(), [](const Image& image) {
    return std::all_of(image.begin(), image.end(), [](std::int64_t number) { return number >= 0; });
  });
}

Truth one_to_one(const Images& before, const Images& after) {
  std::map<Image, Image> seen;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto [place, fresh] = seen.try_emplace(after.images[i], before.images[i]);
    if (!fresh && place->second != before.images[i]) return Truth::no;
  }
  return Truth::yes;
}

}  // namespace lakatos::hierarchical
