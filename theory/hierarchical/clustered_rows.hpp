#pragma once
// What step i of hgm19's algorithm clusters: rows of embedded vectors, one for each pixel of a patch, or single ones.
#include <cstdint>
#include <vector>

#include "theory/hierarchical/manifestations.hpp"

namespace lakatos::hierarchical {

/// What is clustered, with the number of the block of each point.
struct ClusteredRows {
  std::vector<Vec> points;
  std::vector<std::size_t> of;
};

/// Every appearance of every patch of classes from 1: a row of embedded vectors, `variants` for each class.
ClusteredRows appearances(const std::vector<Vec>& embedded, std::int64_t variants, const std::vector<Image>& patches);
/// The embedded vectors themselves, a block for each class.
ClusteredRows single_pixels(const std::vector<Vec>& embedded, std::int64_t variants);
/// Have all blocks as many points as the first?
bool equal_blocks(const ClusteredRows& rows);

}  // namespace lakatos::hierarchical
