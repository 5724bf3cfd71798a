// What is lost in training and clustering, for two channels, where chi-square is exponential: chances by elementary
// formulas; and two clusters after ReLU by doubles.
#include "theory/hierarchical/revealed_patches.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/hierarchical/patch_sample.hpp"
#include "theory/hierarchical/relu_images.hpp"
#include "theory/hierarchical/seeded_levels.hpp"

namespace lakatos::hierarchical {
namespace {

Real half() { return real({1, 2}); }

/// One position, one pixel a patch: the two classes of the top show those below, which show the values 0 and 2; the
/// label is the class.
Hierarchy line_of_classes() {
  Hierarchy model;
  model.depth = 2, model.positions = 1, model.patch_size = 1, model.classes = {2, 2};
  model.patches = {uniform_patches({{{0}}, {{1}}}), uniform_patches({{{0}}, {{1}}})};
  model.values = {0, 2}, model.class_counts = {2, 2}, model.patch_counts = Vec(4, Real(1));
  model.top = {{{0}, {1}}, {1, -1}, {half(), half()}};
  return model;
}
Layers two_channels() { return {2, 2, 3, half(), 1, real({1, 10}), 1, 1, 1, 2}; }  // n, n, T, eta, gamma, delta, dials

TEST(RevealedPatches, come_together_as_their_classes_do) {
  const Computing balls(Arithmetic::ball);
  const Hierarchy model = line_of_classes();
  const Means means = means_of(model);
  const Real apart = squared_distance(means[1][0], means[1][1]);
  const Real expected = merging_chance(model, two_channels(), apart, Merging::forced).lower;
  EXPECT_NEAR(midpoint(patches_merged(model, means, two_channels(), 1, Merging::forced)), midpoint(expected), 1e-12);
  EXPECT_EQ(laws_agree(model, 1), Truth::yes);
}

TEST(RevealedPatches, are_tied_at_two_radii) {
  const Hierarchy model = line_of_classes();
  Layers in = two_channels();
  EXPECT_TRUE(tied(model, in));
  EXPECT_EQ(to_string(error_without(model, 0, 1)), "1/2");
  EXPECT_EQ(to_string(top_error(model)), "0");
  EXPECT_TRUE(spoilt_at_once(model, in, half()));
  EXPECT_FALSE(spoilt_at_once(model, in, real({3, 4})));
  in.radius = real({1, 2});
  EXPECT_FALSE(tied(model, in));
  EXPECT_FALSE(spoilt_at_once(model, in, half()));
}

TEST(RevealedPatches, leave_an_error_where_the_top_classes_merge) {
  const Computing balls(Arithmetic::ball);
  const Hierarchy model = line_of_classes();
  const Means means = means_of(model);
  const Layers in = two_channels();
  const Real below = level_recovered(model, means, in, 1, Merging::forced);
  const Bounds merged = merging_chance(model, in, squared_distance(means[0][0], means[0][1]), Merging::forced);
  const Bounds found = chance_of_inaccuracy(model, means, in, real({1, 4}), Merging::forced, false);
  EXPECT_NEAR(midpoint(found.lower), midpoint(below * merged.lower), 1e-12);
  EXPECT_NEAR(midpoint(found.upper), midpoint(1 - below * (1 - merged.upper)), 1e-12);
  EXPECT_NEAR(midpoint(chance_of_inaccuracy(model, means, in, real({3, 4}), Merging::forced, false).lower), 0, 1e-12);
  EXPECT_NEAR(midpoint(chance_of_inaccuracy(model, means, in, real({1, 4}), Merging::allowed, true).lower), 1, 0);
}

TEST(SeededLevels, fail_by_two_classes_or_a_block_without_a_seed) {
  const Computing balls(Arithmetic::ball);
  const Hierarchy model = line_of_classes();
  const Means means = means_of(model);
  const SeededRun run{2, 2, 3, half(), half(), 1, 1};
  EXPECT_NEAR(midpoint(seeding_failure(3, Real(1), Real(4))), 1.0 / 9 + 2.0 / 6, 1e-12);
  const double gap = 5, start = 1 / std::sqrt(2.0), squared = midpoint(least_apart_squared({means[1]}));
  const double merged = 1 - std::exp(-std::pow(gap + start, 2) / (2.25 * squared) / 2);
  const double seeding = 0.5 / (0.5 + gap * gap);
  EXPECT_NEAR(midpoint(chance_of_failure(model, means, run, Real(5))), merged + seeding, 1e-12);
  EXPECT_NEAR(midpoint(chance_of_loss(model).upper), 0, 0) << "one patch a class";
}

/// Two patches of one class at one column: three examples of the first, one of the second, all positive.
TEST(PatchSample, drifts_by_the_difference_of_its_means) {
  Layer layer;
  layer.level.variants = 2, layer.level.classes = 1;
  layer.patches = {{1, 0}, {0, 1}};
  const PatchSample sample{{{0}, {1}}, {1, 1}, {3, 1}, 4};
  const Images law{{{0}, {1}}, {1, -1}, {half(), half()}};
  EXPECT_EQ(drawn_from(law, sample), Truth::no) << "the second label";
  EXPECT_EQ(drawn_from(law, {{{0}}, {1}, {3}, 3}), Truth::yes);
  const Computing balls(Arithmetic::ball);
  EXPECT_NEAR(midpoint(largest_difference(layer, sample)), 0.5, 1e-12) << "(3 - 1) / 4";
  const Training training{2, 2, 3, real({1, 2}), real({1, 4})};
  const double reach = 0.5 * 3 * 0.5, start = 1 - 1 / std::sqrt(2.0);
  const Bounds found = chance_of_drift(layer, sample, training, true);
  EXPECT_NEAR(midpoint(found.lower), std::exp(-std::pow(0.25 / reach, 2) / 2), 1e-12);
  EXPECT_NEAR(midpoint(found.upper), std::exp(-std::pow(0.25 * start / reach, 2) / 2), 1e-12);
  const PatchSample mixed{{{0}, {1}}, {1, -1}, {3, 1}, 4};
  EXPECT_NEAR(midpoint(largest_difference(layer, mixed)), 1, 1e-12) << "labels turn the second one round";
}

TEST(ReluImages, are_clipped_products_with_the_centroids) {
  const TwoClusters in = two_clusters({{1, 0}, {real({3, 5}), real({4, 5})}, {-1, 0}}, {0, 0, 1});
  EXPECT_EQ(centroids_exist(in), Truth::yes);
  EXPECT_EQ(centroids_exist(two_clusters({{1, 0}, {-1, 0}, {0, 1}}, {0, 0, 1})), Truth::no);
  EXPECT_EQ(is_fixed_point(in), Truth::yes);
  EXPECT_EQ(is_fixed_point(two_clusters({{1, 0}, {-1, 1}, {-1, 0}}, {0, 0, 1})), Truth::no);
  // The sum of the first cluster is (8, 4)/5: both of its points have the product 2/sqrt 5 with it.
  EXPECT_EQ(vanish_first({{5, 0}, {3, 4}, {-5, 0}}, {0, 0, 1}), (std::vector<bool>{true, true, false}));
  const Computing balls(Arithmetic::ball);
  const TwoClusters same = two_clusters({{1, 0}, {real({3, 5}), real({4, 5})}, {-1, 0}}, {0, 0, 1});
  const std::vector<Entries> all = products(same);
  EXPECT_NEAR(midpoint(all[0].own), 2 / std::sqrt(5.0), 1e-12);
  EXPECT_NEAR(midpoint(all[1].other), -0.6, 1e-12);
  const std::vector<Entries> images = images_at(all, real({-1, 2}));
  EXPECT_NEAR(midpoint(images[0].own), 2 / std::sqrt(5.0) - 0.5, 1e-12);
  EXPECT_NEAR(midpoint(images[2].other), 0, 0);
  EXPECT_EQ(nearly_orthogonal(same, images, real({1, 10})), Truth::yes);
  EXPECT_EQ(nearly_one_hot(images, real({9, 10})), Truth::yes);
  EXPECT_EQ(nearly_one_hot(images_at(all, Real(5)), real({9, 10})), Truth::no) << "a large bias";
  EXPECT_EQ(nearly_orthogonal(same, images_at(all, Real(1)), real({1, 10})), Truth::no);
  EXPECT_EQ(nearly_one_hot(images_at(all, Real(-1)), real({1, 10})), Truth::no) << "all vanish";
  EXPECT_NEAR(midpoint(images_in_the_limit(all, {true, true, false})[2].own), 1 - 2 / std::sqrt(5.0), 1e-12);
  EXPECT_NEAR(midpoint(images_in_the_limit(all, {true, true, false})[0].own), 1, 0);
}

}  // namespace
}  // namespace lakatos::hierarchical
