#include "theory/overlap/toeplitz.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/numeric/eigenvalue.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::overlap {
namespace {

const Rational half = Rational(1) / 2;

// det tridiag(q^2 + p^2 on the diagonal, p q beside) (p^2 - q^2) = p^(2k+2) - q^(2k+2): with p/q = exp(i theta) this is
// the spectrum in closed form.
TEST(NeighbourMatrix, has_the_polynomial_of_the_closed_form) {
  for (long p = 2; p <= 4; ++p) {
    for (std::int64_t k = 1; k <= 7; ++k) {
      Rational power = p * p;
      for (std::int64_t i = 0; i < k; ++i) power *= Rational(p * p);
      const Matrix<Rational> shifted = add(scale(Rational(p * p + 1), identity<Rational>(static_cast<std::size_t>(k))),
                                           neighbour_matrix(k, Rational(p)));
      EXPECT_EQ(determinant(shifted) * Rational(p * p - 1), power - Rational(1)) << p << " " << k;
    }
  }
}

TEST(NeighbourMatrix, has_the_closed_form_for_its_largest_eigenvalue) {
  for (std::int64_t k = 1; k <= 12; ++k) {
    const double found = largest_eigenvalue(neighbour_matrix(k, 0.5)),
                 printed = std::cos(std::acos(-1.0) / static_cast<double>(k + 1));
    EXPECT_NEAR(found, printed, 1e-12) << k;
  }
}

TEST(CountOfEigenvalues, goes_through_the_cosines) {
  for (std::int64_t k = 1; k <= 9; ++k) {
    for (long n = -23; n <= 23; ++n) {
      const Rational x = Rational(n) / Rational(20);
      std::int64_t above = 0, below = 0;
      for (std::int64_t i = 1; i <= k; ++i) {
        const double c = std::cos(static_cast<double>(i) * std::acos(-1.0) / static_cast<double>(k + 1)),
                     y = static_cast<double>(n) / 20;
        above += c > y + 1e-9 ? 1 : 0, below += c < y - 1e-9 ? 1 : 0;
      }
      const EigenvalueCount found = count_eigenvalues(k, half, x);
      EXPECT_EQ(found.above, above) << k << " at " << n << "/20";
      EXPECT_EQ(found.below, below) << k << " at " << n << "/20";
    }
  }
}

TEST(CosineOfShare, is_rational_where_it_is_and_an_enclosure_elsewhere) {
  EXPECT_EQ(cosine_of_share(Rational(1), Rational(2)), Rational(0));
  EXPECT_EQ(cosine_of_share(Rational(2), Rational(6)), half);
  EXPECT_EQ(cosine_of_share(Rational(4), Rational(6)), -half);
  EXPECT_THROW(cosine_of_share(Rational(1), Rational(4)), Undecided);
  const UpwardRounding guard;
  const Enclosure root = enclosure(square(cosine_of_share(Interval(1), Interval(4))));
  EXPECT_LE(root.lower, 0.5);
  EXPECT_GE(root.upper, 0.5);
  EXPECT_LT(root.upper - root.lower, 1e-14);
}

}  // namespace
}  // namespace lakatos::overlap
