#pragma once

#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <vector>

#include "theory/numeric/vector.hpp"

namespace lakatos {

/// A dense matrix over the scalar S, row by row in one block. For theory-sized problems (up to some 100 rows).
/// The kernels below are instantiated for Interval, Ball, Rational, double (matrix.cpp) and Reference
/// (reference.cpp). They throw std::invalid_argument when shapes do not fit, and need the rounding mode of S
/// (RoundingFor<S>) to be in force.
template <class S>
class Matrix {
 public:
  Matrix() = default;
  /// rows x cols zeros.
  Matrix(std::size_t rows, std::size_t cols) : rows_(rows), cols_(cols), entries_(rows * cols) {}
  /// Row by row: Matrix<int>{{1, 2}, {3, 4}}. Throws std::invalid_argument for rows of different lengths.
  Matrix(std::initializer_list<std::initializer_list<S>> rows) : rows_(rows.size()) {
    for (const auto& row : rows) {
      if (entries_.empty()) cols_ = row.size();
      if (row.size() != cols_) throw std::invalid_argument("matrix rows of different lengths");
      entries_.insert(entries_.end(), row.begin(), row.end());
    }
  }

  std::size_t rows() const noexcept { return rows_; }
  std::size_t cols() const noexcept { return cols_; }
  bool is_square() const noexcept { return rows_ == cols_; }

  /// Entry (i, j), from 0; unchecked.
  S& operator()(std::size_t i, std::size_t j) noexcept { return entries_[i * cols_ + j]; }
  const S& operator()(std::size_t i, std::size_t j) const noexcept { return entries_[i * cols_ + j]; }
  S* row(std::size_t i) noexcept { return entries_.data() + i * cols_; }
  const S* row(std::size_t i) const noexcept { return entries_.data() + i * cols_; }

  /// All entries, row by row.
  const std::vector<S>& entries() const noexcept { return entries_; }

 private:
  std::size_t rows_ = 0, cols_ = 0;
  std::vector<S> entries_;
};

template <class S>
Matrix<S> identity(std::size_t order);
/// The square matrix with this diagonal.
template <class S>
Matrix<S> diagonal(const Vector<S>& d);

template <class S>
Matrix<S> multiply(const Matrix<S>& a, const Matrix<S>& b);
template <class S>
Vector<S> multiply(const Matrix<S>& a, const Vector<S>& x);
template <class S>
Matrix<S> transpose(const Matrix<S>& a);
template <class S>
Matrix<S> add(const Matrix<S>& a, const Matrix<S>& b);
template <class S>
Matrix<S> subtract(const Matrix<S>& a, const Matrix<S>& b);
template <class S>
Matrix<S> scale(const std::type_identity_t<S>& c, const Matrix<S>& a);
/// a += c x y^T, in place.
template <class S>
void add_outer(Matrix<S>& a, const std::type_identity_t<S>& c, const Vector<S>& x, const Vector<S>& y);
/// a^T a, symmetric by construction, diagonal by squares.
template <class S>
Matrix<S> gram(const Matrix<S>& a);
/// x^T a y.
template <class S>
S bilinear(const Vector<S>& x, const Matrix<S>& a, const Vector<S>& y);
template <class S>
S trace(const Matrix<S>& a);

/// a = lower diag(diagonal) lower^T with ones on the diagonal of lower.
template <class S>
struct Ldlt {
  Matrix<S> lower;
  Vector<S> diagonal;
};

/// Without pivoting; reads the lower triangle of a symmetric matrix. A pivot that is exactly zero is accepted where
/// the rest of its column is exactly zero too, else Undefined (no such factorisation).
/// Throws Undecided where an enclosure of a pivot contains zero.
template <class S>
Ldlt<S> ldlt(const Matrix<S>& a);

/// Up to order 3 by expansion (no division), above by elimination; Undecided where an enclosure of every candidate
/// pivot contains zero. The determinant of the empty matrix is 1.
template <class S>
S determinant(const Matrix<S>& a);

/// The x with a x = b. Throws Undefined for a singular matrix, Undecided where enclosures cannot tell.
template <class S>
Vector<S> solve(const Matrix<S>& a, const Vector<S>& b);

/// Exact scalars only (Rational, Reference).
template <class S>
std::size_t rank(const Matrix<S>& a);
/// A basis of { x : a x = 0 }, one vector per column of a without pivot, exact scalars only.
template <class S>
std::vector<Vector<S>> null_space(const Matrix<S>& a);

}  // namespace lakatos
