// Distances after training for two channels, where chi-square is exponential and all chances are elementary.
#include "theory/hierarchical/separation.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/hierarchical/merging.hpp"

namespace lakatos::hierarchical {
namespace {

/// P(chi^2_2 <= x).
double exponential(double x) { return x <= 0 ? 0 : 1 - std::exp(-x / 2); }

TEST(Separation, fails_as_the_exponential_law_says_for_two_channels) {
  const Computing balls(Arithmetic::ball);
  const Training training{2, 2, 3, real({1, 2}), real({1, 4})};
  const std::vector<Vec> means{{1, 0}, {0, 1}, {-2, 0}};
  const Failure in = failure_setting(training, Real(2), Real(1), Real(1), Real(1));
  const double start = 0.25 / std::sqrt(2.0);
  double worst = 0, sum = 0;
  for (const double apart : {std::sqrt(2.0), 3.0, std::sqrt(5.0)}) {
    const double reach = 0.5 * 3 / 2 * apart;
    worst = std::max(worst, exponential(std::pow((1 - start) / reach, 2)));
    sum += exponential(std::pow((1 + start) / reach, 2));
  }
  EXPECT_NEAR(midpoint(least_failure(means, in, true)), worst, 1e-12);
  EXPECT_NEAR(midpoint(greatest_failure(means, in)), std::min(sum, 1.0), 1e-12);
  EXPECT_LE(midpoint(least_failure(means, in, false)), worst) << "Chernoff's bound is weaker";
}

TEST(Separation, has_a_chance_for_one_channel_between_two_normal_tails) {
  const Computing balls(Arithmetic::ball);
  const Training training{2, 2, 3, real({1, 2}), real({1, 4})};
  const double start = 0.25 / 2;
  const Bounds chance = channel_chance(training, real({3, 2}), Real(1));
  EXPECT_NEAR(midpoint(chance.lower), std::erfc((1 + start) / 1.5 / std::sqrt(2.0)), 1e-12);
  EXPECT_NEAR(midpoint(chance.upper), std::erfc((1 - start) / 1.5 / std::sqrt(2.0)), 1e-12);
}

TEST(Separation, orders_angles_by_the_signed_square_of_their_cosine) {
  EXPECT_EQ(to_string(signed_square_of_cosine(Vec{1, 0}, Vec{1, 1})), "1/2");
  EXPECT_EQ(to_string(signed_square_of_cosine(Vec{1, 0}, Vec{-1, 1})), "-1/2");
}

TEST(Merging, follows_the_exponential_law_for_two_channels) {
  const Computing balls(Arithmetic::ball);
  Hierarchy model;
  model.patch_size = 2, model.patches.push_back(uniform_patches({{{0, 0}, {0, 1}}}));
  const Layers in{2, 2, 3, real({1, 2}), 1, real({1, 10}), 1, 1, 1, 2};
  const double start = 1 / std::sqrt(4.0), scale = 2 / (0.5 * 3);
  const auto chance = [&](double most) { return exponential(std::pow((most)*scale, 2) / 5); };
  const Bounds forced = merging_chance(model, in, Real(5), Merging::forced);
  EXPECT_NEAR(midpoint(forced.lower), chance(1 - start), 1e-12);
  EXPECT_NEAR(midpoint(forced.upper), chance(1 + start), 1e-12);
  EXPECT_NEAR(midpoint(merging_chance(model, in, Real(5), Merging::allowed).upper), chance(2 + start), 1e-12);
  const Means means{{{0, 0}, {1, 2}}};  // 5 apart
  EXPECT_NEAR(midpoint(level_recovered(model, means, in, 0, Merging::forced)), 1 - chance(1 + start), 1e-12);
}

TEST(Merging, of_one_level_is_lost_by_its_nearest_pair_at_least) {
  const Computing balls(Arithmetic::ball);
  Hierarchy model;
  model.depth = 1, model.patch_size = 2, model.patches.push_back(uniform_patches({{{0, 0}, {0, 1}}}));
  const Layers in{2, 2, 3, real({1, 2}), 1, real({1, 10}), 1, 1, 1, 2};
  const Means means{{{0, 0}, {1, 2}, {5, 5}}};
  const Bounds lost = not_recovered(model, means, in);
  EXPECT_NEAR(midpoint(lost.lower), midpoint(merging_chance(model, in, Real(5), Merging::allowed).lower), 1e-12);
  EXPECT_NEAR(midpoint(lost.upper), 1 - midpoint(level_recovered(model, means, in, 0, Merging::allowed)), 1e-12);
}

}  // namespace
}  // namespace lakatos::hierarchical
