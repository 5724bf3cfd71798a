#pragma once
// One shared filter that slides over the input: which coordinates each patch reads (overlaps19, Section 1 and 3.2).

#include <cstdint>

#include "theory/numeric/matrix.hpp"

namespace lakatos::overlap {

/// k = `patches` windows of r = `filter` coordinates at stride s on an input of d = `dimension` coordinates. Patch j,
/// counted from 0, reads x[j s + offset], ..., x[j s + offset + r - 1]. The paper's P_j (counted from 1) has offset 0,
/// its P_j^non has `private_part`. Windows may overlap (s < r), touch (s = r) or leave coordinates between them (s >
/// r); coordinates behind the last one are spare.
struct PatchLayout {
  std::int64_t dimension = 0, filter = 0, stride = 0, patches = 0;
  std::int64_t offset = 0;
  friend bool operator==(const PatchLayout&, const PatchLayout&) = default;
};

/// Sizes of at least 1, offset >= 0, and the last window ends inside the input: (k - 1) s + offset + r <= d.
bool fits(const PatchLayout& layout);

/// Assumption 3.2: s >= floor(r / 2) + 1.
bool large_stride(const PatchLayout& layout);

/// P_j^non: the 2 s - r coordinates r - s + 1, ..., s of each patch, which no other patch meets when r/2 < s <= r
/// (Section 3.2). Throws Undefined for s > r (the printed segment starts before the filter) and for 2 s <= r (it is
/// empty).
PatchLayout private_part(const PatchLayout& layout);

/// P_j x, an r-vector; 0 <= j < k. Throws Undefined unless the layout fits an input of the length of x: P_j does not
/// exist then.
template <class S>
Vector<S> patch(const PatchLayout& layout, std::int64_t j, const Vector<S>& x);

/// P_j^T v: v at the coordinates of patch j, 0 elsewhere; a d-vector.
template <class S>
Vector<S> spread_patch(const PatchLayout& layout, std::int64_t j, const Vector<S>& v);

/// w_non = (w_{r-s+1}, ..., w_s), of length 2 s - r. Throws Undefined where private_part does.
template <class S>
Vector<S> private_segment(const Vector<S>& w, std::int64_t stride);

/// sum_j a_j P_j x, an r-vector. a has k entries.
template <class S>
Vector<S> weighted_patch_sum(const PatchLayout& layout, const Vector<S>& a, const Vector<S>& x);

/// P_a = sum_{i,j} a_i a_j P_i P_j^T, r x r, symmetric (Section 4.2), from the selections: entry (m, n) adds a_i a_j
/// where i s + m = j s + n.
template <class S>
Matrix<S> weighted_patch_matrix(const PatchLayout& layout, const Vector<S>& a);

/// sum_i a_i a_{i+1}; 0 for one patch.
template <class S>
S neighbour_sum(const Vector<S>& a);

}  // namespace lakatos::overlap
