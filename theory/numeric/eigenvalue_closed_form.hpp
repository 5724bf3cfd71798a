#pragma once

// Eigenvalues in closed form, for the files that instantiate eigenvalue.hpp.

#include "theory/numeric/matrix.hpp"

namespace lakatos::detail {

template <class S>
bool is_diagonal(const Matrix<S>& a) {
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (equal(a(i, j), S(0)) != Truth::yes) return false;
  return true;
}

template <class S>
S smallest_diagonal_entry(const Matrix<S>& a) {
  S least = a(0, 0);
  for (std::size_t i = 1; i < a.rows(); ++i) least = min(least, a(i, i));
  return least;
}

/// (a + c)/2 - sqrt(((a - c)/2)^2 + b^2). For enclosures also as det / (the other eigenvalue), which keeps the relative
/// accuracy of an eigenvalue near zero.
template <class S>
S smaller_of_two(const Matrix<S>& m) {
  const S a = m(0, 0), b = m(1, 0), c = m(1, 1);
  const S mean = (a + c) / S(2);
  const S root = sqrt(S(square(S((a - c) / S(2))) + square(b)));
  const S direct = mean - root;
  if constexpr (is_enclosure<S>) {
    const S other = mean + root;
    if (less(S(0), other) == Truth::yes) return intersection(direct, (a * c - square(b)) / other);
  }
  return direct;
}

/// Order 1, order 2 and diagonal matrices; false for the others.
template <class S>
bool has_closed_form(const Matrix<S>& a) {
  return a.rows() <= 2 || is_diagonal(a);
}

template <class S>
S smallest_in_closed_form(const Matrix<S>& a) {
  return is_diagonal(a) ? smallest_diagonal_entry(a) : smaller_of_two(a);
}

template <class S>
void require_symmetric_shape(const Matrix<S>& a) {
  if (!a.is_square() || a.rows() == 0) throw std::invalid_argument("eigenvalue of an empty or non-square matrix");
}

}  // namespace lakatos::detail
