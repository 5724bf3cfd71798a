// The least beta of the simulated laws: comparisons against the sup over many angles.
#include "theory/filter/mixture_order.hpp"

#include <gtest/gtest.h>

namespace lakatos {
namespace {

double least_beta(const Mixture& law) {
  double most = 0;
  for (long n = 1; n <= 16; ++n) {
    const Real phi = pi() * real({n, 32});
    most = std::max(most, midpoint(disagree_largest(law, phi) / phi));
  }
  return most;
}

TEST(MixtureOrder, agrees_with_the_ratios_at_many_angles) {
  const Computing balls(Arithmetic::ball);
  const Mixture spiky{real({1, 2}), false}, flat{real({2, 1}), false};
  ASSERT_LT(least_beta(flat), least_beta(spiky));
  EXPECT_EQ(least_beta_below(flat, spiky), Truth::yes);
  EXPECT_EQ(least_beta_below(spiky, flat), Truth::unknown);
  EXPECT_EQ(least_beta_falls(spiky, flat), Truth::yes);
  EXPECT_EQ(least_beta_falls(flat, spiky), Truth::no);
}

TEST(MixtureOrder, knows_its_reach) {
  EXPECT_FALSE(out_of_reach(real({1, 16})));
  EXPECT_FALSE(out_of_reach(Real(16)));
  EXPECT_TRUE(out_of_reach(real({1, 17})));
  EXPECT_TRUE(out_of_reach(Real(17)));
}

}  // namespace
}  // namespace lakatos
