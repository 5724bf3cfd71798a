// Training of the subnet on a level with orthonormal patches: what its products with patches do, against the lemmas and
// against runs that break them; other losses; several labels; one channel in doubles.
#include "algorithms/hierarchical/activations.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "algorithms/common/learnt_weights.hpp"
#include "algorithms/hierarchical/double_channel.hpp"
#include "algorithms/hierarchical/loss_gradients.hpp"
#include "algorithms/hierarchical/multiclass_channel.hpp"
#include "theory/hierarchical/picture.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/tests/hierarchical/small_layer.hpp"

namespace lakatos::hierarchical {
namespace {

const Net start{{{1, 2, 3, 4}, {-1, 0, 2, 1}}, {{1, 3}, {2, -1}}};

TEST(Activations, move_as_the_lemmas_say) {
  const Layer layer = small_layer();
  const std::vector<Net> nets = descend(observed_law(layer), layer.patches, start, half, 2);
  const Real pace = half / 2;  // eta / d
  EXPECT_EQ(moves_as_lemma_3_says(layer, start, nets.back(), 2 * pace), Truth::yes);
  EXPECT_EQ(moves_as_lemma_3_says(layer, start, nets.back(), pace), Truth::no);
  EXPECT_EQ(moves_in_proportion(layer, nets, Real(1), pace), Truth::yes);
  EXPECT_EQ(moves_in_proportion(layer, nets, Real(2), pace), Truth::no);
  EXPECT_EQ(moves_alike(layer, nets, true), Truth::yes);
  EXPECT_EQ(moves_alike(layer, nets, false), Truth::no);
  EXPECT_EQ(conserves_differences(layer, nets, true, Real(1)), Truth::yes);
  EXPECT_EQ(conserves_differences(layer, nets, true, half), Truth::no);
  EXPECT_EQ(conserves_differences(layer, nets, false, Real(1)), Truth::no);
  EXPECT_EQ(conserves_distances(layer, start, nets.back(), true), Truth::yes);
  EXPECT_EQ(conserves_distances(layer, start, nets.back(), false), Truth::no);
  EXPECT_EQ(to_string(squared_spread(start, {1, -1, 0, 0})), "2");
}

TEST(Activations, slopes_of_the_loss_and_of_the_output) {
  const Layer layer = small_layer();
  EXPECT_EQ(loss_slopes(layer, start, half), Truth::yes);
  EXPECT_EQ(loss_slopes(layer, start, Real(1)), Truth::no);
  EXPECT_EQ(loss_slopes(layer, start, half, true), Truth::no) << "the weights of the first channel";
  EXPECT_EQ(output_slopes(layer, start), Truth::yes);
}

/// One channel whose kernel takes these values on the two patches, one a class, at K_0, K_1, ...
std::vector<Net> runs(const std::vector<Vec>& kernels) {
  std::vector<Net> nets;
  for (const Vec& kernel : kernels) nets.push_back({{kernel}, {{1}}});
  return nets;
}

TEST(Activations, pass_each_other_or_come_apart) {
  Layer layer = small_layer();
  layer.level.variants = 1, layer.patches = {{1, 0}, {0, 1}};
  const ClassPair at{0, 0, 1};
  const std::vector<Net> crossing = runs({{1, 0}, {0, 1}}), parting = runs({{1, 0}, {2, -1}}),
                         along = runs({{1, 0}, {2, 1}});
  EXPECT_EQ(some_pass_each_other(layer, crossing, at), Truth::yes);
  EXPECT_EQ(some_pass_each_other(layer, parting, at), Truth::no);
  EXPECT_EQ(all_move_oppositely(layer, parting, at), Truth::yes);
  EXPECT_EQ(all_move_oppositely(layer, along, at), Truth::no);
  EXPECT_EQ(all_come_apart(layer, parting, at, Real(4)), Truth::yes);
  EXPECT_EQ(all_come_apart(layer, parting, at, Real(5)), Truth::no);
  EXPECT_EQ(keeps_apart(layer, runs({{0, 0}, {4, 0}, {2, 0}}), half), Truth::yes);
  EXPECT_EQ(keeps_apart(layer, runs({{0, 0}, {4, 0}, {1, 0}}), half), Truth::no);
  EXPECT_EQ(keeps_apart(layer, runs({{0, 0}, {0, 0}, {1, 0}}), Real(2)), Truth::yes) << "never parted at first";
  EXPECT_EQ(goes_on(layer, runs({{0, 0}, {4, 0}, {5, 0}})), Truth::yes);
  EXPECT_EQ(goes_on(layer, runs({{0, 0}, {4, 0}, {3, 0}})), Truth::no);
}

TEST(LossGradients, begin_as_the_linear_one) {
  const Layer layer = small_layer();
  const Images observed = observed_law(layer);
  EXPECT_EQ(starts_in_proportion(layer, observed, start, Loss::hinge, Real(1)), Truth::yes);
  EXPECT_EQ(starts_in_proportion(layer, observed, start, Loss::squared, Real(2)), Truth::yes);
  EXPECT_EQ(starts_in_proportion(layer, observed, start, Loss::squared, Real(1)), Truth::no);
  EXPECT_EQ(to_string(squared_length_of_weights(start)), "25") << "(1 + 3)^2 + (2 + 1)^2";
  EXPECT_EQ(off_the_kink(observed, layer, at_rest(start)), Truth::yes);
  EXPECT_EQ(both_sides_of_the_kink(observed, layer, at_rest(start)), Truth::no);
  const Net kink{{{1, 1, 0, 0}}, {{1, 0}}};  // N = 1 on images of class 0 first
  EXPECT_EQ(off_the_kink(observed, layer, kink), Truth::no);
  const Net wide{{{5, 5, 0, 0}}, {{1, 0}}};
  EXPECT_EQ(both_sides_of_the_kink(observed, layer, wide), Truth::yes);
}

TEST(LossGradients, let_patches_of_a_class_come_together) {
  const Layer layer = small_layer();
  const std::vector<Vec> gradient = population_gradient(observed_law(layer), layer.patches, start, Loss::squared);
  EXPECT_EQ(never_apart(layer, start, gradient, true), Truth::yes);
  std::vector<Vec> against = gradient;
  for (Vec& g : against) g = scale(Real(-1), g);
  EXPECT_EQ(never_apart(layer, start, against, true), Truth::no);
  EXPECT_EQ(keeps_differences(layer, gradient), Truth::no);
  EXPECT_EQ(keeps_differences(layer, population_gradient(observed_law(layer), layer.patches, start)), Truth::yes);
}

TEST(MulticlassChannel, moves_by_the_mean_images_of_all_labels) {
  MulticlassChannel at{
      2,   1, 2, 3, 2, {{{0}, {1}, {0}}, {1, 2, 3}, {half, real({1, 4}), real({1, 4})}}, {{1}, {2}, {-3}}, {1, 2, 3, 4},
      half};
  EXPECT_EQ(to_string(projection(at, 0)), "-1/4") << "1/2 - 3/4";
  EXPECT_EQ(observed_images(at).size(), 6U);
  const Vec kernel = after_descent(at);
  EXPECT_EQ(to_string(kernel[0]), "7/8") << "1 + (1/2) (2/2) (-1/4)";
  EXPECT_EQ(moves_by_projection(at, kernel, half), Truth::yes);
  EXPECT_EQ(moves_by_projection(at, kernel, Real(1)), Truth::no);
  EXPECT_EQ(keeps_class_differences(at, kernel, Real(1)), Truth::yes);
  EXPECT_EQ(keeps_class_differences(at, kernel, half), Truth::no);
}

TEST(DoubleChannel, is_aimed_at_a_distance) {
  const std::vector<std::vector<double>> means{{1, 0}, {0, 1}, {-1, 2}};
  const DoubleChannel channel{{0.1, -0.1, 0, 0, 0.2, 0}, {1, -2}, 2, 3};
  EXPECT_NEAR(least_spread(channel, means, 0), 0, 1e-12);
  const double rate = rate_for(channel, means, 2.5);
  EXPECT_NEAR(least_spread(channel, means, rate), 2.5, 1e-6);
  const std::vector<double> u{3, 0, 0}, v{1, 1, 0}, w = opposite_weights(u, v, 0.5, 2),
                                                    line = opposite_weights(u, {-3, 0, 0}, 0.5, 1);
  EXPECT_NEAR(w[0] * 3, -0.5 * 2 * 3, 1e-12);
  EXPECT_NEAR(w[0] + w[1], 0.5 * std::sqrt(2.0), 1e-12);
  EXPECT_NEAR(w[2], 0, 0);
  EXPECT_NEAR(line[0], -1, 1e-12);
}

TEST(Picture, the_trace_is_the_flattened_convolution) {
  Picture<Rational> in{2, 2, {}, {}, {}};
  for (long i = 0; i < 16; ++i) in.image.push_back(Rational(i * i % 7));
  in.kernels = {{1, 2, 3, 4}, {0, -1, 5, 2}}, in.weights = {{1, -2, 3, 1}, {2, 2, -1, 0}};
  const Rational trace = trace_with(in, [&](std::size_t j, std::size_t i) { return in.weights[i][j]; });
  EXPECT_EQ(trace, convolution(in, false, false));
  EXPECT_NE(trace, convolution(in, true, false));
  EXPECT_NE(trace, convolution(in, false, true));
}

TEST(LearntWeights, are_right_on_all_points_or_not) {
  const std::vector<Vec> points{{1, 0}, {0, 1}};
  const auto run = perceptron(points, {1, -1}, 10);
  EXPECT_EQ(right_on_all(run, points, {1, -1}), Truth::yes);
  EXPECT_EQ(right_on_all(run, points, {1, 1}), Truth::no);
  EXPECT_THROW(right_on_all(perceptron({{1}, {1}}, {1, -1}, 3), {{1}}, {1}), Undecided);
}

}  // namespace
}  // namespace lakatos::hierarchical
