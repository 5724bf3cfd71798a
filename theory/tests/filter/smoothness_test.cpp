#include "theory/filter/smoothness.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "theory/numeric/eigenvalue.hpp"
#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;
using V = Vector<Rational>;

V reflected(const V& w, const V& t) { return subtract(scale(Rational(2) * dot(w, t), t), scale(squared_norm(t), w)); }

Matrix<double> rounded(const Matrix<Rational>& a) {
  Matrix<double> b(a.rows(), a.cols());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j) b(i, j) = midpoint(a(i, j));
  return b;
}
double least(const PatchLaw<Rational>& law, const V& w, const V& t) {
  return smallest_eigenvalue(rounded(region_moments(law, w, t).agree));
}
double greatest(const PatchLaw<Rational>& law, const V& w, const V& t) {
  return largest_eigenvalue(rounded(region_moments(law, w, t).agree));
}

TEST(Smoothness, of_four_atoms_by_hand) {
  // Teacher (1, 0); atoms +-(1, 1), +-(1, -1), weights 1/4. At phi = 0 the atoms (1, 1), (1, -1) are active: I/2.
  // Beyond 45 degrees on either side only one of them is left: eigenvalues 0 and 1/2.
  const auto law = law_from_fractions<Rational>(testing::plain_law({{1, 1}, {-1, -1}, {1, -1}, {-1, 1}}));
  const V t{1, 0};
  const Rational half = Rational(1) / 2;
  EXPECT_EQ(gamma(law, t, zero_angle<Rational>()), half);
  EXPECT_EQ(lipschitz(law, t, zero_angle<Rational>()), half);
  EXPECT_EQ(gamma(law, t, angle_of_vector<Rational>(1, 1)), half);  // the boundary is closed
  EXPECT_EQ(gamma(law, t, angle_of_vector<Rational>(99, 100)), Rational(0));
  EXPECT_EQ(lipschitz(law, t, angle_of_vector<Rational>(99, 100)), half);
  EXPECT_EQ(gamma(law, t, straight_angle<Rational>()), Rational(0));
}

TEST(Smoothness, in_the_plane_is_the_extreme_of_the_two_students) {
  Draw draw(13);
  for (int trial = 0; trial < 150; ++trial) {
    const auto law = draw.law(2, static_cast<std::size_t>(draw.integer(1, 3)), 5, 3);
    const auto teacher = draw.nonzero_vector(2, 3), student = draw.nonzero_vector(2, 3);
    const auto exact = law_from_fractions<Rational>(law);
    const V t = vector_from_fractions<Rational>(teacher), w = vector_from_fractions<Rational>(student);
    const double low = std::fmin(least(exact, w, t), least(exact, reflected(w, t), t));
    const double high = std::fmax(greatest(exact, w, t), greatest(exact, reflected(w, t), t));
    const auto gamma_range = gamma_bracket(exact, t, angle_between(w, t));
    const auto lipschitz_range = lipschitz_bracket(exact, t, angle_between(w, t));
    EXPECT_NEAR(midpoint(gamma_range.lower), low, 1e-12);
    EXPECT_NEAR(midpoint(gamma_range.upper), low, 1e-12);
    EXPECT_NEAR(midpoint(lipschitz_range.lower), high, 1e-12);
    EXPECT_NEAR(midpoint(lipschitz_range.upper), high, 1e-12);
    const UpwardRounding upward;
    const auto law_box = law_from_fractions<Interval>(law);
    const auto t_box = vector_from_fractions<Interval>(teacher);
    const auto angle = angle_between(vector_from_fractions<Interval>(student), t_box);
    EXPECT_TRUE(testing::contains(gamma(law_box, t_box, angle), gamma_range.lower));
    EXPECT_TRUE(testing::contains(lipschitz(law_box, t_box, angle), lipschitz_range.upper));
  }
}

