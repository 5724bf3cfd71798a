#include "theory/maxpool/real_least_norm.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos::maxpool {
namespace {

Real third() { return Real(1) / 3; }

// v = (1/4, -1/9) is the least: 4 v_1 >= 1 and -9 v_2 >= 1, of squared norm 4/16 + 9/81 = 13/36.
TEST(least_norm, counts_equal_channels) {
  const Computing in_balls(Arithmetic::ball);
  const LeastNorm norm = least_norm({{1, 0}, {0, 1}}, {1, -1}, {4, 9});
  ASSERT_TRUE(norm.at_most.has_value());
  EXPECT_EQ(norm.separable, Truth::yes);
  EXPECT_EQ(less(*norm.at_most, Real(13) / 36 - real({1, 1000000})), Truth::no);
  EXPECT_EQ(less(*norm.at_most, Real(13) / 36 + real({1, 1000000})), Truth::yes);
  EXPECT_EQ(less(Real(13) / 36 - real({1, 1000000}), norm.at_least), Truth::yes);
}

TEST(least_norm, is_that_of_the_channels_written_out) {
  const Computing in_balls(Arithmetic::ball);
  const LeastNorm grouped = least_norm({{1, third()}, {third(), 2}, {2, 0}}, {1, -1, 1}, {2, 3}),
                  written =
                      least_norm({{1, 1, third(), third(), third()}, {third(), third(), 2, 2, 2}, {2, 2, 0, 0, 0}},
                                 {1, -1, 1}, {1, 1, 1, 1, 1});
  ASSERT_TRUE(grouped.at_most && written.at_most);
  EXPECT_EQ(less(abs(*grouped.at_most - *written.at_most), real({1, 1000000})), Truth::yes);
  EXPECT_EQ(less(abs(grouped.at_least - written.at_least), real({1, 1000000})), Truth::yes);
}

TEST(least_norm, has_no_upper_bound_where_a_point_has_both_labels) {
  const Computing in_balls(Arithmetic::ball);
  EXPECT_FALSE(least_norm({{1, third()}, {1, third()}}, {1, -1}, {1, 1}).at_most.has_value());
}

}  // namespace
}  // namespace lakatos::maxpool
