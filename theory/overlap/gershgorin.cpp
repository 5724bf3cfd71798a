#include "theory/overlap/gershgorin.hpp"

namespace lakatos::overlap {

Truth is_eigenpair(const Vec& a, const Vec& u, const Vec& v, const Real& p, const Real& q) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < u.size(); ++i) {
    Real re{}, im{};
    for (std::size_t j = 0; j < u.size(); ++j) re += a[i * u.size() + j] * u[j], im += a[i * u.size() + j] * v[j];
    all = both(all, both(equal(re, p * u[i] - q * v[i]), equal(im, q * u[i] + p * v[i])));
  }
  return all;
}

Truth in_a_disk(const Vec& a, std::size_t n, const Real& p, const Real& q, const Real& factor) {
  Truth some = Truth::no;
  for (std::size_t i = 0; i < n; ++i) {
    Real radius{};
    for (std::size_t j = 0; j < n; ++j) radius += i == j ? 0 : abs(a[i * n + j]);
    some = either(some, less_equal(square(p - a[i * n + i]) + square(q), square(factor * radius)));
  }
  return some;
}

Truth rows_beside_diagonal_at_most(const Mat& a, const Real& reach) {
  Truth all = Truth::yes;
  for (std::size_t m = 0; m < a.rows(); ++m) {
    Real row{};
    for (std::size_t n = 0; n < a.cols(); ++n) row += m == n ? 0 : abs(a(m, n));
    all = both(all, less_equal(row, reach));
  }
  return all;
}

Truth has_two_diagonals(const Mat& a, std::int64_t distance, const Real& diagonal, const Real& beside) {
  Truth all = Truth::yes;
  for (std::size_t m = 0; m < a.rows(); ++m) {
    for (std::size_t n = 0; n <= m; ++n) {
      const bool at_distance = static_cast<std::int64_t>(m - n) == distance;
      all = both(all, equal(a(m, n), m == n ? diagonal : at_distance ? beside : 0));
    }
  }
  return all;
}

}  // namespace lakatos::overlap
