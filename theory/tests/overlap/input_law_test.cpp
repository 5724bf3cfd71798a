#include "theory/overlap/input_law.hpp"

#include <gtest/gtest.h>

#include "theory/tests/overlap/selection.hpp"

namespace lakatos::overlap {
namespace {

using V = Vector<Rational>;

PatchLaw<Rational> law(std::vector<Rational> weights, const std::vector<V>& atoms) {
  std::vector<std::vector<V>> inputs;
  for (const V& x : atoms) inputs.push_back({x});
  return finite_law(std::move(weights), std::move(inputs));
}
const Rational half = Rational(1) / 2, quarter = Rational(1) / 4;

TEST(InputLaw, of_independent_signs_meets_the_assumptions) {
  for (std::size_t d = 1; d <= 4; ++d) {
    const auto signs = testing::sign_law(d);
    EXPECT_EQ(symmetric(signs), Truth::yes);
    EXPECT_EQ(isotropic(signs), Truth::yes);
    EXPECT_EQ(squared_norm_at_most(signs, Rational(static_cast<long>(d))), Truth::yes);
    EXPECT_EQ(squared_norm_at_most(signs, Rational(static_cast<long>(d)) - quarter), Truth::no);
    EXPECT_EQ(fourth_moment(signs), Rational(static_cast<long>(d * d)));
  }
}

TEST(InputLaw, is_symmetric_when_masses_agree_however_they_are_split) {
  EXPECT_EQ(symmetric(law({half, quarter, quarter}, {{1, 2}, {-1, -2}, {-1, -2}})), Truth::yes);
  EXPECT_EQ(symmetric(law({half, quarter, quarter}, {{1, 2}, {-1, -2}, {-1, 2}})), Truth::no);
  EXPECT_EQ(symmetric(law({half, half}, {{0, 0}, {0, 0}})), Truth::yes);
  EXPECT_EQ(symmetric(law({Rational(1)}, {{1, 0}})), Truth::no);
}

TEST(InputLaw, is_isotropic_only_with_every_entry_of_its_second_moment) {
  EXPECT_EQ(isotropic(law({half, half}, {{1, 1}, {1, -1}})), Truth::yes);
  EXPECT_EQ(isotropic(law({half, half}, {{1, 1}, {-1, -1}})), Truth::no);  // correlated
  EXPECT_EQ(isotropic(law({half, half}, {{2, 0}, {0, 1}})), Truth::no);    // stretched
}

TEST(InputLaw, leaves_open_what_its_enclosures_leave_open) {
  PatchLaw<Interval> wide = finite_law<Interval>({Interval(1)}, {{{Interval::between(-1, 1)}}});
  EXPECT_EQ(symmetric(wide), Truth::unknown);
  EXPECT_EQ(isotropic(wide), Truth::unknown);
  EXPECT_EQ(squared_norm_at_most(wide, Interval(1)), Truth::yes);
}

TEST(Mean, of_scalars_and_vectors_weighs_the_atoms) {
  const auto two = law({Rational(1) / 3, Rational(2) / 3}, {{1, 0}, {0, 3}});
  EXPECT_EQ(mean(two, [](const V& x) { return x[0] + x[1]; }), Rational(7) / 3);
  EXPECT_EQ(mean_vector(two, [](const V& x) { return x; }), (V{Rational(1) / 3, 2}));
  EXPECT_THROW(mean_vector(PatchLaw<Rational>{}, [](const V& x) { return x; }), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos::overlap
