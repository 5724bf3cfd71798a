// The law of Convotron's last iterate: by hand where it is small, and its mean square by two ways that share no code.
#include "algorithms/overlap/convotron_law.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/rational.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::overlap {
namespace {

using Q = Rational;

template <class S>
S share(long n, long d) {
  return S(n) / S(d);
}
Q q(long n, long d = 1) { return share<Q>(n, d); }

/// Inputs +-1, one coordinate, one patch; the teacher's output weight is `sign`.
template <class S = Q>
ConvotronRun<S> one_coordinate(const S& alpha, long sign, std::int64_t steps) {
  const PatchLayout layout{1, 1, 1, 1};
  const PatchLaw<S> law{1, 1, false, {share<S>(1, 2), share<S>(1, 2)}, {{{S(1)}}, {{S(-1)}}}};
  return {law, {layout, alpha, {S(0)}, {S(1)}}, {layout, alpha, {S(1)}, {S(sign)}}, share<S>(1, 2), steps};
}

/// Two patches, inputs of independent signs.
template <class S = Q>
ConvotronRun<S> two_patches(std::int64_t filter, std::int64_t stride, const S& alpha, std::int64_t steps) {
  const PatchLayout layout{stride + filter, filter, stride, 2};
  PatchLaw<S> law{static_cast<std::size_t>(layout.dimension), 1, false, {}, {}};
  const long count = 1L << layout.dimension;
  for (long n = 0; n < count; ++n) {
    Vector<S> x;
    for (std::int64_t c = 0; c < layout.dimension; ++c) x.push_back(S((n >> c & 1) != 0 ? 1 : -1));
    law.atoms.push_back({x}), law.weights.push_back(share<S>(1, count));
  }
  Vector<S> teacher;
  for (long c = 0; c < filter; ++c) teacher.push_back(share<S>(c + 1, 7));
  return {law,
          {layout, alpha, Vector<S>(static_cast<std::size_t>(filter), S(0)), {share<S>(3, 5), share<S>(4, 5)}},
          {layout, alpha, teacher, {share<S>(4, 5), share<S>(3, 5)}},
          share<S>(1, 9),
          steps};
}

template <class S>
S mean_square(const ConvotronRun<S>& run) {
  S sum = S(0);
  for (const Place<S>& each : convotron_law(run, 5000)) sum += each.weight * squared_distance(each.w, run.teacher.w);
  return sum;
}

TEST(ConvotronLaw, halves_the_error_at_each_step_where_the_activation_is_linear) {
  const auto places = convotron_law(one_coordinate(q(1), 1, 5), 100);
  ASSERT_EQ(places.size(), 1u);
  EXPECT_EQ(places[0].w[0], q(31, 32));
  EXPECT_EQ(places[0].weight, q(1));
}

TEST(ConvotronLaw, counts_the_inputs_that_a_rectifier_sees) {
  const auto places = convotron_law(one_coordinate(q(0), 1, 3), 100);  // 1 - 2^-n with n positive inputs of three
  ASSERT_EQ(places.size(), 4u);
  EXPECT_EQ(places[0].w[0], q(0));
  EXPECT_EQ(places[0].weight, q(1, 8));
  EXPECT_EQ(places[1].w[0], q(1, 2));
  EXPECT_EQ(places[1].weight, q(3, 8));
  EXPECT_EQ(places[3].w[0], q(7, 8));
  EXPECT_TRUE(convotron_law(one_coordinate(q(0), 1, 30), 100).empty());
}

TEST(ConvotronLaw, has_the_mean_square_of_the_moment_map) {
  for (const auto& run : {one_coordinate(q(0), 1, 7), one_coordinate(q(1, 3), 1, 6), one_coordinate(q(1), -1, 4),
                          two_patches(2, 2, q(1), 2), two_patches(3, 2, q(1), 2)}) {
    const auto by_moments = affine_mean_square(run);
    ASSERT_TRUE(by_moments.has_value());
    EXPECT_EQ(*by_moments, mean_square(run));
  }
}

TEST(ConvotronLaw, leaves_the_moment_map_where_the_activation_is_bent) {
  EXPECT_FALSE(affine_mean_square(two_patches(2, 2, q(0), 2)).has_value());
  ConvotronRun<Q> long_step = one_coordinate(q(0), 1, 2);
  long_step.step = q(3);  // over the teacher and back below 0
  EXPECT_FALSE(affine_mean_square(long_step).has_value());
}

TEST(ConvotronLaw, in_intervals_encloses_the_one_in_rationals) {
  const Q exact = mean_square(one_coordinate(q(1, 3), 1, 6)),
          by_moments = *affine_mean_square(one_coordinate(q(1, 3), 1, 6));
  EXPECT_EQ(exact, by_moments);
  const UpwardRounding upward;
  const Interval enclosed = mean_square(one_coordinate(share<Interval>(1, 3), 1, 6));
  EXPECT_LE(Q::from_double(enclosed.lower()), exact);
  EXPECT_GE(Q::from_double(enclosed.upper()), exact);
  EXPECT_LT(enclosed.upper() - enclosed.lower(), 1e-12);
}

}  // namespace
}  // namespace lakatos::overlap
