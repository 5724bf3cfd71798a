#include "theory/filter/integer_gradient.hpp"

#include <gtest/gtest.h>

#include "theory/filter/gradient.hpp"
#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;

Vector<Rational> readable(const PatchLaw<Fraction>& law, const Vector<Fraction>& w, const Vector<Fraction>& t) {
  return population_gradient(law_from_fractions<Rational>(law), vector_from_fractions<Rational>(w),
                             vector_from_fractions<Rational>(t));
}

TEST(IntegerGradient, is_the_readable_gradient_at_every_width) {
  Draw draw(22);
  for (int trial = 0; trial < 100; ++trial) {
    const auto p = static_cast<std::size_t>(draw.integer(1, 5)), k = static_cast<std::size_t>(draw.integer(1, 4));
    const auto law = draw.law(p, k, 6, 9, draw.integer(1, 7));
    const auto w = draw.vector(p, 9, draw.integer(1, 12)), t = draw.vector(p, 9, draw.integer(1, 12));
    const IntegerPatchLaw integers(law);
    const auto student = over_common_denominator(w), teacher = over_common_denominator(t);
    const auto expected = readable(law, w, t);
    EXPECT_EQ(population_gradient(integers, student, teacher), expected);
    for (const IntegerWidth width : {IntegerWidth::int64, IntegerWidth::int128, IntegerWidth::fmpz})
      EXPECT_EQ(population_gradient(integers, student, teacher, width), expected);
  }
}

/// A law and student of about the given number of bits per coordinate.
struct Large {
  PatchLaw<Fraction> law;
  Vector<Fraction> w, t;
  Large(Draw& draw, int bits) : law(draw.law(3, 2, 4, 2)), w(draw.vector(3, 3)), t(draw.vector(3, 3)) {
    for (auto& atom : law.atoms)
      for (auto& patch : atom)
        for (auto& x : patch) x = fraction((x.numerator << bits) + draw.integer(-1000, 1000));
    for (auto* v : {&w, &t})
      for (auto& x : *v) x = fraction((x.numerator << bits) + draw.integer(-1000, 1000));
  }
  IntegerWidth width() const {
    return sufficient_width(IntegerPatchLaw(law), over_common_denominator(w), over_common_denominator(t));
  }
};

TEST(IntegerGradient, grows_its_integers_with_the_data) {
  Draw draw(23);
  for (const int bits : {4, 12, 16, 20, 26, 30, 40, 50}) {
    const Large large(draw, bits);
    EXPECT_EQ(large.width(), bits <= 16   ? IntegerWidth::int64
                             : bits <= 26 ? IntegerWidth::int128
                                          : IntegerWidth::fmpz)
        << bits;
    EXPECT_EQ(population_gradient(IntegerPatchLaw(large.law), over_common_denominator(large.w),
                                  over_common_denominator(large.t)),
              readable(large.law, large.w, large.t));
  }
}

TEST(IntegerGradient, refuses_a_width_that_its_bound_does_not_allow) {
  Draw draw(24);
  const Large large(draw, 40);
  EXPECT_THROW(population_gradient(IntegerPatchLaw(large.law), over_common_denominator(large.w),
                                   over_common_denominator(large.t), IntegerWidth::int128),
               std::overflow_error);
}

TEST(IntegerGradient, refuses_what_is_no_finite_law_of_that_dimension) {
  EXPECT_THROW(IntegerPatchLaw(gaussian_law<Fraction>(2)), std::invalid_argument);
  PatchLaw<Fraction> ragged = testing::plain_law({{1, 2}, {3, 4}});
  ragged.atoms[1][0].push_back(fraction(1));
  EXPECT_THROW(IntegerPatchLaw{ragged}, std::invalid_argument);
  const IntegerPatchLaw law(testing::plain_law({{1, 2}}));
  EXPECT_THROW(population_gradient(law, {{1}, 1}, {{1, 2}, 1}), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos
