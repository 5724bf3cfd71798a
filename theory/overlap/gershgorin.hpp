#pragma once
// Eigenpairs, the disks of Gershgorin and the shape of P_a (overlaps19, Section A, Theorems A.1 and A.2).

#include "theory/numeric/vec.hpp"

namespace lakatos::overlap {

/// A (u + i v) = (p + i q) (u + i v) for the n x n matrix A that is stored row by row, n = u.size() = v.size().
Truth is_eigenpair(const Vec& a, const Vec& u, const Vec& v, const Real& p, const Real& q);

/// Does p + i q lie in a disk |z - A_ii| <= factor sum_{j != i} |A_ij| of the n x n matrix A, stored row by row?
Truth in_a_disk(const Vec& a, std::size_t n, const Real& p, const Real& q, const Real& factor);

/// sum_{n != m} |A_mn| <= reach for every row m.
Truth rows_beside_diagonal_at_most(const Mat& a, const Real& reach);

/// On and below the diagonal: is A_mn `diagonal` for m = n, `beside` for m - n = distance > 0, else 0?
Truth has_two_diagonals(const Mat& a, std::int64_t distance, const Real& diagonal, const Real& beside);

}  // namespace lakatos::overlap
