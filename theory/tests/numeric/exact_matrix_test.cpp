// Identities of exact linear algebra.

#include <gtest/gtest.h>

#include "theory/numeric/matrix.hpp"
#include "theory/tests/numeric/matrix_helpers.hpp"

namespace lakatos {
namespace {

template <class S>
class ExactMatrix : public ::testing::Test {};
TYPED_TEST_SUITE(ExactMatrix, ExactScalars);

TYPED_TEST(ExactMatrix, ldlt_reproduces_the_matrix) {
  using S = TypeParam;
  const Matrix<S> b = convert<S>(random_matrix(5, 5, 3)), a = gram(b);
  const auto f = ldlt(a);
  EXPECT_EQ(multiply(multiply(f.lower, diagonal(f.diagonal)), transpose(f.lower)).entries(), a.entries());
}

TYPED_TEST(ExactMatrix, solutions_solve) {
  using S = TypeParam;
  const Matrix<S> a = convert<S>(random_matrix(6, 6, 8));
  const Vector<S> b{1, 2, 3, 4, 5, 6};
  EXPECT_EQ(multiply(a, solve(a, b)), b);
}

TYPED_TEST(ExactMatrix, determinants_multiply) {
  using S = TypeParam;
  const Matrix<S> a = convert<S>(random_matrix(5, 5, 1)), b = convert<S>(random_matrix(5, 5, 2));
  EXPECT_TRUE(determinant(multiply(a, b)) == determinant(a) * determinant(b));
  EXPECT_TRUE(determinant(transpose(a)) == determinant(a));
}

TEST(RationalMatrix, fast_kernels_agree_with_the_readable_reference) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const std::size_t n = seed % 7;
    const Matrix<Rational> a = random_matrix(n, n, seed), b = random_matrix(n, n + 1, seed + 100);
    expect_encloses(multiply(convert<Reference>(a), convert<Reference>(b)), multiply(a, b));
    EXPECT_EQ(to_string(determinant(convert<Reference>(a))), to_string(determinant(a)));
    const Vector<Rational> ones(n, Rational(1));
    if (determinant(a) == 0) continue;
    expect_encloses(solve(convert<Reference>(a), convert<Reference>(ones)), solve(a, ones));
  }
  EXPECT_EQ(multiply(Matrix<Rational>(2, 0), Matrix<Rational>(0, 3)).entries(), Vector<Rational>(6));
}

TYPED_TEST(ExactMatrix, rank_and_null_space_add_up_and_annihilate) {
  using S = TypeParam;
  const Matrix<S> low = multiply(convert<S>(random_matrix(5, 2, 4)), convert<S>(random_matrix(2, 6, 5)));
  EXPECT_EQ(rank(low), 2u);
  const auto basis = null_space(low);
  ASSERT_EQ(basis.size(), 4u);
  for (const Vector<S>& x : basis) EXPECT_EQ(multiply(low, x), Vector<S>(5));
  Matrix<S> columns(6, 4);
  for (std::size_t j = 0; j < 4; ++j)
    for (std::size_t i = 0; i < 6; ++i) columns(i, j) = basis[j][i];
  EXPECT_EQ(rank(columns), 4u);
  EXPECT_EQ(rank(Matrix<S>(3, 3)), 0u);
  EXPECT_TRUE(null_space(identity<S>(3)).empty());
}

}  // namespace
}  // namespace lakatos
