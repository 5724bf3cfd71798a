// Who is close to whom, and whether points are with their nearest centre, on a line.
#include "algorithms/hierarchical/real_ball_clustering.hpp"

#include <gtest/gtest.h>

#include "algorithms/common/real_k_means.hpp"

namespace lakatos::hierarchical {
namespace {

const std::vector<Vec> points{{0}, {1}, {3}, {4}};

TEST(RealBallClustering, includes_the_boundary_only_where_it_is_asked_for) {
  EXPECT_EQ(close_to(points, Real(1), true), (Neighbours{0b0011, 0b0011, 0b1100, 0b1100}));
  EXPECT_EQ(close_to(points, Real(1), false), (Neighbours{0b0001, 0b0010, 0b0100, 0b1000}));
  EXPECT_EQ(chains(close_to(points, Real(4), true)).size(), 1u);
}

TEST(RealBallClustering, gives_each_cluster_a_unit_vector) {
  const std::vector<Vec> images = unit_images({0, 1, 0});
  EXPECT_EQ(to_string(dot(images[0], images[2])), "1");
  EXPECT_EQ(to_string(dot(images[0], images[1])), "0");
}

TEST(RealKMeans, ends_with_points_at_their_nearest_centres) {
  Clustering<Real> end = lloyd(points, {Vec{0}, Vec{1}}, Dissimilarity::euclidean);
  EXPECT_EQ(nearest_centres(points, end), Truth::yes);
  end.of[0] = 1 - end.of[0];
  EXPECT_EQ(nearest_centres(points, end), Truth::no);
}

TEST(RealBallClustering, joins_examples_by_a_shortest_chain) {
  const Neighbours close = close_to(points, Real(9), true);
  EXPECT_EQ(chain_between(close, 0, 3), (std::vector<std::size_t>{3, 1, 0}));
  EXPECT_TRUE(chain_between(close_to(points, Real(1), true), 0, 3).empty());
  EXPECT_EQ(chain_between(close, 2, 2), std::vector<std::size_t>{2});
}

TEST(RealKMeans, finds_next_centres_while_points_differ) {
  const std::vector<Vec> twice{{0}, {0}, {1}};
  EXPECT_EQ(seeding_goes_on(points, 4, Dissimilarity::euclidean, Real(4)), Truth::yes);
  EXPECT_EQ(seeding_goes_on(twice, 2, Dissimilarity::euclidean, Real(3)), Truth::yes);
  EXPECT_EQ(seeding_goes_on(twice, 3, Dissimilarity::euclidean, Real(3)), Truth::no) << "two places alone";
}

}  // namespace
}  // namespace lakatos::hierarchical
