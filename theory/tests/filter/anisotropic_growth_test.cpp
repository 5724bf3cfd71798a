// L_{-w*} of two laws that are not rotation invariant: closed forms against sums over the wedge in double.
#include "theory/filter/anisotropic_growth.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace lakatos {
namespace {

/// The largest eigenvalue of the integral over 0 <= t <= phi of density(t) (cos t, sin t)(cos t, sin t)', by midpoints.
template <class Density>
double largest_eigenvalue_over_wedge(double phi, Density&& density) {
  constexpr int cells = 20'000;
  double xx = 0, xy = 0, yy = 0;
  for (int i = 0; i < cells; ++i) {
    const double t = phi * (i + 0.5) / cells, mass = density(t) * phi / cells, x = std::cos(t), y = std::sin(t);
    xx += mass * x * x, xy += mass * x * y, yy += mass * y * y;
  }
  return (xx + yy + std::hypot(xx - yy, 2 * xy)) / 2;
}

TEST(AnisotropicGrowth, of_tilted_directions_is_their_integral) {
  const Computing balls(Arithmetic::ball);
  for (const long tenths : {1L, 5L, 10L, 15L}) {
    for (const long c : {2L, 6L, 16L}) {
      const auto density = [&](double t) {  // heavy across the teacher: along the boundary, at t = 0
        return static_cast<double>(c) / (2 * std::numbers::pi) /
               (std::pow(std::cos(t), 2) + std::pow(static_cast<double>(c) * std::sin(t), 2));
      };
      const double phi = static_cast<double>(tenths) / 10;
      EXPECT_NEAR(midpoint(tilted_growth(real({tenths, 10}), Real(c))), largest_eigenvalue_over_wedge(phi, density),
                  1e-6);
      // |Z|^2 at this angle is 2 s^2 c^2 / g on average, s^2 = 2 / (1 + c^2).
      const auto weighted = [&](double t) {
        const double x = static_cast<double>(c);
        const double g = std::pow(std::cos(t), 2) + std::pow(x * std::sin(t), 2);
        return density(t) * 2 * (2 / (1 + x * x)) * x * x / g;
      };
      EXPECT_NEAR(midpoint(anisotropic_growth(real({tenths, 10}), Real(c))),
                  largest_eigenvalue_over_wedge(phi, weighted), 1e-5);
    }
  }
}

TEST(AnisotropicGrowth, is_that_of_the_normal_law_where_both_deviations_are_one) {
  const Computing balls(Arithmetic::ball);
  EXPECT_NEAR(midpoint(anisotropic_growth(Real(1), Real(1))), (1 + std::sin(1.0)) / (2 * std::numbers::pi), 1e-12);
}

TEST(ConcentratedGrowth, is_an_integral_over_the_arcs) {
  const Computing balls(Arithmetic::ball);
  for (const long c : {1L, 4L}) {
    const double half = std::numbers::pi / 2 / static_cast<double>(c);  // from the boundary to the end of the arc
    const auto density = [&](double t) { return t < half ? static_cast<double>(c) / (2 * std::numbers::pi) : 0; };
    EXPECT_NEAR(midpoint(concentrated_growth(Real(1), Real(c), Real(3))), 3 * largest_eigenvalue_over_wedge(1, density),
                1e-4);
  }
  EXPECT_NEAR(midpoint(capped_sinc(Real(1))), std::sin(1.0), 1e-12);
  EXPECT_LE(enclosure(capped_sinc(Real(0))).upper, 1);
}

TEST(IntegralOfSquareSine, encloses_the_closed_form) {
  const Computing balls(Arithmetic::ball);
  const Bounds found = integral_of_square_sine(Real(2), 16);
  const double exact = (2 - std::sin(2.0) * std::cos(2.0)) / 2;
  EXPECT_LT(midpoint(found.lower), exact);
  EXPECT_GT(midpoint(found.upper), exact);
  EXPECT_LT(midpoint(found.upper) - midpoint(found.lower), 0.01);
}

/// The normal law's A_{w,-w*} for w across w*: a quarter of the plane, E[ZZ'] = [[1/4, -1/(2 pi)], [.., 1/4]].
TEST(IntegralOfSquareSine, is_what_the_normal_law_has_in_a_wedge) {
  const Computing balls(Arithmetic::ball);
  const Real across = 1 / (2 * pi()), quarter = real({1, 4});
  const Mat moment{{quarter, -across}, {-across, quarter}};
  const Bounds integral = integral_of_square_sine(pi() / 2, 32);
  EXPECT_EQ(forms_by_integral(moment, {0, 2}, {3, 0}, Real(1), integral), Truth::yes);
  EXPECT_EQ(forms_by_integral(moment, {0, 2}, {3, 0}, Real(2), integral), Truth::no);
}

}  // namespace
}  // namespace lakatos
