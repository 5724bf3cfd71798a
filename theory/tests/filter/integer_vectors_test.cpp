// Integer vectors in the frame of a teacher, by hand.
#include "theory/filter/integer_vectors.hpp"

#include <gtest/gtest.h>

#include "theory/filter/order_family.hpp"
#include "theory/filter/split_atoms.hpp"

namespace lakatos {
namespace {

TEST(IntegerVectors, have_products_and_lengths) {
  const IntegerVector a{3, -4}, b{2, 1};
  EXPECT_EQ(inner(a, b.data()), 2);
  EXPECT_EQ(length(a.data(), 2, 10), 0.5);
  EXPECT_EQ(largest_last_entry({1, -7, 9, 2}, 2), 7);
  // E|Z|^2 = (1 * 25 + 3 * 4) / 4 / 4
  EXPECT_DOUBLE_EQ(inverse_mean_square({1, 3}, {3, 4, 2, 0}, 2, 2), 16.0 / 37);
  EXPECT_FALSE(std::isfinite(inverse_mean_square({1}, {0, 0}, 2, 2)));
}

TEST(IntegerVectors, turn_into_the_frame_of_a_teacher) {
  EXPECT_EQ(in_frame({1, 0}, 2, 5), (std::array<std::int64_t, 2>{2, 5}));
  EXPECT_EQ(in_frame({0, 3}, 2, 5), (std::array<std::int64_t, 2>{-15, 6}));
  const IntegerVector atom{3, 4};  // (1, 0) is (9, 12)/25 along it and (16, -12)/25 across
  EXPECT_EQ(part_across({1, 0}, atom.data()), (std::array<std::int64_t, 2>{16, -12}));
  IntegerVector entries{8};
  push_in_frame(entries, {1, 1}, 2, 1);
  EXPECT_EQ(entries, (IntegerVector{8, 1, 3}));
  IntegerVector scaled = entries = {1, 3};  // 2 along (1, 1) and 1 across
  scale_in_frame(scaled, {1, 1}, 1, 1);
  EXPECT_EQ(scaled, (IntegerVector{2, 6})) << "|w*|^2 = 2";
  scale_in_frame(entries, {1, 1}, 3, 1);
  EXPECT_EQ(entries, (IntegerVector{3 * 4 - 2, 3 * 4 + 2}));
}

TEST(IntegerVectors, scale_patches_and_compare_them) {
  EXPECT_EQ(with_either_norm({1, 2, 3, 4}, 2, 2, {1, 10}),
            (IntegerVector{1, 2, 3, 4, 10, 20, 3, 4, 1, 2, 30, 40, 10, 20, 30, 40}));
  EXPECT_TRUE(same_patches({1, 2, 1, 2, 5, 6, 5, 6}, 2, 2));
  EXPECT_FALSE(same_patches({1, 2, 1, 2, 5, 6, 5, 7}, 2, 2));
  EXPECT_TRUE(same_patches({1, 2, 5, 6}, 1, 2));
}

TEST(SplitAtoms, puts_halves_on_both_sides) {
  const PatchLaw<double> law = finite_law<double>({0.25, 0.75}, {{{0, 2}}, {{1, 1}}});
  const PatchLaw<double> split = split_atoms(law, {true, false}, 0.5);
  EXPECT_EQ(split.weights, (Vector<double>{0.125, 0.125, 0.75}));
  EXPECT_EQ(split.atoms[0][0], (Vector<double>{-1, 2}));
  EXPECT_EQ(split.atoms[1][0], (Vector<double>{1, 2}));
  EXPECT_EQ(split.atoms[2][0], (Vector<double>{1, 1}));
  EXPECT_EQ(split_atoms(law, {}, 0.5).atoms, law.atoms);
}

TEST(OrderFamily, runs_through_powers_of_ten) {
  EXPECT_EQ(constants_at(0).first, (Fraction{1, 1000}));
  EXPECT_EQ(constants_at(5).first, (Fraction{1000, 1}));
  EXPECT_EQ(constants_at(48).second, (Fraction{100, 1})) << "the last one is shown";
  EXPECT_EQ(constants_at(8).second, (Fraction{1, 100}));
  EXPECT_EQ(root_above(0.1, 2), 2);
  EXPECT_EQ(root_above(26, 2), 6);
  EXPECT_EQ(root_above(1e8, 8), 11) << "rounding leaves 10 open";
}

}  // namespace
}  // namespace lakatos
