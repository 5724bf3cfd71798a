// Sums over independent samples, one sample after the other; what is asked of an input law, entry by entry.
#include <gtest/gtest.h>

#include "theory/numeric/whole_powers.hpp"
#include "theory/overlap/selection.hpp"

namespace lakatos::overlap {
namespace {

Law two_dimensions(std::vector<Real> weights, std::vector<Vec> inputs) {
  std::vector<std::vector<Vec>> atoms;
  for (Vec& x : inputs) atoms.push_back({std::move(x)});
  return finite_law(std::move(weights), std::move(atoms));
}

/// P(event of the sum of n samples), by all n-tuples.
template <class Event>
Real over_tuples(const Vec& weights, const Vec& values, std::int64_t n, const Real& sum, const Event& event) {
  if (n == 0) return decide(event(sum)) ? Real(1) : Real(0);
  Real found = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    found += weights[i] * over_tuples(weights, values, n - 1, sum + values[i], event);
  return found;
}

TEST(Samples, have_sums_with_the_chances_of_all_tuples) {
  const Vec weights{real({1, 4}), real({1, 8}), real({3, 8}), real({1, 4})}, values{-1, 2, real({1, 2}), -1};
  const ValueLaw law = value_law(weights, values);
  EXPECT_EQ(law.values.size(), 3u) << "equal values are put together";
  EXPECT_EQ(to_string(law.weights[0]), "1/2");
  for (std::int64_t n = 1; n <= 4; ++n) {
    const auto positive = [](const Real& sum) { return less(Real(0), sum); };
    EXPECT_EQ(to_string(probability_of_sum(law, n, positive)),
              to_string(over_tuples(weights, values, n, Real(0), positive)));
  }
  EXPECT_THROW(probability_of_sum(law, 100'000, [](const Real& sum) { return less(Real(0), sum); }), Undecided);
}

TEST(Samples, losses_are_squared_differences_of_outputs) {
  const PatchLayout layout{2, 1, 1, 2};
  const Net net{layout, 0, {1}, {1, 2}}, teacher{layout, 0, {2}, {1, 1}};
  const Vec found = losses(two_dimensions({real({1, 2}), real({1, 2})}, {{1, 2}, {-1, 3}}), net, teacher);
  EXPECT_EQ(to_string(found[0]), "1");  // 5 - 6
  EXPECT_EQ(to_string(found[1]), "0");  // 6 - 6
  EXPECT_EQ(to_string(largest_of(found)), "1");
}

/// Losses 0 or 4 of one candidate, always 1 of the other.
TEST(Validation, is_mistaken_where_the_worse_candidate_looks_no_worse) {
  const Vec weights{real({3, 4}), real({1, 4})};
  const CandidateRisks at{{0, 8}, {1, 1}, 2, 1};
  EXPECT_EQ(to_string(mistake_probability(weights, at, real({3, 2}), 1)), "3/4");
  EXPECT_EQ(to_string(mistake_probability(weights, at, real({3, 2}), 2)), "9/16") << "0 + 0 only";
  EXPECT_EQ(to_string(mistake_probability(weights, at, 2, 2)), "0") << "both are good";
  EXPECT_EQ(to_string(mistake_probability(weights, at, real({1, 2}), 2)), "1") << "none is good";
  EXPECT_EQ(selects_well(weights, at, real({3, 2}), 2, true), Truth::no);
  EXPECT_EQ(selects_well(weights, at, real({3, 2}), 9, true), Truth::yes);
  EXPECT_EQ(selects_well(weights, at, real({3, 2}), 2, false), Truth::no);
  EXPECT_EQ(selects_well(weights, at, real({3, 2}), 9, false), Truth::unknown) << "rationals have no logarithm";
  EXPECT_EQ(selects_well(weights, at, 2, 9, false), Truth::yes);
}

TEST(Validation, deviates_with_the_chances_of_all_tuples) {
  const Vec weights{real({3, 4}), real({1, 4})}, z{0, 8};
  EXPECT_EQ(to_string(deviation_probability(weights, z, 1, 3)), "1/4");
  EXPECT_EQ(to_string(deviation_probability(weights, z, 2, 2)), "1") << "means 0, 4, 8 about 2";
  EXPECT_EQ(to_string(deviation_probability(weights, z, 0, 2)), "1");
}

TEST(Validation, takes_whole_numbers_of_samples) {
  EXPECT_EQ(number_of_samples({10, 1}, {3, 2}, 2), 23);  // 22.5
  EXPECT_EQ(number_of_samples({10, 1}, {3, 2}, 0), 10);
  EXPECT_THROW(number_of_samples({10, 1}, {1000000, 1}, 4), Undefined);
}

TEST(WholePowers, are_the_next_square_and_powers_of_ten) {
  for (std::int64_t n = 1; n <= 30; ++n) {
    const std::int64_t c = ceil_sqrt(n);
    EXPECT_GE(c * c, n);
    EXPECT_LT((c - 1) * (c - 1), n);
  }
  EXPECT_EQ(ten_to(0), 1);
  EXPECT_EQ(ten_to(6), 1'000'000);
}

TEST(InputLaw, misses_the_mass_that_has_no_mirror_image) {
  const Law law = two_dimensions({real({1, 2}), real({1, 4}), real({1, 4})}, {{1, 0}, {-1, 0}, {0, 1}});
  EXPECT_EQ(to_string(asymmetric_mass(law)), "1/2");  // 1/8 + 1/8 of +-e_1, 1/4 of e_2
  EXPECT_EQ(symmetric(law), Truth::no);
  EXPECT_EQ(to_string(asymmetric_mass(two_dimensions({real({1, 2}), real({1, 2})}, {{1, 2}, {-1, -2}}))), "0");
}

/// E x x^T = diag(1/2, 1/2) and ((1, 1/2), (1/2, 1)).
TEST(InputLaw, has_a_second_moment_within_bounds) {
  const Law stretched = two_dimensions({real({1, 2}), real({1, 2})}, {{1, 0}, {0, 1}});
  EXPECT_EQ(eigenvalues_within(stretched, real({1, 2})), Truth::yes);
  EXPECT_EQ(eigenvalues_within(stretched, real({3, 4})), Truth::no);
  EXPECT_EQ(eigenvalues_within(stretched, Real(2)), Truth::no) << "below 1";
  const Law tied = two_dimensions({real({3, 4}), real({1, 4})}, {{1, 1}, {1, -1}});
  EXPECT_EQ(covariances_within(tied, real({1, 2})), Truth::yes);
  EXPECT_EQ(covariances_within(tied, real({1, 3})), Truth::no);
  EXPECT_EQ(covariances_within(stretched, Real(1)), Truth::no) << "variances 1/2";
}

/// Along a line the gradient is a polynomial of degree 3, whose derivative four differences give without error.
TEST(RegularisedLoss, has_the_hessian_of_its_gradient) {
  const Regularised loss{{1, 2}, {1, -1, 2}, real({1, 2}), real({1, 8})};
  const Vec w{2, -1}, a{1, real({1, 2}), 3};
  const Mat found = hessian(loss, w, a);
  const auto gradient = [&](const Vec& z) {
    Vec all = gradient_by_filter(loss, {z[0], z[1]}, {z[2], z[3], z[4]});
    const Vec other = gradient_by_weights(loss, {z[0], z[1]}, {z[2], z[3], z[4]});
    all.insert(all.end(), other.begin(), other.end());
    return all;
  };
  for (std::size_t j = 0; j < 5; ++j) {
    const auto at = [&](int t) {
      Vec z{w[0], w[1], a[0], a[1], a[2]};
      z[j] += t;
      return gradient(z);
    };
    const Vec one = subtract(at(1), at(-1)), two = subtract(at(2), at(-2));
    for (std::size_t i = 0; i < 5; ++i)
      EXPECT_EQ(to_string(found(i, j)), to_string((8 * one[i] - two[i]) / 12)) << i << j;
  }
}

TEST(RegularisedLoss, has_products_at_their_distance) {
  const Vec w{1, 2}, a{3}, v{0, 1}, b{-1};
  EXPECT_EQ(to_string(squared_product_distance(w, a, v, b)), "58");  // (3, 6) - (0, -1)
  const Regularised loss{v, b, 1, 0};
  EXPECT_EQ(to_string(squared_product_distance(w, a, v, b)), to_string(value(loss, w, a)));
  const Vec z = joined(w, a), gap = subtract(z, joined(v, b));
  const Real form = 4 * dot(gap, multiply(hessian(loss, w, a), gap)) - 16 * dot(gradient(loss, w, a), gap);
  EXPECT_EQ(to_string(descent_form(loss, w, a, gap)), to_string(form));
  EXPECT_EQ(z.size(), 3u);
}

TEST(Network, is_bilinear_for_slope_one_only) {
  const PatchLayout layout{3, 2, 1, 2};
  const Net linear{layout, 1, {1, -2}, {3, 1}}, bent{layout, 0, {1, -2}, {3, 1}};
  const Vec x{1, 2, -1};  // preactivations -3, 4
  EXPECT_EQ(to_string(bilinear_output(linear, x)), "-5");
  const Law law = two_dimensions({1}, {x});
  EXPECT_EQ(bilinear_at_every_atom(law, linear), Truth::yes);
  EXPECT_EQ(bilinear_at_every_atom(law, bent), Truth::no);
  EXPECT_EQ(preactivations_differ_in_sign(linear, x), Truth::yes);
  EXPECT_EQ(preactivations_differ_in_sign(linear, {0, 0, -1}), Truth::no);
  EXPECT_EQ(no_stretch(1, {3, -2}, {1, 4}), Truth::yes);
  EXPECT_EQ(no_stretch(real({-3, 2}), {3, -2}, {1, -4}), Truth::no);
}

TEST(Cosines, are_counted_on_both_sides) {
  const EigenvalueCount found = count_cosines(2, 3, 0);  // 1/2 and -1/2
  EXPECT_EQ(found.above, 1);
  EXPECT_EQ(found.below, 1);
  EXPECT_EQ(count_cosines(2, 3, real({1, 2})).above, 0);
  EXPECT_EQ(near_a_cosine(2, 3, real({-499, 1000})), Truth::yes);
  EXPECT_EQ(near_a_cosine(2, 3, 0), Truth::no);
}

TEST(RegularisedLoss, lifts_distances_to_outer_products) {
  const Vec z{1, 2}, v{3, -1};
  Real sum = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    for (std::size_t j = 0; j < 2; ++j) sum += square(z[i] * z[j] - v[i] * v[j]);
  }
  EXPECT_EQ(to_string(squared_lifted_distance(z, v)), to_string(sum));
}

}  // namespace
}  // namespace lakatos::overlap
