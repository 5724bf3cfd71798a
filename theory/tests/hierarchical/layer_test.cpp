// A level with patches: occurrences by their mean images, separators of latent and of observed images, two levels of
// patches, and images in one-hot form.
#include "theory/hierarchical/layer.hpp"

#include <gtest/gtest.h>

#include "theory/hierarchical/channel_products.hpp"
#include "theory/hierarchical/one_hot.hpp"
#include "theory/hierarchical/separated_images.hpp"
#include "theory/hierarchical/separator.hpp"
#include "theory/hierarchical/tower.hpp"
#include "theory/tests/hierarchical/small_layer.hpp"

namespace lakatos::hierarchical {
namespace {

TEST(Layer, patches_occur_as_lemma_2_says) {
  Layer layer = small_layer();
  EXPECT_EQ(observed_law(layer).size(), 12U);
  EXPECT_EQ(occur_in_proportion(layer, observed_law(layer), half), Truth::yes);
  EXPECT_EQ(occur_in_proportion(layer, observed_law(layer), half, true), Truth::no) << "the sign";
  EXPECT_EQ(occur_in_proportion(layer, observed_law(layer), Real(1)), Truth::no);
  EXPECT_EQ(same_entries(mean_occurrences(layer)[2], scale(half, layer.level.means[1])), Truth::yes);
  EXPECT_EQ(same_entries(mean_occurrences(layer)[2], layer.level.means[1]), Truth::no);
  layer.chances.front() = {real({1, 3}), real({2, 3})};
  EXPECT_EQ(occur_in_proportion(layer, observed_law(layer), half), Truth::no);
}

TEST(Layer, products_with_orthonormal_patches_indicate_them) {
  const Layer layer = small_layer();
  EXPECT_EQ(products_indicate(layer.patches, layer.as, {0, 3, 3}, Real(1)), Truth::yes);
  EXPECT_EQ(products_indicate(layer.patches, layer.as, {0, 3, 3}, Real(2)), Truth::no);
  EXPECT_EQ(products_indicate(layer.patches, layer.as, {0, 3, 3}, Real(1), 1), Truth::no);
}

TEST(Layer, visits_each_pair_of_patches_once) {
  int same = 0, other = 0;
  visit_patch_pairs(small_layer().level, true, [&](std::size_t p, std::size_t q) { same += p < q ? 1 : 100; });
  visit_patch_pairs(small_layer().level, false, [&](std::size_t p, std::size_t q) { other += p < q ? 1 : 100; });
  EXPECT_EQ(same, 2);
  EXPECT_EQ(other, 4);
}

TEST(ChannelProducts, are_driven_apart_by_the_weights) {
  const Level level = small_layer().level;
  const Vec w{1, 2};
  const Real pull = dot(w, subtract(level.means[0], level.means[1]));
  const Vec start{0, 0, 0, 0}, end{0, 0, pull, pull};
  EXPECT_EQ(driven_apart(level, {w}, {start}, {end}, Real(1)), Truth::yes);
  EXPECT_EQ(driven_apart(level, {w}, {start}, {end}, Real(2)), Truth::no);
  EXPECT_EQ(driven_apart(level, {w}, {{0, 0, pull, pull}}, {end}, Real(2)), Truth::yes) << "the start is let in";
}

TEST(Separator, is_lifted_to_the_patches) {
  const Layer layer = small_layer();
  const std::vector<Vec> separator{{1, -2}, {0, 0}}, columns = lifted_separator(layer, separator);
  const Images observed = observed_law(layer);
  EXPECT_EQ(separates(separator, layer.level.law, Real(1)), Truth::yes);
  EXPECT_EQ(separates(separator, layer.level.law, real({3, 2})), Truth::no);
  EXPECT_EQ(attains_margin(separator, layer.level.law), Truth::yes);
  EXPECT_EQ(attains_margin({{3, -6}, {0, 0}}, layer.level.law), Truth::no);
  EXPECT_EQ(lifted_separates(layer, columns, observed), Truth::yes);
  EXPECT_EQ(lifted_as_latent(layer, separator, observed), Truth::yes);
  EXPECT_EQ(lifted_separates(layer, lifted_separator(layer, {{1, 0}, {0, 0}}), observed), Truth::no);
  EXPECT_EQ(to_string(squared_frobenius(columns)), "10") << "k |W|^2";
  EXPECT_EQ(dual_to_patches(layer, class_sums(layer), Real(1)), Truth::yes);
  EXPECT_EQ(dual_to_patches(layer, {layer.patches[0], layer.patches[2]}, Real(1)), Truth::no);
  EXPECT_EQ(support_points(layer).points.front().size(), 8U);
}

/// The label says whether two pixels agree.
Level exclusive_or() {
  const Real quarter = real({1, 4});
  return {2, 2, 2, {{{0, 0}, {1, 1}, {0, 1}, {1, 0}}, {1, 1, -1, -1}, {quarter, quarter, quarter, quarter}}, {}};
}

TEST(Separator, there_is_none_of_an_exclusive_or) {
  Layer layer = small_layer();
  layer.level = exclusive_or();
  const Real quarter = real({1, 4});
  const Vec all(4, quarter);
  EXPECT_EQ(certified_inseparable(layer.level, all), Truth::yes);
  EXPECT_EQ(no_linear_classifier(layer, all, true), Truth::yes);
  EXPECT_EQ(certified_inseparable(layer.level, {half, 0, half, 0}), Truth::no);
  EXPECT_EQ(no_linear_classifier(layer, {half, 0, half, 0}, true), Truth::no);
  EXPECT_EQ(labels_by_images(layer.level.law), Truth::yes);
  layer.level.law.images[2] = {0, 0};
  EXPECT_EQ(labels_by_images(layer.level.law), Truth::no);
}

TEST(OneHot, the_solver_agrees_with_certificates) {
  const HardMarginResult none = solve(one_hot_problem({1, 1, 1, 1, 2, 2, -1, 1, 2, -1, 2, 1}, 2, 2));
  ASSERT_EQ(none.kind, HardMarginResult::Kind::inseparable);
  const OverCommonDenominator multipliers = over_common_denominator(none.multipliers);
  Vec weights;
  for (const std::int64_t each : multipliers.numerators) weights.push_back(real({each, multipliers.denominator}));
  EXPECT_EQ(certified_inseparable(exclusive_or(), weights), Truth::yes);
  EXPECT_EQ(one_hot_separator(exclusive_or().law, 2, 2).kind, HardMarginResult::Kind::inseparable);

  const Images law = small_layer().level.law;
  const HardMarginResult found = one_hot_separator(law, 2, 2);
  ASSERT_EQ(found.kind, HardMarginResult::Kind::separable);
  for (std::size_t n = 0; n < law.size(); ++n)
    EXPECT_GE(Rational(law.labels[n]) * one_hot_score(found, law.images[n], 2), Rational(1));
}

TEST(SeparatedImages, have_a_margin_of_1_and_agree_at_half_of_the_pixels) {
  for (const std::int64_t classes : {2, 3, 4}) {
    for (const SeparatedImages& all : {hadamard_images(2, classes), opposite_images(classes, 9)}) {
      const std::size_t m = all.images.front().size();
      for (std::size_t n = 0; n < all.images.size(); ++n) {
        std::int64_t score = 0;
        for (std::size_t j = 0; j < m; ++j) score += all.separator[static_cast<std::size_t>(all.images[n][j]) * m + j];
        EXPECT_GE(all.labels[n] * score, all.denominator);
      }
      std::size_t alike = 0;
      for (std::size_t j = 0; j < m; ++j) alike += all.images[0][j] == all.images[1][j] ? 1 : 0;
      EXPECT_EQ(alike, all.images.size() == 2 ? 0 : m / 2);
    }
  }
}

/// One position; class 0 shows (0, 0), (1, 1), class 1 (2, 2), (3, 3); inner classes have two unit vectors each.
Tower small_tower() {
  Tower at;
  at.top = {2, 1, 2, {{{0}, {1}}, {1, -1}, {half, half}}, {}};
  at.separator = {{1}, {-1}};
  at.pixels = 2, at.inner = {{0, 0}, {1, 1}, {2, 2}, {3, 3}};
  at.last.dimension = 8, at.last.level.classes = 4, at.last.level.variants = 2;
  for (std::size_t p = 0; p < 8; ++p) at.last.patches.emplace_back(8, Real(0)), at.last.patches.back()[p] = 1;
  return at;
}

TEST(Tower, composes_the_separators_of_both_levels) {
  Tower at = small_tower();
  std::vector<Vector<Rational>> patches(8, Vector<Rational>(8, Rational(0)));
  for (std::size_t p = 0; p < 8; ++p) patches[p][p] = 1;
  EXPECT_EQ(to_string(least_margin(at)), "1");
  EXPECT_EQ(separable_at_all(at, patches), Truth::yes);
  EXPECT_EQ(inner_orthogonal(at, {1, 1, 2, 2, 3, 3, 4, 4}), Truth::yes);
  EXPECT_EQ(inner_orthogonal(at, {1, 1, 2, 2, 3, 3, 4, 1}), Truth::no);
  at.inner = {{0, 1}, {1, 0}, {0, 0}, {1, 1}};  // which of the two is no linear question
  EXPECT_EQ(to_string(least_margin(at)), "0");
  EXPECT_EQ(separable_at_all(at, patches), Truth::no);
}

}  // namespace
}  // namespace lakatos::hierarchical
