#include "algorithms/common/k_means.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {
namespace {

using Doubles = std::vector<std::vector<double>>;

template <class S>
Points<S> in_scalar(const Doubles& points) {
  Points<S> all;
  for (const auto& x : points) {
    Vector<S> point;
    for (const double entry : x) point.push_back(from_double<S>(entry));
    all.push_back(std::move(point));
  }
  return all;
}

double distance(const std::vector<double>& x, const std::vector<double>& y, Dissimilarity by) {
  double square = 0, product = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    square += (x[i] - y[i]) * (x[i] - y[i]);
    product += x[i] * y[i], xx += x[i] * x[i], yy += y[i] * y[i];
  }
  return by == Dissimilarity::euclidean ? std::sqrt(square) : 1 - product / std::sqrt(xx * yy);
}

/// Every sequence of seeds, one after the other as Appendix B of hgm19 tells it.
void for_sequences(const Doubles& points, std::size_t clusters, Dissimilarity by,
                   const std::function<void(std::vector<std::size_t>, double)>& f) {
  const std::function<void(std::vector<std::size_t>, double)> grow = [&](std::vector<std::size_t> seeds,
                                                                         double chance) {
    if (seeds.size() == clusters) return f(seeds, chance);
    std::vector<double> squares;
    double total = 0;
    for (const auto& x : points) {
      double least = 1e300;
      for (const std::size_t seed : seeds) least = std::min(least, distance(x, points[seed], by));
      squares.push_back(seeds.empty() ? 1 : least * least);
      total += squares.back();
    }
    for (std::size_t x = 0; x < points.size(); ++x) {
      if (squares[x] < 1e-12) continue;
      std::vector<std::size_t> more = seeds;
      more.push_back(x);
      grow(more, chance * squares[x] / total);
    }
  };
  grow({}, 1);
}

const Doubles plane = {{0, 1}, {0.5, 1}, {4, 1}, {4.5, 2}, {1, 8}, {1, 8.5}};

TEST(k_means, seeds_have_the_law_of_all_sequences) {
  for (const Dissimilarity by : {Dissimilarity::euclidean, Dissimilarity::cosine}) {
    const auto law = seed_law(squared_dissimilarities(in_scalar<Ball>(plane), by), 3);
    double sum = 0;
    for (const auto& outcome : law.outcomes) {
      double expected = 0;
      for_sequences(plane, 3, by, [&](std::vector<std::size_t> seeds, double chance) {
        std::sort(seeds.begin(), seeds.end());
        if (seeds == outcome.seeds) expected += chance;
      });
      EXPECT_NEAR(midpoint(outcome.chance), expected, 1e-12);
      sum += expected;
    }
    EXPECT_NEAR(sum, 1, 1e-12);
  }
}

TEST(k_means, seeds_of_three_points_on_a_line_by_hand) {
  // First 0 (1/3), then 1 with 1 : 4 against 3 with D = 1, 2 apart: 0, 1, 2 -> D^2 = 1, 4.
  const auto law = seed_law(squared_dissimilarities(in_scalar<Rational>({{0}, {1}, {2}}), Dissimilarity::euclidean), 2);
  ASSERT_EQ(law.outcomes.size(), 3u);
  EXPECT_EQ(to_string(law.outcomes[0].chance), "7/30");  // {0, 1}: 1/3 1/5 + 1/3 1/2
  EXPECT_EQ(to_string(law.outcomes[1].chance), "8/15");  // {0, 2}: 1/3 4/5 twice
  EXPECT_EQ(to_string(law.outcomes[2].chance), "7/30");
  EXPECT_EQ(to_string(law.lost), "0");
}

TEST(k_means, lost_is_the_chance_that_no_point_is_left) {
  const Points<Rational> twice = in_scalar<Rational>({{1}, {1}, {2}});
  EXPECT_EQ(to_string(seed_law(squared_dissimilarities(twice, Dissimilarity::euclidean), 2).lost), "0");
  EXPECT_EQ(to_string(seed_law(squared_dissimilarities(twice, Dissimilarity::euclidean), 3).lost), "1");
  EXPECT_EQ(to_string(seed_law(squared_dissimilarities(twice, Dissimilarity::cosine), 2).lost), "1");  // one ray
  EXPECT_THROW(squared_dissimilarities(in_scalar<Rational>({{0}, {1}}), Dissimilarity::cosine), Undefined);
}