TEST(SmoothnessPieces, start_at_zero_increase_and_hold_gamma_and_lipschitz) {
  Draw draw(25);
  for (int trial = 0; trial < 30; ++trial) {
    const auto law = law_from_fractions<Rational>(draw.law(2, static_cast<std::size_t>(draw.integer(1, 2)), 4, 3));
    const V t = vector_from_fractions<Rational>(draw.nonzero_vector(2, 3));
    const auto pieces = smoothness_pieces(law, t, straight_angle<Rational>());
    EXPECT_TRUE(pieces[0].point && sign(pieces[0].left.sine2) == 0);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      PlanarAngle<Rational> inside = pieces[i].left;  // for an arc: turned on by a little
      if (!pieces[i].point) {
        const auto next = i + 1 < pieces.size() ? pieces[i + 1].left : straight_angle<Rational>();
        const double a = midpoint(radians_bracket(inside).lower), b = midpoint(radians_bracket(next).lower),
                     mid = (a + b) / 2;
        EXPECT_LT(a, b);
        inside = angle_of_vector(Rational::from_double(std::cos(mid)), Rational::from_double(std::sin(mid)));
      }
      EXPECT_EQ(pieces[i].gamma.lower, gamma_bracket(law, t, inside).lower);
      EXPECT_EQ(pieces[i].lipschitz.upper, lipschitz_bracket(law, t, inside).upper);
      if (i > 0) { EXPECT_EQ(less(pieces[i].left, pieces[i - 1].left), Truth::no); }
    }
  }
}

TEST(Smoothness, gamma_is_compared_without_roots) {
  // lambda_min of {{1, 1}, {1, 2}} / 2 is (3 - sqrt 5) / 4 = 0.190983...
  const auto law = law_from_fractions<Rational>(testing::plain_law({{1, 1}, {0, 1}}));
  const V t{1, 1};
  const auto angle = zero_angle<Rational>();
  EXPECT_THROW(gamma(law, t, angle), Undecided);
  EXPECT_EQ(gamma_at_least(law, t, angle, Rational(19) / 100), Truth::yes);
  EXPECT_EQ(gamma_at_least(law, t, angle, Rational(191) / 1000), Truth::no);
  const auto even = law_from_fractions<Rational>(testing::plain_law({{1, 0}, {0, 1}}));
  EXPECT_EQ(gamma_at_least(even, t, angle, Rational(1) / 2), Truth::yes);
  EXPECT_EQ(gamma_above(even, t, angle, Rational(1) / 2), Truth::no);
  EXPECT_EQ(gamma_above(even, t, angle, Rational(499) / 1000), Truth::yes);
}

TEST(Smoothness, in_space_is_bracketed_around_sampled_students) {
  Draw draw(14);
  int sharp_below = 0, sharp_above = 0, cases = 0;
  for (int trial = 0; trial < 60; ++trial) {
    const auto p = static_cast<std::size_t>(draw.integer(3, 4));
    const auto law = law_from_fractions<Rational>(draw.law(p, static_cast<std::size_t>(draw.integer(1, 2)), 6, 2));
    const V t = vector_from_fractions<Rational>(draw.nonzero_vector(p, 2));
    for (int sample = 0; sample < 8; ++sample) {
      const V w = vector_from_fractions<Rational>(draw.nonzero_vector(p, 3));
      const auto gamma_range = gamma_bracket(law, t, angle_between(w, t)),
                 lipschitz_range = lipschitz_bracket(law, t, angle_between(w, t));
      EXPECT_LE(gamma_range.lower, gamma_range.upper);
      EXPECT_LE(lipschitz_range.lower, lipschitz_range.upper);
      EXPECT_LE(midpoint(gamma_range.lower), least(law, w, t) + 1e-12);
      EXPECT_GE(midpoint(lipschitz_range.upper), greatest(law, w, t) - 1e-12);
      ++cases;
      sharp_below += midpoint(Rational(gamma_range.upper - gamma_range.lower)) < 1e-9;
      sharp_above += midpoint(Rational(lipschitz_range.upper - lipschitz_range.lower)) < 1e-9;
    }
  }
  EXPECT_GT(sharp_below, cases / 2);  // brackets are of use, not only right
  EXPECT_GT(sharp_above, cases / 4);
}

