#pragma once
// The extreme eigenvalues of P_a = sum_{i,j} a_i a_j P_i P_j^T (overlaps19, Section 4.2), exactly.

#include "theory/numeric/bracket.hpp"
#include "theory/overlap/patches.hpp"

namespace lakatos::overlap {

/// lower = lambda_min(P_a), upper = lambda_max(P_a); for any a, the zero vector too. Under a large stride only
/// neighbours overlap and every row has at most one entry beside the diagonal: P_a splits into blocks of order 1 and 2
/// with the eigenvalues |a|^2 and |a|^2 +- sum_i a_i a_{i+1}, so that rationals decide. Else from the matrix: Undecided
/// in exact scalars where an eigenvalue is irrational.
template <class S>
Bracket<S> patch_spectrum(const PatchLayout& layout, const Vector<S>& a);

/// The vector of norm 1 with entries proportional to sin(i pi / (k + 1)), i = 1 ... k, to some 14 digits: where the
/// neighbour sum is largest.
Vector<double> extremal_weights(std::int64_t k);

}  // namespace lakatos::overlap
