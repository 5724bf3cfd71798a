#pragma once
// Too few clusters. Let Q be the patches of a level and I the partitions of Q into at most so many codes from which the
// label can still be read without error. An exchange tau of the pixels of a patch keeps all distances and angles of
// embedded patches, as these are sums over the pixels. Where tau takes Q to itself, and no patch to one of another
// frequency, k-means++ returns a clustering and its image under tau equally often (fair draws at ties). A clustering
// that leaves no error is in I for every choice of one manifestation of each patch; so where the images of I under r
// exchanges have nothing in common, it leaves none with probability at most 1/r.
#include "theory/hierarchical/hierarchy.hpp"

namespace lakatos::hierarchical {

struct LabelPartitions {
  std::int64_t lossless = 0;  // |I|
  std::int64_t copies = 1;    // r
};
/// Of the patches of `level` >= 1 and at most `codes` codes. Only what is small is looked at (at most 6 patches of at
/// most 4 pixels, 4096 images): else `lossless` is 1 and `copies` 1, which says nothing.
LabelPartitions label_partitions(const Hierarchy& model, std::int64_t level, std::int64_t codes);

}  // namespace lakatos::hierarchical
