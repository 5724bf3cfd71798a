#include "theory/overlap/spectrum.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/numeric/rational.hpp"

namespace lakatos::overlap {
namespace {

/// a - c I.
Matrix<Rational> shifted(Matrix<Rational> a, const Rational& c) {
  for (std::size_t i = 0; i < a.rows(); ++i) a(i, i) -= c;
  return a;
}

/// Both ends are eigenvalues of the matrix built from the selections, and none lies outside.
void expect_extremes(const PatchLayout& layout, const Vector<Rational>& a) {
  const auto found = patch_spectrum(layout, a);
  const Matrix<Rational> matrix = weighted_patch_matrix(layout, a);
  EXPECT_EQ(determinant(shifted(matrix, found.lower)), Rational(0));
  EXPECT_EQ(determinant(shifted(matrix, found.upper)), Rational(0));
  EXPECT_EQ(smallest_eigenvalue_at_least(matrix, found.lower), Truth::yes);
  EXPECT_EQ(largest_eigenvalue_at_most(matrix, found.upper), Truth::yes);
}

TEST(PatchSpectrum, is_the_one_of_the_matrix_for_every_large_stride) {
  const Vector<Rational> weights[] = {{1}, {-2}, {1, 1}, {3, -4}, {0, 0}, {1, 0, 1}, {2, -1, 3}, {1, 2, 3, 4}};
  for (std::int64_t r = 1; r <= 5; ++r) {
    for (std::int64_t s = r / 2 + 1; s <= r + 1; ++s) {
      for (const auto& a : weights) {
        const auto k = static_cast<std::int64_t>(a.size());
        SCOPED_TRACE(::testing::Message() << "r = " << r << ", s = " << s << ", k = " << k);
        expect_extremes({(k - 1) * s + r, r, s, k}, a);
      }
    }
  }
}

TEST(PatchSpectrum, of_a_small_stride_comes_from_the_matrix) {
  // r = 2, s = 1, a = (1, 1): P_a has 2 on and 1 beside the diagonal.
  const auto found = patch_spectrum<Rational>({3, 2, 1, 2}, {1, 1});
  EXPECT_EQ(found.lower, Rational(1));
  EXPECT_EQ(found.upper, Rational(3));
}

TEST(ExtremalWeights, have_the_largest_neighbour_sum) {
  for (std::int64_t k = 1; k <= 7; ++k) {
    const Vector<double> a = extremal_weights(k);
    EXPECT_NEAR(squared_norm(a), 1, 1e-12);
    EXPECT_NEAR(neighbour_sum(a), std::cos(std::acos(-1.0) / static_cast<double>(k + 1)), 1e-12) << k;
  }
}

}  // namespace
}  // namespace lakatos::overlap
