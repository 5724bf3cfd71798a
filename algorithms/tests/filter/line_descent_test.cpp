// Gradient descent along an eigenvector: its closed form against the steps.
#include "algorithms/filter/line_descent.hpp"

#include <gtest/gtest.h>

namespace lakatos {
namespace {

const PatchLaw<Rational> two_atoms =
    finite_law<Rational>({from_integers<Rational>(1, 2), from_integers<Rational>(1, 2)}, {{{2, 1}}, {{2, -1}}});

TEST(LineDescent, has_the_distance_that_the_steps_have) {
  const Vec teacher{1, 0};
  for (const Vec& w : {Vec{2, 0}, Vec{1, real({1, 3})}}) {
    const Law law(two_atoms);
    const Vec error = subtract(w, teacher);
    ASSERT_EQ(on_a_line(law, w, teacher), Truth::yes);
    const Real lambda = eigenvalue_along(law, error, squared_norm(error)), step = real({1, 10});
    const Vec end = gradient_descent(law, w, teacher, step, 5).back();
    const double stepped = midpoint(squared_distance(end, teacher)), start = midpoint(squared_norm(error)),
                 shrunk = midpoint(step * lambda);
    const Computing balls(Arithmetic::ball);
    const Real closed = distance_after(Real::from_double(start), Real::from_double(shrunk), Real(5));
    EXPECT_NEAR(midpoint(closed) * midpoint(closed), stepped, 1e-12);
  }
}

TEST(LineDescent, needs_an_eigenvector_and_atoms_in_front) {
  const Law law(two_atoms);
  EXPECT_EQ(on_a_line(law, Vec{2, real({1, 3})}, Vec{1, 0}), Truth::no) << "no eigenvector";
  EXPECT_EQ(on_a_line(law, Vec{1, 3}, Vec{1, 0}), Truth::no) << "an atom behind the student's boundary";
}

TEST(LineDescent, counts_the_steps_up_to_a_value) {
  EXPECT_EQ(to_string(steps_from(real({7, 2}))), "4");
  EXPECT_EQ(to_string(steps_from(Real(3))), "3");
  EXPECT_EQ(to_string(steps_from(real({-7, 2}))), "0");
}

}  // namespace
}  // namespace lakatos
