#pragma once
// What the induction over levels does with images: patches become numbers, patches are read as the class that they are
// of, and two laws of images are compared, outcome by outcome.
#include "theory/hierarchical/hierarchy.hpp"

namespace lakatos::hierarchical {

/// Images with each run of `size` pixels replaced by its place in `patches`, the first one, or by -1.
Images numbered(Images law, std::int64_t size, const std::vector<Image>& patches);
/// Images of level `from` taken up to level `to` <= from: each patch is read as the first class that has it, -1 where
/// none has.
Images decoded(const Hierarchy& model, Images law, std::int64_t from, std::int64_t to);

/// Are the laws of (image, label) equal?
Truth same_law(const Images& a, const Images& b);

}  // namespace lakatos::hierarchical
