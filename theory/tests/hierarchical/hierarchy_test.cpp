// A whole hierarchy: what is computed by linearity and by counting, against enumerated laws.
#include "theory/hierarchical/hierarchy.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "theory/hierarchical/label_partitions.hpp"
#include "theory/hierarchical/patch_codes.hpp"
#include "theory/hierarchical/split_codes.hpp"

namespace lakatos::hierarchical {
namespace {

/// Two positions, two levels of three classes, two different patches of two pixels a class; labels are drawn.
Hierarchy drawn(std::mt19937& random) {
  Hierarchy model;
  model.depth = 2, model.positions = 2, model.patch_size = 2, model.classes = {3, 3};
  for (int level = 0; level < 2; ++level) {
    std::vector<Image> all;
    for (std::int64_t a = 0; a < 3; ++a) {
      for (std::int64_t b = 0; b < 3; ++b) all.push_back({a, b});
    }
    std::shuffle(all.begin(), all.end(), random);
    model.patches.push_back(uniform_patches({{all[0], all[1]}, {all[2], all[3]}, {all[4], all[5]}}));
  }
  model.class_counts = {3, 3}, model.patch_counts = Vec(6, Real(2));
  model.values = {0, 1, 2};
  for (std::int64_t a = 0; a < 3; ++a) {
    for (std::int64_t b = 0; b < 3; ++b)
      model.top.images.push_back({a, b}), model.top.labels.push_back(random() % 2 == 0 ? 1 : -1),
          model.top.masses.push_back(Real(1) / Real(9));
  }
  return model;
}

TEST(Hierarchy, mean_images_are_those_of_the_enumerated_laws) {
  std::mt19937 random(1);
  for (int trial = 0; trial < 5; ++trial) {
    const Hierarchy model = drawn(random);
    const std::vector<Images> laws = laws_of(model, 2);
    const Means means = means_of(model);
    EXPECT_EQ(std::ssize(laws[1].images.front()), model.pixels(1));
    for (std::size_t level = 0; level < 2; ++level) {
      const std::vector<Vec> expected = mean_images(laws[level], 3);
      for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t j = 0; j < expected[c].size(); ++j)
          EXPECT_EQ(equal(means[level][c][j], expected[c][j]), Truth::yes);
      }
    }
    Real least = 100;
    for (const auto& level : means) {
      for (const Vec& mean : level) least = min(least, squared_norm(mean));
    }
    EXPECT_EQ(equal(least_square(means), least), Truth::yes);
  }
}

TEST(Hierarchy, counts_different_patches_as_a_set_does) {
  std::mt19937 random(2);
  Hierarchy model = drawn(random);
  for (int trial = 0; trial < 20; ++trial) {
    auto& of = model.patches[0].of;
    of[random() % 3][random() % 2] = {static_cast<std::int64_t>(random() % 3), static_cast<std::int64_t>(random() % 3)};
    const std::vector<Image> all = patches_at(model, 1);
    const std::set<Image> seen(all.begin(), all.end());
    EXPECT_EQ(to_string(different_patches_at(model, 1)), std::to_string(seen.size()));
  }
}

TEST(Hierarchy, has_observed_patches_in_different_directions_where_none_is_on_the_ray_of_another) {
  Hierarchy model;
  model.depth = 1, model.patch_size = 2, model.values = {0, 1, 2};
  const auto with = [&](std::vector<Image> patches) {
    model.patches = {uniform_patches({std::move(patches)})};
    return directions_differ(model);
  };
  EXPECT_EQ(with({{0, 1}, {1, 0}, {1, 2}}), Truth::yes);
  EXPECT_EQ(with({{0, 1}, {0, 2}}), Truth::no) << "one ray";
  EXPECT_EQ(with({{0, 1}, {0, 0}}), Truth::no) << "0 has no direction";
}

