// The expansion around the average patch, by hand for one input and by its identity for many; pairs of patches by hand.
#include "theory/filter/average_expansion.hpp"

#include <gtest/gtest.h>

#include "theory/filter/sided_moments.hpp"
#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

Vec in_real(const Vector<Fraction>& x) {
  Vec y;
  for (const Fraction& entry : x) y.push_back(real(entry));
  return y;
}
bool same(const Mat& a, const Mat& b) { return is_zero(subtract(a, b)) == Truth::yes; }

TEST(AverageExpansion, takes_an_input_apart) {
  // (3, -1) is not seen by the student, (1, 3) is; the average (2, 1) is.
  const Law law(finite_law<Rational>({1}, {{{3, -1}, {1, 3}}}));
  const Vec w{1, 4}, teacher{1, 0};
  const auto input = expanded_inputs(law, w, teacher, false).front();
  EXPECT_EQ(to_string(input.part[0]), "1/2");
  EXPECT_EQ(to_string(input.part[1]), "3/2");
  EXPECT_EQ(to_string(input.average[0]), "2");
  EXPECT_EQ(to_string(input.active[0][0]), "0");
  const Law behind(finite_law<Rational>({1}, {{{1, -2}, {1, 1}}}));  // its average is not seen
  EXPECT_EQ(to_string(expanded_inputs(behind, w, teacher, false).front().centre[0]), "0");
  EXPECT_EQ(to_string(expanded_inputs(behind, w, teacher, true).front().centre[0]), "1");
}

TEST(AverageExpansion, leaves_the_square_of_what_is_left) {
  testing::Draw draw(5);
  for (int trial = 0; trial < 50; ++trial) {
    const Law law(law_from_fractions<Rational>(draw.law(2, 3, 2, 3)));
    const Vec w = in_real(draw.nonzero_vector(2, 3)), teacher = in_real(draw.nonzero_vector(2, 3));
    const auto inputs = expanded_inputs(law, w, teacher, trial % 2 == 0);
    Mat rest(2, 2), first(2, 2), errors(2, 2);
    for (const auto& input : inputs) {
      const Vec gap = subtract(input.part, input.centre), beside = subtract(input.part, input.active[0]);
      add_outer(rest, input.weight, gap, gap), add_outer(first, input.weight, beside, beside);
      add_outer(errors, input.weight, input.centre, gap);
    }
    EXPECT_TRUE(same(expansion_remainder(inputs), rest)) << trial;
    EXPECT_TRUE(same(spread_around_first(inputs), first)) << trial;
    Mat mean(2, 2);
    for (std::size_t i = 0; i < 3; ++i) mean = add(mean, scale(real({1, 3}), expansion_error(inputs, i)));
    EXPECT_TRUE(same(mean, errors)) << trial;
    EXPECT_TRUE(same(part_moment(inputs), region_moments(law, w, teacher).agree)) << trial;
    EXPECT_TRUE(same(average_moment(inputs), region_moments(average_law(law), w, teacher).agree)) << trial;
  }
}

TEST(AverageExpansion, weighs_pairs_of_patches) {
  // Patch 0 in front of both boundaries in both inputs, patch 1 behind the teacher's alone in the first.
  const Law law(finite_law<Rational>({real({1, 4}).as<Rational>(), real({3, 4}).as<Rational>()},
                                     {{{3, 4}, {-3, 4}}, {{4, 3}, {4, 3}}}));
  const Vec w{1, 1}, teacher{1, 0};
  const Real cos_rho = real({1, 2});
  const PatchPair pair = patch_pair(law, w, teacher, cos_rho, 0, 1);
  EXPECT_EQ(to_string(pair.mass), "1/4");
  EXPECT_EQ(to_string(pair.behind), "1/4");
  EXPECT_EQ(to_string(pair.strip.upper), "1/4") << "37 degrees behind, rho is 60";
  EXPECT_TRUE(same(pair.moment, scale(real({1, 4}), Mat{{-9, 12}, {-12, 16}})));
  EXPECT_EQ(to_string(patch_pair(law, w, teacher, real({9, 10}), 0, 1).strip.upper), "0") << "rho is 26 degrees";
  EXPECT_EQ(pair_norms_by_mass(law, w, teacher, cos_rho), Truth::no) << "a moment of 25/4 on the mass 1/4";
  // theta = 45 degrees: 1/4 <= rate pi/4; rho = 60 degrees: 1/4 <= rate pi/3.
  EXPECT_EQ(near_mass_is_small(law, w, teacher, cos_rho, 1, real({32, 100})), Truth::yes);
  EXPECT_EQ(near_mass_is_small(law, w, teacher, cos_rho, 1, real({31, 100})), Truth::no);
  EXPECT_EQ(far_mass_is_small(law, w, teacher, cos_rho, 1, real({24, 100})), Truth::yes);
  EXPECT_EQ(far_mass_is_small(law, w, teacher, cos_rho, 1, real({23, 100})), Truth::no);
  EXPECT_EQ(student_in_case(w, teacher, cos_rho, true), Truth::yes);
  EXPECT_EQ(student_in_case(w, teacher, cos_rho, false), Truth::no);
  EXPECT_EQ(student_in_case({-1, 3}, teacher, cos_rho, false), Truth::no) << "beyond the right angle";
}

TEST(ClosePatchesAverage, is_ordered_where_patches_are_equal) {
  const Law equal(finite_law<Rational>({1}, {{{3, 4}, {3, 4}}})), split(finite_law<Rational>({1}, {{{4, 3}, {-3, 4}}}));
  const Vec w{1, 1}, teacher{1, 0};
  EXPECT_TRUE(average_in_matrix_order(equal, w, teacher, 0));
  EXPECT_FALSE(average_in_matrix_order(split, {1, 0}, teacher, 0)) << "half of an input of average (1/2, 7/2) is lost";
  EXPECT_TRUE(average_in_matrix_order(split, {1, 0}, teacher, 13));
  const Law round(
      finite_law<Rational>({real({1, 2}).as<Rational>(), real({1, 2}).as<Rational>()}, {{{1, 1}}, {{1, -1}}}));
  EXPECT_EQ(to_string(average_gamma(round, {2, 1}, teacher, true).lower), "1");
  EXPECT_EQ(to_string(average_gamma(round, {2, 1}, teacher, false).lower), "1");
  EXPECT_EQ(near_the_end_of_rho(w, teacher, real({1, 2}), real({1, 2})), Truth::yes) << "1 - cos is 0.29 of 0.5";
  EXPECT_EQ(near_the_end_of_rho(w, teacher, real({1, 2}), real({3, 5})), Truth::no);
  EXPECT_EQ(near_the_end_of_rho(w, teacher, real({-1, 1}), 1), Truth::no);
}

}  // namespace
}  // namespace lakatos
