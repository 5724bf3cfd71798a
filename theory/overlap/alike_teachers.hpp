#pragma once
// Teachers that give an algorithm data of the same law, so that nothing that it does can tell them apart (overlaps19,
// Theorems 3.1, 4.1 and 4.2).

#include "theory/overlap/real_overlap.hpp"

namespace lakatos::overlap {

/// What Stage 1 reads of the input x: P_1^non x, ..., P_k^non x, patch after patch, and behind them `label`.
Vec private_data(const PatchLayout& layout, const Vec& x, const Real& label);

/// Has (P_1^non x, ..., P_k^non x, y) the same law under both teachers, which share their layout? Cost: that of
/// same_law.
Truth same_private_data(const Law& law, const Net& one, const Net& other);

/// The coordinates that a patch reads, but none as one of its private ones; ascending.
std::vector<std::size_t> shared_coordinates(const PatchLayout& layout);

/// Has (P_1^non x, ..., P_k^non x, sigma(scale x_m)) the same law for every shared coordinate m?
Truth same_data_of_shared(const Law& law, const PatchLayout& layout, const Real& alpha, const Real& scale);

/// Has every patch of every input at most one entry that is not 0? Then |w^T P_j x| does not see the signs of w.
Truth one_entry_a_patch(const Law& law, const PatchLayout& layout);

/// Is twice `radius` less than the distance of any two of the points (+-w_1, ..., +-w_r): radius^2 < w_i^2 for all i?
Truth sign_changes_apart(const Vec& w, const Real& radius2);

/// Is neither vector 0, nor one within `reach` of the other up to sign; by `directions` of both scaled to norm 1. In
/// double: places instances, decides nothing.
bool apart_up_to_sign(const Vector<double>& x, const Vector<double>& y, bool directions, double reach);

}  // namespace lakatos::overlap
