// The generative model: laws by enumeration against laws counted by hand, mean images by enumeration against their
// recursion over levels.
#include "theory/hierarchical/generative.hpp"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

#include "theory/numeric/rational.hpp"

namespace lakatos::hierarchical {
namespace {

using Law = LabelledImages<Rational>;

Rational ratio(long p, long q) { return Rational(p) / Rational(q); }

/// Two pixels of two classes: (0, 1) is positive, (1, 0) negative.
Law small_top() { return {{{0, 1}, {1, 0}}, {1, -1}, {ratio(1, 2), ratio(1, 2)}}; }

PatchSets<Rational> drawn_patches(std::mt19937& random, std::int64_t classes, std::int64_t next, std::size_t size,
                                  std::size_t count) {
  std::vector<std::vector<Image>> of(static_cast<std::size_t>(classes));
  for (auto& mine : of) {
    for (std::size_t i = 0; i < count; ++i) {
      Image patch(size);
      for (auto& entry : patch) entry = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(next));
      mine.push_back(patch);
    }
  }
  return uniform_patches<Rational>(std::move(of));
}

TEST(Generative, next_level_lists_every_choice_of_patches) {
  const auto patches = uniform_patches<Rational>({{{0, 0}, {0, 1}}, {{1, 0}, {1, 1}}});
  const Law next = next_level(small_top(), patches);
  ASSERT_EQ(next.size(), 8U);
  Rational total = 0;
  for (std::size_t i = 0; i < next.size(); ++i) {
    EXPECT_EQ(next.masses[i], ratio(1, 8));
    EXPECT_EQ(next.images[i].size(), 4U);
    EXPECT_EQ(next.labels[i], next.images[i][0] == 0 ? 1 : -1);
    total += next.masses[i];
  }
  EXPECT_EQ(total, 1);
  EXPECT_EQ(chance_of_positive(next), ratio(1, 2));
}

TEST(Generative, equal_images_of_one_label_are_one_outcome) {
  const auto patches = uniform_patches<Rational>({{{0}, {0}}, {{1}, {1}}});
  const Law next = next_level(small_top(), patches);
  EXPECT_EQ(next.size(), 2U);
}

TEST(Generative, mean_images_of_the_smallest_law) {
  const auto means = mean_images(small_top(), 2);
  EXPECT_EQ(means[0], (Vector<Rational>{ratio(-1, 2), ratio(1, 2)}));
  EXPECT_EQ(means[1], (Vector<Rational>{ratio(1, 2), ratio(-1, 2)}));
}

TEST(Generative, mean_images_follow_the_recursion_over_levels) {
  std::mt19937 random(7);
  for (int trial = 0; trial < 30; ++trial) {
    Law top{{{0, 1, 2}, {2, 1, 1}, {1, 0, 0}}, {1, -1, -1}, {ratio(1, 2), ratio(1, 3), ratio(1, 6)}};
    const auto first = drawn_patches(random, 3, 4, 2, 2), second = drawn_patches(random, 4, 3, 1, 2);
    const Law middle = next_level(top, first), last = next_level(middle, second);
    const auto means = next_mean_images(mean_images(top, 3), first, 4);
    EXPECT_EQ(means, mean_images(middle, 4));
    EXPECT_EQ(next_mean_images(means, second, 3), mean_images(last, 3));
  }
}

TEST(Generative, bayes_error_adds_the_smaller_masses) {
  const Law law{{{0}, {1}, {2}}, {1, -1, -1}, {ratio(1, 2), ratio(1, 3), ratio(1, 6)}};
  EXPECT_EQ(bayes_error(law, {0, 1, 2}), 0);
  EXPECT_EQ(bayes_error(law, {0, 0, 2}), ratio(1, 3));
  EXPECT_EQ(bayes_error(law, {5, 5, 5}), ratio(1, 2));
}

TEST(Generative, what_is_no_model_is_refused) {
  EXPECT_THROW(uniform_patches<Rational>({{}}), std::invalid_argument);
  const PatchSets<Rational> uneven = uniform_patches<Rational>({{{0}}, {{0, 1}}});
  EXPECT_THROW(next_level(small_top(), uneven), std::invalid_argument);
  const auto patches = uniform_patches<Rational>({{{0, 0}, {0, 1}}, {{1, 0}, {1, 1}}});
  EXPECT_THROW(next_level(small_top(), patches, 3), std::length_error);
}

}  // namespace
}  // namespace lakatos::hierarchical
