// Leaky descent: runs that a hand can follow, and the same run with every unit written out.
#include "algorithms/maxpool/leaky_descent.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace lakatos::maxpool {
namespace {

Rational q(long n, long d = 1) { return Rational(n) / Rational(d); }

TEST(LeakyDescent, takes_one_update_for_each_of_orthogonal_points) {
  const LeakyDescent<Rational> run{{{q(1), q(0)}, {q(0), q(1)}}, {1, -1}, q(1), q(2), 3, 4};
  EXPECT_EQ(count_updates(run, 100), 2);
}

TEST(LeakyDescent, needs_no_update_where_the_margin_is_met_exactly) {
  // One point of norm 1, one unit, pace 1: after one update y N = 1, and that is enough.
  EXPECT_EQ(count_updates(LeakyDescent<Rational>{{{q(1)}}, {1}, q(1, 2), q(1), 1, 0}, 100), 1);
  EXPECT_EQ(count_updates(LeakyDescent<Rational>{{{q(1)}}, {1}, q(1, 2), q(99, 100), 1, 0}, 100), 2);
}

TEST(LeakyDescent, is_slower_on_the_flat_side) {
  // A negative unit must become negative on a positive point: from the second update on steps are halved.
  // z = -1/4, then -1/4 - 1/8 ...: N = -psi(z) = -z / 2 reaches 1 at z = -2: 1 + 14 updates.
  EXPECT_EQ(count_updates(LeakyDescent<Rational>{{{q(1)}}, {1}, q(1, 2), q(1, 4), 0, 1}, 100), 15);
}

TEST(LeakyDescent, stops_at_the_number_it_is_given) {
  const LeakyDescent<Rational> contradiction{{{q(1)}, {q(1)}}, {1, -1}, q(1), q(1), 1, 1};
  EXPECT_EQ(count_updates(contradiction, 50), 50);
}

TEST(LeakyDescent, refuses_what_is_no_run) {
  EXPECT_THROW(count_updates(LeakyDescent<Rational>{{}, {}, q(1), q(1), 1, 1}, 5), std::invalid_argument);
  EXPECT_THROW(count_updates(LeakyDescent<Rational>{{{q(1)}}, {1}, q(1), q(1), 0, 0}, 5), std::invalid_argument);
  EXPECT_THROW(count_updates(LeakyDescent<Rational>{{{q(1)}}, {1}, q(1), q(1), 2, -1}, 5), std::invalid_argument);
}

/// Every unit on its own, updates from the definition of the network.
std::int64_t unit_by_unit(const LeakyDescent<Rational>& run, std::int64_t most) {
  const auto k = static_cast<std::size_t>(run.positive + run.negative);
  std::vector<Vector<Rational>> w(k, Vector<Rational>(run.points.front().size()));
  const auto a = [&](std::size_t i) { return q(static_cast<std::int64_t>(i) < run.positive ? 1 : -1); };
  std::int64_t updates = 0;
  for (bool changed = true; changed && updates < most;) {
    changed = false;
    for (std::size_t n = 0; n < run.points.size() && updates < most; ++n) {
      const Vector<Rational>& x = run.points[n];
      const Rational y(run.labels[n]);
      Rational output;
      for (std::size_t i = 0; i < k; ++i) {
        const Rational z = dot(w[i], x);
        output += a(i) * (z < q(0) ? run.slope * z : z);
      }
      if (y * output >= q(1)) continue;
      for (std::size_t i = 0; i < k; ++i) {
        const Rational slope = dot(w[i], x) < q(0) ? run.slope : q(1);
        for (std::size_t c = 0; c < x.size(); ++c)
          w[i][c] += run.pace / q(static_cast<long>(k)) * a(i) * slope * y * x[c];
      }
      ++updates, changed = true;
    }
  }
  return updates;
}

TEST(LeakyDescent, agrees_with_every_unit_written_out) {
  std::uint64_t state = 7;
  const auto below = [&](std::uint64_t n) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<long>((state >> 33) % n);
  };
  int several = 0;
  for (int i = 0; i < 300; ++i) {
    LeakyDescent<Rational> run{{}, {}, q(1 + below(4), 4), q(1 + below(8), 4), below(3), 1 + below(2)};
    for (long m = 1 + below(4); m > 0; --m) {
      run.points.push_back({q(1 + below(3)), q(below(5) - 2), q(below(5) - 2)});
      run.labels.push_back(below(2) == 0 ? 1 : -1);
    }
    const std::int64_t updates = count_updates(run, 60);
    ASSERT_EQ(updates, unit_by_unit(run, 60)) << i;
    several += updates > 3 ? 1 : 0;
  }
  EXPECT_GT(several, 50);
}

}  // namespace
}  // namespace lakatos::maxpool
