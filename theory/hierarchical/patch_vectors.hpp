#pragma once
// Vectors of patches and the question whether they differ.
#include <cstddef>
#include <vector>

#include "theory/numeric/vec.hpp"

namespace lakatos::hierarchical {

/// A vector cut into rows of this length > 0, which divides its own.
std::vector<Vec> rows_of(const Vec& entries, std::size_t length);
/// Do they differ, as the first entry shows that certainly does?
Truth differ(const Vec& a, const Vec& b);
/// Are these patches different? `same` knows it from whole numbers, for enclosures leave equality open.
template <class Same>
Truth all_different(const std::vector<Vec>& patches, Same&& same) {
  Truth all = Truth::yes;
  for (std::size_t p = 0; p < patches.size(); ++p) {
    for (std::size_t q = 0; q < p; ++q) {
      if (same(p, q)) return Truth::no;
      all = both(all, differ(patches[p], patches[q]));
    }
  }
  return all;
}

}  // namespace lakatos::hierarchical
