#include "theory/numeric/matrix.hpp"

#include <gtest/gtest.h>

#include "theory/tests/numeric/matrix_helpers.hpp"

namespace lakatos {
namespace {

template <class S>
class MatrixOf : public ::testing::Test {
 protected:
  RoundingFor<S> rounding_;
  const Matrix<S> a_{{1, 2, 3}, {4, 5, 6}};
  const Matrix<S> square_{{4, 2, -2}, {2, 10, 2}, {-2, 2, 6}};
};
TYPED_TEST_SUITE(MatrixOf, AllScalars);

TYPED_TEST(MatrixOf, products_match_the_hand_computation) {
  using S = TypeParam;
  expect_encloses(multiply(this->a_, transpose(this->a_)), {{14, 32}, {32, 77}});
  expect_encloses(multiply(this->a_, Vector<S>{1, 0, -1}), Vector<Rational>{-2, -2});
  expect_encloses(gram(this->a_), {{17, 22, 27}, {22, 29, 36}, {27, 36, 45}});
  EXPECT_TRUE(encloses(bilinear(Vector<S>{1, 1}, this->a_, Vector<S>{1, 2, 1}), 28));
}

TYPED_TEST(MatrixOf, sums_multiples_and_outer_products_match_the_hand_computation) {
  using S = TypeParam;
  expect_encloses(add(this->a_, this->a_), {{2, 4, 6}, {8, 10, 12}});
  expect_encloses(subtract(this->a_, this->a_), {{0, 0, 0}, {0, 0, 0}});
  expect_encloses(scale(S(-2), this->a_), {{-2, -4, -6}, {-8, -10, -12}});
  Matrix<S> b = this->a_;
  add_outer(b, S(2), Vector<S>{1, -1}, Vector<S>{1, 0, 3});
  expect_encloses(b, {{3, 2, 9}, {2, 5, 0}});
  expect_encloses(identity<S>(2), {{1, 0}, {0, 1}});
  EXPECT_TRUE(encloses(trace(this->square_), 20));
}

TYPED_TEST(MatrixOf, vectors_match_the_hand_computation) {
  using S = TypeParam;
  const Vector<S> x{1, 2, 3}, y{4, -5, 6};
  EXPECT_TRUE(encloses(dot(x, y), 12) && encloses(squared_norm(y), 77) && encloses(squared_distance(x, y), 67));
  expect_encloses(add(x, y), Vector<Rational>{5, -3, 9});
  expect_encloses(subtract(x, y), Vector<Rational>{-3, 7, -3});
  expect_encloses(scale(S(3), x), Vector<Rational>{3, 6, 9});
  EXPECT_TRUE(encloses(dot(Vector<S>{}, Vector<S>{}), 0));
}

TYPED_TEST(MatrixOf, shapes_that_do_not_fit_are_refused) {
  using S = TypeParam;
  const Vector<S> two{1, 2}, three{1, 2, 3};
  EXPECT_THROW(dot(two, three), std::invalid_argument);
  EXPECT_THROW(add(two, three), std::invalid_argument);
  EXPECT_THROW(multiply(this->a_, this->a_), std::invalid_argument);
  EXPECT_THROW(multiply(this->a_, two), std::invalid_argument);
  EXPECT_THROW(add(this->a_, this->square_), std::invalid_argument);
  EXPECT_THROW(determinant(this->a_), std::invalid_argument);
  EXPECT_THROW(ldlt(this->a_), std::invalid_argument);
  EXPECT_THROW(solve(this->square_, two), std::invalid_argument);
  EXPECT_THROW((Matrix<S>{{1, 2}, {3}}), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos
