// k-means++ on a line, in blocks and without: chances of seeds by hand, centres, and masks of clusters.
#include "algorithms/hierarchical/seeded_blocks.hpp"

#include <gtest/gtest.h>

#include "algorithms/common/seeded_k_means.hpp"
#include "algorithms/hierarchical/cluster_masks.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {
namespace {

const Blocks blocks{{{0}, {1}, {4}, {5}}, {0, 0, 1, 1}, 2, 2, 1, {1, 1, 2, 2}};

TEST(SeededBlocks, have_chances_of_two_seeds_in_one_block) {
  // From 0: squares 1, 16, 25; from 1: 1, 9, 16.
  EXPECT_EQ(to_string(chance_of_repetition(blocks, {0})), "1/42");
  EXPECT_EQ(to_string(chance_of_repetition(blocks, {1})), "1/26");
  const Real expected = 1 - (1 / Real(42) + 1 / Real(26)) / 2;
  EXPECT_EQ(equal(chance_of_no_repetition(blocks, 2), expected), Truth::yes);
  EXPECT_EQ(in_different_blocks(blocks, {0, 3}), Truth::yes);
  EXPECT_EQ(in_different_blocks(blocks, {0, 1}), Truth::no);
  EXPECT_EQ(to_string(least_square(blocks, {0, 2}, 3)), "1");
  EXPECT_THROW(chance_of_repetition({{{0}, {0}}, {0, 1}, 2, 2, 1, {1, 2}}, {0}), Undefined);
}

TEST(SeededBlocks, have_means_for_centres) {
  const Clustering<Real> end = lloyd(blocks.points, {{0}, {4}}, Dissimilarity::euclidean);
  EXPECT_EQ(centres_are_means(blocks, end, [](long size) { return Real(size); }), Truth::yes);
  EXPECT_EQ(centres_are_means(blocks, end, [](long) { return Real(3); }), Truth::no);
  EXPECT_EQ(centres_in_blocks(blocks, end.centres), Truth::no) << "1/2 is no point";
  EXPECT_EQ(centres_in_blocks(blocks, {{1}, {5}}), Truth::yes);
  EXPECT_EQ(centres_in_blocks(blocks, {{1}, {0}}), Truth::no);
}

TEST(SeededKMeans, tells_ties_and_what_ends_in_a_map) {
  EXPECT_EQ(some_tie({{0}, {1}, {2}}), Truth::yes);
  EXPECT_EQ(some_tie({{0}, {1}, {3}}), Truth::no);
  EXPECT_EQ(one_nearest({{0}, {1}}, {{0}, {3}}), Truth::yes);
  EXPECT_EQ(one_nearest({{0}, {1}}, {{0}, {2}}), Truth::no);
  EXPECT_EQ(ends_in_a_map(blocks.points, 2, Dissimilarity::euclidean, true), Truth::yes);
  EXPECT_EQ(ends_in_a_map({{1, 0}, {0, 1}, {-1, 0}}, 2, Dissimilarity::cosine, true), Truth::yes);
}

TEST(SeededKMeans, weighs_by_distances_or_by_their_squares) {
  EXPECT_EQ(words_agree({{0}, {1}}), Truth::yes);
  EXPECT_EQ(words_agree({{0}, {1}, {3}}), Truth::no) << "1/4 for 1/10";
}

TEST(ClusterMasks, keep_close_pairs_together) {
  const std::vector<Vec> points{{0}, {1}, {3}, {4}};
  const Distances at{close_to(points, Real(2), false), close_to(points, Real(2), true),
                     close_to(points, Real(9), true)};
  EXPECT_EQ(everyone(4), 0b1111U);
  EXPECT_EQ(everyone(32), ~Members{0});
  EXPECT_TRUE(keeps_close(at, 0b0011, 0b1111));
  EXPECT_FALSE(keeps_close(at, 0b0001, 0b1111)) << "1 is left behind";
  EXPECT_TRUE(keeps_close(at, 0b0001, 0b1101)) << "1 is gone before";
  EXPECT_TRUE(none_far(at, 0b0111)) << "0 and 3, just 2 gamma apart";
  EXPECT_FALSE(none_far(at, 0b1001));
}

}  // namespace
}  // namespace lakatos::hierarchical
