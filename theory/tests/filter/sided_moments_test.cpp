// Moments of the two students at an angle, gamma over ranges of angles, and non-degeneracy: small laws of the plane
// against the moments at single students.
#include "theory/filter/sided_moments.hpp"

#include <gtest/gtest.h>

#include "theory/filter/non_degeneracy.hpp"
#include "theory/filter/smoothness_range.hpp"
#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

Law plain(const std::vector<std::vector<int>>& atoms) {
  return Law(law_from_fractions<Rational>(testing::plain_law(atoms)));
}

const Vec teacher{1, 0};
const Real near = real({4, 5}), far = real({3, 5});

TEST(SidedMoments, are_those_of_the_students_on_both_sides) {
  const Law law = plain({{2, 1}, {-1, 3}, {1, -4}});
  for (const int side : {1, -1}) {
    const Mat moment = student_moment_at(law, teacher, far, side);
    EXPECT_EQ(is_zero(subtract(moment, region_moments(law, {3, 4 * side}, teacher).student)), Truth::yes);
  }
  EXPECT_EQ(is_zero(Mat{{0, 0}, {0, 0}}), Truth::yes);
  EXPECT_EQ(is_zero(Mat{{0, 0}, {1, 0}}), Truth::no);
}

TEST(SidedMoments, change_where_a_boundary_passes_an_atom) {
  // The student's boundary meets (7, -6) between the angles of cosine 4/5 and 3/5: tan of its turning angle is 7/6.
  const Law passed = plain({{7, -6}, {1, 0}}), still = plain({{2, 1}, {1, 0}});
  EXPECT_EQ(agree_unchanged(passed, teacher, near, far), Truth::no);
  EXPECT_EQ(agree_unchanged(still, teacher, near, far), Truth::yes);
  EXPECT_TRUE(agree_falls(passed, teacher, angle_from_cosine(near), angle_from_cosine(far)));
  EXPECT_FALSE(agree_falls(passed, teacher, angle_from_cosine(far), angle_from_cosine(near)));
  const Law behind = plain({{-7, 6}, {1, 0}});
  EXPECT_EQ(student_moment_vanishes(behind, teacher, near), Truth::yes);
  EXPECT_EQ(student_moment_vanishes(behind, teacher, far), Truth::no);
  EXPECT_EQ(student_moment_grows(behind, teacher, near, far), Truth::yes);
  EXPECT_EQ(student_moment_grows(behind, teacher, far, near), Truth::no);
  EXPECT_EQ(largest_student_moment_grows(behind, teacher, near, far), Truth::yes);
  EXPECT_EQ(largest_student_moment_grows(behind, teacher, far, near), Truth::no);
}

TEST(SmoothnessRange, follows_gamma_from_cell_to_cell) {
  const Law law = plain({{7, 6}, {7, -6}, {4, 0}});  // gamma falls beyond the angle whose tangent is 7/6
  const Angle upto = angle_from_cosine(far), short_of = angle_from_cosine(near);
  const Real first = gamma_bracket(law, teacher, short_of).lower, last = gamma_bracket(law, teacher, upto).upper;
  const Real level = (first + last) / 2;
  ASSERT_EQ(less(last, first), Truth::yes);
  EXPECT_EQ(gamma_stays_above(law, teacher, short_of, level), Truth::yes);
  EXPECT_EQ(gamma_stays_above(law, teacher, upto, level), Truth::no);
  EXPECT_EQ(floor_met(law, teacher, upto, last - real({1, 100})), Truth::yes);
  EXPECT_EQ(floor_met(law, teacher, upto, last + real({1, 100})), Truth::no);
  // 1 / sqrt(8 pi 2) = cos 82 degrees; with 1/8 in place of 8 the limit is 37 degrees.
  EXPECT_EQ(reaches_beyond(law, teacher, level, false, 8), Truth::no);
  EXPECT_EQ(reaches_beyond(law, teacher, level, false, real({1, 4})), Truth::yes);
}

TEST(SmoothnessRange, meets_a_floor_of_zero_in_space_whatever_rounding_says) {
  const Computing balls(Arithmetic::ball);
  const Law law = finite_law({Real(1)}, {{Vec{1, 1, real({1, 3})}}});  // of rank one: gamma = 0
  const Vec axis{1, 0, 0};
  const Angle angle = angle_of_relative_error(real({1, 100}), Real(1));
  EXPECT_EQ(floor_met(law, axis, angle, Real(0)), Truth::yes);
  EXPECT_NE(floor_met(law, axis, angle, real({1, 10})), Truth::yes);
}

TEST(SmoothnessRange, knows_where_students_stand) {
  EXPECT_EQ(some_student_at(plain({{1, 0}}), real({1, 3})), Truth::yes);
  EXPECT_EQ(some_student_at(plain({{1}}), -1), Truth::yes);
  EXPECT_THROW(some_student_at(plain({{1}}), real({1, 3})), Undefined);
}

TEST(SmoothnessRange, finds_cross_moments_below_gamma) {
  const Law one = plain({{2, 1}, {2, -1}});  // one patch: no cross moments off the boundaries
  const Bounds gamma = gamma_bracket(one, teacher, angle_from_cosine(near));
  EXPECT_EQ(admissible_below(one, teacher, gamma, 6), Truth::yes);
  EXPECT_EQ(admissible_below(one, teacher, {Real(0), Real(0)}, 6), Truth::no);
  const Law split(finite_law<Rational>({1}, {{{1, 5}, {1, -5}}}));
  EXPECT_EQ(admissible_below(split, teacher, {real({1, 100}), real({1, 100})}, 6), Truth::no);
}

TEST(NonDegeneracy, holds_on_the_line_where_both_sides_have_mass) {
  EXPECT_EQ(non_degenerate(plain({{1}, {-2}}), {1}, Quantifier::pairs, false), Truth::yes);
  EXPECT_EQ(non_degenerate(plain({{1}}), {1}, Quantifier::pairs, false), Truth::no);
  EXPECT_EQ(non_degenerate(plain({{1}}), {1}, Quantifier::teacher, false), Truth::yes);
  EXPECT_EQ(non_degenerate(plain({{1}}), {-1}, Quantifier::teacher, false), Truth::no);
  EXPECT_EQ(non_degenerate(plain({{1, 0}, {0, 1}}), teacher, Quantifier::teacher, false), Truth::no);
  EXPECT_EQ(non_degenerate(plain({{1, 0}}), teacher, Quantifier::teacher, true), Truth::unknown);
  EXPECT_EQ(non_degenerate(Law(gaussian_law<Rational>(2)), teacher, Quantifier::pairs, false), Truth::yes);
  EXPECT_EQ(below_straight({-1, 1}, teacher), Truth::yes);
  EXPECT_EQ(below_straight({-1, 0}, teacher), Truth::no);
  EXPECT_THROW(below_straight({0, 0}, teacher), Undefined);
}

}  // namespace
}  // namespace lakatos
