#include "theory/overlap/toeplitz.hpp"

#include "theory/numeric/errors.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::overlap {
namespace {

/// Sign changes in 1, p_1(x), ..., p_k(x), p_n = y p_{n-1} - b^2 p_{n-2}: how many roots of p_k lie above x. A zero
/// takes the sign opposite to the one before.
template <class S>
std::int64_t sign_changes(std::int64_t k, const S& b, const S& y) {
  S before = 1, now = y;
  int last = 1;
  std::int64_t changes = 0;
  for (std::int64_t n = 1; n <= k; ++n) {
    const int found = sign(now), taken = found == 0 ? -last : found;
    changes += taken != last && (found != 0 || n < k) ? 1 : 0;
    last = taken;
    const S next = y * now - square(b) * before;
    before = now, now = next;
  }
  return changes;
}

/// Whether q numerator = p denominator, as far as the scalar can tell.
template <class S>
bool is_share(const S& numerator, const S& denominator, int p, int q) {
  return equal(S(S(q) * numerator), S(S(p) * denominator)) == Truth::yes;
}

}  // namespace

template <class S>
Matrix<S> neighbour_matrix(std::int64_t k, const S& beside) {
  const auto order = static_cast<std::size_t>(k);
  Matrix<S> m(order, order);
  for (std::size_t i = 0; i + 1 < order; ++i) m(i, i + 1) = m(i + 1, i) = beside;
  return m;
}

template <class S>
EigenvalueCount count_eigenvalues(std::int64_t k, const S& beside, const S& x) {
  [[maybe_unused]] RoundingFor<S> rounding;
  // The spectrum is symmetric about 0: what lies below x are the mirror images of what lies above -x.
  return {sign_changes(k, beside, x), sign_changes(k, beside, S(-x))};
}

template <class S>
S cosine_of_share(const S& numerator, const S& denominator) {
  [[maybe_unused]] RoundingFor<S> rounding;
  if (is_share(numerator, denominator, 1, 2)) return 0;
  if (is_share(numerator, denominator, 1, 3)) return S(1) / S(2);
  if (is_share(numerator, denominator, 2, 3)) return S(-1) / S(2);
  return cos(S(numerator * pi<S>() / denominator));
}

template Matrix<Interval> neighbour_matrix(std::int64_t, const Interval&);
template Matrix<Ball> neighbour_matrix(std::int64_t, const Ball&);
template Matrix<Rational> neighbour_matrix(std::int64_t, const Rational&);
template Matrix<double> neighbour_matrix(std::int64_t, const double&);
template EigenvalueCount count_eigenvalues(std::int64_t, const Interval&, const Interval&);
template EigenvalueCount count_eigenvalues(std::int64_t, const Ball&, const Ball&);
template EigenvalueCount count_eigenvalues(std::int64_t, const Rational&, const Rational&);
template EigenvalueCount count_eigenvalues(std::int64_t, const double&, const double&);
template Interval cosine_of_share(const Interval&, const Interval&);
template Ball cosine_of_share(const Ball&, const Ball&);
template Rational cosine_of_share(const Rational&, const Rational&);
template double cosine_of_share(const double&, const double&);

}  // namespace lakatos::overlap
