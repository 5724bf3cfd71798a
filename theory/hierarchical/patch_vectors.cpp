#include "theory/hierarchical/patch_vectors.hpp"

namespace lakatos::hierarchical {

std::vector<Vec> rows_of(const Vec& entries, std::size_t length) {
  std::vector<Vec> rows;
  for (std::size_t i = 0; i < entries.size(); i += length) {
    const auto first = entries.begin() + static_cast<std::ptrdiff_t>(i);
    rows.emplace_back(first, first + static_cast<std::ptrdiff_t>(length));
  }
  return rows;
}

Truth differ(const Vec& a, const Vec& b) {
  Truth found = Truth::no;
  for (std::size_t i = 0; i < a.size() && found != Truth::yes; ++i) found = either(found, negate(equal(a[i], b[i])));
  return found;
}

}  // namespace lakatos::hierarchical
