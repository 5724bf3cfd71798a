#include "theory/probability/ball_cap.hpp"

#include <gtest/gtest.h>

#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <cmath>
#include <numbers>

#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

double integral(const std::function<double(double)>& f, double low, double high) {
  return boost::math::quadrature::gauss_kronrod<double, 31>::integrate(f, low, high, 15, 1e-13);
}

/// Volume of the unit p-ball beyond a plane, slice by slice: x = sin a makes the integrand smooth.
double cap_by_slices(int p, double height) {
  const auto slice = [p](double a) { return std::pow(std::cos(a), p); };
  const double half_turn = std::numbers::pi / 2;
  return integral(slice, std::asin(height), half_turn) / integral(slice, -half_turn, half_turn);
}

/// Share of the p-ball of radius r in the other ball: slices orthogonal to the line of the centres are (p-1)-balls,
/// each cut to the smaller of the two radii there.
double lens_by_slices(int p, double r, double d, double other) {
  const auto slice = [&](double x) {
    const double own = r * r - x * x, cut = other * other - (x - d) * (x - d), radius2 = std::fmin(own, cut);
    return radius2 > 0 ? std::pow(radius2, (p - 1) / 2.0) : 0.0;
  };
  const int steps = 400000;  // midpoint rule: the integrand has roots at its ends
  double lens = 0, ball = 0;
  for (int i = 0; i < steps; ++i) {
    const double x = r * (2.0 * (i + 0.5) / steps - 1);
    lens += slice(x);
    ball += std::pow(r * r - x * x, (p - 1) / 2.0);
  }
  return lens / ball;
}

TEST(CapFraction, is_the_integral_of_its_slices) {
  for (int p = 1; p <= 12; ++p)
    for (const double height : {-0.95, -0.3, 0.0, 0.2, 0.8})
      EXPECT_NEAR(cap_fraction(p, height), cap_by_slices(p, height), 1e-11) << p;
}

TEST(CapFraction, polynomials_of_odd_dimensions_agree_with_the_beta_function) {
  for (int p = 1; p <= 31; p += 2) {
    for (int n = -7; n <= 7; ++n) {
      const double exact = midpoint(cap_fraction(p, Rational(n) / Rational(7)));
      const Ball ball = cap_fraction(p, from_integers<Ball>(n, 7));
      EXPECT_TRUE(enclosure(ball).lower <= exact + 1e-16 && exact - 1e-16 <= enclosure(ball).upper) << p << " " << n;
    }
  }
  EXPECT_EQ(cap_fraction(1, Rational(1) / 2), Rational(1) / 4);
  EXPECT_EQ(cap_fraction(3, Rational(1) / 2), Rational(5) / 32);
  EXPECT_EQ(cap_fraction(5, Rational(1)), Rational(0));
  EXPECT_THROW(cap_fraction(2, Rational(1) / 2), Undecided);
}

TEST(CapFraction, of_wide_heights_contains_every_height) {
  const UpwardRounding upward;
  for (const int p : {1, 2, 3, 4, 9}) {
    for (const auto& [low, high] :
         {std::pair(-0.5, 0.75), std::pair(-0.75, -0.5), std::pair(0.25, 0.5), std::pair(0.5, 1.5)}) {
      const Interval range = cap_fraction(p, Interval::between(low, high));
      for (int i = 0; i <= 8; ++i) {
        const double inside = cap_fraction(p, low + i * (high - low) / 8);
        EXPECT_TRUE(range.lower() <= inside + 1e-15 && inside - 1e-15 <= range.upper()) << p << " " << low;
      }
    }
  }
}

TEST(LensFraction, in_dimension_one_is_the_overlap_of_two_intervals) {
  const auto overlap = [](double r, double d, double other) {
    return std::fmax(0.0, std::fmin(r, d + other) - std::fmax(-r, d - other)) / (2 * r);
  };
  for (const double r : {0.25, 1.0, 2.0})
    for (const double d : {0.25, 1.0, 3.0})
      for (const double other : {0.125, 1.0, 5.0})
        EXPECT_NEAR(lens_fraction(1, r, d, other), overlap(r, d, other), 1e-15);
}

TEST(LensFraction, in_dimension_two_is_the_textbook_formula) {
  const double r = 1.5, d = 2, other = 1.25;  // R. Weisstein, circle-circle intersection
  const double area = r * r * std::acos((d * d + r * r - other * other) / (2 * d * r)) +
                      other * other * std::acos((d * d + other * other - r * r) / (2 * d * other)) -
                      std::sqrt((-d + r + other) * (d + r - other) * (d - r + other) * (d + r + other)) / 2;
  EXPECT_NEAR(lens_fraction(2, r, d, other), area / (std::numbers::pi * r * r), 1e-14);
}

