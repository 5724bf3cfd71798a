#include <gtest/gtest.h>

#include <cmath>

#include "theory/filter/estimates.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;
using V = Vector<Rational>;

template <class S>
S number(double x) {
  return from_integers<S>(std::llround(std::ldexp(x, 44)), std::int64_t{1} << 44);
}

struct Case {
  PatchLaw<Fraction> law;
  Vector<Fraction> teacher, student;  // the student sets the end of the range by its angle
  double beta, cross;
};

template <class S>
StepRule<S> rule_of(const Case& c, double step) {
  StepRule<S> rule{number<S>(step), number<S>(c.beta)};
  rule.cross = number<S>(c.cross);
  return rule;
}

template <class S>
Truth within(const Case& c, double step) {
  [[maybe_unused]] const RoundingFor<S> rounding;
  const auto t = vector_from_fractions<S>(c.teacher);
  return step_within_bound(law_from_fractions<S>(c.law), t, angle_between(vector_from_fractions<S>(c.student), t),
                           rule_of<S>(c, step));
}

double estimated_step(const Case& c) {
  const auto t = vector_from_fractions<double>(c.teacher);
  return largest_step(law_from_fractions<double>(c.law), t, angle_between(vector_from_fractions<double>(c.student), t),
                      rule_of<double>(c, 0));
}

/// min of (gamma - 6 cross) / (2 (L + 10 cross + 4 beta)^2) over a grid of angles, from the students themselves.
double step_by_grid(const Case& c) {
  const auto law = law_from_fractions<Rational>(c.law);
  const V t = vector_from_fractions<Rational>(c.teacher), last = vector_from_fractions<Rational>(c.student);
  double step = 1e300;
  for (int x = -3; x <= 3; ++x)
    for (int y = -3; y <= 3; ++y)
      for (const int tilt : {-1, 0, 1}) {
        if (x == 0 && y == 0) continue;
        const V w{100000 * x - tilt * y, 100000 * y + tilt * x};
        const auto angle = angle_between(w, t);
        if (less(angle_between(last, t), angle) == Truth::yes) continue;
        const V other = subtract(scale(Rational(2) * dot(w, t), t), scale(squared_norm(t), w));
        const auto a = region_moments(law, w, t).agree, b = region_moments(law, other, t).agree;
        const double gamma =
            std::fmin(midpoint(smallest_eigenvalue_bracket(a).lower), midpoint(smallest_eigenvalue_bracket(b).lower));
        const double top =
            std::fmax(midpoint(largest_eigenvalue_bracket(a).upper), midpoint(largest_eigenvalue_bracket(b).upper));
        const double width = top + 10 * c.cross + 4 * c.beta;
        step = std::fmin(step, (gamma - 6 * c.cross) / (2 * width * width));
      }
  return step;
}

Case draw_case(Draw& draw, std::size_t p, std::size_t k) {
  Case c{draw.law(p, k, 6, 3), draw.nonzero_vector(p, 3), {}, draw.integer(1, 8) / 4.0, draw.integer(0, 4) / 1024.0};
  do c.student = draw.nonzero_vector(p, 3);
  while (dot(vector_from_fractions<Rational>(c.student), vector_from_fractions<Rational>(c.teacher)) <= Rational(0));
  return c;
}

TEST(StepBound, of_four_atoms_by_hand) {
  // gamma = L = 1/2 up to 45 degrees, then gamma = 0: with beta = 1/8 the bound is (1/2) / (2 (1/2 + 1/2)^2) = 1/4,
  // then 0.
  Case c{testing::plain_law({{1, 1}, {-1, -1}, {1, -1}, {-1, 1}}), testing::integers({1, 0}), testing::integers({1, 1}),
         0.125, 0};
  EXPECT_EQ(within<Rational>(c, 0.25), Truth::yes);  // equality is inside
  EXPECT_EQ(within<Rational>(c, 0.25 + 1e-9), Truth::no);
  EXPECT_EQ(within<Rational>(c, -1), Truth::yes);
  EXPECT_DOUBLE_EQ(estimated_step(c), 0.25);
  c.student = testing::integers({99, 100});
  EXPECT_EQ(within<Rational>(c, 0), Truth::yes);
  EXPECT_EQ(within<Rational>(c, 1e-9), Truth::no);
  EXPECT_EQ(estimated_step(c), 0);
}

TEST(StepBound, in_the_plane_is_the_minimum_over_a_dense_grid) {
  Draw draw(20);
  int positive = 0;
  for (int trial = 0; trial < 60; ++trial) {
    const Case c = draw_case(draw, 2, static_cast<std::size_t>(draw.integer(1, 3)));
    const double sharp = estimated_step(c), grid = step_by_grid(c);
    EXPECT_NEAR(sharp, grid, 1e-9);
    if (std::fabs(sharp) < 1e-6) continue;
    positive += sharp > 0;
    for (const double shift : {-1e-5, 1e-5}) {
      const double step = sharp + shift * std::fabs(sharp);
      EXPECT_EQ(within<Rational>(c, step), truth_of(shift < 0));
      EXPECT_EQ(within<Interval>(c, step), truth_of(shift < 0));
      EXPECT_EQ(within<Ball>(c, step), truth_of(shift < 0));
    }
  }
  EXPECT_GT(positive, 10);
}

