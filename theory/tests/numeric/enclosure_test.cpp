// The one property that matters of Interval and Ball: whatever is computed encloses the exact result.
// Random compound expressions, because single operations do not expose wrong rounding.

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <vector>

#include "theory/tests/numeric/scalar_types.hpp"

namespace lakatos {
namespace {

template <class S>
class EnclosureOf : public ::testing::Test {
 protected:
  RoundingFor<S> rounding_;
};
TYPED_TEST_SUITE(EnclosureOf, EnclosureScalars);

/// A random straight-line program: each step combines two earlier values. Division by an exact zero is skipped
/// in both worlds.
template <class S>
std::vector<S> run_program(unsigned seed, int steps, const std::vector<Fraction>& inputs) {
  std::mt19937 random(seed);
  std::vector<S> values;
  for (const Fraction& x : inputs) values.push_back(from_fraction<S>(x));
  for (int i = 0; i < steps; ++i) {
    const S a = values[random() % values.size()], b = values[random() % values.size()];
    switch (random() % 7) {
      case 0:
        values.push_back(a + b);
        break;
      case 1:
        values.push_back(a - b);
        break;
      case 2:
        values.push_back(a * b);
        break;
      case 3:
        values.push_back(a / (square(b) + 1));
        break;
      case 4:
        values.push_back(-square(S(a - b)));
        break;
      case 5:
        values.push_back(min(a, b) * 3);
        break;
      default:
        values.push_back(abs(a) - max(a, b));
        break;
    }
  }
  return values;
}

TYPED_TEST(EnclosureOf, random_programs_enclose_their_exact_results) {
  using S = TypeParam;
  for (unsigned seed = 0; seed < 400; ++seed) {
    Fractions next(seed, seed % 2 == 0 ? 9 : 9999);
    const std::vector<Fraction> inputs{next(), next(), next(), next()};
    const auto exact = run_program<Rational>(seed, 8, inputs);
    const auto enclosed = run_program<S>(seed, 8, inputs);
    for (std::size_t i = 0; i < exact.size(); ++i)
      ASSERT_TRUE(encloses(enclosed[i], exact[i]))
          << "seed " << seed << " value " << i << ' ' << to_string(enclosed[i]);
  }
}

TYPED_TEST(EnclosureOf, the_expression_that_broke_a_known_library_is_enclosed) {
  using S = TypeParam;
  std::mt19937 random(7);
  std::uniform_real_distribution<double> uniform(-2, 2);
  for (int i = 0; i < 2000; ++i) {
    const double a = uniform(random), b = uniform(random), c = uniform(random);
    const S x = from_double<S>(a), y = from_double<S>(b), z = from_double<S>(c);
    const Rational p = from_double<Rational>(a), q = from_double<Rational>(b), r = from_double<Rational>(c);
    ASSERT_TRUE(encloses(x * y - z * x + y / z, p * q - r * p + q / r)) << a << ' ' << b << ' ' << c;
  }
}

TYPED_TEST(EnclosureOf, operations_on_wide_operands_enclose_every_choice) {
  using S = TypeParam;
  Fractions next(5, 9);
  for (int i = 0; i < 300; ++i) {
    const std::array<Fraction, 4> end{next(), next(), next(), next()};
    const S a = hull(from_fraction<S>(end[0]), from_fraction<S>(end[1]));
    const S b = hull(from_fraction<S>(end[2]), from_fraction<S>(end[3]));
    for (int s = 0; s <= 4; ++s)
      for (int t = 0; t <= 4; ++t) {
        const auto mix = [](const Fraction& u, const Fraction& v, int k) {
          return (from_fraction<Rational>(u) * k + from_fraction<Rational>(v) * (4 - k)) / 4;
        };
        const Rational x = mix(end[0], end[1], s), y = mix(end[2], end[3], t);
        ASSERT_TRUE(encloses(a + b, x + y) && encloses(a - b, x - y) && encloses(a * b, x * y));
        ASSERT_TRUE(encloses(square(a), x * x) && encloses(abs(a), abs(x)) && encloses(-a, -x));
        ASSERT_TRUE(encloses(min(a, b), min(x, y)) && encloses(max(a, b), max(x, y)));
        if (!b.contains_zero()) { ASSERT_TRUE(encloses(a / b, x / y)); }
      }
  }
}

TYPED_TEST(EnclosureOf, certain_comparisons_agree_with_the_exact_ones) {
  using S = TypeParam;
  Fractions next(11, 5);
  for (int i = 0; i < 2000; ++i) {
    const Fraction p = next(), q = next();
    const S a = from_fraction<S>(p), b = from_fraction<S>(q);
    EXPECT_TRUE(less(a, b) == Truth::unknown || less(a, b) == truth_of(p < q));
    EXPECT_TRUE(less_equal(a, b) == Truth::unknown || less_equal(a, b) == truth_of(p <= q));
    EXPECT_TRUE(equal(a, b) == Truth::unknown || equal(a, b) == truth_of(p == q));
    if (p != q) { EXPECT_NE(less(a, b), Truth::unknown); }
  }
}

TYPED_TEST(EnclosureOf, overlapping_operands_throw_in_operators_and_sign) {
  using S = TypeParam;
  const S wide = hull(S(-1), S(2)), other = hull(S(1), S(3));
  EXPECT_THROW(static_cast<void>(wide < other), Undecided);
  EXPECT_THROW(static_cast<void>(wide >= other), Undecided);
  EXPECT_THROW(static_cast<void>(wide == other), Undecided);
  EXPECT_THROW(static_cast<void>(wide != wide), Undecided);
  EXPECT_THROW(sign(wide), Undecided);
  EXPECT_EQ(less(wide, other), Truth::unknown);
  EXPECT_EQ(less_equal(other, wide), Truth::unknown);
  EXPECT_TRUE(wide < 5 && wide > -5 && wide != 7);
}

TYPED_TEST(EnclosureOf, touching_operands_decide_the_weak_comparison_only) {
  using S = TypeParam;
  const S low = hull(S(0), S(1)), high = hull(S(1), S(2));
  if constexpr (std::is_same_v<S, Interval>) {  // a ball's radius is rounded up
    EXPECT_EQ(less_equal(low, high), Truth::yes);
    EXPECT_EQ(less(high, low), Truth::no);
  }
  EXPECT_EQ(less(low, high), Truth::unknown);
  EXPECT_EQ(less_equal(high, low), Truth::unknown);
  EXPECT_EQ(equal(S(1), S(1)), Truth::yes);
  EXPECT_EQ(sign(S(0)), 0);
}

TYPED_TEST(EnclosureOf, division_distinguishes_zero_from_perhaps_zero) {
  using S = TypeParam;
  EXPECT_THROW(S(1) / S(0), Undefined);
  EXPECT_THROW(S(1) / hull(S(-1), S(1)), Undecided);
  EXPECT_THROW(S(1) / hull(S(0), S(1)), Undecided);
  EXPECT_TRUE(encloses(S(1) / hull(S(2), S(4)), 1, 3));
  EXPECT_TRUE(encloses(S(-1) / hull(S(-4), S(-2)), 1, 3));
}

TYPED_TEST(EnclosureOf, fractions_are_tight) {
  using S = TypeParam;
  Fractions next(3, 1000000);
  for (int i = 0; i < 500; ++i) {
    const Fraction q = next();
    const S x = from_fraction<S>(q);
    ASSERT_TRUE(encloses(x, from_fraction<Rational>(q)));
    ASSERT_LE(width(x), std::fabs(to_double(q)) * 0x1p-51);
  }
  EXPECT_THROW(from_integers<S>(1, 0), Undefined);
}

TYPED_TEST(EnclosureOf, integers_beyond_the_mantissa_are_enclosed) {
  using S = TypeParam;
  for (const std::int64_t base : {std::int64_t{1} << 53, std::int64_t{1} << 54, std::int64_t{1} << 62, INT64_MAX - 8})
    for (std::int64_t n = base; n < base + 8; ++n)
      for (const std::int64_t signed_n : {n, -n}) {
        ASSERT_TRUE(encloses(S(signed_n), signed_n)) << signed_n;
        ASSERT_TRUE(encloses(from_integers<S>(signed_n, 3), signed_n, 3)) << signed_n;
      }
  EXPECT_TRUE(encloses(S(INT64_MIN), INT64_MIN));
}

TYPED_TEST(EnclosureOf, enclosure_and_midpoint_lie_where_they_should) {
  using S = TypeParam;
  const S wide = hull(S(1), S(4));
  const Enclosure e = enclosure(wide);
  EXPECT_LE(e.lower, 1);
  EXPECT_GE(e.upper, 4);
  EXPECT_NEAR(midpoint(wide), 2.5, 1e-6);
  EXPECT_THROW(S::from_double(HUGE_VAL), Undefined);
  EXPECT_THROW(S::between(2.0, 1.0), Undefined);
}

TYPED_TEST(EnclosureOf, intersection_keeps_the_common_part) {
  using S = TypeParam;
  const S common = intersection(hull(S(0), S(3)), hull(S(2), S(5)));
  EXPECT_TRUE(encloses(common, 2) && encloses(common, 3) && encloses(common, 5, 2));
  EXPECT_NEAR(width(common), 1, 1e-6);
  EXPECT_THROW(intersection(S(1), S(2)), Undefined);
}

}  // namespace
}  // namespace lakatos
