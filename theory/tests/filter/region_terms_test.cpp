// Terms of the population gradient by hand and against the gradient from the loss; questions about single inputs
// against laws whose answers are plain.
#include "theory/filter/region_terms.hpp"

#include <gtest/gtest.h>

#include "theory/filter/input_predicates.hpp"
#include "theory/filter/patches_of_law.hpp"
#include "theory/filter/ray_gradient.hpp"
#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;

Vec in_real(const Vector<Fraction>& x) {
  Vec y;
  for (const Fraction& entry : x) y.push_back(real(entry));
  return y;
}

/// One patch per atom, equally likely.
Law plain(const std::vector<std::vector<int>>& atoms) {
  return Law(law_from_fractions<Rational>(testing::plain_law(atoms)));
}

TEST(RegionTerms, add_up_to_the_gradient_from_the_loss) {
  Draw draw(3);
  int compared = 0;
  for (int trial = 0; trial < 300; ++trial) {
    const std::size_t k = trial % 2 == 0 ? 1 : 2;
    const Law law(law_from_fractions<Rational>(draw.law(2, k, 3, 4)));
    const Vec w = in_real(draw.nonzero_vector(2, 5)), teacher = in_real(draw.nonzero_vector(2, 5));
    if (off_the_boundaries(law, w, teacher) != Truth::yes) continue;
    const Vec gradient = population_gradient(law, w, teacher);
    const Moments of = region_moments(law, w, teacher);
    EXPECT_EQ(same_vector(gradient_by_regions(of, w, teacher, 1, 1, 1, false), gradient), Truth::yes) << trial;
    EXPECT_EQ(same_vector(gradient_by_regions(scaled_moments(of, 3), w, teacher, 1, 1, 1, false), scale(3, gradient)),
              Truth::yes);
    const Vec missed = scale(-1, multiply(transpose(of.agree_student), teacher));
    EXPECT_EQ(same_vector(gradient_by_regions(of, w, teacher, 1, 1, 1, true), subtract(gradient, missed)), Truth::yes);
    const Mat np = transpose(of.agree_student), mixed = add(of.agree_student, np),
              behind = add(add(of.agree_teacher, np), of.student_teacher);
    const Vec more = add(multiply(of.agree, subtract(w, teacher)), scale(2, multiply(mixed, w)));
    EXPECT_EQ(same_vector(gradient_by_regions(of, w, teacher, 2, 3, 1, false), add(gradient, more)), Truth::yes);
    EXPECT_EQ(
        same_vector(gradient_by_regions(of, w, teacher, 1, 1, 2, false), subtract(gradient, multiply(behind, teacher))),
        Truth::yes);
    if (k != 1) continue;
    const auto [a, b] = neuron_terms(law, w, teacher);
    EXPECT_EQ(same_vector(add(a, b), gradient), Truth::yes) << trial;
    ++compared;
  }
  EXPECT_GT(compared, 50);
}

TEST(RegionTerms, see_boundaries_and_regions_of_one_filter) {
  EXPECT_TRUE(on_a_boundary(finite_law<double>({0.5, 0.5}, {{{1, 0}}, {{0, 2}}}), {3, 0}));
  EXPECT_FALSE(on_a_boundary(finite_law<double>({0.5, 0.5}, {{{1, 0}}, {{0, 2}}}), {3, 1}));
  EXPECT_TRUE(nothing_alone(plain({{1, 0}}), {1, 0}, {1, 1}));
  EXPECT_FALSE(nothing_alone(plain({{1, 0}, {0, 1}}), {1, -1}, {1, 1}));
}

TEST(InputPredicates, know_what_a_student_sees) {
  const Vec w{1, 0}, teacher{1, 1};
  EXPECT_EQ(singular_input(plain({{1, 2}, {-2, -4}})), Truth::yes);
  EXPECT_EQ(singular_input(plain({{1, 2}, {2, 1}})), Truth::no);
  EXPECT_EQ(fits_what_it_sees(plain({{1, 0}, {-1, 5}}), w, teacher), Truth::yes) << "on (1, 0) both give 1";
  EXPECT_EQ(fits_what_it_sees(plain({{1, 1}, {-1, 5}}), w, teacher), Truth::no);
  EXPECT_EQ(sees(plain({{-1, 0}, {1, 7}}), w), Truth::yes);
  EXPECT_EQ(sees(plain({{-1, 0}, {0, 7}}), w), Truth::no);
  EXPECT_EQ(misses(plain({{-1, 2}}), w, teacher), Truth::yes);
  EXPECT_EQ(misses(plain({{-1, 1}, {1, 2}}), w, teacher), Truth::no) << "w*.Z = 0; w.Z > 0";
}

TEST(InputPredicates, bound_gradients_of_single_inputs) {
  // (w.Z - w*.Z) Z = (2, 0) and (0, 0) at w = (3, 0), w* = (1, 0); with noise (0, 1) the length is sqrt 5.
  const Law law = plain({{1, 0}, {-1, 0}});
  const Vec w{3, 0}, teacher{1, 0}, noise{0, 1};
  EXPECT_EQ(single_gradients_within(law, w, teacher, noise, real({9, 4})), Truth::yes);
  EXPECT_EQ(single_gradients_within(law, w, teacher, noise, real({11, 5})), Truth::no) << "(11/5)^2 < 5";
}

TEST(InputPredicates, measure_patches) {
  const Law law(finite_law<Rational>({1}, {{{3, 0}, {0, 4}}}));
  EXPECT_EQ(patches_within(law, 25), Truth::yes);
  EXPECT_EQ(patches_within(law, 24), Truth::no);
  EXPECT_EQ(near_hyperplane(law, {0, 2}, 16, 4), Truth::yes) << "4 from the first axis";
  EXPECT_EQ(near_hyperplane(law, {0, 2}, 15, 4), Truth::no);
  const Law two(
      finite_law<Rational>({real({1, 3}).as<Rational>(), real({2, 3}).as<Rational>()}, {{{1, -1}}, {{1, 1}}}));
  EXPECT_EQ(region_mass_is(two, {1, 0}, {0, 1}, real({1, 3})), Truth::yes);
  EXPECT_EQ(region_mass_is(two, {1, 0}, {0, 1}, real({2, 3})), Truth::no);
}

TEST(RayGradient, is_affine_along_the_ray) {
  const Law law = plain({{1, 2}, {2, -1}, {-1, 1}});
  const Vec w{2, 1}, teacher{1, 1};
  const RayGradient<Real> ray = gradient_along(law, w, teacher);
  EXPECT_EQ(same_vector(add(ray.limit, scale(5, ray.slope)), population_gradient(law, scale(5, w), teacher)),
            Truth::yes);
  const Real longest2 = max(squared_norm(ray.end), squared_norm(ray.limit)), above = longest2 + 1;
  EXPECT_EQ(bounded_by(ray, above, false), less_equal(longest2, square(above)));
  EXPECT_EQ(bounded_by(ray, above, true), Truth::no) << "the slope is not 0";
  EXPECT_EQ(bounded_by(ray, real({1, 1000}), false), Truth::no);
  const RayGradient<Real> blind = gradient_along(law, Vec{-1, -3}, teacher);
  EXPECT_EQ(bounded_by(gradient_along(plain({{1, 0}}), Vec{-1, 0}, teacher), 1, true), Truth::yes) << "it sees nothing";
  EXPECT_EQ(blind.end.size(), 2u);
}

}  // namespace
}  // namespace lakatos
