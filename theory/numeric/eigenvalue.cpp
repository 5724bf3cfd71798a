#include "theory/numeric/eigenvalue.hpp"

#include <cmath>
#include <optional>

#include "theory/numeric/double_eigen.hpp"
#include "theory/numeric/eigenvalue_closed_form.hpp"
#include "theory/numeric/enclosed_matrix.hpp"

namespace lakatos {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The smallest eigenvalue is at most every Rayleigh quotient and every diagonal entry.
double upper_bound(const Matrix<Interval>& a, const Vector<double>& witness) {
  UpwardRounding rounding;
  const double diagonal = detail::smallest_diagonal_entry(a).upper();
  const Vector<Interval> x = detail::points<Interval>(witness);
  if (x.empty()) return diagonal;
  const Interval norm = squared_norm(x);
  if (!(norm.lower() > 0)) return diagonal;
  return std::fmin(diagonal, (detail::quadratic_form(a, x) / norm).upper());
}

/// The largest c of a geometric descent from `guess` for which a - cI is certified positive definite.
/// The first step is what the floating filter needs.
double lower_bound(const detail::MiddleAndNorm& m, double guess) {
  NearestRounding rounding;
  const auto n = static_cast<double>(m.middle.rows());
  double spread = 0;
  for (std::size_t i = 0; i < m.middle.rows(); ++i) spread += std::fabs(m.middle(i, i) - guess);
  double step = 1.3 * ((n + 10) * 0x1p-53 * spread + m.norm) + std::fabs(guess) * 0x1p-51 + 0x1p-590;
  for (int attempt = 0; attempt < 64 && std::isfinite(step); ++attempt, step *= 2)
    if (detail::filter_shifted(m, guess - step) == Truth::yes) return guess - step;
  return -infinity;
}

Interval smallest(const Matrix<Interval>& a) {
  {
    UpwardRounding rounding;
    if (detail::has_closed_form(a)) return detail::smallest_in_closed_form(a);
  }
  const auto m = detail::middle_and_norm(a);
  if (!std::isfinite(m.norm)) return Interval::entire();
  const DoubleEigenpairs pairs = double_eigenpairs(m.middle);
  return Interval::between(lower_bound(m, pairs.values[0]), upper_bound(a, eigenvector(pairs, 0)));
}

Ball smallest(const Matrix<Ball>& a) {
  NearestRounding rounding;
  if (detail::has_closed_form(a)) return detail::smallest_in_closed_form(a);
  Matrix<Interval> m(a.rows(), a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      const Enclosure e = enclosure(a(i, j));
      m(i, j) = m(j, i) = Interval::between(e.lower, e.upper);
    }
  const Interval r = smallest(m);
  return Ball::between(r.lower(), r.upper());
}

Rational smallest(const Matrix<Rational>& a) {
  if (!detail::has_closed_form(a)) throw Undecided("irrational");
  return detail::smallest_in_closed_form(a);
}

double smallest(const Matrix<double>& a) {
  NearestRounding rounding;
  return detail::has_closed_form(a) ? detail::smallest_in_closed_form(a) : double_eigenpairs(a).values[0];
}

template <class S>
Matrix<S> opposite(const Matrix<S>& a) {
  Matrix<S> r = a;
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j) r(i, j) = -a(i, j);
  return r;
}

}  // namespace

template <class S>
S smallest_eigenvalue(const Matrix<S>& a) {
  detail::require_symmetric_shape(a);
  return smallest(a);
}

template <class S>
S largest_eigenvalue(const Matrix<S>& a) {
  detail::require_symmetric_shape(a);
  return -smallest(opposite(a));
}

template <class S>
S largest_singular_value(const Matrix<S>& a) {
  if (a.rows() == 0 || a.cols() == 0) throw std::invalid_argument("singular value of an empty matrix");
  RoundingFor<S> rounding;
  return sqrt(largest_eigenvalue(a.rows() < a.cols() ? gram(transpose(a)) : gram(a)));
}

template Interval smallest_eigenvalue(const Matrix<Interval>&);
template Ball smallest_eigenvalue(const Matrix<Ball>&);
template Rational smallest_eigenvalue(const Matrix<Rational>&);
template double smallest_eigenvalue(const Matrix<double>&);
template Interval largest_eigenvalue(const Matrix<Interval>&);
template Ball largest_eigenvalue(const Matrix<Ball>&);
template Rational largest_eigenvalue(const Matrix<Rational>&);
template double largest_eigenvalue(const Matrix<double>&);
template Interval largest_singular_value(const Matrix<Interval>&);
template Ball largest_singular_value(const Matrix<Ball>&);
template Rational largest_singular_value(const Matrix<Rational>&);
template double largest_singular_value(const Matrix<double>&);

}  // namespace lakatos
