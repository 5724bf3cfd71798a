// gamma and L at two angles against their brackets.
#include "theory/filter/ordered.hpp"

#include <gtest/gtest.h>

#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

TEST(Ordered, never_contradicts_the_brackets) {
  testing::Draw draw(11);
  int ties = 0, decided = 0;
  for (int trial = 0; trial < 200; ++trial) {
    const Law law(law_from_fractions<Rational>(draw.law(2, 1, 3, 2)));
    Vec teacher;
    for (const Fraction& entry : draw.nonzero_vector(2, 2)) teacher.push_back(real(entry));
    const Angle near = angle_of_relative_error(real({draw.integer(0, 9), 20}), Real(1)),
                far = angle_of_relative_error(real({draw.integer(10, 19), 20}), Real(1));
    const Truth falls = gamma_ordered(law, teacher, near, far), strictly = gamma_ordered(law, teacher, near, far, true);
    EXPECT_EQ(falls, Truth::yes) << "gamma falls with the angle for one patch";
    const Bounds first = gamma_bracket(law, teacher, near), second = gamma_bracket(law, teacher, far);
    if (strictly == Truth::yes) { EXPECT_NE(less(second.lower, first.upper), Truth::no) << trial; }
    if (strictly == Truth::no) {
      EXPECT_NE(less_equal(first.lower, second.upper), Truth::no) << trial;
      ++ties;
    }
    decided += strictly != Truth::unknown;
    const Truth grows = lipschitz_ordered(law, teacher, near, far);
    const Bounds least = lipschitz_bracket(law, teacher, near), most = lipschitz_bracket(law, teacher, far);
    if (grows == Truth::yes) { EXPECT_NE(less_equal(most.lower, least.upper), Truth::no) << trial; }
    if (grows == Truth::no) { EXPECT_NE(less(least.lower, most.upper), Truth::no) << trial; }
  }
  EXPECT_GT(ties, 20);
  EXPECT_GT(decided, 150);
}

}  // namespace
}  // namespace lakatos
