#include "theory/filter/regions.hpp"

#include <gtest/gtest.h>

#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;

TEST(Regions, are_closed_so_that_the_boundaries_belong_to_both_neighbours) {
  const Membership inside = membership(1, 1), on_student = membership(0, 1), on_teacher = membership(1, 0),
                   zero = membership(0, 0);
  EXPECT_TRUE(inside.agree && !inside.student_only && !inside.teacher_only && !inside.neither);
  EXPECT_TRUE(on_student.agree && !on_student.student_only && on_student.teacher_only && !on_student.neither);
  EXPECT_TRUE(on_teacher.agree && on_teacher.student_only && !on_teacher.teacher_only && !on_teacher.neither);
  EXPECT_TRUE(zero.agree && zero.student_only && zero.teacher_only && zero.neither);
  EXPECT_TRUE(membership(-1, -1).neither && membership(1, -1).student_only && membership(-1, 1).teacher_only);
}

TEST(Regions, moments_of_one_atom_with_two_patches_by_hand) {
  // Z_1 = (2, 0) in S(w, w*), Z_2 = (0, 2) in S(w, -w*): P = (1, 0), N = (0, 1), M = 0.
  PatchLaw<Rational> law = finite_law<Rational>({1}, {{{2, 0}, {0, 2}}});
  const auto moments = region_moments<Rational>(law, {1, 1}, {1, -1});
  EXPECT_TRUE(testing::same(moments.agree, Matrix<Rational>{{1, 0}, {0, 0}}));
  EXPECT_TRUE(testing::same(moments.agree_student, Matrix<Rational>{{0, 1}, {0, 0}}));
  EXPECT_TRUE(testing::same(moments.student, Matrix<Rational>{{0, 0}, {0, 1}}));
  for (const auto& zero : {moments.agree_teacher, moments.student_teacher, moments.teacher})
    EXPECT_TRUE(testing::same(zero, Matrix<Rational>(2, 2)));
}

TEST(Regions, atoms_on_the_teachers_boundary_count_in_both_moments) {
  const auto law = law_from_fractions<Rational>(testing::plain_law({{0, 3}}));
  const auto moments = region_moments<Rational>(law, {1, 1}, {1, 0});
  const Matrix<Rational> square{{0, 0}, {0, 9}};
  EXPECT_TRUE(testing::same(moments.agree, square) && testing::same(moments.student, square));
  EXPECT_TRUE(testing::same(moments.agree_student, square) && testing::same(moments.teacher, Matrix<Rational>(2, 2)));
}

TEST(Regions, moments_agree_with_the_definition_and_enclosures_contain_them) {
  Draw draw(1);
  for (int trial = 0; trial < 120; ++trial) {
    const auto p = static_cast<std::size_t>(draw.integer(1, 4)), k = static_cast<std::size_t>(draw.integer(1, 3));
    const auto law = draw.law(p, k, 4, 2);
    const auto w = draw.vector(p, 2), t = draw.vector(p, 2);
    const auto exact_law = law_from_fractions<Rational>(law);
    const auto exact_w = vector_from_fractions<Rational>(w), exact_t = vector_from_fractions<Rational>(t);
    const auto exact = region_moments(exact_law, exact_w, exact_t);
    const auto balls =
        region_moments(law_from_fractions<Ball>(law), vector_from_fractions<Ball>(w), vector_from_fractions<Ball>(t));
    const UpwardRounding upward;
    const auto boxes = region_moments(law_from_fractions<Interval>(law), vector_from_fractions<Interval>(w),
                                      vector_from_fractions<Interval>(t));
    for (const auto& [x, y] : testing::region_pairs()) {
      const auto expected = testing::moment_by_definition(exact_law, exact_w, exact_t, x, y);
      EXPECT_TRUE(testing::same(testing::moment_of(exact, x, y), expected));
      EXPECT_TRUE(testing::contains(testing::moment_of(boxes, x, y), expected));
      EXPECT_TRUE(testing::contains(testing::moment_of(balls, x, y), expected));
    }
  }
}

TEST(Regions, an_enclosure_that_leaves_a_sign_open_is_undecided) {
  const UpwardRounding upward;
  const auto law = law_from_fractions<Interval>(testing::plain_law({{1, -1}}));
  const Interval third = from_integers<Interval>(1, 3);
  EXPECT_THROW(region_moments<Interval>(law, {third, third}, {1, 0}), Undecided);
  EXPECT_EQ(off_the_boundaries<Interval>(law, {third, third}, {1, 0}), Truth::unknown);
}

TEST(Regions, off_the_boundaries_looks_at_nonzero_patches_only) {
  const auto law = law_from_fractions<Rational>(testing::plain_law({{1, 2}, {0, 0}}));
  EXPECT_EQ(off_the_boundaries<Rational>(law, {1, 1}, {1, 0}), Truth::yes);
  EXPECT_EQ(off_the_boundaries<Rational>(law, {2, -1}, {1, 0}), Truth::no);
  EXPECT_EQ(off_the_boundaries<Rational>(law, {1, 1}, {-2, 1}), Truth::no);
  EXPECT_EQ(off_the_boundaries(gaussian_law<Rational>(2), Vector<Rational>{0, 0}, Vector<Rational>{1, 0}), Truth::no);
}

TEST(Regions, a_gaussian_law_splits_its_half_spaces_into_wedges) {
  const auto law = gaussian_law<Ball>(3);
  const auto moments = region_moments<Ball>(law, {1, 2, 0}, {1, 0, 0});
  const auto whole = add(add(moments.agree, moments.student), add(moments.agree, moments.teacher));
  for (std::size_t i = 0; i < 3; ++i)  // {w.Z >= 0} and {w*.Z >= 0} carry half the identity each
    for (std::size_t j = 0; j < 3; ++j) EXPECT_TRUE(testing::contains(whole(i, j), i == j ? Rational(1) : Rational(0)));
  const auto rational = region_moments(gaussian_law<Rational>(2), Vector<Rational>{2, 4}, Vector<Rational>{1, 2});
  EXPECT_TRUE(testing::same(rational.agree, Matrix<Rational>{{Rational(1) / 2, 0}, {0, Rational(1) / 2}}));
  EXPECT_THROW(region_moments(gaussian_law<Rational>(2), Vector<Rational>{1, 1}, Vector<Rational>{1, 2}), Undecided);
  EXPECT_THROW(region_moments(gaussian_law<Rational>(2), Vector<Rational>{0, 0}, Vector<Rational>{1, 2}), Undefined);
}

TEST(PatchLaw, ragged_laws_are_refused) {
  EXPECT_THROW(finite_law<Rational>({1}, {}), std::invalid_argument);
  EXPECT_THROW(finite_law<Rational>({1, 1}, {{{1, 2}}, {{1}}}), std::invalid_argument);
  EXPECT_THROW(finite_law<Rational>({1, 1}, {{{1, 2}}, {{1, 2}, {3, 4}}}), std::invalid_argument);
}

TEST(PatchLaw, the_average_second_moment_of_two_opposite_patches_is_zero) {
  const PatchLaw<Rational> law = finite_law<Rational>({1}, {{{1, 2}, {-1, -2}}});
  EXPECT_TRUE(testing::same(average_second_moment(law), Matrix<Rational>(2, 2)));
  EXPECT_TRUE(
      testing::same(average_second_moment(finite_law<Rational>({1}, {{{1, 2}}})), Matrix<Rational>{{1, 2}, {2, 4}}));
}

}  // namespace
}  // namespace lakatos
