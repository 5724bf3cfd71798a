// Definiteness of matrices of enclosures: answers about every matrix inside.

#include <gtest/gtest.h>

#include "theory/numeric/definite.hpp"
#include "theory/tests/numeric/matrix_helpers.hpp"

namespace lakatos {
namespace {

constexpr Truth yes = Truth::yes, no = Truth::no;

template <class S>
class EnclosedDefiniteness : public ::testing::Test {};
TYPED_TEST_SUITE(EnclosedDefiniteness, EnclosureScalars);

TYPED_TEST(EnclosedDefiniteness, answers_hold_for_every_matrix_inside) {
  using S = TypeParam;
  RoundingFor<S> rounding;
  const S pad = hull(from_integers<S>(-1, 100), from_integers<S>(1, 100));
  for (const std::size_t n : {1u, 2u, 3u, 6u}) {
    const Matrix<S> centre = identity<S>(n);
    Matrix<S> a = centre;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) a(i, j) += pad;
    EXPECT_EQ(positive_definite(a), yes) << n;
    EXPECT_EQ(positive_semidefinite(with_shift(a, S(-2))), no) << n;
    EXPECT_EQ(positive_semidefinite(with_shift(a, S(-1))), Truth::unknown) << n;
    EXPECT_EQ(positive_semidefinite(with_shift(a, from_integers<S>(-999, 1000))), Truth::unknown) << n;
  }
}

TYPED_TEST(EnclosedDefiniteness, unbounded_entries_leave_the_question_open) {
  using S = TypeParam;
  for (const std::size_t n : {1u, 2u, 3u, 5u}) {
    Matrix<S> a = identity<S>(n);
    a(n - 1, n - 1) = S::entire();
    EXPECT_EQ(positive_semidefinite(a), Truth::unknown) << n;
    EXPECT_EQ(positive_definite(a), Truth::unknown) << n;
  }
}

TYPED_TEST(EnclosedDefiniteness, one_wide_entry_does_not_hide_a_negative_direction_elsewhere) {
  using S = TypeParam;
  Matrix<S> a{{5, 0, 0}, {0, 1, 3}, {0, 3, 1}};
  a(0, 0) = hull(S(-100), S(100));
  EXPECT_EQ(positive_semidefinite(a), no);
}

TEST(BallDefiniteness, precision_beyond_double_decides_what_double_cannot) {
  WorkingPrecision precision(256);
  const Ball minute = Ball(1) / Ball(1L << 60) / Ball(1L << 30);
  for (const std::size_t n : {3u, 6u}) {
    const Matrix<Ball> ones = scaled_gram<Ball>(n, n - 1, 77);
    EXPECT_EQ(positive_definite(with_shift(ones, minute)), yes);
    EXPECT_EQ(positive_semidefinite(with_shift(ones, -minute)), no);
  }
}

}  // namespace
}  // namespace lakatos
