// Shares of good starts: closed forms against integrals over the first coordinate in double.
#include "theory/filter/start_in_a_ball.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace lakatos {
namespace {

/// The share of the shell between the radii r and 1 (in units of alpha) with u_1 >= alpha (1 + |u|^2) / 2, p = 2.
double good_share(double alpha, double inner) {
  constexpr int cells = 4000;
  double good = 0, all = 0;
  for (int i = 0; i < cells; ++i) {
    const double r = inner + (1 - inner) * (i + 0.5) / cells, height = alpha * (1 + r * r) / (2 * r);
    all += r, good += height >= 1 ? 0 : r * std::acos(height) / std::acos(-1.0);
  }
  return good / all;
}

TEST(StartInABall, has_the_share_of_a_shell_that_an_integral_gives) {
  const Computing balls(Arithmetic::ball);
  const Real alpha = real({1, 4}), within = sqrt(1 - square(alpha)), ball = lens_fraction(2, alpha, Real(1), within);
  EXPECT_NEAR(midpoint(ball), good_share(0.25, 0), 1e-5);
  EXPECT_NEAR(midpoint(outside_core(2, alpha, real({1, 2}), ball, within)), good_share(0.25, 0.5), 1e-5);
}

TEST(StartInABall, has_the_caps_of_the_circle_and_of_the_sphere) {
  const Computing balls(Arithmetic::ball);
  EXPECT_NEAR(midpoint(sphere_cap(2, real({1, 2}))), 1.0 / 3, 1e-12);
  EXPECT_NEAR(midpoint(sphere_cap(3, real({1, 2}))), 0.25, 1e-12);
}

/// In the plane |w_0| / s is Rayleigh, s^2 = alpha^2 / 4: p + 2 = 4 times the square of the radius in units of alpha.
TEST(StartInABall, encloses_the_share_of_a_normal_start) {
  const Computing balls(Arithmetic::ball);
  constexpr int cells = 40'000;
  double good = 0;
  for (int i = 0; i < cells; ++i) {
    const double v = 4.0 * (i + 0.5) / cells, height = 0.25 * (v + 1 / v) / 2;
    good += height >= 1 ? 0 : 4 * v * std::exp(-2 * v * v) * std::acos(height) / std::acos(-1.0) * 4.0 / cells;
  }
  const Enclosure found = enclosure(gaussian_start(2, real({1, 4})));
  EXPECT_LE(found.lower, good + 1e-6);
  EXPECT_GE(found.upper, good - 1e-6);
  EXPECT_LT(found.upper - found.lower, 0.02);
}

TEST(StartInABall, loses_about_as_much_as_the_radius_allows) {
  const Computing balls(Arithmetic::ball);
  const Real alpha = real({1, 8});
  const double deficit = (0.5 - midpoint(lens_fraction(5, alpha, Real(1), sqrt(1 - square(alpha))))) * 8;
  const Enclosure found = enclosure(deficit_per_radius(5));
  EXPECT_LE(found.lower, deficit);
  EXPECT_GE(found.upper, deficit);
}

TEST(VolumeRatio, is_that_of_gamma_functions) {
  for (int p = 1; p <= 20; ++p) {
    EXPECT_TRUE(gamma_coefficient(p) == volume_coefficient(p)) << p;
    const double value = std::exp(std::lgamma(p / 2.0 + 1) - std::lgamma(p / 2.0 + 0.5)) / std::sqrt(std::acos(-1.0));
    const Enclosure found = enclosure(volume_coefficient(p));
    EXPECT_NEAR(found.lower, value * (p % 2 == 1 ? 1 : std::acos(-1.0)), 1e-9) << p;
  }
}

}  // namespace
}  // namespace lakatos
