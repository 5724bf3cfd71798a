#include "theory/numeric/eigenvalue.hpp"

#include <gtest/gtest.h>

#include "theory/tests/numeric/matrix_helpers.hpp"

namespace lakatos {
namespace {

/// a encloses x and is at most 1e-10 of `size` wide.
template <class S>
void expect_tight(const S& a, const Rational& x, double size) {
  EXPECT_TRUE(encloses(a, x)) << to_string(a) << " misses " << to_string(x);
  if constexpr (is_enclosure<S>) { EXPECT_LE(width(a), 1e-10 * size) << to_string(a); }
}

/// (I - 2 v v^T / |v|^2) diag(d) (same): a full rational matrix with known eigenvalues d.
Matrix<Rational> reflected(const Vector<Rational>& d) {
  const std::size_t n = d.size();
  Vector<Rational> v(n);
  for (std::size_t i = 0; i < n; ++i) v[i] = Rational(static_cast<long>(i % 3) + 1);
  Matrix<Rational> h = identity<Rational>(n);
  add_outer(h, -2 / squared_norm(v), v, v);
  return multiply(multiply(h, diagonal(d)), h);
}

template <class S>
class EigenvaluesOf : public ::testing::Test {};
TYPED_TEST_SUITE(EigenvaluesOf, AllScalars);

TYPED_TEST(EigenvaluesOf, orders_one_and_two_match_the_hand_computation) {
  using S = TypeParam;
  expect_tight(smallest_eigenvalue(Matrix<S>{{-7}}), Rational(-7), 7);
  expect_tight(largest_eigenvalue(Matrix<S>{{-7}}), Rational(-7), 7);
  const Matrix<S> a{{2, 2}, {2, 5}};  // 1 and 6
  expect_tight(smallest_eigenvalue(a), Rational(1), 1e-3);
  expect_tight(largest_eigenvalue(a), Rational(6), 1e-3);
  expect_tight(smallest_eigenvalue(Matrix<S>{{3, 0}, {0, -5}}), Rational(-5), 1e-3);
  expect_tight(largest_eigenvalue(Matrix<S>{{0, 1}, {1, 0}}), Rational(1), 1e-3);
  expect_tight(smallest_eigenvalue(Matrix<S>{{1, 1}, {1, 1}}), Rational(0), 1e-3);
}

TYPED_TEST(EigenvaluesOf, diagonal_matrices_are_read_off) {
  using S = TypeParam;
  const Matrix<S> a = diagonal(Vector<S>{4, -3, 9, 0});
  expect_tight(smallest_eigenvalue(a), Rational(-3), 1e-6);
  expect_tight(largest_eigenvalue(a), Rational(9), 1e-6);
  expect_tight(smallest_eigenvalue(Matrix<S>(5, 5)), Rational(0), 1e-6);
}

TYPED_TEST(EigenvaluesOf, singular_values_match_the_hand_computation) {
  using S = TypeParam;
  expect_tight(largest_singular_value(Matrix<S>{{3, 4}}), Rational(5), 1e-3);
  expect_tight(largest_singular_value(Matrix<S>{{3}, {-4}}), Rational(5), 1e-3);
  expect_tight(largest_singular_value(Matrix<S>{{0, 7}, {0, 0}}), Rational(7), 1e-3);
  expect_tight(largest_singular_value(Matrix<S>{{0, 0, 2}, {0, -3, 0}}), Rational(3), 1e-3);
  expect_tight(largest_singular_value(Matrix<S>(2, 3)), Rational(0), 1e-3);
}

TYPED_TEST(EigenvaluesOf, shapes_without_eigenvalues_are_refused) {
  using S = TypeParam;
  EXPECT_THROW(smallest_eigenvalue(Matrix<S>()), std::invalid_argument);
  EXPECT_THROW(largest_eigenvalue(Matrix<S>(2, 3)), std::invalid_argument);
  EXPECT_THROW(largest_singular_value(Matrix<S>(0, 3)), std::invalid_argument);
}

template <class S>
class EnclosedEigenvalues : public ::testing::Test {};
TYPED_TEST_SUITE(EnclosedEigenvalues, EnclosureScalars);

TYPED_TEST(EnclosedEigenvalues, exact_eigenvalues_of_full_matrices_are_enclosed_tightly) {
  using S = TypeParam;
  for (const std::size_t n : {3u, 4u, 7u, 12u}) {
    Vector<Rational> d(n);
    for (std::size_t i = 0; i < n; ++i) d[i] = from_integers<Rational>(static_cast<long>(i * i) - 5, 3);
    const Matrix<S> a = convert<S>(reflected(d));
    const Rational top = d[n - 1];
    expect_tight(smallest_eigenvalue(a), d[0], 1);
    expect_tight(largest_eigenvalue(a), top, midpoint(top) + 1);
    expect_tight(largest_singular_value(a), max(abs(top), abs(d[0])), midpoint(top) + 2);
  }
}

TYPED_TEST(EnclosedEigenvalues, multiple_and_zero_eigenvalues_are_enclosed) {
  using S = TypeParam;
  const Matrix<S> a = convert<S>(reflected({0, 0, 0, 2, 2, 2}));
  expect_tight(smallest_eigenvalue(a), Rational(0), 1);
  expect_tight(largest_eigenvalue(a), Rational(2), 1);
  const Matrix<S> ones(convert<S>(Matrix<Rational>{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}));
  expect_tight(smallest_eigenvalue(ones), Rational(0), 1);
  expect_tight(largest_eigenvalue(ones), Rational(3), 1);
}

TYPED_TEST(EnclosedEigenvalues, scale_does_not_matter) {
  using S = TypeParam;
  for (const std::int64_t size : {std::int64_t{1}, std::int64_t{1} << 40}) {
    Matrix<Rational> exact = reflected({1, 2, 3, 4});
    Matrix<S> tiny = convert<S>(exact), large = tiny;
    RoundingFor<S> rounding;
    tiny = scale(from_integers<S>(1, size), tiny);
    large = scale(S(size), large);
    const auto s = static_cast<double>(size);
    expect_tight(smallest_eigenvalue(tiny), from_integers<Rational>(1, size), 4 / s);
    expect_tight(smallest_eigenvalue(large), Rational(size), 4 * s);
  }
}

TYPED_TEST(EnclosedEigenvalues, wide_matrices_enclose_the_eigenvalues_of_all_members) {
  using S = TypeParam;
  RoundingFor<S> rounding;
  const S pad = hull(from_integers<S>(-1, 10), from_integers<S>(1, 10));
  for (const std::size_t n : {1u, 2u, 3u, 5u}) {
    Matrix<S> a(n, n);
    for (std::size_t i = 0; i < n; ++i) a(i, i) = S(static_cast<long>(i));
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) a(i, j) += pad;
    const S low = smallest_eigenvalue(a), high = largest_eigenvalue(a);
    for (int k = -10; k <= 10; k += 2) {  // members: the diagonal shifted by k/100, so are their eigenvalues
      EXPECT_TRUE(encloses(low, k, 100)) << n;
      EXPECT_TRUE(encloses(high, 100 * (static_cast<long>(n) - 1) + k, 100)) << n;
    }
    EXPECT_LE(width(low), 2.5 * static_cast<double>(n) * 0.2);
  }
}

TYPED_TEST(EnclosedEigenvalues, unbounded_entries_give_unbounded_answers) {
  using S = TypeParam;
  Matrix<S> a{{1, 1, 0}, {1, 1, 0}, {0, 0, 1}};
  a(2, 1) = a(1, 2) = S::entire();
  EXPECT_EQ(enclosure(smallest_eigenvalue(a)).lower, -HUGE_VAL);
}

TYPED_TEST(EnclosedEigenvalues, a_small_eigenvalue_of_order_two_keeps_its_relative_accuracy) {
  using S = TypeParam;
  const Matrix<S> a{{1000000, 999999}, {999999, 999999}};  // determinant 999999, trace 1999999
  const S low = smallest_eigenvalue(a);
  EXPECT_LT(width(low), 1e-14);
  EXPECT_NEAR(midpoint(low), 0.49999987499996, 1e-12);
}

template <class S>
class ExactEigenvalues : public ::testing::Test {};
TYPED_TEST_SUITE(ExactEigenvalues, ExactScalars);

TYPED_TEST(ExactEigenvalues, irrational_roots_are_undecided) {
  using S = TypeParam;
  EXPECT_THROW(smallest_eigenvalue(Matrix<S>{{1, 1}, {1, 2}}), Undecided);
  EXPECT_THROW(largest_eigenvalue(Matrix<S>{{2, 1, 0}, {1, 2, 0}, {0, 0, 1}}), Undecided);
  EXPECT_THROW(largest_singular_value(Matrix<S>{{1, 1}}), Undecided);
}

}  // namespace
}  // namespace lakatos
