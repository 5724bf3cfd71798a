#pragma once

// Tools for matrices of enclosures (Interval, Ball), shared by definite.cpp and eigenvalue.cpp.

#include <algorithm>
#include <cmath>
#include <vector>

#include "theory/numeric/definite_filter.hpp"
#include "theory/numeric/matrix.hpp"

namespace lakatos::detail {

/// Symmetric matrices |T_ij - middle_ij| <= radii with radii a symmetric matrix whose rows sum to at most `norm`
/// (so its spectral norm is at most that, too). `norm` is infinite or NaN where an entry is unbounded.
struct MiddleAndNorm {
  Matrix<double> middle;
  double norm = 0;
};

/// Of the lower triangle, mirrored. The radii are summed in rounding to nearest and enlarged by far more than that
/// loses.
template <class S>
MiddleAndNorm middle_and_norm(const Matrix<S>& a) {
  NearestRounding rounding;
  MiddleAndNorm r{Matrix<double>(a.rows(), a.rows()), 0};
  Vector<double> sums(a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      const Enclosure e = enclosure(a(i, j));
      const double middle = e.lower / 2 + e.upper / 2;
      const double radius = std::fmax(e.upper - middle, middle - e.lower);
      r.middle(i, j) = r.middle(j, i) = middle;
      sums[i] += radius;
      if (i != j) sums[j] += radius;
    }
  for (double s : sums) r.norm = std::isfinite(s) ? std::fmax(r.norm, s) : HUGE_VAL;
  r.norm *= 1.001;
  return r;
}

/// Definiteness of every T - c I, T as above. The diagonal is rounded once, so 2^-53 relative.
inline Truth filter_shifted(const MiddleAndNorm& m, double c) {
  DefiniteFilter filter(m.middle.rows());
  NearestRounding rounding;
  for (std::size_t i = 0; i < m.middle.rows(); ++i) {
    std::copy_n(m.middle.row(i), i + 1, filter.row(i));
    filter.row(i)[i] -= c;
  }
  return filter.decide(2 * 0x1p-53, m.norm);
}

/// x^T a x of the lower triangle.
template <class S>
S quadratic_form(const Matrix<S>& a, const Vector<S>& x) {
  S sum{};
  for (std::size_t i = 0; i < x.size(); ++i) {
    S row{};
    for (std::size_t j = 0; j < i; ++j) row += a(i, j) * x[j];
    sum += square(x[i]) * a(i, i) + 2 * (x[i] * row);
  }
  return sum;
}

/// The points x_i; none where one is not finite.
template <class S>
Vector<S> points(const Vector<double>& x) {
  Vector<S> r;
  for (double v : x)
    if (std::isfinite(v)) r.push_back(from_double<S>(v));
  if (r.size() != x.size()) r.clear();
  return r;
}

}  // namespace lakatos::detail
