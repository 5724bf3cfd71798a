// The axioms of an ordered field, on every exact scalar.

#include <gtest/gtest.h>

#include <type_traits>
#include <vector>

#include "theory/tests/numeric/exact_types.hpp"

namespace lakatos {
namespace {

template <class S>
class OrderedField : public ::testing::Test {
 protected:
  /// Calls f(a, b, c) on random triples, with plenty of equal and zero ones.
  template <class Law>
  static void for_triples(Law law) {
    for (const int size : {2, 9, 999999}) {
      Fractions next(static_cast<unsigned>(size), size);
      for (int i = 0; i < 150; ++i) {
        const S a = from_fraction<S>(next()), b = from_fraction<S>(next()), c = from_fraction<S>(next());
        law(a, b, c);
      }
    }
  }
};
TYPED_TEST_SUITE(OrderedField, ExactScalars);

TYPED_TEST(OrderedField, addition_and_multiplication_commute_and_associate) {
  this->for_triples([](const auto& a, const auto& b, const auto& c) {
    EXPECT_TRUE(a + b == b + a);
    EXPECT_TRUE(a * b == b * a);
    EXPECT_TRUE((a + b) + c == a + (b + c));
    EXPECT_TRUE((a * b) * c == a * (b * c));
  });
}

TYPED_TEST(OrderedField, multiplication_distributes_over_addition) {
  this->for_triples([](const auto& a, const auto& b, const auto& c) { EXPECT_TRUE(a * (b + c) == a * b + a * c); });
}

TYPED_TEST(OrderedField, zero_and_one_are_neutral_and_inverses_invert) {
  this->for_triples([](const auto& a, const auto& b, const auto&) {
    EXPECT_TRUE(a + 0 == a);
    EXPECT_TRUE(1 * a == a);
    EXPECT_TRUE(a + (-a) == 0);
    EXPECT_TRUE(a - b == a + (-b));
    EXPECT_TRUE(!(b != 0) || a / b * b == a);
  });
}

TYPED_TEST(OrderedField, division_by_zero_is_undefined) {
  using S = TypeParam;
  EXPECT_THROW(S(1) / S(0), Undefined);
  EXPECT_THROW(from_integers<S>(1, 0), Undefined);
}

TYPED_TEST(OrderedField, compound_assignment_agrees_with_the_operators_even_on_itself) {
  this->for_triples([](const auto& a, const auto& b, const auto&) {
    auto x = a, y = b;
    EXPECT_TRUE((x += b) == a + b);
    EXPECT_TRUE((x -= b) == a);
    EXPECT_TRUE((x *= b) == a * b);
    if (b != 0) {
      EXPECT_TRUE((x /= b) == a);
      EXPECT_TRUE((y /= y) == 1);
    }
    x = y = a;
    EXPECT_TRUE((x += x) == a + a);
    EXPECT_TRUE((y *= y) == a * a);
    EXPECT_TRUE((x -= x) == 0);
  });
}

TYPED_TEST(OrderedField, order_is_total_and_respects_the_operations) {
  this->for_triples([](const auto& a, const auto& b, const auto& c) {
    EXPECT_EQ((a < b) + (a == b) + (b < a), 1);
    EXPECT_EQ(a <= b, a < b || a == b);
    EXPECT_TRUE(!(a < b) || a + c < b + c);
    EXPECT_TRUE(!(a < b && c > 0) || a * c < b * c);
    EXPECT_TRUE(!(a < b && b < c) || a < c);
    EXPECT_EQ(sign(a), (a > 0) - (a < 0));
  });
}

TYPED_TEST(OrderedField, three_valued_comparison_is_always_certain) {
  this->for_triples([](const auto& a, const auto& b, const auto&) {
    EXPECT_EQ(less(a, b), truth_of(a < b));
    EXPECT_EQ(less_equal(a, b), truth_of(a <= b));
    EXPECT_EQ(equal(a, b), truth_of(a == b));
  });
}

TYPED_TEST(OrderedField, square_root_inverts_squares_and_admits_the_rest) {
  using S = TypeParam;
  this->for_triples([](const auto& a, const auto&, const auto&) { EXPECT_TRUE(sqrt(S(square(a))) == abs(a)); });
  EXPECT_THROW(sqrt(S(2)), Undecided);
  EXPECT_THROW(sqrt(S(S(1) / S(2))), Undecided);
  EXPECT_THROW(sqrt(S(-1)), Undefined);
}

TYPED_TEST(OrderedField, selection_picks_one_of_its_arguments) {
  this->for_triples([](const auto& a, const auto& b, const auto&) {
    EXPECT_TRUE(min(a, b) + max(a, b) == a + b);
    EXPECT_TRUE(min(a, b) <= max(a, b));
    EXPECT_TRUE(hull(a, a) == a);
    if (a != b) { EXPECT_THROW(hull(a, b), Undecided); }
  });
}

TYPED_TEST(OrderedField, transcendental_functions_know_their_trivial_values_only) {
  using S = TypeParam;
  const S zero(0), one(1), half = from_integers<S>(1, 2), two(2);
  EXPECT_TRUE(exp(zero) == 1 && log(one) == 0 && sin(zero) == 0 && cos(zero) == 1 && sinc(zero) == 1);
  EXPECT_TRUE(asin(zero) == 0 && acos(one) == 0 && atan(zero) == 0 && erf(zero) == 0);
  EXPECT_THROW(exp(half), Undecided);
  EXPECT_THROW(log(half), Undecided);
  EXPECT_THROW(sin(half), Undecided);
  EXPECT_THROW(cos(half), Undecided);
  EXPECT_THROW(asin(half), Undecided);
  EXPECT_THROW(acos(half), Undecided);
  EXPECT_THROW(atan(half), Undecided);
  EXPECT_THROW(erf(half), Undecided);
  EXPECT_THROW(sinc(half), Undecided);
  EXPECT_THROW(log(zero), Undefined);
  EXPECT_THROW(asin(two), Undefined);
  EXPECT_THROW(acos(two), Undefined);
  EXPECT_THROW(pi<S>(), Undecided);
  EXPECT_THROW(gamma_ratio_half<S>(3), Undecided);
}

TYPED_TEST(OrderedField, the_beta_integral_is_a_binomial_tail_for_whole_parameters) {
  using S = TypeParam;
  const S third = from_integers<S>(1, 3), half = from_integers<S>(1, 2);
  EXPECT_TRUE(regularized_beta(third, S(1), S(1)) == third);
  EXPECT_TRUE(regularized_beta(third, S(2), S(1)) == third * third);
  EXPECT_TRUE(regularized_beta(third, S(2), S(2)) == third * third * (3 - 2 * third));
  EXPECT_TRUE(regularized_beta(S(0), half, S(7)) == 0);
  EXPECT_THROW(regularized_beta(third, half, S(1)), Undecided);
  EXPECT_THROW(regularized_beta(S(2), S(1), S(1)), Undefined);
  EXPECT_THROW(regularized_beta(third, S(0), S(1)), Undefined);
}

}  // namespace
}  // namespace lakatos
