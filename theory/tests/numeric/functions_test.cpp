// Roots and transcendental functions of Interval and Ball against values at 300 bits, their domains, their tightness.

#include <gtest/gtest.h>

#include <functional>

#include "theory/tests/numeric/scalar_types.hpp"

namespace lakatos {
namespace {

/// Does x contain the (much thinner) ball?
bool contains(const Interval& x, const Ball& value) {
  return less_equal(Ball::from_double(x.lower()), value) == Truth::yes &&
         less_equal(value, Ball::from_double(x.upper())) == Truth::yes;
}
bool contains(const Ball& x, const Ball& value) { return arb_contains(x.get(), value.get()) != 0; }

template <class Function>
Ball precisely(Function f, const Rational& x) {
  WorkingPrecision precision(300);
  Ball point;
  arb_set_fmpq(point.get(), x.get(), 300);
  return f(point);
}

template <class S>
class FunctionsOf : public ::testing::Test {
 protected:
  /// f(x) encloses the true value, for points and for wide arguments around them; points give narrow results.
  template <class Function>
  void check(Function f, int low, int high, int steps = 40) {
    for (int i = 0; i <= steps; ++i) {
      const Rational x = from_integers<Rational>(low, 1) + from_integers<Rational>((high - low) * i, steps);
      const Ball value = precisely(f, x);
      const S point = from_fraction<S>(to_fraction(x));
      const S narrow = f(point);
      ASSERT_TRUE(contains(narrow, value)) << to_string(x) << ' ' << to_string(narrow);
      ASSERT_LE(width(narrow), 1e-14 * (1 + std::fabs(midpoint(value)))) << to_string(x) << ' ' << to_string(narrow);
      const S wide = f(hull(point, from_fraction<S>(to_fraction((x + low) / 2))));
      ASSERT_TRUE(contains(wide, value)) << to_string(x) << ' ' << to_string(wide);
    }
  }
};
TYPED_TEST_SUITE(FunctionsOf, EnclosureScalars);

TYPED_TEST(FunctionsOf, square_root_encloses) {
  this->check([](const auto& x) { return sqrt(x); }, 0, 50);
}
TYPED_TEST(FunctionsOf, exponential_encloses) {
  this->check([](const auto& x) { return exp(x); }, -9, 5);
}
TYPED_TEST(FunctionsOf, logarithm_encloses) {
  this->check([](const auto& x) { return log(x); }, 1, 900);
}
TYPED_TEST(FunctionsOf, sine_encloses) {
  this->check([](const auto& x) { return sin(x); }, -8, 8);
}
TYPED_TEST(FunctionsOf, cosine_encloses) {
  this->check([](const auto& x) { return cos(x); }, -8, 8);
}
TYPED_TEST(FunctionsOf, arc_sine_encloses) {
  this->check([](const auto& x) { return asin(x); }, -1, 1);
}
TYPED_TEST(FunctionsOf, arc_cosine_encloses) {
  this->check([](const auto& x) { return acos(x); }, -1, 1);
}
TYPED_TEST(FunctionsOf, arc_tangent_encloses) {
  this->check([](const auto& x) { return atan(x); }, -20, 20);
}
TYPED_TEST(FunctionsOf, error_function_encloses) {
  this->check([](const auto& x) { return erf(x); }, -4, 4);
}
TYPED_TEST(FunctionsOf, cardinal_sine_encloses) {
  this->check([](const auto& x) { return sinc(x); }, -8, 8);
}

TYPED_TEST(FunctionsOf, hand_values_are_enclosed) {
  using S = TypeParam;
  EXPECT_TRUE(encloses(sqrt(S(9)), 3) && encloses(exp(S(0)), 1) && encloses(log(S(1)), 0) && encloses(sinc(S(0)), 1));
  EXPECT_TRUE(encloses(acos(S(1)), 0) && encloses(asin(S(0)), 0) && encloses(erf(S(0)), 0));
  EXPECT_LT(width(sqrt(S(9))), 1e-15);
  EXPECT_NEAR(midpoint(pi<S>()), 3.141592653589793, 1e-15);
  EXPECT_LT(width(pi<S>()), 1e-15);
}

TYPED_TEST(FunctionsOf, arguments_certainly_outside_the_domain_are_undefined) {
  using S = TypeParam;
  EXPECT_THROW(sqrt(S(-1)), Undefined);
  EXPECT_THROW(log(S(0)), Undefined);
  EXPECT_THROW(log(S(-1)), Undefined);
  EXPECT_THROW(acos(S(2)), Undefined);
  EXPECT_THROW(asin(hull(S(-3), S(-2))), Undefined);
  EXPECT_THROW(regularized_beta(S(2), S(1), S(1)), Undefined);
  EXPECT_THROW(regularized_beta(S(1), S(0), S(1)), Undefined);
  EXPECT_THROW(gamma_ratio_half<S>(-1), Undefined);
}

TYPED_TEST(FunctionsOf, arguments_that_stick_out_are_cut_to_the_domain) {
  using S = TypeParam;
  const S angle = acos(hull(S(0), S(7)));
  EXPECT_TRUE(encloses(angle, 0) && encloses(angle, 3, 2));
  EXPECT_LT(enclosure(angle).upper, 1.571);
  EXPECT_GT(enclosure(asin(hull(S(-7), S(0)))).lower, -1.571);
  const S root = sqrt(hull(S(-1), S(4)));
  EXPECT_TRUE(encloses(root, 0) && encloses(root, 2));
  EXPECT_GE(enclosure(root).lower, -1e-6);
  EXPECT_LT(enclosure(root).upper, 2.001);
  EXPECT_THROW(log(hull(S(-1), S(4))), Undecided);
  EXPECT_NEAR(midpoint(regularized_beta(hull(S(-1), S(9)), S(2), S(3))), 0.5, 1e-6);
}

TYPED_TEST(FunctionsOf, the_beta_integral_agrees_with_binomial_tails_and_symmetry) {
  using S = TypeParam;
  RoundingFor<S> rounding;
  for (int a = 1; a <= 6; ++a)
    for (int b = 1; b <= 6; ++b)
      for (int i = 0; i <= 8; ++i) {
        const Rational x = from_integers<Rational>(i, 8);
        const S value = regularized_beta(from_integers<S>(i, 8), S(a), S(b));
        ASSERT_TRUE(encloses(value, regularized_beta(x, Rational(a), Rational(b)))) << a << ' ' << b << ' ' << i;
        ASSERT_LT(width(value), 1e-13);
        const S half_a = S(a) / 2, half_b = S(b) / 2, y = from_integers<S>(i, 8);
        ASSERT_TRUE(encloses(regularized_beta(y, half_a, half_b) + regularized_beta(S(1 - y), half_b, half_a), 1));
      }
}

TYPED_TEST(FunctionsOf, the_gamma_ratio_satisfies_its_recursion) {
  using S = TypeParam;
  RoundingFor<S> rounding;  // r(p) = Gamma(p/2+1)/Gamma(p/2+1/2): r(p) r(p+1) = Gamma(p/2+3/2)/Gamma(p/2+1/2) = (p+1)/2
  for (int p = 0; p < 40; ++p) {
    const S product = gamma_ratio_half<S>(p) * gamma_ratio_half<S>(p + 1);
    EXPECT_TRUE(encloses(product, p + 1, 2)) << p;
    EXPECT_LT(width(product), 1e-12);
  }
  EXPECT_NEAR(midpoint(gamma_ratio_half<S>(0)), 0.5641895835477563, 1e-14);  // 1 / sqrt(pi)
}

TYPED_TEST(FunctionsOf, sines_of_unbounded_arguments_stay_in_their_range) {
  using S = TypeParam;
  const Enclosure e = enclosure(S(sin(S::entire())));
  EXPECT_LE(e.lower, -1);
  EXPECT_GE(e.upper, 1);
  EXPECT_TRUE(encloses(erf(S::entire()), 0));
}

TEST(FunctionsOfDouble, are_those_of_the_library_and_forgive_rounding_at_the_edge) {
  EXPECT_EQ(exp(1.0), std::exp(1.0));
  EXPECT_EQ(acos(1 + 1e-15), 0.0);
  EXPECT_EQ(sqrt(-1e-17), 0.0);
  EXPECT_THROW(acos(1.1), Undefined);
  EXPECT_THROW(sqrt(-1.0), Undefined);
  EXPECT_THROW(log(0.0), Undefined);
  EXPECT_NEAR(regularized_beta(0.25, 0.5, 0.5), 1.0 / 3, 1e-15);  // 2/pi asin(sqrt(x))
  EXPECT_NEAR(gamma_ratio_half<double>(1), std::sqrt(pi<double>()) / 2, 1e-15);
  EXPECT_EQ(sinc(0.0), 1.0);
  EXPECT_EQ(hull(1.0, 2.0), 1.5);
}

}  // namespace
}  // namespace lakatos