/// All students at the angle of w to t in R^3, by rotation around t in small steps; moments in double.
std::pair<double, double> extremes_by_rotation(const PatchLaw<double>& law, const Vector<double>& t,
                                               const Vector<double>& w) {
  const double tt = squared_norm(t), along = dot(w, t) / tt;
  const Vector<double> u = subtract(w, scale(along, t));
  const double scale_v = 1 / std::sqrt(tt);
  const Vector<double> v{scale_v * (t[1] * u[2] - t[2] * u[1]), scale_v * (t[2] * u[0] - t[0] * u[2]),
                         scale_v * (t[0] * u[1] - t[1] * u[0])};
  double low = 1e300, high = -1e300;
  for (int step = 0; step < 4000; ++step) {
    const double a = 2 * std::numbers::pi * step / 4000;
    const Vector<double> turned = add(scale(along, t), add(scale(std::cos(a), u), scale(std::sin(a), v)));
    const auto moment = region_moments(law, turned, t).agree;
    low = std::fmin(low, smallest_eigenvalue(moment));
    high = std::fmax(high, largest_eigenvalue(moment));
  }
  return {low, high};
}

TEST(Smoothness, witnesses_in_space_are_no_better_than_the_best_rotation) {
  Draw draw(15);
  for (int trial = 0; trial < 10; ++trial) {
    const auto law = draw.law(3, static_cast<std::size_t>(draw.integer(1, 2)), 5, 5);
    const auto teacher = draw.nonzero_vector(3, 5), student = draw.nonzero_vector(3, 5);
    const auto law_d = law_from_fractions<double>(law);
    const auto t = vector_from_fractions<double>(teacher), w = vector_from_fractions<double>(student);
    const auto [low, high] = extremes_by_rotation(law_d, t, w);
    const UpwardRounding upward;
    const auto t_box = vector_from_fractions<Interval>(teacher);
    const auto angle = angle_between(vector_from_fractions<Interval>(student), t_box);
    const auto box_law = law_from_fractions<Interval>(law);
    const auto gamma_range = gamma_bracket(box_law, t_box, angle),
               lipschitz_range = lipschitz_bracket(box_law, t_box, angle);
    EXPECT_GE(gamma_range.upper.upper(), low - 1e-9);
    EXPECT_LE(gamma_range.lower.lower(), low + 1e-9);
    EXPECT_LE(lipschitz_range.lower.lower(), high + 1e-9);
    EXPECT_GE(lipschitz_range.upper.upper(), high - 1e-9);
  }
}

TEST(Smoothness, on_a_line_only_the_angles_zero_and_pi_exist) {
  const auto law = law_from_fractions<Rational>(testing::plain_law({{2}, {-1}}));
  EXPECT_EQ(gamma<Rational>(law, {3}, zero_angle<Rational>()), Rational(2));
  EXPECT_EQ(gamma<Rational>(law, {-3}, zero_angle<Rational>()), Rational(1) / 2);
  EXPECT_EQ(lipschitz<Rational>(law, {3}, straight_angle<Rational>()), Rational(0));
  EXPECT_THROW(gamma<Rational>(law, {3}, right_angle<Rational>()), Undefined);
  EXPECT_THROW(gamma<Rational>(law, {0}, zero_angle<Rational>()), Undefined);
}

TEST(Smoothness, of_a_gaussian_law_is_the_wedge_formula) {
  const auto law = gaussian_law<Ball>(5);
  const Vector<Ball> t{1, 0, 0, 0, 2};
  for (const int x : {3, 1, 0, -2}) {
    const double phi = std::atan2(2, x), pi = std::numbers::pi;
    const auto angle = angle_of_vector<Ball>(x, 2);
    EXPECT_NEAR(midpoint(gamma(law, t, angle)), (pi - phi - std::sin(phi)) / (2 * pi), 1e-15);
    EXPECT_NEAR(midpoint(lipschitz(law, t, angle)), (pi - phi + std::sin(phi)) / (2 * pi), 1e-15);
    const auto rational = gamma_bracket(gaussian_law<Rational>(2), V{1, 0}, angle_of_vector<Rational>(x, 2));
    EXPECT_TRUE(midpoint(rational.lower) <= midpoint(gamma(law, t, angle)) &&
                midpoint(gamma(law, t, angle)) <= midpoint(rational.upper));
  }
  EXPECT_EQ(gamma(gaussian_law<Rational>(3), V{1, 0, 0}, zero_angle<Rational>()), Rational(1) / 2);
  EXPECT_EQ(lipschitz(gaussian_law<Rational>(3), V{1, 0, 0}, straight_angle<Rational>()), Rational(0));
}

}  // namespace
}  // namespace lakatos
