#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "theory/filter/estimates.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;
using V = Vector<Rational>;

/// beta in S, an exact multiple of 2^-40.
template <class S>
S number(double x) {
  return from_integers<S>(std::llround(std::ldexp(x, 40)), std::int64_t{1} << 40);
}

template <class S>
Truth growth(const PatchLaw<Fraction>& law, const Vector<Fraction>& t, double beta) {
  [[maybe_unused]] const RoundingFor<S> rounding;
  return linear_growth(law_from_fractions<S>(law), vector_from_fractions<S>(t), number<S>(beta));
}
template <class S>
Truth cross(const PatchLaw<Fraction>& law, const Vector<Fraction>& t, double c, CrossReading reading) {
  [[maybe_unused]] const RoundingFor<S> rounding;
  return cross_growth(law_from_fractions<S>(law), vector_from_fractions<S>(t), number<S>(c), reading);
}

double estimated_beta(const PatchLaw<Fraction>& law, const Vector<Fraction>& t) {
  return smallest_admissible_beta(law_from_fractions<double>(law), vector_from_fractions<double>(t));
}
double estimated_cross(const PatchLaw<Fraction>& law, const Vector<Fraction>& t, CrossReading reading) {
  return smallest_admissible_cross(law_from_fractions<double>(law), vector_from_fractions<double>(t), reading);
}

TEST(LinearGrowth, of_one_atom_turns_at_its_angle_by_hand) {
  // Z = (-1, 1) enters S(w, -w*) at 45 degrees with lambda_max = 2: the sharp beta is 8 / pi.
  const auto law = testing::plain_law({{-1, 1}});
  const auto t = testing::integers({1, 0});
  const double sharp = 8 / std::numbers::pi;
  EXPECT_NEAR(estimated_beta(law, t), sharp, 1e-12);
  for (const double relative : {1e-9, 1e-3}) {
    EXPECT_EQ(growth<Rational>(law, t, sharp * (1 + relative)), Truth::yes);
    EXPECT_EQ(growth<Rational>(law, t, sharp * (1 - relative)), Truth::no);
    EXPECT_EQ(growth<Interval>(law, t, sharp * (1 + relative)), Truth::yes);
    EXPECT_EQ(growth<Ball>(law, t, sharp * (1 - relative)), Truth::no);
  }
}

TEST(LinearGrowth, fails_for_every_constant_if_an_atom_lies_on_the_teachers_boundary) {
  EXPECT_EQ(growth<Rational>(testing::plain_law({{0, 1}, {1, 1}}), testing::integers({1, 0}), 1e5), Truth::no);
  EXPECT_EQ(growth<Rational>(testing::plain_law({{0, 1, 2}, {1, 1, 0}}), testing::integers({1, 0, 0}), 1e5), Truth::no);
  EXPECT_TRUE(std::isinf(estimated_beta(testing::plain_law({{0, 1}}), testing::integers({1, 0}))));
  EXPECT_EQ(growth<Rational>(testing::plain_law({{0, 0}, {1, 1}}), testing::integers({1, 0}), 1.0), Truth::yes);
}

TEST(LinearGrowth, two_patches_that_cancel_at_angle_zero_still_fail) {
  PatchLaw<Fraction> law;
  law.dimension = 3;
  law.patches = 2;
  law.weights = {fraction(1)};
  law.atoms = {{testing::integers({0, 1, 0}), testing::integers({0, -1, 0})}};
  EXPECT_EQ(growth<Rational>(law, testing::integers({1, 0, 0}), 1e5), Truth::no);
}

