#include "theory/numeric/matrix.hpp"

#include <gtest/gtest.h>

#include "theory/tests/numeric/matrix_helpers.hpp"

namespace lakatos {
namespace {

template <class S>
class EliminationOf : public ::testing::Test {
 protected:
  RoundingFor<S> rounding_;
  const Matrix<S> spd_{{4, 2, -2}, {2, 10, 2}, {-2, 2, 6}};  // L diag(4, 9, 4) L^T, L = (1; 1/2 1; -1/2 1/3 1)
};
TYPED_TEST_SUITE(EliminationOf, AllScalars);

TYPED_TEST(EliminationOf, ldlt_matches_the_hand_computation) {
  const auto f = ldlt(this->spd_);
  expect_encloses(f.diagonal, Vector<Rational>{4, 9, 4});
  const Rational half = from_integers<Rational>(1, 2), third = from_integers<Rational>(1, 3);
  expect_encloses(f.lower, {{1, 0, 0}, {half, 1, 0}, {-half, third, 1}});
}

TYPED_TEST(EliminationOf, ldlt_passes_a_zero_pivot_only_over_a_zero_column) {
  using S = TypeParam;
  expect_encloses(ldlt(Matrix<S>{{0, 0}, {0, 3}}).diagonal, Vector<Rational>{0, 3});
  EXPECT_THROW(ldlt(Matrix<S>{{0, 1}, {1, 3}}), Undefined);
}

TYPED_TEST(EliminationOf, determinants_match_the_hand_computation) {
  using S = TypeParam;
  EXPECT_TRUE(encloses(determinant(Matrix<S>{}), 1));
  EXPECT_TRUE(encloses(determinant(Matrix<S>{{-7}}), -7));
  EXPECT_TRUE(encloses(determinant(Matrix<S>{{1, 2}, {3, 4}}), -2));
  EXPECT_TRUE(encloses(determinant(this->spd_), 144));
  EXPECT_TRUE(encloses(determinant(Matrix<S>{{0, 0, 0, 2}, {0, 0, 3, 0}, {0, 5, 0, 0}, {7, 0, 0, 0}}), 210));
  EXPECT_TRUE(encloses(determinant(Matrix<S>{{1, 0, 0, 2}, {0, 0, 3, 0}, {0, 0, 0, 0}, {7, 0, 0, 0}}), 0));
}

TYPED_TEST(EliminationOf, elimination_agrees_with_the_exact_one_on_random_matrices) {
  using S = TypeParam;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const std::size_t n = 2 + seed % 5;
    const Matrix<Rational> exact = random_matrix(n, n, seed);
    const Vector<Rational> b(n, Rational(1));
    const Matrix<S> a = convert<S>(exact);
    EXPECT_TRUE(encloses(determinant(a), determinant(exact))) << seed;
    expect_encloses(solve(a, convert<S>(b)), solve(exact, b));
    expect_encloses(multiply(a, transpose(a)), multiply(exact, transpose(exact)));
  }
}

TYPED_TEST(EliminationOf, singular_systems_are_undefined) {
  using S = TypeParam;
  EXPECT_THROW(solve(Matrix<S>{{1, 2}, {2, 4}}, Vector<S>{1, 1}), Undefined);
}

TEST(EnclosedMatrix, eliminations_that_may_divide_by_zero_are_undecided) {
  UpwardRounding rounding;
  const Interval wide = Interval::between(-1, 1);
  EXPECT_THROW(ldlt(Matrix<Interval>{{wide, 1}, {1, 1}}), Undecided);
  EXPECT_THROW(solve(Matrix<Interval>{{wide, wide}, {wide, wide}}, Vector<Interval>{1, 1}), Undecided);
}

}  // namespace
}  // namespace lakatos
