// The closed forms of the simulated law against sums over a grid of inputs, with the regions decided by the signs of
// w.Z and w*.Z.
#include "theory/filter/angle_mixture.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

constexpr double quarter = std::numbers::pi / 2;
constexpr int cells = 40000;

/// Unnormalised density of one component at psi.
double component(double psi, double mean, double sigma, double from, double to) {
  return psi < from || psi > to ? 0
                                : std::exp(-(psi - mean) * (psi - mean) / (2 * sigma * sigma) +
                                           (mean < from ? (from - mean) * (from - mean) / (2 * sigma * sigma) : 0));
}

struct Extremes {
  double smallest = 0, largest = 0;
};

/// Eigenvalues of E Z Z^T on { w.Z >= 0, sign * w*.Z >= 0 } for the student at the signed angle phi.
Extremes by_grid(double sigma, bool printed, double phi, int sign) {
  double mass[2] = {0, 0}, xx[2] = {0, 0}, xy[2] = {0, 0}, yy[2] = {0, 0};
  for (int i = 0; i < cells; ++i) {
    const double psi = -3 * quarter + 4 * quarter * (i + 0.5) / cells;  // one full turn, [-3 pi/2, pi/2]
    const double parts[2] = {component(psi, 0, sigma, -quarter, quarter),
                             printed ? component(psi, -2 * quarter, sigma, -quarter, quarter)
                                     : component(psi, -2 * quarter, sigma, -3 * quarter, -quarter)};
    const bool inside = std::cos(psi - phi) >= 0 && sign * std::cos(psi) >= 0;
    for (int c = 0; c < 2; ++c) {
      mass[c] += parts[c];
      if (!inside) continue;
      xx[c] += parts[c] * std::cos(psi) * std::cos(psi), yy[c] += parts[c] * std::sin(psi) * std::sin(psi),
          xy[c] += parts[c] * std::cos(psi) * std::sin(psi);
    }
  }
  double a = 0, b = 0, d = 0;
  for (int c = 0; c < 2; ++c) a += xx[c] / mass[c] / 2, b += xy[c] / mass[c] / 2, d += yy[c] / mass[c] / 2;
  const double middle = (a + d) / 2, radius = std::hypot((a - d) / 2, b);
  return {middle - radius, middle + radius};
}

TEST(AngleMixture, has_the_extreme_eigenvalues_of_the_definition_on_both_sides_of_the_teacher) {
  for (const bool printed : {false, true}) {
    for (const Fraction& sigma : {Fraction{1, 4}, Fraction{1, 1}, Fraction{3, 1}}) {
      for (const Fraction& phi : {Fraction{0, 1}, Fraction{1, 2}, Fraction{3, 2}}) {
        const auto found =
            agree_extremes(AngleMixture<Ball>{from_fraction<Ball>(sigma), printed}, from_fraction<Ball>(phi));
        const Extremes left = by_grid(to_double(sigma), printed, to_double(phi), 1),
                       right = by_grid(to_double(sigma), printed, -to_double(phi), 1);
        EXPECT_NEAR(midpoint(found.smallest), std::fmin(left.smallest, right.smallest), 1e-4)
            << to_string(sigma) << " " << to_string(phi) << printed;
        EXPECT_NEAR(midpoint(found.largest), std::fmax(left.largest, right.largest), 1e-4)
            << to_string(sigma) << " " << to_string(phi) << printed;
      }
    }
  }
}

TEST(AngleMixture, has_the_disagreement_of_the_definition) {
  for (const bool printed : {false, true}) {
    for (const Fraction& sigma : {Fraction{1, 4}, Fraction{1, 1}, Fraction{3, 1}}) {
      const Ball found =
          disagree_largest(AngleMixture<Ball>{from_fraction<Ball>(sigma), printed}, from_fraction<Ball>({1, 1}));
      EXPECT_NEAR(midpoint(found), by_grid(to_double(sigma), printed, 1, -1).largest, 1e-4)
          << to_string(sigma) << printed;
    }
  }
}

TEST(AngleMixture, brackets_the_least_beta_as_a_fine_grid_of_angles_sees_it) {
  for (const Fraction& sigma : {Fraction{1, 2}, Fraction{1, 1}, Fraction{2, 1}}) {
    const AngleMixture<Ball> law{from_fraction<Ball>(sigma), false};
    double most = 0;
    for (int i = 1; i <= 200; ++i) {
      const double phi = quarter * i / 200;
      most = std::fmax(most, midpoint(disagree_largest(law, Ball::from_double(phi))) / phi);
    }
    EXPECT_EQ(least_beta_above(law, Ball::from_double(0.98 * most)), Truth::yes) << to_string(sigma);
    EXPECT_EQ(least_beta_above(law, Ball::from_double(1.02 * most)), Truth::no) << to_string(sigma);
  }
}

TEST(AngleMixture, needs_no_beta_when_cut_as_printed_and_no_value_in_rationals) {
  EXPECT_EQ(least_beta_above(AngleMixture<Ball>{Ball(1), true}, from_fraction<Ball>({1, 1000})), Truth::no);
  EXPECT_THROW(agree_extremes(AngleMixture<Rational>{Rational(1), false}, Rational(0)), Undecided);
}

}  // namespace
}  // namespace lakatos
