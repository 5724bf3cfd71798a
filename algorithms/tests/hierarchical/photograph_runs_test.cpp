// Images as nets see them, clusters of their patches, and whole runs on made-up photographs.
#include "algorithms/hierarchical/photograph_runs.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/numeric/rounding.hpp"

namespace lakatos::hierarchical {
namespace {

/// Image i has label i % 10: stripes whose direction, width and colour tell it, and noise.
ColourImages made_up(std::size_t count, std::uint64_t key) {
  ColourImages images;
  RandomStream stream(key);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t label = i % 10, width = 2 + label % 3;
    images.labels.push_back(static_cast<std::uint8_t>(label));
    for (std::size_t k = 0; k < ColourImages::values_each; ++k) {
      const std::size_t colour = k / ColourImages::pixels, place = k % ColourImages::pixels;
      const std::size_t along = label < 5 ? place / ColourImages::side : place % ColourImages::side;
      const int stripe = (along / width) % 2 == 0 && (label % 2 == 0 || colour == 0) ? 120 : 0;
      images.values.push_back(static_cast<std::uint8_t>(stripe + static_cast<int>(100 * stream.uniform())));
    }
  }
  return images;
}

ColourSets made_up_sets() { return {made_up(300, 1), made_up(100, 2)}; }

PhotographPlan small_plan() {
  PhotographPlan plan;
  plan.training = 100, plan.test = 50, plan.averaged = true;
  plan.blocks = {{{400, 12, 6}, {400, 16, 8}}};
  plan.kernels = 6, plan.side = 3, plan.hidden = {16, 12};
  plan.block = {60, 20, 3e-3}, plan.head = {60, 20, 3e-3};
  return plan;
}

TEST(Photographs, have_mean_0_and_standard_deviation_1_and_keep_their_places) {
  const ColourImages images = made_up(20, 3);
  for (const bool averaged : {false, true}) {
    const Photographs photographs(images, {7, 11}, averaged);
    std::vector<float> x(photographs.shape().size());
    photographs.copy(1, x.data());
    double sum = 0, squares = 0;
    for (const float v : x) sum += v, squares += static_cast<double>(v) * v;
    EXPECT_NEAR(sum / static_cast<double>(x.size()), 0, 1e-5);
    EXPECT_NEAR(squares / static_cast<double>(x.size()), 1, 1e-4);
    EXPECT_EQ(photographs.labels()[1], 1);
    const auto pixel = [&](std::size_t row, std::size_t column, std::size_t colour) {
      if (!averaged) return static_cast<double>(images.at(11, row, column, colour));
      int four = 0;
      for (std::size_t k = 0; k < 4; ++k) four += images.at(11, 2 * row + k / 2, 2 * column + k % 2, colour);
      return four / 4.0;
    };
    const std::size_t side = photographs.shape().width;
    const double unit = (pixel(0, 0, 0) - pixel(3, 5, 2)) / (x[0] - x[(3 * side + 5) * 3 + 2]);
    EXPECT_NEAR(pixel(2, 7, 1) - pixel(0, 0, 0), unit * (x[(2 * side + 7) * 3 + 1] - x[0]), 1e-2);
  }
}

TEST(Photographs, are_drawn_with_as_many_of_each_class) {
  RandomStream stream(4);
  const ColourImages images = made_up(60, 5);
  std::vector<int> of(10, 0);
  for (const std::size_t i : draw_images(images, 34, stream)) ++of[images.labels[i]];
  EXPECT_EQ(of, (std::vector<int>{4, 4, 4, 4, 3, 3, 3, 3, 3, 3}));
  EXPECT_THROW(draw_images(images, 61, stream), std::invalid_argument);
}

TEST(Clusters, of_directions_are_found_whatever_the_lengths) {
  RandomStream stream(6);
  Points points{3, {}};
  for (int i = 0; i < 90; ++i) {
    const float length = static_cast<float>(1 + 9 * stream.uniform());
    for (int k = 0; k < 3; ++k)
      points.values.push_back(length * (k == i % 3 ? 1.0f : static_cast<float>(0.02 * stream.uniform())));
  }
  points.values.insert(points.values.end(), 3, 0.0f);  // left out
  int found = 0;
  const std::vector<float> centres = cosine_clusters(points, 6, 10, stream);
  for (std::size_t axis = 0; axis < 3; ++axis) {
    for (std::size_t c = 0; c < 6; ++c) found |= centres[c * 3 + axis] > 0.999 ? 1 << axis : 0;
  }
  EXPECT_EQ(found, 7);
  EXPECT_THROW(cosine_clusters(points, 91, 10, stream), std::invalid_argument);
}

TEST(Patches, are_squares_of_the_images) {
  RandomStream stream(7);
  std::vector<float> image(6 * 5 * 2);
  for (std::size_t i = 0; i < image.size(); ++i) image[i] = static_cast<float>(i);
  const FeatureSource source{
      1, nullptr, [&](const std::size_t*, std::size_t, float* to) { std::copy(image.begin(), image.end(), to); }};
  const Points patches = draw_patches(source, {6, 5, 2}, 200, stream);
  ASSERT_EQ(patches.count(), 200u);
  std::vector<int> corners(60, 0);
  for (std::size_t i = 0; i < 200; ++i) {
    const float* const patch = patches.values.data() + i * 18;
    ++corners[static_cast<std::size_t>(patch[0])];
    for (std::size_t k = 0; k < 18; ++k) ASSERT_EQ(patch[k], patch[0] + static_cast<float>((k / 6) * 10 + k % 6));
  }
  for (std::size_t y = 0; y < 6; ++y) {
    for (std::size_t x = 0; x < 5; ++x) EXPECT_EQ(corners[(y * 5 + x) * 2] > 0, y < 4 && x < 3);
  }
}

TEST(Runs, learn_and_are_the_same_from_the_same_key_whatever_is_kept_in_memory) {
  const ColourSets sets = made_up_sets();
  PhotographPlan plan = small_plan(), lean = plan;
  lean.memory = 0;
  PhotographRun run(plan, sets, 5);
  std::int64_t seen = 0;
  run.watch_with([&] { ++seen; });
  run.guesses(Body::clustered, {Head::linear});
  EXPECT_EQ(seen, run.iterations(Body::clustered));
  const PhotographRun again(lean, sets, 5), other(plan, sets, 6);
  for (const Body body : {Body::trained, Body::random, Body::projected, Body::clustered}) {
    const std::vector<Guesses> guesses = run.guesses(body, {Head::connected, Head::linear});
    const Guesses linear = again.guesses(body, {Head::linear}).front();
    EXPECT_EQ(guesses[1].test, linear.test);
    EXPECT_EQ(guesses[1].training, linear.training);
    for (const Guesses& each : guesses) EXPECT_GT(count_right(each.test, run.test().labels()), 15);  // chance: 5
  }
  const Guesses linear = run.guesses(Body::pixels, {Head::linear}).front();
  EXPECT_GT(count_right(linear.training, run.training().labels()), 50);
  EXPECT_NE(run.guesses(Body::random, {Head::linear}).front().training,
            other.guesses(Body::random, {Head::linear}).front().training);
}

}  // namespace
}  // namespace lakatos::hierarchical
