#include "algorithms/hierarchical/ball_clustering.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace lakatos::hierarchical {
namespace {

Neighbours on_a_line(const std::vector<int>& places, int radius) {
  Neighbours close(places.size(), 0);
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = 0; j < places.size(); ++j) {
      if (std::abs(places[i] - places[j]) <= radius) close[i] |= Members{1} << j;
    }
  }
  return close;
}

/// All orders, one by one: `accept` on each cluster with what is left when it is founded.
template <class F>
void for_orders(const Neighbours& close, F&& f) {
  std::vector<std::size_t> order(close.size());
  std::iota(order.begin(), order.end(), 0u);
  do { f(order); } while (std::next_permutation(order.begin(), order.end()));
}

TEST(ball_clustering, of_a_chain_depends_on_the_order) {
  const Neighbours chain = on_a_line({0, 9, 18}, 10);
  EXPECT_EQ(first_come_clusters(chain, {0, 1, 2}), (std::vector<Members>{0b011, 0b100}));
  EXPECT_EQ(first_come_clusters(chain, {1, 0, 2}), (std::vector<Members>{0b111}));
  EXPECT_EQ(chains(chain), (std::vector<Members>{0b111}));
  EXPECT_EQ(chains(on_a_line({0, 27, 18, 9}, 10)), (std::vector<Members>{0b1111})) << "0, 9, 18, 27: backwards";
  EXPECT_FALSE(neighbourhoods_are_clusters(chain));
  EXPECT_THROW(first_come_clusters(chain, {0, 0, 2}), std::invalid_argument);
}

TEST(ball_clustering, searches_orders_as_if_one_by_one) {
  std::mt19937 random(3);
  for (int trial = 0; trial < 200; ++trial) {
    std::vector<int> places(1 + random() % 5);
    for (int& place : places) place = static_cast<int>(random() % 30);
    const Neighbours close = on_a_line(places, 7), far = on_a_line(places, 11);
    // no member of a cluster is within 11 of an example that stays behind
    const Accept accept = [&](std::size_t, Members cluster, Members left) {
      for (std::size_t i = 0; i < places.size(); ++i) {
        if ((cluster >> i & 1) != 0 && (far[i] & left & ~cluster) != 0) return false;
      }
      return true;
    };
    bool every = true, some = false;
    for_orders(close, [&](const std::vector<std::size_t>& order) {
      Members left = (Members{1} << places.size()) - 1;
      bool good = true;
      for (const Members cluster : first_come_clusters(close, order)) {
        good = good && accept(0, cluster, left);
        left &= ~cluster;
      }
      every = every && good, some = some || good;
    });
    EXPECT_EQ(in_every_order(close, accept), every);
    EXPECT_EQ(in_some_order(close, accept), some);
  }
}

TEST(ball_clustering, neighbourhoods_are_clusters_where_closeness_is_transitive) {
  for (const std::vector<int>& places : {std::vector<int>{0, 1, 9, 10}, {0, 3, 6}, {0, 3, 20}, {5}}) {
    const Neighbours close = on_a_line(places, 4);
    bool transitive = true;
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = 0; j < places.size(); ++j) {
        for (std::size_t k = 0; k < places.size(); ++k)
          transitive = transitive && (std::abs(places[i] - places[j]) > 4 || std::abs(places[j] - places[k]) > 4 ||
                                      std::abs(places[i] - places[k]) <= 4);
      }
    }
    EXPECT_EQ(neighbourhoods_are_clusters(close), transitive);
  }
}

TEST(ball_clustering, labels_say_who_is_where) {
  EXPECT_EQ(labels_of({0b101, 0b010}, 3), (std::vector<std::size_t>{0, 1, 0}));
  EXPECT_THROW(labels_of({0b101, 0b110}, 3), std::invalid_argument);
  EXPECT_THROW(labels_of({0b101}, 3), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos::hierarchical
