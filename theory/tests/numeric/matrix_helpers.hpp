#pragma once

#include "theory/tests/numeric/exact_types.hpp"

namespace lakatos {

template <class S>
Matrix<S> convert(const Matrix<Rational>& a) {
  Matrix<S> r(a.rows(), a.cols());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j) r(i, j) = from_fraction<S>(to_fraction(a(i, j)));
  return r;
}

template <class S>
Vector<S> convert(const Vector<Rational>& a) {
  Vector<S> r;
  for (const Rational& x : a) r.push_back(from_fraction<S>(to_fraction(x)));
  return r;
}

template <class S>
void expect_encloses(const Matrix<S>& a, const Matrix<Rational>& exact) {
  ASSERT_EQ(a.rows(), exact.rows());
  ASSERT_EQ(a.cols(), exact.cols());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j)
      EXPECT_TRUE(encloses(a(i, j), exact(i, j))) << i << ' ' << j << ' ' << to_string(exact(i, j));
}

template <class S>
void expect_encloses(const Vector<S>& a, const Vector<Rational>& exact) {
  ASSERT_EQ(a.size(), exact.size());
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_TRUE(encloses(a[i], exact[i])) << i;
}

inline Matrix<Rational> random_matrix(std::size_t rows, std::size_t cols, unsigned seed) {
  Fractions next(seed, 9);
  Matrix<Rational> r(rows, cols);
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < cols; ++j) r(i, j) = from_fraction<Rational>(next());
  return r;
}

/// B^T B with small random integers in B.
template <class S>
Matrix<S> scaled_gram(std::size_t order, std::size_t inner, unsigned seed) {
  Fractions next(seed, 9);
  Matrix<S> b(inner, order);
  for (std::size_t i = 0; i < inner; ++i)
    for (std::size_t j = 0; j < order; ++j) b(i, j) = S(static_cast<long>(next().numerator));
  RoundingFor<S> rounding;
  return gram(b);
}

/// a + shift I.
template <class S>
Matrix<S> with_shift(Matrix<S> a, const S& shift) {
  RoundingFor<S> rounding;
  for (std::size_t i = 0; i < a.rows(); ++i) a(i, i) += shift;
  return a;
}

}  // namespace lakatos
