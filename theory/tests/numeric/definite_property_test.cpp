// The stages of the integer form against elimination on rational scalars, on generated matrices of all sizes of
// entries.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "theory/numeric/definite.hpp"
#include "theory/numeric/definite_integer.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {
namespace {

/// The same question with rational scalars: A - cI.
Truth by_rationals(const IntegerMatrix& a, const Fraction& c) {
  Matrix<Rational> m(a.order, a.order);
  for (std::size_t i = 0; i < a.order; ++i)
    for (std::size_t j = 0; j < a.order; ++j)
      m(i, j) = from_integers<Rational>(a.entries[i * a.order + j], a.denominator);
  for (std::size_t i = 0; i < a.order; ++i) m(i, i) -= from_fraction<Rational>(c);
  return positive_semidefinite(m);
}

RC_GTEST_PROP(IntegerDefinitenessProperty, stages_agree_with_rational_elimination_on_random_matrices, ()) {
  const auto n = *rc::gen::inRange<std::size_t>(1, 7);
  const auto size = *rc::gen::element<std::int64_t>(2, 20, 1000000007, INT64_MAX / 2);
  IntegerMatrix a{n, std::vector<std::int64_t>(n * n), *rc::gen::inRange<std::int64_t>(1, 50)};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j)
      a.entries[i * n + j] = a.entries[j * n + i] = *rc::gen::resize(100, rc::gen::inRange<std::int64_t>(-size, size));
    const bool dominant = *rc::gen::arbitrary<bool>();
    if (dominant) a.entries[i * n + i] = size;
  }
  const Fraction c = fraction(*rc::gen::inRange<std::int64_t>(-9, 9), *rc::gen::inRange<std::int64_t>(1, 9));
  const Truth truth = by_rationals(a, c);
  RC_ASSERT(certify_by_bareiss(a, c) == truth);
  RC_ASSERT(certify_by_cholesky(a, c) != negate(truth));
  RC_ASSERT(certify_by_interval_ldl(a, c) != negate(truth));
}

}  // namespace
}  // namespace lakatos