TEST(LinearGrowth, is_decided_around_the_largest_ratio_of_a_dense_grid) {
  Draw draw(16);
  for (int trial = 0; trial < 40; ++trial) {
    const auto k = static_cast<std::size_t>(draw.integer(1, 3));
    const auto law = draw.law(2, k, 4, 3);
    const auto t = draw.nonzero_vector(2, 3);
    const double sharp = estimated_beta(law, t);
    if (std::isinf(sharp)) {
      EXPECT_EQ(growth<Rational>(law, t, 1e5), Truth::no);
      continue;
    }
    const auto exact = law_from_fractions<Rational>(law);
    const V teacher = vector_from_fractions<Rational>(t);
    double largest = 0;
    for (int x = -3; x <= 3; ++x) {  // all critical directions of such atoms, and both neighbourhoods of each
      for (int y = -3; y <= 3; ++y) {
        if (x == 0 && y == 0) continue;
        for (const int tilt : {-1, 0, 1}) {
          const V w{100000 * x - tilt * y, 100000 * y + tilt * x};
          if (dot(w, teacher) < Rational(0)) continue;
          const double phi = midpoint(radians_bracket(angle_between(w, teacher)).upper);
          const auto student = region_moments(exact, w, teacher).student;
          const double size = midpoint(largest_eigenvalue_bracket(student).upper);
          if (size > 0) largest = std::fmax(largest, size / phi);
        }
      }
    }
    EXPECT_NEAR(sharp, largest, 1e-4 * sharp);
    for (const double factor : {0.999999, 1.000001}) {
      const Truth expected = sharp == 0 ? Truth::yes : truth_of(factor > 1);
      EXPECT_EQ(growth<Rational>(law, t, sharp * factor), expected);
      EXPECT_EQ(growth<Ball>(law, t, sharp * factor), expected);
      EXPECT_EQ(growth<Interval>(law, t, sharp * factor), expected);
      EXPECT_EQ(growth<double>(law, t, sharp * factor), expected);
    }
  }
}

TEST(LinearGrowth, in_space_agrees_with_explicit_students) {
  Draw draw(17);
  int yes = 0, no = 0;
  for (int trial = 0; trial < 60; ++trial) {
    const auto p = static_cast<std::size_t>(draw.integer(3, 4));
    const auto law = draw.law(p, static_cast<std::size_t>(draw.integer(1, 2)), 5, 4);
    const auto t = draw.nonzero_vector(p, 4);
    const double estimate = estimated_beta(law, t);
    if (std::isinf(estimate) || estimate == 0) continue;
    EXPECT_EQ(growth<Rational>(law, t, 1.01 * estimate), Truth::yes);
    EXPECT_EQ(growth<Interval>(law, t, 1.01 * estimate), Truth::yes);
    const auto exact = law_from_fractions<Rational>(law);
    const V teacher = vector_from_fractions<Rational>(t);
    double largest = 0;
    for (const auto& atom : exact.atoms) {
      for (const auto& z :
           atom) {  // the student that just reaches z: orthogonal to it in the plane of z and the teacher
        if (dot(teacher, z) >= Rational(0)) continue;
        const V w = subtract(scale(squared_norm(z), teacher), scale(dot(teacher, z), z));
        if (squared_norm(w) == Rational(0)) continue;
        const auto size = largest_eigenvalue_bracket(region_moments(exact, w, teacher).student);
        largest = std::fmax(largest, midpoint(size.lower) / midpoint(radians_bracket(angle_between(w, teacher)).upper));
      }
    }
    EXPECT_LE(largest, estimate * (1 + 1e-9));
    for (const double factor : {0.3, 0.6, 0.9, 0.99}) {
      const Truth truth = growth<Rational>(law, t, factor * estimate);
      yes += truth == Truth::yes;
      no += truth == Truth::no;
      if (truth == Truth::no) {
        EXPECT_GE(largest, factor * estimate * (1 - 1e-9));
      } else {
        EXPECT_TRUE(law.patches > 1 || largest <= factor * estimate * (1 + 1e-9));
      }
    }
  }
  EXPECT_EQ(yes, 0);
  EXPECT_GT(no, 40);
}

TEST(LinearGrowth, of_an_atom_opposite_to_the_teacher_in_space_starts_at_the_right_angle) {
  const auto law = testing::plain_law({{-1, 0, 0}});
  const auto t = testing::integers({2, 0, 0});
  const double sharp = 2 / std::numbers::pi;
  EXPECT_NEAR(estimated_beta(law, t), sharp, 1e-12);
  EXPECT_EQ(growth<Rational>(law, t, 1.001 * sharp), Truth::yes);
  EXPECT_EQ(growth<Rational>(law, t, 0.999 * sharp), Truth::no);
}

