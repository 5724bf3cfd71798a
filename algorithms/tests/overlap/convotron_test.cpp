#include "algorithms/overlap/convotron.hpp"

#include <gtest/gtest.h>

#include "theory/tests/overlap/selection.hpp"

namespace lakatos::overlap {
namespace {

using testing::Draw;
using V = Vector<Rational>;

TEST(Convotron, steps_by_hand) {
  // One patch, one weight 2, slope 0: f = 2 max(w x, 0).
  const Network<Rational> student{{1, 1, 1, 1}, 0, {1}, {2}}, teacher{{1, 1, 1, 1}, 0, {3}, {2}};
  EXPECT_EQ(convotron_direction(student, V{5}, Rational(20)), V{200});  // (30 - 10) * 2 * 5
  // x = 1: (6 - 2) * 2; x = -1: both outputs are 0.
  EXPECT_EQ(mean_convotron_direction(testing::sign_law(1), student, teacher), V{4});
  EXPECT_EQ(mean_convotron_step(testing::sign_law(1), student, teacher, Rational(1) / 8), V{Rational(3) / 2});
}

TEST(Convotron, stands_still_at_the_teacher) {
  Draw draw(7);
  const Network<Rational> teacher = draw.network({4, 2, 1, 3}, Rational(1) / 3);
  for (const Rational& entry : mean_convotron_direction(testing::sign_law(4), teacher, teacher))
    EXPECT_EQ(entry, Rational(0));
}

/// One entry of the mean gradient of Stage 1, from its definition by selection matrices.
V filter_gradient_by_matrices(const PatchLaw<Rational>& law, const Network<Rational>& own,
                              const Network<Rational>& teacher, const Rational& front, const Rational& balance) {
  V sum(own.w.size());
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    const V& x = law.atoms[n][0];
    const Rational error = law.weights[n] * front * (output(own, x) - output(teacher, x));
    for (std::int64_t j = 1; j <= own.layout.patches; ++j)
      sum = add(sum,
                scale(error * own.a[static_cast<std::size_t>(j - 1)], multiply(testing::selection(own.layout, j), x)));
  }
  return add(sum, scale(balance * (squared_norm(own.w) - squared_norm(own.a)), own.w));
}

TEST(StageOne, has_the_mean_gradient_of_its_definition) {
  Draw draw(8);
  for (int trial = 0; trial < 20; ++trial) {
    const PatchLayout layout{5, 3, 2, 2};
    const Network<Rational> teacher = draw.network(layout, Rational(1) / 2),
                            own = private_network(draw.network(layout, Rational(1) / 2));
    const Rational front = Rational(4) / 3, balance = Rational(1) / 4;
    const auto law = testing::sign_law(5);
    const auto mean = mean_stage_one_gradient(law, own, teacher, front, balance);
    EXPECT_EQ(mean.by_filter, filter_gradient_by_matrices(law, own, teacher, front, balance));
    // h by its components: front E (f - y) w^T P_j x + balance (|a|^2 - |w|^2) a_j.
    for (std::size_t j = 0; j < 2; ++j) {
      Rational sum = 0;
      for (std::size_t n = 0; n < law.atoms.size(); ++n) {
        const V& x = law.atoms[n][0];
        sum += law.weights[n] * front * (output(own, x) - output(teacher, x)) *
               dot(own.w, multiply(testing::selection(own.layout, static_cast<std::int64_t>(j) + 1), x));
      }
      EXPECT_EQ(mean.by_weights[j], sum + balance * (squared_norm(own.a) - squared_norm(own.w)) * own.a[j]);
    }
  }
}

TEST(StageOne, pulls_filter_and_weights_towards_equal_norms) {
  // Without an error only the balancing terms are left: the longer one shrinks, the shorter one grows.
  const Network<Rational> own{{1, 1, 1, 1}, 0, {2}, {1}};
  const auto gradient = stage_one_gradient(own, V{3}, output(own, V{3}), Rational(2), Rational(1) / 4);
  EXPECT_EQ(gradient.by_filter, V{Rational(3) / 2});
  EXPECT_EQ(gradient.by_weights, V{-Rational(3) / 4});
}

}  // namespace
}  // namespace lakatos::overlap
