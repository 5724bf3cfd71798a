// Arithmetic of numbers known from two sides: every sign, against the products and quotients of the ends.
#include "theory/numeric/bounds.hpp"

#include <gtest/gtest.h>
#include <algorithm>

#include "theory/numeric/errors.hpp"

namespace lakatos {
namespace {

Bounds between(long lower, long upper) { return {Real(lower), Real(upper)}; }

void expect_between(const Bounds& x, const Real& lower, const Real& upper) {
  EXPECT_EQ(equal(x.lower, lower), Truth::yes) << to_string(x.lower);
  EXPECT_EQ(equal(x.upper, upper), Truth::yes) << to_string(x.upper);
}

TEST(BoundsOfNumbers, contain_every_result_of_numbers_between_them) {
  for (long a = -2; a <= 2; ++a) {
    for (long b = a; b <= 2; ++b) {
      for (long c = -2; c <= 2; ++c) {
        for (long d = c; d <= 2; ++d) {
          const Bounds x = between(a, b), y = between(c, d);
          expect_between(x + y, Real(a + c), Real(b + d));
          expect_between(x - y, Real(a - d), Real(b - c));
          expect_between(x * y, Real(std::min({a * c, a * d, b * c, b * d})),
                         Real(std::max({a * c, a * d, b * c, b * d})));
        }
      }
      expect_between(square(between(a, b)), Real(a <= 0 && b >= 0 ? 0 : std::min(a * a, b * b)),
                     Real(std::max(a * a, b * b)));
    }
  }
}

TEST(BoundsOfNumbers, are_divided_by_what_has_a_certain_sign_only) {
  expect_between(between(1, 6) / between(2, 3), real({1, 3}), Real(3));
  expect_between(between(-6, 3) / between(2, 3), Real(-3), real({3, 2}));
  expect_between(between(1, 6) / between(-3, -2), Real(-3), real({-1, 3}));
  EXPECT_THROW(between(1, 6) / between(-1, 2), Undecided);
  EXPECT_THROW(between(1, 6) / between(0, 2), Undecided);
}

TEST(BoundsOfNumbers, print_one_end_over_symbols) {
  const Computing symbols(Arithmetic::symbol);
  const Bounds x = exactly(named("x")), y = exactly(named("y"));
  EXPECT_EQ(latex((x * y).lower), "x\\,y");
  EXPECT_EQ(latex((x - y).upper), "x - y");
}

}  // namespace
}  // namespace lakatos
