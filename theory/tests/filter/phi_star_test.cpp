// phi_* from the cells of the plane against gamma at single angles.
#include "theory/filter/phi_star.hpp"

#include <gtest/gtest.h>

#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;

Vec in_real(const Vector<Fraction>& x) {
  Vec y;
  for (const Fraction& entry : x) y.push_back(real(entry));
  return y;
}

TEST(PhiStar, has_a_radius_inside_it_where_gamma_just_beyond_is_large) {
  Draw draw(3);
  int inside = 0, outside = 0;
  for (int trial = 0; trial < 200; ++trial) {
    const Law law(law_from_fractions<Rational>(draw.law(2, 1, 4, 3)));
    const Vec teacher = in_real(draw.nonzero_vector(2, 3));
    const Real norm = squared_norm(teacher), share = real({draw.integer(1, 19), 20}),
               level = real({draw.integer(1, 10), 10});
    const Angle beyond = angle_of_relative_error(norm * (share + real({1, 1'000'000})), norm);
    const Truth found = inside_phi_star(law, teacher, norm * share, level);
    EXPECT_EQ(found, gamma_at_least(law, teacher, beyond, level)) << trial;
    (found == Truth::yes ? inside : outside) += 1;
  }
  EXPECT_GT(inside, 20);
  EXPECT_GT(outside, 20);
}

/// The two ends are taken for numbers, since an angle in radians is irrational.
TEST(PhiStar, is_the_last_angle_where_gamma_is_large) {
  const Computing balls(Arithmetic::ball);
  const Law law = finite_law({real({1, 4}), real({1, 4}), real({1, 2})}, {{Vec{2, 1}}, {Vec{1, -2}}, {Vec{3, -1}}});
  const Vec teacher{1, 0};
  const Real level = real({1, 2}), step = real({1, 100'000});
  Real least = 4;
  for (const int side : {1, -1}) least = min(least, last_angle(law, teacher, level, side));
  const auto at = [&](const Real& phi) { return gamma_at_least(law, teacher, angle_from_cosine(cos(phi)), level); };
  EXPECT_EQ(at(least - step), Truth::yes);
  EXPECT_EQ(at(least + step), Truth::no);
  EXPECT_THROW(last_angle(law, teacher, Real(1000), 1), Undefined);
  const Real halfway = angle_before_phi_star(law, teacher, Real(0), Real(1), real({1, 2}), level);
  EXPECT_NEAR(midpoint(halfway), midpoint(least) / 2, 1e-12);
}

/// gamma at many angles: does the largest one of them that reaches the level stand by itself?
TEST(PhiStar, is_usable_where_the_level_is_reached_last_at_a_critical_angle) {
  const Vec teacher{1, 0};
  const Law falling = finite_law({real({1, 2}), real({1, 2})}, {{Vec{2, 1}}, {Vec{2, -1}}});
  // gamma = lambda_min E ZZ' up to the first critical angle arctan 2, the closed end included.
  const Real level = gamma(falling, teacher, zero_angle<Real>());
  EXPECT_EQ(largest_is_usable(falling, teacher, level, false), Truth::yes);
  EXPECT_EQ(largest_is_usable(falling, teacher, level, true), Truth::no);
  EXPECT_EQ(largest_is_usable(falling, teacher, level + 1, false), Truth::no);
  EXPECT_EQ(maximiser_is_usable(falling, teacher), Truth::yes) << "no atom on the teacher's boundary";
}

TEST(PhiStar, has_gamma_on_the_way_to_it) {
  const Computing balls(Arithmetic::ball);
  const Law law = finite_law({real({1, 2}), real({1, 2})}, {{Vec{2, 1}}, {Vec{2, -1}}});
  const Real found = gamma_before_phi_star(law, {1, 0}, Real(0), Real(1), real({1, 2}), real({1, 2}));
  EXPECT_NEAR(midpoint(found), 1, 1e-12) << "E ZZ' = diag(4, 1) as long as both are seen";
}

}  // namespace
}  // namespace lakatos