TEST(StepBound, in_space_is_right_where_it_is_certain) {
  Draw draw(21);
  int yes = 0, no = 0;
  for (int trial = 0; trial < 60; ++trial) {
    Case c = draw_case(draw, 3, static_cast<std::size_t>(draw.integer(1, 2)));
    c.cross = 0;
    if (trial % 2 == 0) c.beta = 1.0 / 64;
    for (std::size_t j = 0; j < 3; ++j) c.student[j] = fraction(5 * c.teacher[j].numerator + draw.integer(-2, 2));
    const double estimate = estimated_step(c);
    if (estimate > 1e-9) {
      EXPECT_EQ(within<Interval>(c, 0.99 * estimate), Truth::yes);
      EXPECT_EQ(within<Rational>(c, 0.99 * estimate), Truth::yes);
      ++yes;
    }
    const auto law = law_from_fractions<Rational>(c.law);
    const V t = vector_from_fractions<Rational>(c.teacher), w = vector_from_fractions<Rational>(c.student);
    const auto moment = region_moments(law, w, t).agree;
    const double width = midpoint(largest_eigenvalue_bracket(moment).lower) + 4 * c.beta;
    const double here = midpoint(smallest_eigenvalue_bracket(moment).upper) / (2 * width * width);
    EXPECT_LE(estimate, here + 1e-9);
    EXPECT_NE(within<Rational>(c, 1.001 * here + 1e-6), Truth::yes);
    const Truth beyond = within<Rational>(c, here + 0.5);
    EXPECT_NE(beyond, Truth::yes);
    no += beyond == Truth::no;
  }
  EXPECT_GT(yes, 10);
  EXPECT_GT(no, 30);
}

TEST(StepBound, of_a_negative_step_in_space_needs_a_lower_bound_of_l) {
  // At 72 degrees at most two of the three atoms are active: gamma = 0 and L < L(0), by rotation of the student.
  Case c{testing::plain_law({{2, 2, 0}, {2, -1, 2}, {2, -1, -2}}), testing::integers({1, 0, 0}),
         testing::integers({1, 3, 0}), 0, 1.0 / 4};
  const auto law = law_from_fractions<double>(c.law);
  double most = 0;
  for (int i = 0; i < 360; ++i) {
    const double a = i * std::acos(-1.0) / 180;
    most = std::fmax(
        most, largest_eigenvalue(region_moments<double>(law, {1, 3 * std::cos(a), 3 * std::sin(a)}, {1, 0, 0}).agree));
  }
  const double whole = largest_eigenvalue(region_moments<double>(law, {1, 0, 0}, {1, 0, 0}).agree);
  const auto step = [&](double l) { return -6 * c.cross / (2 * std::pow(l + 10 * c.cross, 2)); };
  ASSERT_LT(most, 0.95 * whole);
  EXPECT_NE(within<Rational>(c, (step(most) + step(whole)) / 2), Truth::yes);
  EXPECT_EQ(within<Rational>(c, 10 * step(0)), Truth::yes);
}

TEST(StepBound, of_a_gaussian_law_is_decided_at_the_end_of_the_range) {
  Case c{gaussian_law<Fraction>(3), testing::integers({1, 0, 0}), testing::integers({1, 1, 0}), 0.5, 0};
  const double end = estimated_step(c);
  for (int x = 1; x <= 50; ++x) {  // the quotient falls
    Case before = c;
    before.student = testing::integers({50, x, 0});
    EXPECT_GE(estimated_step(before), end - 1e-15);
  }
  EXPECT_EQ(within<Rational>(c, end * 0.999), Truth::yes);
  EXPECT_EQ(within<Rational>(c, end * 1.001), Truth::no);
  EXPECT_EQ(within<Interval>(c, end * 0.999), Truth::yes);
  EXPECT_EQ(within<Ball>(c, end * 1.001), Truth::no);
}

TEST(StepBound, turned_constants_are_used) {
  const Case c{testing::plain_law({{1, 1}, {-1, -1}, {1, -1}, {-1, 1}}), testing::integers({1, 0}),
               testing::integers({2, 1}), 0.125, 1.0 / 64};
  const auto t = vector_from_fractions<double>(c.teacher);
  const auto step = [&](StepRule<double> rule) {
    return largest_step(law_from_fractions<double>(c.law), t,
                        angle_between(vector_from_fractions<double>(c.student), t), rule);
  };
  StepRule<double> rule = rule_of<double>(c, 0);
  rule.two = 3;
  rule.six = 4;
  rule.wide = 8;
  rule.four = 2;
  const double width = 0.5 + 8.0 / 64 + 2 * 0.125;
  EXPECT_DOUBLE_EQ(step(rule), (0.5 - 4.0 / 64) / (3 * width * width));
}

}  // namespace
}  // namespace lakatos
