#include "theory/numeric/definite.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/tests/numeric/matrix_helpers.hpp"

namespace lakatos {
namespace {

template <class S>
class Definiteness : public ::testing::Test {
 protected:
  static void expect(const Matrix<S>& a, Truth semi, Truth strict) {
    EXPECT_EQ(positive_semidefinite(a), semi);
    EXPECT_EQ(positive_definite(a), strict);
  }
};
TYPED_TEST_SUITE(Definiteness, AllScalars);

constexpr Truth yes = Truth::yes, no = Truth::no;

TYPED_TEST(Definiteness, small_matrices_match_the_hand_decision_exact_ties_included) {
  this->expect({}, yes, yes);
  this->expect({{1}}, yes, yes);
  this->expect({{0}}, yes, no);
  this->expect({{-1}}, no, no);
  this->expect({{2, 1}, {1, 2}}, yes, yes);
  this->expect({{1, 1}, {1, 1}}, yes, no);
  this->expect({{1, 2}, {2, 1}}, no, no);
  this->expect({{0, 1}, {1, 0}}, no, no);
  this->expect({{0, 0}, {0, 3}}, yes, no);
  this->expect({{-1, 0}, {0, 3}}, no, no);
  this->expect({{4, 2}, {2, 1}}, yes, no);
}

TYPED_TEST(Definiteness, order_three_matches_the_hand_decision) {
  this->expect({{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}}, yes, yes);
  this->expect({{2, 0, 0}, {0, 0, 0}, {0, 0, 5}}, yes, no);
  this->expect({{1, 2, 0}, {2, 1, 0}, {0, 0, 1}}, no, no);
  this->expect({{0, 0, 1}, {0, 1, 0}, {1, 0, 1}}, no, no);
  this->expect({{1, 0, 0}, {0, 1, 0}, {0, 0, -1}}, no, no);
  this->expect(Matrix<TypeParam>(4, 4), yes, no);
}

TYPED_TEST(Definiteness, only_the_lower_triangle_is_read) {
  this->expect({{2, 99, 99}, {-1, 2, 99}, {0, -1, 2}}, yes, yes);
}

TYPED_TEST(Definiteness, clear_cases_are_decided_at_every_order) {
  using S = TypeParam;
  for (std::size_t n = 3; n <= 40; n += n < 9 ? 1 : 9) {
    const Matrix<S> a = scaled_gram<S>(n, n - 1, static_cast<unsigned>(n));
    this->expect(with_shift(a, S(1)), yes, yes);
    this->expect(with_shift(a, S(-1)), no, no);
  }
}

TYPED_TEST(Definiteness, rectangular_matrices_are_refused) {
  EXPECT_THROW(positive_semidefinite(Matrix<TypeParam>(2, 3)), std::invalid_argument);
  EXPECT_THROW(positive_definite(Matrix<TypeParam>(3, 2)), std::invalid_argument);
}

TYPED_TEST(Definiteness, singular_matrices_are_decided_exactly_or_left_open) {
  using S = TypeParam;
  for (std::size_t n = 3; n <= 12; ++n) {
    const Matrix<S> a = scaled_gram<S>(n, n / 2, static_cast<unsigned>(n));
    if constexpr (is_enclosure<S>) {
      EXPECT_NE(positive_semidefinite(a), no);
      EXPECT_NE(positive_definite(a), yes);
    } else {
      this->expect(a, yes, no);
    }
  }
}

TYPED_TEST(Definiteness, a_negative_pivot_behind_zero_pivots_is_found) {
  using S = TypeParam;
  Matrix<S> a(5, 5);
  a(0, 0) = S(1);
  a(4, 4) = S(-1);
  this->expect(a, no, no);
  a(4, 4) = S(0);
  a(4, 2) = a(2, 4) = S(1);
  this->expect(a, no, no);
}

TEST(DoubleDefiniteness, is_about_the_exact_binary_values) {
  EXPECT_EQ(positive_semidefinite(Matrix<double>{{0.1, 0.2, 0}, {0.2, 0.4, 0}, {0, 0, 0}}), yes);
  EXPECT_EQ(positive_semidefinite(Matrix<double>{{1, 1.1, 0}, {1.1, 1.21, 0}, {0, 0, 0}}),
            no);  // a tie in decimal only
  EXPECT_THROW(positive_semidefinite(Matrix<double>{{1, 0, 0}, {0, NAN, 0}, {0, 0, 1}}), Undefined);
  EXPECT_THROW(positive_definite(Matrix<double>{{HUGE_VAL}}), Undefined);
}

TEST(RationalDefiniteness, agrees_with_the_readable_twin_on_random_matrices) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const std::size_t n = 1 + seed % 6;
    Matrix<Rational> a = scaled_gram<Rational>(n, n - n / 3, seed);
    Fractions next(seed, 3);
    for (std::size_t i = 0; i < n; ++i) a(i, i) += from_fraction<Rational>(next());
    Matrix<Reference> twin(n, n);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) twin(i, j) = to_reference(a(i, j));
    EXPECT_EQ(positive_semidefinite(a), positive_semidefinite(twin)) << seed;
    EXPECT_EQ(positive_definite(a), positive_definite(twin)) << seed;
  }
}

}  // namespace
}  // namespace lakatos
