// Mean images by hand: their angles and norms, how often classes stand at pixels, and wedges where signs differ.
#include "theory/hierarchical/mean_angles.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/hierarchical/digit_counts.hpp"
#include "theory/hierarchical/no_channel_bound.hpp"
#include "theory/hierarchical/opposite_wedge.hpp"
#include "theory/hierarchical/pixel_chances.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/probability/gaussian_length.hpp"
#include "theory/probability/normal_products.hpp"

namespace lakatos::hierarchical {
namespace {

TEST(MeanAngles, tells_lines_and_nearly_lines) {
  const std::vector<Vec> opposite{{1, 1}, {-2, -2}}, right{{1, 0}, {0, 2}}, near{{10, 1}, {10, -1}};
  EXPECT_EQ(to_string(least_share_of_pi(opposite)), "1");
  EXPECT_THROW(least_share_of_pi(right), Undecided) << "1/2, which rationals do not know";
  EXPECT_EQ(some_dependent(opposite), Truth::yes);
  EXPECT_EQ(some_dependent(near), Truth::no);
  EXPECT_EQ(some_nearly_on_one_line(near), Truth::yes) << "sin 2 atan(1/10) = 20/101";
  EXPECT_EQ(some_nearly_on_one_line({{7, 1}, {7, -1}}), Truth::no) << "14/50";
  EXPECT_EQ(to_string(largest_squared_cosine({{1, 0}, {1, 1}, {-1, 0}})), "1/2");
  EXPECT_THROW(require_cosines({{0, 0}, {1, 0}}), Undefined);
  EXPECT_NO_THROW(require_cosines(right));
  const Computing balls(Arithmetic::ball);
  EXPECT_NEAR(midpoint(least_share_of_pi({{1, 0}, {0, 2}, {-1, 0}})), 0.5, 1e-12);
  const PairShape shape = shape_of({3, 0}, {0, 4});
  EXPECT_NEAR(midpoint(shape.gap), 5, 1e-12);
  EXPECT_NEAR(midpoint(shape.angle), std::acos(0.0), 1e-12);
  EXPECT_NEAR(midpoint(shape.norm), 3, 1e-12);
}

TEST(MeanAngles, strict_relations_fail_for_the_least_pair) {
  const std::vector<Vec> means{{1, 0}, {0, 1}, {-3, 1}};
  EXPECT_EQ(mean_norms_beyond(means, false), Truth::yes);
  EXPECT_EQ(mean_norms_beyond(means, true), Truth::no) << "two of the least norm";
  EXPECT_EQ(mean_norms_beyond({{1, 0}, {0, 2}}, true), Truth::yes);
  EXPECT_EQ(angles_beyond(means, false), Truth::yes);
  EXPECT_EQ(angles_beyond(means, true), Truth::no);
}

TEST(PixelChances, half_their_difference_is_the_mean_image) {
  Level level{2, 2, 1, {{{0, 1}, {1, 0}, {0, 0}}, {1, -1, -1}, {real({1, 2}), real({1, 3}), real({1, 6})}}, {}};
  level.means = mean_images(level.law, 2);
  EXPECT_EQ(for_pixels(level,
                       [&](Pixel at) {
                         const Real difference = chance_given(level, at, -1) - chance_given(level, at, 1);
                         return equal(level.means[static_cast<std::size_t>(at.c)][at.j], difference / 2);
                       }),
            Truth::yes);
  EXPECT_EQ(to_string(chance_given(level, {0, 1}, -1)), "1");
  EXPECT_EQ(sum_of_means_is(level.means, minus_mean_label(level.law)), Truth::yes);
  EXPECT_EQ(sum_of_means_is(level.means, minus_mean_label(level.law), 1), Truth::no);
  EXPECT_EQ(shown_under_both_labels(level), Truth::yes) << "class 0 at the first pixel";
  level.law.images[2] = {1, 0};
  EXPECT_EQ(shown_under_both_labels(level), Truth::no);
}

TEST(OppositeWedge, is_as_wide_as_the_angle) {
  for (const Pair& pair : {Pair{{1, 0}, {1, 2}}, {{1, 0, 1}, {-2, 1, 1}}, {{1, 1}, {2, 2}}, {{1, 1}, {-1, -1}}}) {
    EXPECT_EQ(wedge_as_wide(pair, pair), Truth::yes);
    EXPECT_EQ(wedge_as_wide(pair, {{3, 1, 0}, {1, 4, 0}}), Truth::no);
  }
  const Pair wide{{1, 0}, {1, 2}};
  EXPECT_EQ(wedge_as_wide(wide, wide, Opening::half), Truth::no);
  EXPECT_EQ(wedge_as_wide(wide, wide, Opening::twice), Truth::no);
  EXPECT_EQ(wedge_as_wide({{1, 0}, {0, 1}}, {{1, 0}, {-1, 0}}, Opening::half), Truth::yes) << "two right angles";
}

TEST(NoChannelBound, is_a_power) {
  EXPECT_EQ(to_string(no_channel_bound(real({1, 2}), 5)), "1/32");
  EXPECT_EQ(to_string(no_channel_bound(real({1, 2}), 0)), "1");
}

TEST(DigitCounts, multiply_the_choices_of_all_pixels) {
  EXPECT_EQ(to_string(choices_above(Real(2), 1)), "512");
  EXPECT_EQ(equal(choices_above(Real(4), 2), whole_power(Real(4), Real(90))), Truth::yes);
  EXPECT_EQ(to_string(whole_power(Real(3), real({7, 2}))), "81");
}

TEST(NormalProducts, have_the_moments_of_a_normal_number) {
  const std::vector<Real> moments = product_moments({1, -2, 3}, real({1, 2}));
  EXPECT_EQ(to_string(moments[2]), "7") << "14 / 2";
  EXPECT_EQ(to_string(moments[4]), "147") << "3 * 49";
  EXPECT_EQ(to_string(moments[1]), "0");
  EXPECT_EQ(to_string(moments[3]), "0");
  EXPECT_EQ(entries_of_both_signs({1, 0, -1}), Truth::yes);
  EXPECT_EQ(entries_of_both_signs({1, 0, 1}), Truth::no);
}

TEST(NormalProducts, are_within_bounds_of_the_error_function) {
  const Computing balls(Arithmetic::ball);
  for (const Fraction& most : {Fraction{1, 1}, {3, 1}}) {  // below and beyond one standard deviation
    const Bounds found = probability_within(Real(2), real(most), 64);
    const double expected = std::erf(to_double(most) / 2);
    EXPECT_LE(midpoint(found.lower), expected);
    EXPECT_GE(midpoint(found.upper), expected);
    EXPECT_NEAR(midpoint(found.lower), midpoint(found.upper), 0.03);
  }
  const double tail = std::erfc(0.5 / std::sqrt(2.0));
  EXPECT_NEAR(midpoint(both_large(pi() / 2, real({1, 2}), 512)), tail * tail, 1e-3) << "independent";
}

TEST(GaussianLength, follows_the_exponential_law_in_the_plane) {
  const Computing balls(Arithmetic::ball);
  EXPECT_NEAR(midpoint(chance_beyond(2, Real(2), Real(3))), std::exp(-9.0 / 8), 1e-12);
  EXPECT_NEAR(midpoint(chance_beyond(2, Real(2), Real(-3))), 1, 0);
}

}  // namespace
}  // namespace lakatos::hierarchical