TEST(PatchCodes, decode_a_level_to_the_one_above) {
  std::mt19937 random(3);
  for (int trial = 0; trial < 5; ++trial) {
    const Hierarchy model = drawn(random);
    const std::vector<Images> laws = laws_of(model, 2);
    EXPECT_EQ(same_law(decoded(model, laws[2], 2, 1), laws[1]), Truth::yes);
    EXPECT_EQ(same_law(decoded(model, laws[2], 2, 0), laws[0]), Truth::yes);
    EXPECT_EQ(same_law(decoded(model, laws[1], 1, 1), laws[1]), Truth::yes);
    const Images numbers = numbered(laws[1], 2, patches_at(model, 1));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      for (std::size_t j = 0; j < 2; ++j)
        EXPECT_EQ(patches_at(model, 1)[static_cast<std::size_t>(numbers.images[i][j])],
                  Image(laws[1].images[i].begin() + static_cast<std::ptrdiff_t>(2 * j),
                        laws[1].images[i].begin() + static_cast<std::ptrdiff_t>(2 * j + 2)));
    }
    Images other = laws[1];
    other.labels.front() = -other.labels.front();
    EXPECT_EQ(same_law(other, laws[1]), Truth::no);
  }
}

/// All maps of the patches to codes, up to names, after which the best classifier of the codes has no error.
TEST(LabelPartitions, are_the_codes_after_which_a_classifier_has_no_error) {
  std::mt19937 random(4);
  for (int trial = 0; trial < 5; ++trial) {
    const Hierarchy model = drawn(random);
    const std::vector<Image> patches = patches_at(model, 1);
    const Images law = numbered(laws_of(model, 1).back(), 2, patches);
    for (const std::int64_t codes : {2, 3}) {
      std::set<std::vector<std::int64_t>> lossless;
      std::int64_t maps = 1;
      for (std::size_t p = 0; p < patches.size(); ++p) maps *= codes;
      for (std::int64_t number = 0; number < maps; ++number) {
        std::vector<std::int64_t> code;
        for (std::int64_t left = number; code.size() < patches.size(); left /= codes) code.push_back(left % codes);
        std::vector<std::int64_t> of_image;
        for (const Image& image : law.images)
          of_image.push_back(code[static_cast<std::size_t>(image[0])] * codes +
                             code[static_cast<std::size_t>(image[1])]);
        if (equal(bayes_error(law, of_image), Real(0)) != Truth::yes) continue;
        std::map<std::int64_t, std::int64_t> name;
        for (std::int64_t& c : code) c = name.try_emplace(c, static_cast<std::int64_t>(name.size())).first->second;
        lossless.insert(code);
      }
      const LabelPartitions found = label_partitions(model, 1, codes);
      EXPECT_EQ(found.lossless, std::ssize(lossless));
      EXPECT_GE(found.copies, 1);
    }
  }
}

TEST(SplitCodes, see_where_two_patches_differ_in_one_way) {
  EXPECT_EQ(one_way({0, 1, 0}, {0, 2, 0}).places, 1);
  const OneWay twice = one_way({2, 1, 0}, {1, 2, 0});
  EXPECT_EQ(twice.places, 2);
  EXPECT_EQ(twice.a, 1);
  EXPECT_EQ(twice.b, 2);
  EXPECT_EQ(one_way({0, 1, 0}, {0, 2, 1}).places, 0);
  EXPECT_EQ(one_way({0, 1}, {0, 1}).places, 0);
}

TEST(Independent, families_and_pairs_by_hand) {
  EXPECT_EQ(independent({Vec{1, 0}, Vec{0, 1}}), Truth::yes) << "as many as dimensions";
  EXPECT_EQ(independent({Vec{1, 0}, Vec{2, 0}}), Truth::no);
  EXPECT_EQ(independent({Vec{1, 0}, Vec{0, 1}, Vec{1, 1}}), Truth::no);
  const Vec along{1, 0}, across{0, 1}, both{1, 1};
  EXPECT_EQ(pairwise_independent({{along, across, both}}), Truth::yes);
  EXPECT_EQ(pairwise_independent({{along, both}, {along, Vec{2, 0}, across}}), Truth::no)
      << "the first pair of a level";
  EXPECT_EQ(pairwise_independent({{along, across, Vec{0, 3}}}), Truth::no) << "the last";
}

}  // namespace
}  // namespace lakatos::hierarchical
