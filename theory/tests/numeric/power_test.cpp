// Integer powers two ways; shifted diagonals and rough texts by hand.
#include "theory/numeric/power.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/diagonal_shift.hpp"
#include "theory/numeric/rough_text.hpp"

namespace lakatos {
namespace {

TEST(Power, is_the_same_by_factors_and_by_squarings) {
  const Real base = real({-2, 3});
  Real expected = 1;
  for (std::int64_t n = 0; n <= 11; ++n, expected *= base) {
    EXPECT_EQ(equal(power_by_factors(base, n), expected), Truth::yes) << n;
    EXPECT_EQ(equal(power_by_squarings(base, n), expected), Truth::yes) << n;
    EXPECT_EQ(equal(power_by_factors(base, -n) * expected, Real(1)), Truth::yes) << n;
  }
}

TEST(DiagonalShift, adds_to_the_diagonal_alone) {
  const Mat a{{1, 2}, {3, 4}};
  EXPECT_EQ(to_string(raised(a, 5)(1, 1)), "9");
  EXPECT_EQ(to_string(lowered(a, 5)(0, 0)), "-4");
  EXPECT_EQ(to_string(raised(a, 5)(0, 1)), "2");
  EXPECT_EQ(to_string(lowered(a, 5)(1, 0)), "3");
}

TEST(RoughText, keeps_the_leading_digit) {
  EXPECT_EQ(rounded_down(7), "7");
  EXPECT_EQ(rounded_down(0.5), "5e-1");
  EXPECT_EQ(rounded_down(0.000397), "3e-4");
  EXPECT_EQ(rounded_down(2999), "2e3");
  EXPECT_EQ(middle_of({5, 1, 3}), 3);
  EXPECT_EQ(middle_of({4, 1, 3, 2}), 3);
}

}  // namespace
}  // namespace lakatos
