#include "theory/probability/wedge.hpp"

#include <gtest/gtest.h>

#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <cmath>
#include <numbers>

#include "theory/numeric/eigenvalue.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos {
namespace {

constexpr double turn = 2 * std::numbers::pi;

double integral(const std::function<double(double)>& f, double low, double high) {
  return boost::math::quadrature::gauss_kronrod<double, 31>::integrate(f, low, high, 10, 1e-14);
}

/// E[(e.Z)^2 1{wedge}] for N(0, I_2) in polar coordinates: the radius contributes E R^2 = 2, the angle is uniform.
double planar_moment(double low, double high, const std::function<double(double)>& square_of_direction) {
  return 2 / turn * integral(square_of_direction, low, high);
}

TEST(GaussianWedge, spectrum_is_the_polar_integral) {
  for (const double opening : {0.1, 0.7, std::numbers::pi / 2, 2.5, 3.1}) {
    const auto wedge = gaussian_wedge(opening);
    EXPECT_NEAR(wedge.along,
                planar_moment(-opening / 2, opening / 2, [](double a) { return std::cos(a) * std::cos(a); }), 1e-13);
    EXPECT_NEAR(wedge.across,
                planar_moment(-opening / 2, opening / 2, [](double a) { return std::sin(a) * std::sin(a); }), 1e-13);
    EXPECT_NEAR(wedge.orthogonal, opening / turn, 1e-15);  // independent of the plane, E Z_3^2 = 1
  }
}

TEST(SphereWedge, spectrum_is_the_integral_over_the_sphere_in_three_dimensions) {
  // Uniform on the sphere: height z uniform on [-1, 1], then an angle: E[x^2] over the wedge in the (x, y) plane.
  for (const double opening : {0.3, 1.5, 2.9}) {
    const double disc =
        integral([](double z) { return (1 - z * z) / 2; }, -1, 1);  // E of the squared distance from the axis
    const double angle_part =
        integral([](double a) { return std::cos(a) * std::cos(a); }, -opening / 2, opening / 2) / turn;
    const double height = integral([](double z) { return z * z / 2; }, -1, 1);
    const auto wedge = sphere_wedge(3, opening);
    EXPECT_NEAR(wedge.along, disc * angle_part, 1e-13);
    EXPECT_NEAR(wedge.across, disc * (opening / turn) - disc * angle_part, 1e-13);
    EXPECT_NEAR(wedge.orthogonal, height * opening / turn, 1e-13);
  }
}

TEST(GaussianWedge, matrix_in_three_dimensions_is_the_integral_over_its_wedge) {
  const Vector<double> u{1, 2, 0}, v{-1, 1, 0};  // both in the (x, y) plane: the wedge is where both products are >= 0
  const auto matrix = gaussian_wedge_moment(u, v);
  const double low = std::atan2(1, 1), high = std::atan2(2, 1) + std::numbers::pi / 2;
  const auto entry = [&](auto f) { return planar_moment(low, high, f); };
  EXPECT_NEAR(matrix(0, 0), entry([](double a) { return std::cos(a) * std::cos(a); }), 1e-13);
  EXPECT_NEAR(matrix(0, 1), entry([](double a) { return std::cos(a) * std::sin(a); }), 1e-13);
  EXPECT_NEAR(matrix(1, 1), entry([](double a) { return std::sin(a) * std::sin(a); }), 1e-13);
  EXPECT_NEAR(matrix(2, 2), (high - low) / turn, 1e-13);
  EXPECT_NEAR(matrix(0, 2), 0, 1e-15);
}

TEST(GaussianWedge, matrix_has_the_spectrum_of_its_opening) {
  const Vector<double> u{1, 2, -1, 3}, v{2, -1, 1, 1};
  const double theta = std::acos(dot(u, v) / std::sqrt(squared_norm(u) * squared_norm(v)));
  const auto wedge = gaussian_wedge(std::numbers::pi - theta);
  EXPECT_NEAR(largest_eigenvalue(gaussian_wedge_moment(u, v)), wedge.along, 1e-13);
  EXPECT_NEAR(smallest_eigenvalue(gaussian_wedge_moment(u, v)), wedge.across, 1e-13);
}

TEST(GaussianWedge, balls_of128_bits_give_thirty_digits) {
  const WorkingPrecision precision(128);
  // Opening pi/2: (pi/2 + 1) / (2 pi) = 1/4 + 1/(2 pi).
  const auto wedge = gaussian_wedge(Ball(pi<Ball>() / Ball(2)));
  const Ball expected = from_integers<Ball>(1, 4) + Ball(1) / (Ball(2) * pi<Ball>());
  EXPECT_LT(enclosure(abs(Ball(wedge.along - expected))).upper, 1e-30);
  EXPECT_NEAR(midpoint(wedge.along), 0.40915494309189535, 1e-16);
  EXPECT_GT(wedge.across.accurate_bits(), 110);
}

TEST(GaussianWedge, intervals_contain_the_balls) {
  const UpwardRounding upward;
  for (int n = 1; n <= 6; ++n) {
    const auto wide = gaussian_wedge(from_integers<Interval>(n, 2));
    const auto sharp = gaussian_wedge(from_integers<Ball>(n, 2));
    EXPECT_TRUE(wide.along.lower() <= midpoint(sharp.along) && midpoint(sharp.along) <= wide.along.upper());
    EXPECT_TRUE(wide.across.lower() <= midpoint(sharp.across) && midpoint(sharp.across) <= wide.across.upper());
    EXPECT_LT(wide.across.upper() - wide.across.lower(), 1e-15);
  }
}

TEST(GaussianWedge, degenerate_wedges_are_rational_or_undefined) {
  EXPECT_EQ(gaussian_wedge(Rational(0)).along, Rational(0));
  EXPECT_THROW(gaussian_wedge(Rational(1)), Undecided);
  EXPECT_THROW(gaussian_wedge(-0.5), Undefined);
  EXPECT_THROW(gaussian_wedge(3.2), Undefined);
  EXPECT_THROW(sphere_wedge(1, 0.5), Undefined);
  EXPECT_EQ(gaussian_wedge_moment<Rational>({1, 2}, {2, 4})(0, 0), Rational(1) / 2);
  EXPECT_EQ(gaussian_wedge_moment<Rational>({1, 2}, {-2, -4})(0, 0), Rational(0));
  EXPECT_THROW(gaussian_wedge_moment<Rational>({0, 0}, {-2, -4}), Undefined);
}

TEST(ArcTangent, is_right_in_every_quadrant_of_the_upper_half_plane) {
  for (const double x : {-2.0, -0.1, 0.0, 0.1, 2.0})
    for (const double y : {0.05, 1.0, 7.0}) EXPECT_NEAR(arc_tangent(y, x), std::atan2(y, x), 1e-15);
  EXPECT_EQ(arc_tangent(Rational(0), Rational(3)), Rational(0));
  EXPECT_THROW(arc_tangent(Rational(1), Rational(3)), Undecided);
  const UpwardRounding upward;
  EXPECT_THROW(arc_tangent(Interval::between(0, 1), Interval::between(-1, 1)), Undecided);
}

}  // namespace
}  // namespace lakatos