TEST(LinearGrowth, of_a_gaussian_law_needs_one_over_pi) {
  const double sharp = std::numbers::inv_pi;
  const auto law = gaussian_law<Fraction>(3);
  const auto t = testing::integers({1, 0, 0});
  EXPECT_EQ(estimated_beta(law, t), sharp);
  EXPECT_EQ(growth<Rational>(law, t, sharp + 1e-9), Truth::yes);
  EXPECT_EQ(growth<Rational>(law, t, sharp - 1e-9), Truth::no);
  EXPECT_EQ(growth<Ball>(law, t, sharp + 1e-9), Truth::yes);
  EXPECT_EQ(growth<Interval>(law, t, sharp - 1e-9), Truth::no);
}

TEST(LinearGrowth, asks_for_a_nonnegative_constant_and_a_teacher) {
  const auto law = testing::plain_law({{1, 1}});
  EXPECT_EQ(growth<Rational>(law, testing::integers({1, 0}), -1), Truth::no);
  EXPECT_EQ(growth<Rational>(testing::plain_law({{1}}), testing::integers({1}), 0), Truth::yes);
  EXPECT_THROW(growth<Rational>(law, testing::integers({0, 0}), 1), Undefined);
}

TEST(LinearGrowth, is_decided_by_rationals_where_ties_stop_enclosures) {
  PatchLaw<Fraction> law = testing::plain_law({{1, 1}, {1, 1}});
  law.atoms = {{{fraction(-3, 7), fraction(4, 7)}}, {{fraction(3, 11), fraction(-4, 11)}}};
  const auto t = testing::integers({1, 0});
  EXPECT_EQ(growth<Interval>(law, t, 10), Truth::unknown);
  EXPECT_EQ(growth<Ball>(law, t, 10), Truth::unknown);
  const double sharp = estimated_beta(law, t);
  EXPECT_EQ(growth<Rational>(law, t, 1.00001 * sharp), Truth::yes);
  EXPECT_EQ(growth<Rational>(law, t, 0.99999 * sharp), Truth::no);
}

double norm(const Matrix<Rational>& a) { return midpoint(largest_singular_value_bracket(a).upper); }

TEST(CrossGrowth, is_decided_around_the_largest_ratio_of_a_dense_grid_in_both_readings) {
  Draw draw(18);
  int finite = 0, apart = 0;
  for (int trial = 0; trial < 60; ++trial) {
    const auto law = draw.law(2, static_cast<std::size_t>(draw.integer(2, 3)), 3, 3);
    const auto t = draw.nonzero_vector(2, 3);
    const double sum_sharp = estimated_cross(law, t, CrossReading::sum),
                 first_sharp = estimated_cross(law, t, CrossReading::first_term);
    EXPECT_LE(sum_sharp, first_sharp * (1 + 1e-12));
    if (std::isinf(first_sharp) || sum_sharp == 0) continue;
    ++finite;
    apart += first_sharp > 1.001 * sum_sharp;
    const auto exact = law_from_fractions<Rational>(law);
    const V teacher = vector_from_fractions<Rational>(t);
    std::vector<std::array<double, 3>> students;
    for (int x = -3; x <= 3; ++x)
      for (int y = -3; y <= 3; ++y)
        for (const int tilt : {-1, 0, 1}) {
          const V w{100000 * x - tilt * y, 100000 * y + tilt * x};
          if ((x == 0 && y == 0) || dot(w, teacher) < Rational(0)) continue;
          const auto m = region_moments(exact, w, teacher);
          students.push_back({midpoint(radians_bracket(angle_between(w, teacher)).upper), norm(m.agree_student),
                              norm(m.agree_teacher) + norm(m.student_teacher)});
        }
    double sum_largest = 0, first_largest = 0;
    for (const auto& [phi, first, rest] : students) {
      if (first + rest > 0) sum_largest = std::fmax(sum_largest, (first + rest) / phi);
      for (const auto& other : students)  // both terms count from the larger of their angles on
        if (other[1] + rest > 0) first_largest = std::fmax(first_largest, (other[1] + rest) / std::fmax(phi, other[0]));
    }
    EXPECT_NEAR(sum_sharp, sum_largest, 1e-4 * sum_sharp);
    EXPECT_NEAR(first_sharp, first_largest, 1e-4 * first_sharp);
    for (const double factor : {0.999999, 1.000001}) {
      EXPECT_EQ(cross<Rational>(law, t, factor * sum_sharp, CrossReading::sum), truth_of(factor > 1));
      EXPECT_EQ(cross<Interval>(law, t, factor * sum_sharp, CrossReading::sum), truth_of(factor > 1));
      EXPECT_EQ(cross<Rational>(law, t, factor * first_sharp, CrossReading::first_term), truth_of(factor > 1));
      EXPECT_EQ(cross<Interval>(law, t, factor * first_sharp, CrossReading::first_term), truth_of(factor > 1));
    }
  }
  EXPECT_GT(finite, 20);
  EXPECT_GT(apart, 0);
}

