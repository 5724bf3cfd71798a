#pragma once

// Definitions of the kernels declared in matrix.hpp, for the files that instantiate them. Ten-line loops on purpose:
// they beat Eigen for every scalar but double, and one text serves all scalars. Only Rational goes to FLINT where that
// is much faster; its loops stay alive as Reference, which the tests compare it with.

#include "theory/numeric/matrix.hpp"
#include "theory/numeric/rational_matrix.hpp"

namespace lakatos {

namespace detail {

inline void require(bool shapes_fit) {
  if (!shapes_fit) throw std::invalid_argument("matrix shapes do not fit");
}

}  // namespace detail

template <class S>
Matrix<S> identity(std::size_t order) {
  return diagonal(Vector<S>(order, S(1)));
}

template <class S>
Matrix<S> diagonal(const Vector<S>& d) {
  Matrix<S> r(d.size(), d.size());
  for (std::size_t i = 0; i < d.size(); ++i) r(i, i) = d[i];
  return r;
}

// Row i of the product is a combination of the rows of b, so the inner loop runs along rows of both.
template <class S>
Matrix<S> multiply(const Matrix<S>& a, const Matrix<S>& b) {
  detail::require(a.cols() == b.rows());
  if constexpr (std::is_same_v<S, Rational>) {
    if (!recording()) return detail::flint_product(a, b);
  }
  Matrix<S> r(a.rows(), b.cols());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    S* const out = r.row(i);
    for (std::size_t k = 0; k < a.cols(); ++k) {
      const S factor = a(i, k);
      const S* const in = b.row(k);
      for (std::size_t j = 0; j < b.cols(); ++j) out[j] += factor * in[j];
    }
  }
  return r;
}

template <class S>
Vector<S> multiply(const Matrix<S>& a, const Vector<S>& x) {
  detail::require(a.cols() == x.size());
  Vector<S> r(a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j) r[i] += a(i, j) * x[j];
  return r;
}

template <class S>
Matrix<S> transpose(const Matrix<S>& a) {
  Matrix<S> r(a.cols(), a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j) r(j, i) = a(i, j);
  return r;
}

template <class S>
Matrix<S> add(const Matrix<S>& a, const Matrix<S>& b) {
  detail::require(a.rows() == b.rows() && a.cols() == b.cols());
  Matrix<S> r = a;
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j) r(i, j) += b(i, j);
  return r;
}

template <class S>
Matrix<S> subtract(const Matrix<S>& a, const Matrix<S>& b) {
  detail::require(a.rows() == b.rows() && a.cols() == b.cols());
  Matrix<S> r = a;
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j) r(i, j) -= b(i, j);
  return r;
}

template <class S>
Matrix<S> scale(const std::type_identity_t<S>& c, const Matrix<S>& a) {
  Matrix<S> r = a;
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j) r(i, j) *= c;
  return r;
}

template <class S>
void add_outer(Matrix<S>& a, const std::type_identity_t<S>& c, const Vector<S>& x, const Vector<S>& y) {
  detail::require(a.rows() == x.size() && a.cols() == y.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    const S factor = c * x[i];
    for (std::size_t j = 0; j < y.size(); ++j) a(i, j) += factor * y[j];
  }
}

template <class S>
Matrix<S> gram(const Matrix<S>& a) {
  Matrix<S> r(a.cols(), a.cols());
  for (std::size_t i = 0; i < a.cols(); ++i) {
    for (std::size_t k = 0; k < a.rows(); ++k) r(i, i) += square(a(k, i));
    for (std::size_t j = 0; j < i; ++j) {
      for (std::size_t k = 0; k < a.rows(); ++k) r(i, j) += a(k, i) * a(k, j);
      r(j, i) = r(i, j);
    }
  }
  return r;
}

template <class S>
S bilinear(const Vector<S>& x, const Matrix<S>& a, const Vector<S>& y) {
  detail::require(a.rows() == x.size() && a.cols() == y.size());
  return dot(x, multiply(a, y));
}

template <class S>
S trace(const Matrix<S>& a) {
  detail::require(a.is_square());
  S sum{};
  for (std::size_t i = 0; i < a.rows(); ++i) sum += a(i, i);
  return sum;
}

}  // namespace lakatos
