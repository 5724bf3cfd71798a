#include "theory/numeric/definite.hpp"

#include <cmath>

#include "theory/numeric/bareiss.hpp"
#include "theory/numeric/definite_filter.hpp"
#include "theory/numeric/definite_ldl.hpp"
#include "theory/numeric/double_eigen.hpp"
#include "theory/numeric/enclosed_matrix.hpp"

namespace lakatos {

namespace {

template <class S>
Truth at_least(const S& x, bool strict) {
  return strict ? less(S(0), x) : less_equal(S(0), x);
}

/// Orders 1 and 2: the principal minors.
template <class S>
Truth by_minors(const Matrix<S>& a, bool strict) {
  if (a.rows() == 1) return at_least(a(0, 0), strict);
  const S minor = a(0, 0) * a(1, 1) - square(a(1, 0));
  return both(both(at_least(a(0, 0), strict), at_least(a(1, 1), strict)), at_least(minor, strict));
}

/// An eigenvector of the middle, and x^T a x < 0 computed in S: no. Never yes.
template <class S>
Truth by_witness(const Matrix<S>& a, const Matrix<double>& middle) {
  const Vector<S> x = detail::points<S>(eigenvector(double_eigenpairs(middle), 0));
  if (x.empty()) return Truth::unknown;
  return less(detail::quadratic_form(a, x), S(0)) == Truth::yes ? Truth::no : Truth::unknown;
}

/// By elimination in S, whose pivots go on the tape: neither the filter nor integers do.
template <class S>
Truth on_tape(const Matrix<S>& a, bool strict) {
  Matrix<S> work = a;
  return detail::definite_by_ldl(work, strict);
}

/// Interval and Ball.
template <class S>
Truth definite(const Matrix<S>& a, bool strict) {
  RoundingFor<S> rounding;
  if (a.rows() <= 2) return by_minors(a, strict);
  if (recording()) return on_tape(a, strict);
  const auto middle = detail::middle_and_norm(a);
  if (const Truth t = detail::filter_shifted(middle, 0); t != Truth::unknown) return t;
  Matrix<S> work = a;
  if (const Truth t = detail::definite_by_ldl(work, strict); t != Truth::unknown) return t;
  return std::isfinite(middle.norm) ? by_witness(a, middle.middle) : Truth::unknown;
}

/// Multiplied by the common denominator of the lower triangle.
void to_integers(const Matrix<Rational>& a, IntegerArray& m) {
  Rational common(1);
  fmpz* const lcm = fmpq_numref(common.get());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j <= i; ++j) fmpz_lcm(lcm, lcm, fmpq_denref(a(i, j).get()));
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      fmpz_divexact(m(i, j), lcm, fmpq_denref(a(i, j).get()));
      fmpz_mul(m(i, j), m(i, j), fmpq_numref(a(i, j).get()));
    }
}

/// fmpz_get_d drops at most one unit in the last place.
Truth by_filter(IntegerArray& m) {
  DefiniteFilter filter(m.order());
  for (std::size_t i = 0; i < m.order(); ++i)
    for (std::size_t j = 0; j <= i; ++j) filter.row(i)[j] = fmpz_get_d(m(i, j));
  return filter.decide(4 * 0x1p-53, 0);
}

Truth definite(const Matrix<Rational>& a, bool strict) {
  if (a.rows() <= 2) return by_minors(a, strict);
  if (recording()) return on_tape(a, strict);
  IntegerArray m(a.rows());
  to_integers(a, m);
  if (const Truth t = by_filter(m); t != Truth::unknown) return t;
  return truth_of(bareiss_is_definite(m, strict));
}

Truth definite(const Matrix<double>& a, bool strict) {
  DefiniteFilter filter(a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j <= i; ++j) filter.row(i)[j] = a(i, j);
  if (const Truth t = filter.decide(0, 0); t != Truth::unknown) return t;
  Matrix<Rational> exact(a.rows(), a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j <= i; ++j) exact(i, j) = Rational::from_double(a(i, j));
  return definite(exact, strict);
}

template <class S>
Truth checked_definite(const Matrix<S>& a, bool strict) {
  if (!a.is_square()) throw std::invalid_argument("definiteness of a matrix that is not square");
  return a.rows() == 0 ? Truth::yes : definite(a, strict);
}

}  // namespace

template <class S>
Truth positive_semidefinite(const Matrix<S>& a) {
  return checked_definite(a, false);
}

template <class S>
Truth positive_definite(const Matrix<S>& a) {
  return checked_definite(a, true);
}

template Truth positive_semidefinite(const Matrix<Interval>&);
template Truth positive_semidefinite(const Matrix<Ball>&);
template Truth positive_semidefinite(const Matrix<Rational>&);
template Truth positive_semidefinite(const Matrix<double>&);
template Truth positive_definite(const Matrix<Interval>&);
template Truth positive_definite(const Matrix<Ball>&);
template Truth positive_definite(const Matrix<Rational>&);
template Truth positive_definite(const Matrix<double>&);

}  // namespace lakatos
