// Moments of the cut normal law against sums over a fine grid, and against each other.
#include "theory/probability/cut_normal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

constexpr double quarter = std::numbers::pi / 2;

struct Plain {
  double mass = 0, cosine = 0, sine = 0;
};

/// The midpoint rule, by the definition.
Plain grid(double sigma, double from, double to, double left, double right) {
  const auto sum = [&](double a, double b) {
    constexpr int n = 200000;
    Plain total;
    for (int i = 0; i < n; ++i) {
      const double x = a + (b - a) * (i + 0.5) / n,
                   g = std::exp(-x * x / (2 * sigma * sigma) + from * from * (from > 0 ? 1 : 0) / (2 * sigma * sigma)) *
                       (b - a) / n;
      total.mass += g, total.cosine += std::cos(2 * x) * g, total.sine += std::sin(2 * x) * g;
    }
    return total;
  };
  const Plain part = sum(left, right);
  const double all = sum(from, to).mass;
  return {part.mass / all, part.cosine / all, part.sine / all};
}

void expect_moments(const Fraction& sigma, double from, double to, double left, double right) {
  const auto ball = [](double x) { return Ball::from_double(x); };
  const auto m = cut_normal_moments(from_fraction<Ball>(sigma), ball(from), ball(to), ball(left), ball(right));
  const Plain expected = grid(to_double(sigma), from, to, left, right);
  EXPECT_NEAR(midpoint(m.mass), expected.mass, 1e-8) << to_string(sigma);
  EXPECT_NEAR(midpoint(m.cosine), expected.cosine, 1e-8) << to_string(sigma);
  EXPECT_NEAR(midpoint(m.sine), expected.sine, 1e-8) << to_string(sigma);
  EXPECT_GT(m.cosine.accurate_bits(), 60);
}

TEST(CutNormal, has_the_moments_of_its_definition_around_its_mean) {
  for (const Fraction& sigma : {Fraction{1, 16}, Fraction{1, 4}, Fraction{1, 1}, Fraction{8, 1}}) {
    expect_moments(sigma, -quarter, quarter, -0.5, quarter);
    expect_moments(sigma, -quarter, quarter, 0.25, 1);
  }
}

TEST(CutNormal, has_the_moments_of_its_definition_far_out_in_its_tail) {
  for (const Fraction& sigma : {Fraction{1, 16}, Fraction{1, 4}, Fraction{1, 1}, Fraction{8, 1}})
    expect_moments(sigma, quarter, 3 * quarter, 2, 3);
}

TEST(CutNormal, encloses_in_intervals_what_the_balls_see) {
  const Ball q = pi<Ball>() / Ball(2);
  const auto balls = cut_normal_moments(from_fraction<Ball>({1, 3}), Ball(-q), q, Ball(0), q);
  const UpwardRounding guard;
  const Interval iq = pi<Interval>() / Interval(2);
  const auto intervals = cut_normal_moments(from_fraction<Interval>({1, 3}), Interval(-iq), iq, Interval(0), iq);
  EXPECT_LE(intervals.sine.lower(), midpoint(balls.sine));
  EXPECT_GE(intervals.sine.upper(), midpoint(balls.sine));
  EXPECT_LT(intervals.sine.upper() - intervals.sine.lower(), 1e-12);
  EXPECT_LE(intervals.mass.lower(), 0.5);
  EXPECT_GE(intervals.mass.upper(), 0.5);
}

TEST(CutNormal, has_the_density_that_its_mass_grows_by) {
  const Ball q = pi<Ball>() / Ball(2), sigma = from_fraction<Ball>({1, 2}), x = from_fraction<Ball>({1, 3}),
             h = from_fraction<Ball>({1, 1000000});
  const Ball slope = cut_normal_moments(sigma, Ball(-q), q, x, Ball(x + h)).mass / h;
  EXPECT_NEAR(midpoint(slope), midpoint(cut_normal_density(sigma, Ball(-q), q, x)), 1e-5);
}

TEST(CutNormal, is_no_matter_for_rationals) { EXPECT_THROW(cut_normal_moments<Rational>(1, 0, 1, 0, 1), Undecided); }

/// The series says what the closed form says, of a part of the law and of its whole.
void expect_series(const Fraction& spread, double left, double right) {
  const Ball sigma = from_fraction<Ball>(spread), a = Ball::from_double(left), b = Ball::from_double(right);
  const auto closed = cut_normal_moments(sigma, a, b, a, Ball((a + b) / Ball(2)));
  const long bits = 64 + static_cast<long>(4 / (to_double(spread) * to_double(spread)));
  const auto at_a = cut_normal_series(sigma, a, bits), at_b = cut_normal_series(sigma, b, bits),
             middle = cut_normal_series(sigma, Ball((a + b) / Ball(2)), bits);
  const Ball mass = at_b.mass - at_a.mass;
  const auto expect_same = [&](const Ball& series, const Ball& expected) {
    const Ball found = series / mass;
    EXPECT_TRUE(arb_overlaps(found.get(), expected.get())) << to_string(found) << " against " << to_string(expected);
    EXPECT_GT(found.accurate_bits(), 30);
  };
  expect_same(middle.mass - at_a.mass, closed.mass);
  expect_same(middle.cosine - at_a.cosine, closed.cosine);
  expect_same(middle.sine - at_a.sine, closed.sine);
}

TEST(CutNormal, has_series_with_remainder_that_agree_with_the_closed_form) {
  for (const Fraction& spread : {Fraction{1, 8}, Fraction{1, 2}, Fraction{1, 1}, Fraction{4, 1}}) {
    expect_series(spread, -quarter, quarter);
    expect_series(spread, 0.25, 1);
    expect_series(spread, quarter, 3 * quarter);
  }
}

TEST(CutNormal, has_series_for_arguments_up_to_three_quarter_turns_only) {
  EXPECT_THROW(cut_normal_series(Ball(1), Ball(5), 64), Undecided);
}

}  // namespace
}  // namespace lakatos
