// The subnet: its output against the trace of matrices, its gradient against differences of the loss and against the
// sum over classes, descent against its closed form.
#include "algorithms/hierarchical/layer_descent.hpp"

#include <gtest/gtest.h>

#include <random>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/matrix.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos::hierarchical {
namespace {

Rational ratio(long p, long q) { return Rational(p) / Rational(q); }

struct Example {
  LabelledImages<Rational> latent, observed;
  std::vector<Vector<Rational>> patches, mean_patches;
  Subnet<Rational> net;
};

Rational drawn(std::mt19937& random) {
  const long numerator = static_cast<long>(random() % 11) - 5;
  return ratio(numerator, 1 + static_cast<long>(random() % 3));
}
Vector<Rational> drawn_vector(std::mt19937& random, std::size_t length) {
  Vector<Rational> v;
  for (std::size_t i = 0; i < length; ++i) v.push_back(drawn(random));
  return v;
}

/// Three classes of two patches in R^3 (any vectors), two pixels, two channels.
Example example(unsigned seed) {
  std::mt19937 random(seed);
  Example at;
  at.latent = {{{0, 1}, {2, 0}, {1, 1}}, {1, -1, -1}, {ratio(1, 2), ratio(1, 3), ratio(1, 6)}};
  const auto sets = uniform_patches<Rational>({{{0}, {1}}, {{2}, {3}}, {{4}, {5}}});
  at.observed = next_level(at.latent, sets);
  for (int p = 0; p < 6; ++p) at.patches.push_back(drawn_vector(random, 3));
  for (std::size_t c = 0; c < 3; ++c)
    at.mean_patches.push_back(scale(ratio(1, 2), add(at.patches[2 * c], at.patches[2 * c + 1])));
  for (int i = 0; i < 2; ++i) {
    at.net.kernels.push_back(drawn_vector(random, 3));
    at.net.weights.push_back(drawn_vector(random, 2));
  }
  return at;
}

/// tr(W K^T X), written out with matrices.
Rational trace_form(const Subnet<Rational>& net, const std::vector<Vector<Rational>>& patches, const Image& image) {
  Matrix<Rational> kernels(3, 2), weights(2, 2), columns(3, 2);
  for (std::size_t i = 0; i < 2; ++i) {
    for (std::size_t q = 0; q < 3; ++q) {
      kernels(q, i) = net.kernels[i][q];
      columns(q, i) = patches[static_cast<std::size_t>(image[i])][q];
    }
    for (std::size_t j = 0; j < 2; ++j) weights(j, i) = net.weights[i][j];
  }
  return trace(multiply(weights, multiply(transpose(kernels), columns)));
}

TEST(Subnet, output_is_the_trace_of_its_matrices) {
  const Example at = example(1);
  for (const Image& image : at.observed.images)
    EXPECT_EQ(subnet_output(at.net, at.patches, image), trace_form(at.net, at.patches, image));
  const Vector<Rational> all = subnet_outputs(at.net, at.patches, at.observed.images);
  for (std::size_t n = 0; n < all.size(); ++n) EXPECT_EQ(all[n], trace_form(at.net, at.patches, at.observed.images[n]));
}

TEST(Subnet, loss_adds_up_the_outputs) {
  const Example at = example(2);
  Rational sum = 0;
  for (std::size_t n = 0; n < at.observed.size(); ++n)
    sum -= at.observed.masses[n] * Rational(at.observed.labels[n]) *
           subnet_output(at.net, at.patches, at.observed.images[n]);
  EXPECT_EQ(linear_loss(at.observed, at.patches, at.net), sum);
}

TEST(Subnet, gradient_is_the_difference_of_the_linear_loss_and_the_sum_over_classes) {
  for (unsigned seed = 1; seed < 5; ++seed) {
    const Example at = example(seed);
    const auto gradient = population_gradient(at.observed, at.patches, at.net);
    EXPECT_EQ(gradient, gradient_by_classes(mean_images(at.latent, 3), at.mean_patches, at.net.weights));
    for (std::size_t i = 0; i < 2; ++i) {
      for (std::size_t q = 0; q < 3; ++q) {
        Subnet<Rational> moved = at.net;
        moved.kernels[i][q] += 1;
        EXPECT_EQ(gradient[i][q],
                  linear_loss(at.observed, at.patches, moved) - linear_loss(at.observed, at.patches, at.net));
      }
    }
  }
}

TEST(Subnet, squared_loss_has_the_slope_between_its_neighbours) {
  const Example at = example(3);
  const auto squared = [&](const Subnet<Rational>& net) {
    Rational sum = 0;
    for (std::size_t n = 0; n < at.observed.size(); ++n)
      sum += at.observed.masses[n] *
             square(subnet_output(net, at.patches, at.observed.images[n]) - Rational(at.observed.labels[n]));
    return sum;
  };
  const auto gradient = population_gradient(at.observed, at.patches, at.net, Loss::squared);
  Subnet<Rational> ahead = at.net, behind = at.net;
  ahead.kernels[1][2] += 1, behind.kernels[1][2] -= 1;
  EXPECT_EQ(gradient[1][2], (squared(ahead) - squared(behind)) / 2);  // exact for a polynomial of degree 2
}

TEST(Subnet, slopes_of_hinge_and_logistic_loss) {
  EXPECT_EQ(loss_derivative(Loss::hinge, 1, ratio(1, 2)), -1);
  EXPECT_EQ(loss_derivative(Loss::hinge, -1, ratio(1, 2)), 1);
  EXPECT_EQ(loss_derivative(Loss::hinge, 1, Rational(1)), 0);
  EXPECT_EQ(loss_derivative(Loss::hinge, -1, Rational(-2)), 0);
  const Ball half = loss_derivative(Loss::logistic, -1, Ball(0));
  EXPECT_NEAR(midpoint(half), 0.5, 1e-12);
  // The loss log(1 + e^-x) between x = 1 and x = 1 + h.
  const Ball h = Ball(1) / Ball(1 << 20);
  const auto loss = [](const Ball& x) { return log(Ball(1) + exp(-x)); };
  EXPECT_NEAR(midpoint(loss_derivative(Loss::logistic, 1, Ball(1))), midpoint((loss(Ball(1) + h) - loss(Ball(1))) / h),
              1e-6);
}

TEST(Subnet, descends_along_a_line_with_the_linear_loss_and_not_with_the_squared_one) {
  const Example at = example(4);
  const auto nets = descend(at.observed, at.patches, at.net, ratio(1, 3), 4);
  ASSERT_EQ(nets.size(), 5U);
  const auto gradient = population_gradient(at.observed, at.patches, at.net);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(nets.back().kernels[i], subtract(at.net.kernels[i], scale(ratio(4, 3), gradient[i])));
    EXPECT_EQ(nets.back().weights[i], at.net.weights[i]);
  }
  const auto bent = descend(at.observed, at.patches, at.net, ratio(1, 3), 2, Loss::squared);
  EXPECT_NE(subtract(bent[2].kernels[0], bent[1].kernels[0]), subtract(bent[1].kernels[0], bent[0].kernels[0]));
}

TEST(Subnet, refuses_sizes_that_do_not_fit) {
  Example at = example(5);
  at.net.weights.pop_back();
  EXPECT_THROW(linear_loss(at.observed, at.patches, at.net), std::invalid_argument);
  EXPECT_THROW(subnet_output(at.net, at.patches, {0, 1}), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos::hierarchical
