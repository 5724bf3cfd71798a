#pragma once
// The tridiagonal Toeplitz matrix with b beside a zero diagonal: sum_i a_i a_{i+1} as a quadratic form (overlaps19,
// Section A).

#include <cstdint>

#include "theory/numeric/matrix.hpp"

namespace lakatos::overlap {

/// k x k, `beside` where |i - j| = 1, else 0. The paper's M has beside = 1/2.
template <class S>
Matrix<S> neighbour_matrix(std::int64_t k, const S& beside);

/// How many eigenvalues of neighbour_matrix(k, beside) are greater than x, and how many smaller, by the signs of the
/// leading minors of M - x I. Throws Undecided where an enclosure leaves a sign open.
struct EigenvalueCount {
  std::int64_t above = 0, below = 0;
};
template <class S>
EigenvalueCount count_eigenvalues(std::int64_t k, const S& beside, const S& x);

/// cos(share pi); the rational value where share is a multiple of 1/2 or 1/3 (share = numerator / denominator exactly),
/// so that ties are decided. For exact scalars Undecided elsewhere.
template <class S>
S cosine_of_share(const S& numerator, const S& denominator);

}  // namespace lakatos::overlap
