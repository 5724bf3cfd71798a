#include "theory/overlap/patches.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/errors.hpp"
#include "theory/tests/overlap/selection.hpp"

namespace lakatos::overlap {
namespace {

using testing::Draw;
using testing::selection;
using V = Vector<Rational>;

TEST(PatchLayout, fits_exactly_up_to_the_last_coordinate) {
  EXPECT_TRUE(fits({160, 16, 9, 17}));
  EXPECT_FALSE(fits({159, 16, 9, 17}));
  EXPECT_TRUE(fits({5, 3, 2, 2}));
  EXPECT_TRUE(fits({3, 1, 2, 2}));
  EXPECT_FALSE(fits({2, 0, 1, 1}));
  EXPECT_FALSE(fits({2, 1, 0, 1}));
  EXPECT_FALSE(fits({2, 1, 1, 0}));
}

TEST(PatchLayout, has_a_large_stride_above_half_of_the_filter) {
  for (std::int64_t r = 1; r <= 12; ++r) {
    for (std::int64_t s = 1; s <= 14; ++s) EXPECT_EQ(large_stride({99, r, s, 2}), 2 * s > r) << r << " " << s;
  }
}

TEST(PrivatePart, of_a_patch_meets_no_other_patch) {
  for (std::int64_t r = 1; r <= 9; ++r) {
    for (std::int64_t s = r / 2 + 1; s <= r; ++s) {
      const PatchLayout layout{3 * s + r, r, s, 4}, own = private_part(layout);
      EXPECT_EQ(own.filter, 2 * s - r);
      for (std::int64_t j = 0; j < 4; ++j) {
        for (std::int64_t c = 0; c < own.filter; ++c) {
          const std::int64_t at = j * s + own.offset + c;
          for (std::int64_t other = 0; other < 4; ++other)
            EXPECT_EQ(at >= other * s && at < other * s + r, other == j) << r << " " << s << " " << at;
        }
      }
    }
  }
}

TEST(PrivatePart, has_no_meaning_where_the_printed_segment_is_no_part_of_the_filter) {
  EXPECT_THROW(private_part({9, 2, 3, 2}), Undefined);
  EXPECT_THROW(private_part({9, 4, 2, 2}), Undefined);
  EXPECT_THROW(private_segment(V{1, 2}, 3), Undefined);
  EXPECT_EQ(private_segment(V{1, 2, 3}, 2), V{2});
  EXPECT_EQ(private_segment(V{1, 2, 3}, 3), (V{1, 2, 3}));
}

TEST(Patch, is_the_product_with_the_selection_matrix) {
  Draw draw(1);
  for (int trial = 0; trial < 100; ++trial) {
    const PatchLayout layout = draw.layout();
    const V x = draw.vector(layout.dimension), v = draw.vector(layout.filter);
    for (std::int64_t j = 0; j < layout.patches; ++j) {
      EXPECT_EQ(patch(layout, j, x), multiply(selection(layout, j + 1), x));
      EXPECT_EQ(spread_patch(layout, j, v), multiply(transpose(selection(layout, j + 1)), v));
    }
  }
}

TEST(Patch, has_no_meaning_for_an_input_of_another_length) { EXPECT_THROW(patch({3, 2, 1, 2}, 0, V{1, 2}), Undefined); }

TEST(WeightedPatches, add_up_selection_matrices) {
  Draw draw(2);
  for (int trial = 0; trial < 100; ++trial) {
    const PatchLayout layout = draw.layout();
    const V a = draw.vector(layout.patches), x = draw.vector(layout.dimension);
    Matrix<Rational> sum(static_cast<std::size_t>(layout.filter), static_cast<std::size_t>(layout.dimension));
    for (std::int64_t j = 0; j < layout.patches; ++j)
      sum = add(sum, scale(a[static_cast<std::size_t>(j)], selection(layout, j + 1)));
    EXPECT_EQ(weighted_patch_sum(layout, a, x), multiply(sum, x));
    // P_a is the Gram matrix of the rows of that sum.
    EXPECT_EQ(weighted_patch_matrix(layout, a).entries(), multiply(sum, transpose(sum)).entries());
  }
}

TEST(WeightedPatches, of_two_overlapping_patches_by_hand) {
  // r = 3, s = 2: coordinates 3 of the first patch and 1 of the second are one and the same.
  const Matrix<Rational> p = weighted_patch_matrix({5, 3, 2, 2}, V{3, 5});
  EXPECT_EQ(p.entries(), (Matrix<Rational>{{34, 0, 15}, {0, 34, 0}, {15, 0, 34}}).entries());
  EXPECT_EQ(neighbour_sum(V{3, 5}), Rational(15));
  EXPECT_EQ(neighbour_sum(V{3}), Rational(0));
}

}  // namespace
}  // namespace lakatos::overlap