TEST(CrossGrowth, in_space_is_right_where_it_is_certain) {
  Draw draw(19);
  int yes = 0, no = 0;
  for (int trial = 0; trial < 40; ++trial) {
    const auto law = draw.law(3, 2, 3, 4);
    const auto t = draw.nonzero_vector(3, 4);
    const double estimate = estimated_cross(law, t, CrossReading::sum);
    if (std::isinf(estimate) || estimate == 0) continue;
    EXPECT_EQ(cross<Interval>(law, t, 1.01 * estimate, CrossReading::sum), Truth::yes);
    EXPECT_EQ(cross<Rational>(law, t, 1.01 * estimate, CrossReading::first_term), Truth::yes);
    ++yes;
    no += cross<Rational>(law, t, 0.02 * estimate, CrossReading::sum) == Truth::no;
    const auto exact = law_from_fractions<Rational>(law);
    const V teacher = vector_from_fractions<Rational>(t);
    for (int sample = 0; sample < 30; ++sample) {
      const V w = vector_from_fractions<Rational>(draw.nonzero_vector(3, 4));
      if (dot(w, teacher) < Rational(0)) continue;
      const auto m = region_moments(exact, w, teacher);
      const double phi = midpoint(radians_bracket(angle_between(w, teacher)).upper);
      EXPECT_LE(norm(m.agree_student) + norm(m.agree_teacher) + norm(m.student_teacher), estimate * phi * (1 + 1e-9));
    }
  }
  EXPECT_GT(yes, 10);
  EXPECT_GT(no, yes / 2);
}

TEST(CrossGrowth, of_one_patch_off_the_boundaries_comes_from_the_students_boundary_only) {
  // Z = (-1, 1), (1, 1): at 45 degrees w.Z = 0 for the first, which puts it into N and not into P or M; the second
  // meets w.Z = 0 at 45 degrees on the other side, where it is in P and M with |Z|^2 / 2 = 1.
  const auto law = testing::plain_law({{-1, 1}, {1, 1}});
  const double sharp = 4 / std::numbers::pi;
  EXPECT_NEAR(estimated_cross(law, testing::integers({1, 0}), CrossReading::sum), sharp, 1e-12);
}

TEST(CrossGrowth, in_space_tilts_away_from_a_patch_ahead_of_the_teacher) {
  // (2, 1, 0) and (2, -1, 0) meet w.Z = 0 at arctan 2, one student for each: the norm is 5/2 there, and 4 for both at
  // once.
  const auto law = testing::plain_law({{2, 1, 0}, {2, -1, 0}});
  const auto t = testing::integers({1, 0, 0});
  EXPECT_EQ(cross<Rational>(law, t, 2.4 / std::atan(2), CrossReading::sum), Truth::no);
  EXPECT_NE(cross<Rational>(law, t, 2.6 / std::atan(2), CrossReading::sum), Truth::no);
}

TEST(CrossGrowth, of_a_gaussian_law_holds_for_every_constant) {
  const auto law = gaussian_law<Fraction>(2);
  EXPECT_EQ(cross<Rational>(law, testing::integers({1, 0}), 0, CrossReading::sum), Truth::yes);
  EXPECT_EQ(cross<Rational>(law, testing::integers({1, 0}), -1, CrossReading::sum), Truth::no);
}

}  // namespace
}  // namespace lakatos
