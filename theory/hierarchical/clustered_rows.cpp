#include "theory/hierarchical/clustered_rows.hpp"

#include <algorithm>

namespace lakatos::hierarchical {

ClusteredRows appearances(const std::vector<Vec>& embedded, std::int64_t variants, const std::vector<Image>& patches) {
  std::vector<std::size_t> first{0};  // of the class of this number, there is none of number 0
  for (std::size_t next = 0; next <= embedded.size(); next += static_cast<std::size_t>(variants)) first.push_back(next);
  ClusteredRows all;
  for (std::size_t p = 0; p < patches.size(); ++p) {
    for (const Image& choice : choices_of(patches[p], first)) {
      Vec& row = all.points.emplace_back();
      for (const std::int64_t i : choice) {
        const Vec& next = embedded[static_cast<std::size_t>(i)];
        row.insert(row.end(), next.begin(), next.end());
      }
      all.of.push_back(p);
    }
  }
  return all;
}

ClusteredRows single_pixels(const std::vector<Vec>& embedded, std::int64_t variants) {
  ClusteredRows all{embedded, {}};
  for (std::size_t i = 0; i < embedded.size(); ++i) all.of.push_back(i / static_cast<std::size_t>(variants));
  return all;
}

bool equal_blocks(const ClusteredRows& rows) {
  std::vector<std::size_t> sizes(rows.of.back() + 1, 0);
  for (const std::size_t block : rows.of) ++sizes[block];
  return std::all_of(sizes.begin(), sizes.end(), [&](std::size_t size) { return size == sizes[0]; });
}

}  // namespace lakatos::hierarchical
