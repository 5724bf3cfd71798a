// Codes in place of classes and of patches: laws by enumeration against laws by hand.
#include "theory/hierarchical/image_codes.hpp"

#include <gtest/gtest.h>

#include "theory/hierarchical/clustered_rows.hpp"
#include "theory/hierarchical/drawn_patches.hpp"
#include "theory/hierarchical/emission.hpp"
#include "theory/hierarchical/last_codes.hpp"
#include "theory/hierarchical/manifestations.hpp"
#include "theory/hierarchical/patch_codes.hpp"
#include "theory/hierarchical/patch_map.hpp"
#include "theory/hierarchical/patch_partition.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {
namespace {

const Real half = real({1, 2}), quarter = real({1, 4});

/// One pixel, two levels: class 0 shows (0, 0) and (0, 1), class 1 shows (1, 1) and (1, 0); these show two patches
/// each.
Hierarchy small_model() {
  Hierarchy model;
  model.depth = 2, model.positions = 1, model.patch_size = 2, model.classes = {2, 2};
  model.patches = {uniform_patches({{{0, 0}, {0, 1}}, {{1, 1}, {1, 0}}}),
                   uniform_patches({{{0, 0}, {0, 1}}, {{1, 0}, {1, 1}}})};
  model.values = {0, 1}, model.class_counts = {2, 2}, model.patch_counts = Vec(4, Real(2));
  model.top = {{{0}, {1}}, {1, -1}, {half, half}};
  return model;
}

TEST(ImageCodes, merge_classes_and_sum_masses) {
  const Images law{{{0, 1}, {1, 1}, {0, 1}, {2, 1}}, {1, -1, -1, 1}, {half, quarter, real({1, 8}), real({1, 8})}};
  EXPECT_EQ(image_codes(law), (Image{0, 1, 0, 2}));
  EXPECT_EQ(merged_codes(law, {0, 1, 0}), (Image{0, 1, 0, 0}));
  EXPECT_EQ(image_codes(renamed(law, own_codes(3))), image_codes(law));
  const Vec masses = masses_of(law, image_codes(law));
  EXPECT_EQ(masses.size(), 3U);
  EXPECT_EQ(to_string(masses[0]), "5/8");
  EXPECT_EQ(to_string(error_of({1, -1, -1, 1}, law, law)), "1/8") << "the first of two labels counts";
  EXPECT_EQ(to_string(error_of({1}, {{{0, 1}}, {1}, {Real(1)}}, law)), "1/2") << "what was not seen is an error";
}

TEST(ImageCodes, replace_runs_of_pixels) {
  const Images law{{{0, 0, 1, 0}}, {1}, {Real(1)}};
  const std::map<Image, std::int64_t> of{{{0, 0}, 7}, {{1, 0}, 8}, {{0, 0, 1}, 9}};
  EXPECT_EQ(replaced_runs(law, 2, of).images.front(), (Image{7, 8}));
  EXPECT_EQ(replaced_runs(law, 2, of, true).images.front(), (Image{9, 8}));
  EXPECT_EQ(replaced_runs(law, 2, {}).images.front(), (Image{-1, -1}));
}

TEST(LastCodes, are_classes_where_patches_of_classes_stay_together) {
  const Level level{2, 2, 2, {{{0, 1}, {1, 1}}, {1, -1}, {half, half}}, {}};
  const std::vector<Vec> apart{{0}, {1}, {10}, {11}};
  EXPECT_EQ(cluster_codes(apart, Real(2)), (Image{0, 0, 2, 2}));
  EXPECT_EQ(cluster_codes({{0}, {2}, {1}}, real({3, 2})), (Image{1, 1, 1})) << "by a chain";
  EXPECT_EQ(codes_are_classes(last_codes(level, apart, Real(2))), Truth::yes);
  EXPECT_EQ(codes_are_classes(last_codes(level, apart, Real(1))), Truth::no) << "a class is cut";
  EXPECT_EQ(codes_are_classes(last_codes(level, apart, Real(10))), Truth::no) << "classes are merged";
  EXPECT_THROW(last_codes({1, 1, 0, {{{0}}, {1}, {Real(1)}}, {}}, {}, Real(1)), Undefined);
}

TEST(Manifestations, list_a_choice_for_each_pixel) {
  const Hierarchy model = small_model();
  EXPECT_EQ(choices_of({0, 1}, first_patches(model.patches[1])), (std::vector<Image>{{0, 2}, {0, 3}, {1, 2}, {1, 3}}));
  EXPECT_EQ(to_string(points_at(model, 1)), "16") << "four patches of four";
  EXPECT_EQ(to_string(points_at(model, 2)), "4");
  const std::vector<Image> patches = patches_at(model, 2);
  EXPECT_EQ(embedding_numbers(patches, {5, 5, 6, 7}, 1), (Image{0, 0, 1, 2}));
  EXPECT_EQ(embedding_numbers({{0}, {0}}, {5, 6}, 1), (Image{0, 0})) << "equal patches";
  EXPECT_EQ(numbered_by({{5}, {5}, {6}}, {0, 0, 1}), Truth::yes);
  EXPECT_EQ(numbered_by({{5}, {5}, {6}}, {0, 1, 2}), Truth::no);
  const ManifestationCodes by_class = manifestation_codes(model, 1, {0, 0, 1, 1}),
                           by_one = manifestation_codes(model, 1, {0, 0, 0, 0});
  EXPECT_TRUE(by_class.apart);
  EXPECT_EQ(by_class.of.size(), 4U);
  EXPECT_FALSE(by_one.apart);
}

TEST(ClusteredRows, are_the_choices_of_embedded_vectors) {
  const std::vector<Vec> embedded{{0}, {1}, {10}, {11}};
  const ClusteredRows rows = appearances(embedded, 2, {{1, 2}, {2, 2}});
  ASSERT_EQ(rows.points.size(), 8U);
  EXPECT_EQ(rows.of, (std::vector<std::size_t>{0, 0, 0, 0, 1, 1, 1, 1}));
  EXPECT_EQ(equal(rows.points[2][0], Real(1)), Truth::yes);
  EXPECT_EQ(equal(rows.points[2][1], Real(10)), Truth::yes);
  EXPECT_TRUE(equal_blocks(rows));
  EXPECT_EQ(single_pixels(embedded, 2).of, (std::vector<std::size_t>{0, 0, 1, 1}));
  EXPECT_FALSE(equal_blocks({{{0}, {1}, {2}}, {0, 0, 1}}));
}

TEST(DrawnPatches, fill_the_room_that_there_is) {
  const Hierarchy model = small_model();
  EXPECT_EQ(to_string(patches_drawn(model, 1)), "4");
  EXPECT_EQ(to_string(patches_possible(model, 1)), "4");
  EXPECT_EQ(patches_fit(model, Real(2), Real(1)), Truth::yes);
  EXPECT_EQ(patches_fit(model, Real(2), real({9, 10})), Truth::no);
  EXPECT_EQ(some_patches_fill(model, Real(2)), Truth::yes);
  EXPECT_EQ(some_patches_fill(model, Real(1)), Truth::no);
  EXPECT_EQ(uniform_masses(model, Real(2)), Truth::yes);
  EXPECT_EQ(uniform_masses(model, Real(3)), Truth::no);
  EXPECT_EQ(appearances(model).size(), 4U);
  const std::vector<Images> laws = laws_of(model, 2);
  EXPECT_EQ(blocks_are_uniform(laws[1], laws[2], model.patches[1], Real(2)), Truth::yes);
  EXPECT_EQ(blocks_are_uniform(laws[1], laws[2], model.patches[1], Real(3)), Truth::no);
  Hierarchy units = model;
  units.patches = {uniform_patches({{{0, 1}}, {{1, 0}}})};
  EXPECT_EQ(orthonormal_patches(units), Truth::yes);
  units.values = {0, 2};
  EXPECT_EQ(orthonormal_patches(units), Truth::no);
}

TEST(PatchMap, numbers_the_patches_that_an_image_is_made_of) {
  const Hierarchy model = small_model();
  const Images law = laws_of(model, 1).back(), after = star(law, 2, false, model.patches[0]);
  EXPECT_TRUE(are_patches(after));
  EXPECT_EQ(one_to_one(law, after), Truth::yes);
  EXPECT_EQ(same_law(after, numbered(law, 2, patches_at(model, 1))), Truth::yes);
  const Images below = laws_of(model, 2).back();
  EXPECT_FALSE(are_patches(star(below, 2, true, model.patches[1]))) << "closed ranges";
  EXPECT_EQ(one_to_one(law, renamed(law, {0, 0})), Truth::no);
}

TEST(PatchMap, asks_for_orthogonal_sets) {
  const std::vector<Vec> twice{{3, 4}, {-4, 3}, {3, 4}};
  EXPECT_EQ(orthogonal_set(twice, Real(25)), Truth::yes);
  EXPECT_EQ(orthogonal_set(twice, Real(1)), Truth::no);
  EXPECT_EQ(all_distinct(twice), Truth::no);
  EXPECT_EQ(all_of_product(twice, Real(0)), Truth::no) << "as a family";
  EXPECT_EQ(all_of_product({{3, 4}, {-4, 3}}, Real(0)), Truth::yes);
}

TEST(PatchPartition, a_class_for_each_patch_makes_the_same_images) {
  const Images top{{{0}, {1}}, {1, -1}, {half, half}},
      finer{{{0}, {1}, {2}, {3}}, {1, 1, -1, -1}, {quarter, quarter, quarter, quarter}};
  const PatchPartition two{2, top, uniform_patches({{{1}, {2}}, {{3}, {4}}}), mean_images(top, 2)};
  const PatchPartition four{4, finer, uniform_patches({{{1}}, {{2}}, {{3}}, {{4}}}), mean_images(finer, 4)};
  const PatchPartition other{2, top, uniform_patches({{{1}, {3}}, {{2}, {4}}}), mean_images(top, 2)};
  EXPECT_EQ(same_observed(two, four), Truth::yes);
  EXPECT_EQ(same_observed(two, other), Truth::no);
  EXPECT_NE(parts(two), parts(other));
  EXPECT_TRUE(covers(four, 4));
  EXPECT_FALSE(covers(four, 3));
  EXPECT_EQ(separated_by_means(two), Truth::yes);
  PatchPartition wrong = two;
  wrong.top.labels = {-1, 1};
  EXPECT_EQ(separated_by_means(wrong), Truth::no);
}

TEST(Emission, patches_drift_where_an_assumption_breaks) {
  const Images law{{{0}, {1}}, {1, -1}, {real({2, 3}), real({1, 3})}};
  const Level level{2, 1, 2, law, mean_images(law, 2)}, fair = balanced(level);
  EXPECT_EQ(to_string(chance_of_positive(fair.law)), "1/2");
  const Emission uneven{{{real({1, 3}), real({2, 3})}, {half, half}}, true};
  EXPECT_EQ(all_chances(uneven), Truth::yes);
  EXPECT_EQ(all_chances({{{half, quarter}}, false}), Truth::no);
  EXPECT_EQ(some_drift(fair, emission_breaking(uneven, Broken::patches)), Truth::yes);
  EXPECT_EQ(some_drift(fair, emission_breaking(uneven, Broken::sizes)), Truth::no) << "all have equally many";
  EXPECT_EQ(some_drift(fair, emission_breaking(uneven, Broken::disjoint)), Truth::yes) << "the shared patch";
  EXPECT_EQ(some_drift(level, emission_breaking(uneven, Broken::label)), Truth::no);
}

}  // namespace
}  // namespace lakatos::hierarchical