TEST(LensFraction, in_dimension_three_is_the_textbook_formula) {
  const double r = 1.5, d = 2, other = 1.25;
  const double volume = std::numbers::pi * std::pow(r + other - d, 2) *
                        (d * d + 2 * d * r - 3 * r * r + 2 * d * other + 6 * r * other - 3 * other * other) / (12 * d);
  EXPECT_NEAR(lens_fraction(3, r, d, other), volume / (4 * std::numbers::pi * r * r * r / 3), 1e-14);
  const Rational exact = lens_fraction(3, Rational(3) / 2, Rational(2), Rational(5) / 4);
  EXPECT_NEAR(midpoint(exact), lens_fraction(3, r, d, other), 1e-15);
}

TEST(LensFraction, is_the_integral_of_its_slices) {
  for (const int p : {2, 4, 7, 16})
    for (const double alpha : {0.05, 0.2, 0.5}) {
      const double other = std::sqrt(1 - alpha * alpha);  // Theorem 3.4 with |w*| = 1
      EXPECT_NEAR(lens_fraction(p, alpha, 1.0, other), lens_by_slices(p, alpha, 1.0, other), 2e-7) << p << " " << alpha;
    }
  EXPECT_NEAR(lens_fraction(4, 1.0, 0.75, 0.5), lens_by_slices(4, 1.0, 0.75, 0.5), 2e-7);
}

TEST(LensFraction, nested_and_disjoint_balls_need_no_special_case) {
  for (const int p : {1, 2, 3, 6}) {
    EXPECT_EQ(lens_fraction(p, 1.0, 0.5, 2.0), 1.0);
    EXPECT_EQ(lens_fraction(p, 1.0, 1.0, 2.0), 1.0);  // touching from inside
    EXPECT_NEAR(lens_fraction(p, 2.0, 0.5, 1.0), std::pow(0.5, p), 1e-15);
    EXPECT_EQ(lens_fraction(p, 1.0, 5.0, 2.0), 0.0);
    EXPECT_EQ(lens_fraction(p, 1.0, 0.0, 2.0), 1.0);
    EXPECT_NEAR(lens_fraction(p, 2.0, 0.0, 1.0), std::pow(0.5, p), 1e-15);
    EXPECT_EQ(lens_fraction(p, 1.0, 1.0, 0.0), 0.0);
  }
}

TEST(LensFraction, of_wide_arguments_contains_that_of_every_point) {
  const UpwardRounding upward;
  for (const int p : {1, 2, 3, 5, 8}) {
    const Interval alpha = Interval::between(0.125, 0.25);
    const Interval range = lens_fraction(p, alpha, Interval(1), sqrt(Interval(1) - square(alpha)));
    const NearestRounding nearest;
    for (int i = 0; i <= 8; ++i) {
      const double a = 0.125 + i / 64.0, inside = lens_fraction(p, a, 1.0, std::sqrt(1 - a * a));
      EXPECT_TRUE(range.lower() <= inside && inside <= range.upper());
    }
  }
  const Interval open = lens_fraction(2, Interval(1), Interval::between(0, 1), Interval(1));
  EXPECT_TRUE(open.lower() <= 0.3 && open.upper() >= 1);
  const Interval touching = lens_fraction(2, Interval(1), Interval::between(1.9, 2.1), Interval(1));
  EXPECT_TRUE(touching.lower() == 0 && touching.upper() >= lens_fraction(2, 1.0, 1.9, 1.0) && touching.upper() < 0.2);
}

TEST(LensFraction, of_balls_is_sharp) {
  const WorkingPrecision precision(128);
  const Ball alpha = from_integers<Ball>(1, 10);
  const Ball share = lens_fraction(6, alpha, Ball(1), sqrt(Ball(Ball(1) - square(alpha))));
  EXPECT_GT(share.accurate_bits(), 100);
  const Ball small = from_integers<Ball>(1, 1000);
  EXPECT_GT(lens_fraction(64, small, Ball(1), sqrt(Ball(Ball(1) - square(small)))).accurate_bits(), 100);
}

TEST(LensFraction, refuses_lengths_out_of_range) {
  EXPECT_THROW(lens_fraction(0, 1.0, 1.0, 1.0), Undefined);
  EXPECT_THROW(lens_fraction(2, 0.0, 1.0, 1.0), Undefined);
  EXPECT_THROW(lens_fraction(2, 1.0, -1.0, 1.0), Undefined);
  EXPECT_THROW(lens_fraction(2, 1.0, 1.0, -1.0), Undefined);
}

}  // namespace
}  // namespace lakatos
