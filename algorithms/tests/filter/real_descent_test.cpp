#include "algorithms/filter/real_descent.hpp"

#include <gtest/gtest.h>

namespace lakatos {
namespace {

TEST(RealDescent, takes_the_steps_of_the_rationals) {
  const Computing rational(Arithmetic::rational);
  const PatchLaw<Rational> native = finite_law<Rational>({1}, {{{1, 2}}});
  const Vector<Rational> start = {1, 1}, teacher = {1, 0};
  const Law law(native);
  const Vec w = {1, 1}, v = {1, 0};
  const auto expected = gradient_descent(native, start, teacher, from_integers<Rational>(1, 10), 3);
  const std::vector<Vec> found = gradient_descent(law, w, v, real({1, 10}), 3);
  ASSERT_EQ(found.size(), 4u);
  for (std::size_t t = 0; t < 4; ++t) EXPECT_EQ(to_string(found[t][1]), to_string(expected[t][1]));
  EXPECT_EQ(to_string(gradient_descent_step(law, w, v, real({1, 10}))[0]), to_string(expected[1][0]));
  EXPECT_EQ(to_string(stochastic_gradient_step(law, w, v, real({1, 10}), Vec{1, 0})[1]), to_string(expected[1][1]));
}

TEST(RealDescent, prints_a_step) {
  const Computing symbols(Arithmetic::symbol);
  const Vec w = symbol_vector("w"), teacher = symbol_vector("w_*");
  const Vec next = gradient_descent_step(Law::symbol("Z"), w, teacher, named("\\eta"));
  EXPECT_EQ(latex(next), "w - \\eta\\,\\nabla\\ell\\left(w\\right)");
}

}  // namespace
}  // namespace lakatos