/// Lloyd's algorithm in doubles, a thousand steps without looking whether something changes.
std::vector<std::size_t> lloyd_written_out(const Doubles& points, Doubles centres) {
  std::vector<std::size_t> of(points.size());
  for (int step = 0; step < 1000; ++step) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      of[i] = 0;
      for (std::size_t c = 1; c < centres.size(); ++c) {
        if (distance(points[i], centres[c], Dissimilarity::euclidean) <
            distance(points[i], centres[of[i]], Dissimilarity::euclidean))
          of[i] = c;
      }
    }
    for (std::size_t c = 0; c < centres.size(); ++c) {
      std::vector<double> sum(points[0].size(), 0);
      double count = 0;
      for (std::size_t i = 0; i < points.size(); ++i) {
        if (of[i] != c) continue;
        for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += points[i][k];
        ++count;
      }
      for (std::size_t k = 0; k < sum.size() && count > 0; ++k) centres[c][k] = sum[k] / count;
    }
  }
  return of;
}

TEST(k_means, lloyd_ends_where_a_thousand_steps_do) {
  for (std::size_t a = 0; a < plane.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const Doubles start = {plane[a], plane[b]};
      const auto end = lloyd(in_scalar<Rational>(plane), in_scalar<Rational>(start), Dissimilarity::euclidean);
      EXPECT_EQ(end.of, lloyd_written_out(plane, start));
    }
  }
}

TEST(k_means, lloyd_keeps_a_centre_without_points) {
  const auto end = lloyd(in_scalar<Rational>({{0}, {1}}), in_scalar<Rational>({{0}, {9}}), Dissimilarity::euclidean);
  EXPECT_EQ(end.of, (std::vector<std::size_t>{0, 0}));
  EXPECT_EQ(to_string(end.centres[0][0]), "1/2");
  EXPECT_EQ(to_string(end.centres[1][0]), "9");
  EXPECT_TRUE(end.emptied);
}

TEST(k_means, lloyd_says_when_a_centre_that_was_a_point_lost_all_of_them) {
  const Points<Rational> points = in_scalar<Rational>({{100, 50}, {40, 20}, {100, 0}, {20, 31}, {100, 10}});
  EXPECT_TRUE(lloyd(points, {points[0], points[4], points[2]}, Dissimilarity::euclidean).emptied);
  EXPECT_FALSE(lloyd(points, {points[0], points[1], points[2]}, Dissimilarity::euclidean).emptied);
}

TEST(k_means, cosine_clusters_do_not_see_lengths) {
  const Points<Rational> rays = in_scalar<Rational>({{1, 0}, {9, 0}, {0, 1}, {0, 7}});
  const auto end = lloyd(rays, in_scalar<Rational>({{2, 1}, {1, 2}}), Dissimilarity::cosine);
  EXPECT_EQ(end.of, (std::vector<std::size_t>{0, 0, 1, 1}));
}

TEST(k_means, the_chance_of_a_partition_adds_up_the_sequences_that_end_in_it) {
  const std::vector<std::size_t> blocks = {0, 0, 1, 1, 2, 2};
  double expected = 0, points_as_centres = 0;
  for_sequences(plane, 3, Dissimilarity::euclidean, [&](const std::vector<std::size_t>& seeds, double chance) {
    Doubles start;
    for (const std::size_t seed : seeds) start.push_back(plane[seed]);
    if (same_partition(lloyd_written_out(plane, start), blocks)) expected += chance;
  });
  const Points<Ball> points = in_scalar<Ball>(plane);
  ASSERT_GT(expected, 0.5);
  EXPECT_NEAR(midpoint(chance_of_partition(points, 3, blocks, Dissimilarity::euclidean)), expected, 1e-12);
  // Means of two points each are no points.
  EXPECT_EQ(midpoint(chance_of_centres_within(points, 3, blocks, Dissimilarity::euclidean)), points_as_centres);
  const Points<Rational> three = in_scalar<Rational>({{0}, {1}, {2}, {9}});
  EXPECT_EQ(to_string(chance_of_centres_within(three, 2, {0, 0, 0, 1}, Dissimilarity::euclidean)),
            to_string(chance_of_partition(three, 2, {0, 0, 0, 1}, Dissimilarity::euclidean)));
}

}  // namespace
}  // namespace lakatos
