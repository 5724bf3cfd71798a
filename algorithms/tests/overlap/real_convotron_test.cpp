#include "algorithms/overlap/real_convotron.hpp"

#include <gtest/gtest.h>

namespace lakatos::overlap {
namespace {

TEST(RealConvotron, takes_the_steps_of_the_rationals) {
  const Computing rational(Arithmetic::rational);
  const PatchLaw<Rational> native = finite_law<Rational>({1}, {{{1, 2}}});
  const PatchLayout layout{2, 1, 1, 2};
  const Network<Rational> own{layout, 1, {1}, {1, 2}}, target{layout, 1, {2}, {1, 1}};
  const Law law(native);
  const Net student{layout, 1, {1}, {1, 2}}, teacher{layout, 1, {2}, {1, 1}};
  const Rational one = 1;
  const Real unit = 1;
  EXPECT_EQ(to_string(convotron_direction(student, Vec{1, 2}, unit)[0]),
            to_string(convotron_direction(own, Vector<Rational>{1, 2}, one)[0]));
  EXPECT_EQ(to_string(mean_convotron_direction(law, student, teacher)[0]),
            to_string(mean_convotron_direction(native, own, target)[0]));
  EXPECT_EQ(to_string(mean_convotron_step(law, student, teacher, unit)[0]),
            to_string(mean_convotron_step(native, own, target, one)[0]));
  EXPECT_EQ(to_string(stage_one_gradient(student, Vec{1, 2}, unit, unit, unit).by_weights[1]),
            to_string(stage_one_gradient(own, Vector<Rational>{1, 2}, one, one, one).by_weights[1]));
  EXPECT_EQ(to_string(mean_stage_one_gradient(law, student, teacher, unit, unit).by_filter[0]),
            to_string(mean_stage_one_gradient(native, own, target, one, one).by_filter[0]));
  const auto twice = []<class T>(const Vector<T>& x) { return scale(T(2), x); };
  EXPECT_EQ(to_string(mean_vector(law, twice)[1]), to_string(mean_vector(native, twice)[1]));
  const Regularised loss{{2}, {1, 1}, real({1, 2}), real({1, 8})};
  const RegularisedLoss<Rational> printed{{2}, {1, 1}, from_integers<Rational>(1, 2), from_integers<Rational>(1, 8)};
  EXPECT_EQ(to_string(value(loss, student.w, student.a)), to_string(value(printed, own.w, own.a)));
  EXPECT_EQ(to_string(patch_spectrum(layout, student.a).upper), to_string(patch_spectrum(layout, own.a).upper));
}

}  // namespace
}  // namespace lakatos::overlap
