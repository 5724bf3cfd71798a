// Phase 1 where all channels are alike, against the recursion of two numbers that it then is. All filters are
// (u, v, w): u along o_1, v along o_3, the rest negative or never selected; inputs are (o_1, o_3) and (o_2, o_3). While
// u > v and u > 0, a positive input selects o_1, and a negative one o_3 where v > 0, else nothing:
//   N(x_+) = k u, N(x_-) = k max(0, v), u' = u + eta f / (1 + e^(k u)), v' = v - eta (1 - f) / (1 + e^(-k v)) if v > 0.
#include <gtest/gtest.h>

#include <cmath>

#include "algorithms/maxpool/first_phase.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rounding.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::maxpool {
namespace {

struct Setting {
  std::int64_t plus, minus, k;
  double u, v, step;
};

const Setting settings[] = {{1, 2, 1, 0.001, -0.002, 0.05},
                            {1, 2, 40, 0.0005, 0.00025, 0.001},  // falls below 0 after a step
                            {2, 1, 7, 0.5, 0.375, 0.0078125},
                            {3, 5, 3, 0.25, 0.125, 0.03125},
                            {1, 0, 2, 0.25, 0.125, 1.0}};

template <class S>
FirstPhase<S> phase_of(const Setting& given, std::size_t groups) {
  FirstPhase<S> phase;
  for (std::size_t i = 0; i < groups; ++i) {
    phase.start.filters.push_back({S(from_double<S>(given.u)), S(from_double<S>(-0.25)), S(from_double<S>(given.v))});
    phase.start.weights.push_back(S(1));
    phase.start.copies.push_back(i == 0 ? given.k - static_cast<std::int64_t>(groups) + 1 : 1);
  }
  for (std::int64_t i = 0; i < given.plus; ++i) phase.sample.push_back({{1, 3}, 1});
  for (std::int64_t i = 0; i < given.minus; ++i) phase.sample.push_back({{3, 2}, -1});
  phase.step = from_double<S>(given.step);
  return phase;
}

/// u and v after `steps` steps.
std::pair<double, double> recursion(const Setting& given, int steps) {
  double u = given.u, v = given.v;
  const auto k = static_cast<double>(given.k),
             f = static_cast<double>(given.plus) / static_cast<double>(given.plus + given.minus);
  for (int t = 0; t < steps; ++t) {
    u += given.step * f / (1 + std::exp(k * u));
    if (v > 0) v -= given.step * (1 - f) / (1 + std::exp(-k * v));
  }
  return {u, v};
}

TEST(alike_filters, follow_the_recursion_of_two_numbers) {
  for (const Setting& given : settings) {
    const auto iterates = first_phase(phase_of<double>(given, 1), 30);
    for (int t = 0; t <= 30; ++t) {
      const auto [u, v] = recursion(given, t);
      const Vector<double>& filter = iterates[static_cast<std::size_t>(t)].filters[0];
      EXPECT_NEAR(filter[0], u, 1e-13);
      EXPECT_NEAR(filter[2], v, 1e-13);
      EXPECT_EQ(filter[1], -0.25);
    }
  }
}

TEST(alike_filters, grow_by_more_than_a_ninth_of_the_step_where_a_third_is_positive) {
  const Setting given{1, 2, 40, 0.0001, -0.002, 1.0 / (4 * 40 * 31)};
  const auto iterates = first_phase(phase_of<double>(given, 1), 30);
  for (std::size_t t = 0; t <= 30; ++t) {
    EXPECT_GE(iterates[t].filters[0][0], static_cast<double>(t) * given.step / 9);
    EXPECT_LE(iterates[t].filters[0][0], given.u + static_cast<double>(t) * given.step / 6);
  }
}

TEST(alike_filters, in_several_groups_are_the_same_as_in_one) {
  for (const Setting& given : settings) {
    if (given.k < 2) continue;
    const auto one = first_phase(phase_of<double>(given, 1), 10), two = first_phase(phase_of<double>(given, 2), 10);
    for (std::size_t i = 0; i < 2; ++i) {
      for (std::size_t j = 0; j < 3; ++j) EXPECT_NEAR(two[10].filters[i][j], one[10].filters[0][j], 1e-14);
    }
  }
}

TEST(alike_filters, are_enclosed_by_intervals) {
  for (const Setting& given : settings) {
    const auto iterates = first_phase(phase_of<Interval>(given, 1), 8);
    const auto [u, v] = recursion(given, 8);
    const Vector<Interval>& filter = iterates[8].filters[0];
    for (const auto& [entry, value] : {std::pair{filter[0], u}, std::pair{filter[2], v}}) {
      EXPECT_LE(entry.lower(), value + 1e-14);
      EXPECT_GE(entry.upper(), value - 1e-14);
      EXPECT_LT(entry.upper() - entry.lower(), 1e-12);
    }
  }
}

}  // namespace
}  // namespace lakatos::maxpool
