#pragma once

// Definitions of the eliminations declared in matrix.hpp (ldlt, determinant, solve, rank, null_space), for the files
// that instantiate them.

#include <optional>
#include <utility>

#include "theory/numeric/matrix_kernels.hpp"

namespace lakatos {

namespace detail {

/// Certainly the number zero.
template <class S>
bool is_zero(const S& x) {
  return equal(x, S(0)) == Truth::yes;
}

/// Certainly another number than zero.
template <class S>
bool is_nonzero(const S& x) {
  return equal(x, S(0)) == Truth::no;
}

template <class S>
bool is_zero_below(const Matrix<S>& a, std::size_t k) {
  for (std::size_t i = k + 1; i < a.rows(); ++i)
    if (!is_zero(a(i, k))) return false;
  return true;
}

/// Row in [top, rows) with the best pivot of column `col`: the first nonzero one for exact scalars, the one furthest
/// from zero otherwise. None if all are zero; Undecided if no entry is certainly nonzero, but not all are zero.
template <class S>
std::optional<std::size_t> pivot_row(const Matrix<S>& a, std::size_t top, std::size_t col) {
  std::optional<std::size_t> best;
  bool all_zero = true;
  double size = -1;
  for (std::size_t i = top; i < a.rows(); ++i) {
    if (is_zero(a(i, col))) continue;
    all_zero = false;
    if (!is_nonzero(a(i, col))) continue;
    if constexpr (is_exact<S>) return i;
    if (recording()) return i;  // any will do, and sizes are not on the tape
    const double low = enclosure(S(abs(a(i, col)))).lower;
    if (low > size) best = i, size = low;
  }
  if (!best && !all_zero) throw Undecided("every candidate pivot may be zero");
  return best;
}

template <class S>
void swap_rows(Matrix<S>& a, std::size_t i, std::size_t j) {
  if (i == j) return;
  for (std::size_t k = 0; k < a.cols(); ++k) std::swap(a(i, k), a(j, k));
}

/// Clears column `col` below row `top`; columns from `col` on only.
template <class S>
void clear_below(Matrix<S>& a, std::size_t top, std::size_t col) {
  for (std::size_t i = top + 1; i < a.rows(); ++i) {
    if (is_zero(a(i, col))) continue;
    const S factor = a(i, col) / a(top, col);
    for (std::size_t j = col + 1; j < a.cols(); ++j) a(i, j) -= factor * a(top, j);
    a(i, col) = S(0);
  }
}

template <class S>
S small_determinant(const Matrix<S>& a) {
  if (a.rows() == 0) return S(1);
  if (a.rows() == 1) return a(0, 0);
  if (a.rows() == 2) return a(0, 0) * a(1, 1) - a(0, 1) * a(1, 0);
  return a(0, 0) * (a(1, 1) * a(2, 2) - a(1, 2) * a(2, 1)) - a(0, 1) * (a(1, 0) * a(2, 2) - a(1, 2) * a(2, 0)) +
         a(0, 2) * (a(1, 0) * a(2, 1) - a(1, 1) * a(2, 0));
}

/// Brings a to row echelon form; returns the pivot columns.
template <class S>
std::vector<std::size_t> to_echelon(Matrix<S>& a) {
  std::vector<std::size_t> pivots;
  for (std::size_t col = 0; col < a.cols() && pivots.size() < a.rows(); ++col) {
    const auto row = pivot_row(a, pivots.size(), col);
    if (!row) continue;
    swap_rows(a, pivots.size(), *row);
    clear_below(a, pivots.size(), col);
    pivots.push_back(col);
  }
  return pivots;
}

/// The solution of the echelon system a x = 0 with x[free] = 1 and all other free variables 0.
template <class S>
Vector<S> kernel_vector(const Matrix<S>& a, const std::vector<std::size_t>& pivots, std::size_t free) {
  Vector<S> x(a.cols());
  x[free] = S(1);
  for (std::size_t i = pivots.size(); i-- > 0;) {
    S sum{};
    for (std::size_t j = pivots[i] + 1; j < a.cols(); ++j) sum += a(i, j) * x[j];
    x[pivots[i]] = -sum / a(i, pivots[i]);
  }
  return x;
}

}  // namespace detail

template <class S>
Ldlt<S> ldlt(const Matrix<S>& a) {
  detail::require(a.is_square());
  const std::size_t n = a.rows();
  Matrix<S> rest = a, lower = identity<S>(n);
  Vector<S> pivots(n);
  for (std::size_t k = 0; k < n; ++k) {
    pivots[k] = rest(k, k);
    if (detail::is_zero(pivots[k])) {
      if (!detail::is_zero_below(rest, k)) throw Undefined("LDL^T: zero pivot above a nonzero entry");
      continue;
    }
    for (std::size_t i = k + 1; i < n; ++i) {
      lower(i, k) = rest(i, k) / pivots[k];
      for (std::size_t j = k + 1; j <= i; ++j) rest(i, j) -= lower(i, k) * rest(j, k);
    }
  }
  return {std::move(lower), std::move(pivots)};
}

template <class S>
S determinant(const Matrix<S>& a) {
  detail::require(a.is_square());
  if (a.rows() <= 3) return detail::small_determinant(a);
  if constexpr (std::is_same_v<S, Rational>) {
    if (!recording()) return detail::flint_determinant(a);
  }
  Matrix<S> rest = a;
  S product(1);
  for (std::size_t k = 0; k < a.rows(); ++k) {
    const auto row = detail::pivot_row(rest, k, k);
    if (!row) return S(0);
    detail::swap_rows(rest, k, *row);
    product *= *row == k ? rest(k, k) : S(-rest(k, k));
    detail::clear_below(rest, k, k);
  }
  return product;
}

template <class S>
Vector<S> solve(const Matrix<S>& a, const Vector<S>& b) {
  detail::require(a.is_square() && a.rows() == b.size());
  if constexpr (std::is_same_v<S, Rational>) {
    if (!recording()) return detail::flint_solution(a, b);
  }
  const std::size_t n = a.rows();
  Matrix<S> work(n, n + 1);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) work(i, j) = a(i, j);
    work(i, n) = b[i];
  }
  Vector<S> x(n);
  for (std::size_t k = 0; k < n; ++k) {
    const auto row = detail::pivot_row(work, k, k);
    if (!row) throw Undefined("singular matrix");
    detail::swap_rows(work, k, *row);
    detail::clear_below(work, k, k);
  }
  for (std::size_t i = n; i-- > 0;) {
    S rest = work(i, n);
    for (std::size_t j = i + 1; j < n; ++j) rest -= work(i, j) * x[j];
    x[i] = rest / work(i, i);
  }
  return x;
}

template <class S>
std::size_t rank(const Matrix<S>& a) {
  static_assert(is_exact<S>);
  Matrix<S> work = a;
  return detail::to_echelon(work).size();
}

template <class S>
std::vector<Vector<S>> null_space(const Matrix<S>& a) {
  static_assert(is_exact<S>);
  Matrix<S> work = a;
  const auto pivots = detail::to_echelon(work);
  std::vector<Vector<S>> basis;
  std::size_t next = 0;
  for (std::size_t col = 0; col < a.cols(); ++col) {
    if (next < pivots.size() && pivots[next] == col) ++next;
    else basis.push_back(detail::kernel_vector(work, pivots, col));
  }
  return basis;
}

}  // namespace lakatos
