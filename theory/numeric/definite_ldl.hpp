#pragma once

// The elimination behind definite.hpp, for the files that instantiate it.

#include "theory/numeric/matrix.hpp"

namespace lakatos::detail {

/// What a pivot with this column below it says before eliminating: no, yes (go on), or unknown.
/// `skip` is set where pivot and column are exactly zero, so that the index drops out.
template <class S>
Truth judge_pivot(const Matrix<S>& a, std::size_t k, bool strict, bool& skip) {
  const Truth positive = less(S(0), a(k, k));
  skip = false;
  if (positive == Truth::yes) return Truth::yes;
  if (less(a(k, k), S(0)) == Truth::yes) return Truth::no;
  if (equal(a(k, k), S(0)) != Truth::yes) return Truth::unknown;
  if (strict) return Truth::no;
  Truth column_is_zero = Truth::yes;
  for (std::size_t i = k + 1; i < a.rows(); ++i) column_is_zero = both(column_is_zero, equal(a(i, k), S(0)));
  skip = column_is_zero == Truth::yes;
  return column_is_zero;
}

/// Positive semidefinite (strict: definite)? LDL^T without pivoting on the lower triangle of a, which it destroys.
/// For enclosures the answers yes and no hold for every symmetric matrix inside: each pivot encloses
/// that matrix's own pivot, and a pivot <= 0 is a vector x with x^T a x <= 0. Exact scalars never get unknown.
template <class S>
Truth definite_by_ldl(Matrix<S>& a, bool strict) {
  const std::size_t n = a.rows();
  for (std::size_t k = 0; k < n; ++k) {
    bool skip = false;
    const Truth pivot = judge_pivot(a, k, strict, skip);
    if (pivot != Truth::yes) return pivot;
    for (std::size_t i = k + 1; i < n && !skip; ++i) {
      const S factor = a(i, k) / a(k, k);
      for (std::size_t j = k + 1; j <= i; ++j) a(i, j) -= factor * a(j, k);
    }
  }
  return Truth::yes;
}

}  // namespace lakatos::detail
