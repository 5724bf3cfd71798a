// One step of the Convotron: the square of the next error against its three terms, and against the step itself.
#include "algorithms/overlap/one_step.hpp"

#include <gtest/gtest.h>

namespace lakatos::overlap {
namespace {

OneStep some_step() {
  const PatchLayout layout{3, 2, 1, 2};
  const Real alpha = real({1, 2});
  const Law law =
      finite_law({real({1, 4}), real({1, 4}), real({1, 2})}, {{Vec{1, -2, 1}}, {Vec{-1, 0, 2}}, {Vec{0, 1, -1}}});
  return {law, {{layout, alpha, {1, -1}, {1, 2}}, {layout, alpha, {2, 1}, {1, 1}}}, layout, alpha};
}

TEST(OneStep, has_the_error_that_its_terms_add_up_to) {
  const OneStep in = some_step();
  const Real step = real({1, 10});
  EXPECT_EQ(to_string(in.next_error2(step)),
            to_string(in.error2() - 2 * step * in.drift() + square(step) * in.variance()));
  EXPECT_EQ(to_string(in.reused_error2(step, 1)), to_string(in.next_error2(step)));
  EXPECT_EQ(to_string(in.reused_error2(step, 0)), to_string(in.error2()));
}

TEST(OneStep, moves_along_the_weighted_patches_by_the_residual) {
  const OneStep in = some_step();
  Real second = 0, weighted = 0, directions = 0;
  for (std::size_t n = 0; n < 3; ++n) {
    const Vec& x = in.law.atoms()[n][0];
    const Vec patches = weighted_patch_sum(in.layout, in.pair.student.a, x);
    EXPECT_EQ(equal(squared_distance(in.direction(x), scale(in.residual(x), patches)), Real(0)), Truth::yes);
    second += in.law.weights()[n] * square(in.residual(x)) * squared_norm(patches);
    weighted += in.law.weights()[n] * square(in.residual(x)) * squared_norm(x);
    directions += in.law.weights()[n] * squared_norm(patches);
  }
  EXPECT_EQ(to_string(in.variance()), to_string(second));
  EXPECT_EQ(to_string(in.weighted_loss()), to_string(weighted));
  EXPECT_EQ(to_string(in.direction2()), to_string(directions));
  EXPECT_EQ(to_string(squared_norm(in.weight_error())), "1");
}

}  // namespace
}  // namespace lakatos::overlap
