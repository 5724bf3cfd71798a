#pragma once
// Maps of patches to vectors (malach18, Section 5.2; both papers, "orthonormal patch mapping") and the operation phi *
// A on images.
#include "theory/hierarchical/hierarchy.hpp"

namespace lakatos::hierarchical {

/// f over all pairs of different vectors of the list, by their place.
template <class F>
Truth for_vector_pairs(const std::vector<Vec>& vectors, F&& f) {
  Truth all = Truth::yes;
  for (std::size_t a = 0; a < vectors.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) all = both(all, f(vectors[a], vectors[b]));
  }
  return all;
}
Truth same_vector(const Vec& u, const Vec& v);
/// |v|^2 = squared for all of them.
Truth all_of_norm(const std::vector<Vec>& vectors, const Real& squared);
/// <u, v> = product for any two of the list.
Truth all_of_product(const std::vector<Vec>& vectors, const Real& product);
/// Are any two of the list different vectors?
Truth all_distinct(const std::vector<Vec>& vectors);
/// As a set, where vectors may stand twice: orthogonal, of this squared norm.
Truth orthogonal_set(const std::vector<Vec>& vectors, const Real& squared);

/// phi * A for the map that sends each patch of `patches` to its number, -1 for what is none of them: ranges j s ...
/// (j+1) s of each image, the end left out or `closed` in.
Images star(Images law, std::int64_t size, bool closed, const Patches& patches);
/// Every column of every image is a vector of the map.
bool are_patches(const Images& embedded);
/// Different images `before` have different images `after`.
Truth one_to_one(const Images& before, const Images& after);

}  // namespace lakatos::hierarchical
