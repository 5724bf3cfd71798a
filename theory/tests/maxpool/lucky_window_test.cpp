// Windows for the number of lucky filters against a loop over all counts.
#include "theory/maxpool/lucky_window.hpp"

#include <gtest/gtest.h>

#include "theory/maxpool/real_lucky.hpp"

namespace lakatos::maxpool {
namespace {

TEST(LuckyWindow, holds_the_counts_that_meet_both_bounds) {
  for (const std::int64_t s : {3, 4, 7}) {
    for (const std::int64_t k : {1, 12, 40, 97}) {
      const Scale scale{s, static_cast<long>(s)};
      const Range found = lucky_window(k, static_cast<long>(k), scale, 4 * scale.number, static_cast<long>(k));
      for (std::int64_t count = 0; count <= k; ++count)
        EXPECT_EQ(found.low <= count && count <= found.high, k <= 4 * s * count && count * s <= k) << s << " " << k;
    }
  }
}

/// |i / k - (1 - 2^(1-s)) / (2 (s-1))| <= 1 / (4 s), asked of each count.
TEST(LuckyWindow, deviates_as_a_loop_over_the_counts_says) {
  for (const std::int64_t s : {3, 4, 6}) {
    for (const std::int64_t k : {24, 217}) {
      const Scale scale{s, static_cast<long>(s)};
      const Deviation from(k, static_cast<long>(k), scale, Real(4));
      const Real mean = printed_detector(scale) / 2;
      std::int64_t least = k, most = 0;
      for (std::int64_t i = 0; i <= k; ++i) {
        const Real gap = abs(Real(static_cast<long>(i)) / Real(static_cast<long>(k)) - mean);
        if (less_equal(gap, 1 / (4 * scale.number)) == Truth::yes) least = std::min(least, i), most = i;
      }
      EXPECT_EQ(from.least(), least);
      EXPECT_EQ(from.most(), most);
    }
  }
}

TEST(LuckyWindow, has_the_chance_of_a_detector_in_its_middle) {
  EXPECT_EQ(to_string(printed_detector({5, 5})), to_string(detector_chance(5, Real(5))));
}

TEST(Detector, sees_its_own_pattern_alone_and_positive) {
  EXPECT_EQ(detects(Vec{2, 5, 1}, 3, 1), Truth::yes) << "o_2 does not count";
  EXPECT_EQ(detects(Vec{2, 5, 2}, 3, 1), Truth::no) << "a tie";
  EXPECT_EQ(detects(Vec{2, 5, 3}, 2, 1), Truth::yes) << "o_3 is not in use";
  EXPECT_EQ(detects(Vec{-1, -2, -3}, 3, 1), Truth::no);
  EXPECT_EQ(detects(Vec{9, 5, 3}, 3, -1), Truth::yes);
}

}  // namespace
}  // namespace lakatos::maxpool
