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

}  // namespace
}  // namespace lakatos
