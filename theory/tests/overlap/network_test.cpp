#include "theory/overlap/network.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/errors.hpp"
#include "theory/tests/overlap/selection.hpp"

namespace lakatos::overlap {
namespace {

using testing::Draw;
using V = Vector<Rational>;

TEST(Activation, keeps_what_is_positive_and_scales_the_rest) {
  EXPECT_EQ(activation(Rational(3), Rational(2)), Rational(2));
  EXPECT_EQ(activation(Rational(3), Rational(-2)), Rational(-6));
  EXPECT_EQ(activation(Rational(3), Rational(0)), Rational(0));
  EXPECT_THROW(activation(Interval(1), Interval::between(-1, 1)), Undecided);
}

TEST(Output, is_the_sum_over_selection_matrices) {
  Draw draw(3);
  for (int trial = 0; trial < 100; ++trial) {
    const PatchLayout layout = draw.layout();
    const Network<Rational> net = draw.network(layout, draw.vector(1)[0]);
    const V x = draw.vector(layout.dimension);
    Rational sum = 0;
    for (std::int64_t j = 1; j <= layout.patches; ++j) {
      const Rational z = dot(net.w, multiply(testing::selection(layout, j), x));
      sum += net.a[static_cast<std::size_t>(j - 1)] * (z < Rational(0) ? net.alpha * z : z);
    }
    EXPECT_EQ(output(net, x), sum);
  }
}

TEST(Output, of_a_slope_of_one_is_bilinear) {
  Draw draw(4);
  const PatchLayout layout{7, 3, 2, 3};
  const Network<Rational> net = draw.network(layout, 1);
  const V x = draw.vector(7);
  Rational sum = 0;
  for (std::int64_t j = 0; j < 3; ++j) sum += net.a[static_cast<std::size_t>(j)] * dot(net.w, patch(layout, j, x));
  EXPECT_EQ(output(net, x), sum);
}

TEST(PrivateNetwork, sees_the_private_coordinates_only) {
  const Network<Rational> net{{5, 3, 2, 2}, 0, {7, 2, 9}, {1, -1}};
  const Network<Rational> own = private_network(net);
  EXPECT_EQ(own.w, V{2});
  // x_2 belongs to the first patch alone, x_4 to the second.
  EXPECT_EQ(output(own, V{100, 3, 100, 5, 100}), Rational(2 * 3 - 2 * 5));
}

TEST(PopulationLoss, is_the_mean_square_over_the_atoms) {
  Draw draw(5);
  const PatchLayout layout{3, 2, 1, 2};
  const auto law = testing::sign_law(3);
  const Network<Rational> student = draw.network(layout, Rational(1) / 2),
                          teacher = draw.network(layout, Rational(1) / 2);
  Rational sum = 0;
  for (const auto& atom : law.atoms) sum += square(Rational(output(student, atom[0]) - output(teacher, atom[0])));
  EXPECT_EQ(population_loss(law, student, teacher), sum / Rational(8));
  EXPECT_EQ(population_loss(law, teacher, teacher), Rational(0));
}

}  // namespace
}  // namespace lakatos::overlap
