#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "theory/filter/planar.hpp"
#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;
using Angle = PlanarAngle<Rational>;

TEST(PlanarAngle, of_two_vectors_is_the_arc_of_their_cosine) {
  Draw draw(5);
  for (int trial = 0; trial < 300; ++trial) {
    const auto p = static_cast<std::size_t>(draw.integer(1, 4));
    const auto u = draw.nonzero_vector(p, 4), v = draw.nonzero_vector(p, 4);
    const auto x = vector_from_fractions<double>(u), y = vector_from_fractions<double>(v);
    const double expected =
        std::acos(std::fmax(-1.0, std::fmin(1.0, dot(x, y) / std::sqrt(squared_norm(x) * squared_norm(y)))));
    const auto angle = angle_between(vector_from_fractions<Rational>(u), vector_from_fractions<Rational>(v));
    const auto range = radians_bracket(angle);
    EXPECT_NEAR(midpoint(range.lower), expected, 1e-7);  // the arc cosine above is that poor near 1
    EXPECT_LE(midpoint(Rational(range.upper - range.lower)), 2e-15);
    EXPECT_NEAR(midpoint(radians(angle_between(vector_from_fractions<Ball>(u), vector_from_fractions<Ball>(v)))),
                midpoint(range.lower), 1e-14);
  }
}

TEST(PlanarAngle, order_is_the_order_of_radians) {
  Draw draw(6);
  for (int trial = 0; trial < 500; ++trial) {
    const int x1 = draw.integer(-4, 4), y1 = draw.integer(0, 4), x2 = draw.integer(-4, 4), y2 = draw.integer(0, 4);
    if ((x1 == 0 && y1 == 0) || (x2 == 0 && y2 == 0)) continue;
    const Angle a = angle_of_vector<Rational>(x1, y1), b = angle_of_vector<Rational>(x2, y2);
    const double difference = std::atan2(y1, x1) - std::atan2(y2, x2);
    EXPECT_EQ(less(a, b), truth_of(difference < -1e-9));
    EXPECT_EQ(less_equal(a, b), truth_of(difference < 1e-9));
  }
}

TEST(PlanarAngle, of_the_relative_error_is_the_arc_sine) {
  // |w - w*|^2 = 3, |w*|^2 = 4: sin = sqrt(3)/2, so 60 degrees.
  const Angle angle = angle_of_relative_error<Rational>(3, 4);
  EXPECT_EQ(equal(angle.cosine2 * Rational(3), angle.sine2), Truth::yes);
  EXPECT_NEAR(midpoint(radians_bracket(angle).lower), std::numbers::pi / 3, 1e-15);
  EXPECT_THROW(angle_of_relative_error<Rational>(4, 4), Undefined);
  EXPECT_THROW(angle_of_relative_error<Rational>(5, 4), Undefined);
}

TEST(PlanarAngle, cosine_and_sine_are_read_back) {
  const Angle angle = angle_from_cosine(Rational(-3) / Rational(5));
  EXPECT_EQ(cosine(angle), Rational(-3) / Rational(5));
  EXPECT_EQ(sine(angle), Rational(4) / Rational(5));
  EXPECT_THROW(sine(angle_from_cosine(Rational(1) / 2)), Undecided);
  EXPECT_THROW(angle_from_cosine(Rational(2)), Undefined);
}

TEST(PlanarAngle, is_undefined_at_the_origin) {
  EXPECT_THROW(angle_between<Rational>({0, 0}, {1, 0}), Undefined);
  EXPECT_THROW(angle_between<Rational>({1, 0}, {0, 0}), Undefined);
  EXPECT_THROW(angle_of_vector<Rational>(0, 0), Undefined);
}

TEST(PlanarAngle, special_angles_are_exact) {
  EXPECT_EQ(radians(zero_angle<Rational>()), Rational(0));
  EXPECT_THROW(radians(right_angle<Rational>()), Undecided);
  EXPECT_EQ(radians(right_angle<double>()), std::numbers::pi / 2);
  EXPECT_EQ(radians(straight_angle<double>()), std::numbers::pi);
  EXPECT_EQ(less(zero_angle<Rational>(), right_angle<Rational>()), Truth::yes);
  EXPECT_EQ(less(right_angle<Rational>(), straight_angle<Rational>()), Truth::yes);
  EXPECT_EQ(less(right_angle<Rational>(), right_angle<Rational>()), Truth::no);
}

TEST(PlanarAngle, radians_of_an_enclosure_contain_those_of_every_point) {
  const WorkingPrecision precision(128);
  Draw draw(7);
  for (int trial = 0; trial < 100; ++trial) {
    const int x = draw.integer(-9, 9), y = draw.integer(1, 9);
    const Ball exact = radians(angle_of_vector<Ball>(x, y));
    const UpwardRounding upward;
    const Interval box = radians(angle_of_vector<Interval>(x, y));
    EXPECT_TRUE(box.lower() <= midpoint(exact) && midpoint(exact) <= box.upper());
    EXPECT_LE(box.upper() - box.lower(), 4e-15);
  }
}

}  // namespace
}  // namespace lakatos
