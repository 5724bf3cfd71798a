#include "theory/filter/gradient.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/reference.hpp"
#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;
using V = Vector<Rational>;

/// Central differences: exact for the loss, a quadratic as long as no w.Z changes its sign on the way.
V difference_quotient(const PatchLaw<Rational>& law, const V& w, const V& t, const Rational& h) {
  V gradient;
  for (std::size_t j = 0; j < w.size(); ++j) {
    V ahead = w, behind = w;
    ahead[j] += h;
    behind[j] -= h;
    gradient.push_back((population_loss(law, ahead, t) - population_loss(law, behind, t)) / (Rational(2) * h));
  }
  return gradient;
}

TEST(PopulationGradient, of_one_atom_by_hand) {
  const auto law = law_from_fractions<Rational>(testing::plain_law({{3, 4}}));
  // w.Z = 7, w*.Z = 3: loss (7 - 3)^2 / 2, gradient 4 Z. With w*.Z < 0: loss 49/2, gradient 7 Z. With w.Z < 0: 0.
  EXPECT_EQ(population_loss<Rational>(law, {1, 1}, {1, 0}), Rational(8));
  EXPECT_EQ(population_gradient<Rational>(law, {1, 1}, {1, 0}), (V{12, 16}));
  EXPECT_EQ(population_gradient<Rational>(law, {1, 1}, {0, -1}), (V{21, 28}));
  EXPECT_EQ(population_gradient<Rational>(law, {-1, 0}, {1, 0}), (V{0, 0}));
  EXPECT_EQ(population_gradient<Rational>(law, {4, -3}, {1, 0}), (V{0, 0}));  // w.Z = 0: sigma'(0) = 0
}

TEST(PopulationGradient, of_two_patches_averages_outputs_and_slopes) {
  const auto law = finite_law<Rational>({1}, {{{2, 0}, {0, -2}}});
  // f(w) = (2 w_1)_+ / 2 + (-2 w_2)_+ / 2 = 3 + 1 at (3, -1); the teacher (1, 1) gives 1; slope (1, -1).
  EXPECT_EQ(network_output<Rational>({3, -1}, law.atoms[0]), Rational(4));
  EXPECT_EQ(population_gradient<Rational>(law, {3, -1}, {1, 1}), (V{3, -3}));
}

TEST(PopulationGradient, is_the_difference_quotient_of_the_loss) {
  Draw draw(2);
  int compared = 0;
  for (int trial = 0; trial < 200; ++trial) {
    const auto p = static_cast<std::size_t>(draw.integer(1, 4)), k = static_cast<std::size_t>(draw.integer(1, 3));
    const auto law = law_from_fractions<Rational>(draw.law(p, k, 5, 3));
    const auto w = vector_from_fractions<Rational>(draw.vector(p, 4)),
               t = vector_from_fractions<Rational>(draw.vector(p, 4));
    if (off_the_boundaries(law, w, t) != Truth::yes) continue;
    EXPECT_EQ(population_gradient(law, w, t), difference_quotient(law, w, t, Rational(1) / 1000));
    ++compared;
  }
  EXPECT_GT(compared, 50);
}

TEST(PopulationGradient, equals_its_form_by_regions_off_the_boundaries) {
  Draw draw(3);
  for (int trial = 0; trial < 200; ++trial) {
    const auto p = static_cast<std::size_t>(draw.integer(1, 4));
    const auto law = law_from_fractions<Rational>(draw.law(p, 1, 5, 3));
    const auto w = vector_from_fractions<Rational>(draw.vector(p, 4)),
               t = vector_from_fractions<Rational>(draw.vector(p, 4));
    if (off_the_boundaries(law, w, t) != Truth::yes) continue;
    EXPECT_EQ(population_gradient(law, w, t), population_gradient_by_regions<Rational>(law, w, t, 1, 1));
  }
}

TEST(PopulationGradient, is_the_same_in_reference_and_inside_the_enclosures) {
  Draw draw(4);
  for (int trial = 0; trial < 60; ++trial) {
    const auto p = static_cast<std::size_t>(draw.integer(1, 4)), k = static_cast<std::size_t>(draw.integer(1, 3));
    const auto law = draw.law(p, k, 4, 9, 7);
    const auto w = draw.vector(p, 9, 11), t = draw.vector(p, 9, 13);
    const auto at = [&]<class S>(S) {
      [[maybe_unused]] const RoundingFor<S> rounding;
      return population_gradient(law_from_fractions<S>(law), vector_from_fractions<S>(w), vector_from_fractions<S>(t));
    };
    const auto exact = at(Rational());
    const auto reference = at(Reference());
    for (std::size_t j = 0; j < p; ++j) EXPECT_EQ(to_rational(reference[j]), exact[j]);
    try {
      EXPECT_TRUE(testing::contains(at(Ball()), exact));
      EXPECT_TRUE(testing::contains(at(Interval()), exact));
    } catch (const Undecided&) {
      EXPECT_NE(off_the_boundaries(law_from_fractions<Rational>(law), vector_from_fractions<Rational>(w),
                                   vector_from_fractions<Rational>(t)),
                Truth::yes);
    }
  }
}

TEST(GaussianLaw, gradient_is_the_difference_quotient_of_its_loss) {
  const WorkingPrecision precision(256);
  const auto law = gaussian_law<Ball>(3);
  const Vector<Ball> t{1, 2, -1};
  for (const Vector<Ball>& w : {Vector<Ball>{2, 1, 0}, Vector<Ball>{-1, 0, 3}, Vector<Ball>{-2, -3, 1}}) {
    const auto gradient = population_gradient(law, w, t);
    const Ball h = from_integers<Ball>(1, 1L << 40);
    for (std::size_t j = 0; j < 3; ++j) {
      auto ahead = w, behind = w;
      ahead[j] += h;
      behind[j] -= h;
      const Ball slope = (population_loss(law, ahead, t) - population_loss(law, behind, t)) / (Ball(2) * h);
      EXPECT_LT(std::fabs(midpoint(Ball(slope - gradient[j]))), 1e-20);
    }
  }
}

TEST(GaussianLaw, is_rational_on_the_line_through_the_teacher) {
  const auto law = gaussian_law<Rational>(2);
  const V t{2, 4};
  const Rational half = Rational(1) / 2;
  EXPECT_EQ(population_gradient<Rational>(law, {3, 6}, t), (V{half, 1}));
  EXPECT_EQ(population_gradient<Rational>(law, {-3, -6}, t), (V{-3 * half, -3}));
  EXPECT_EQ(population_gradient<Rational>(law, {0, 0}, t), (V{0, 0}));
  EXPECT_EQ(population_loss<Rational>(law, t, t), Rational(0));
  EXPECT_EQ(population_loss<Rational>(law, {0, 0}, t), Rational(5));
  EXPECT_EQ(population_loss<Rational>(law, {-2, -4}, t), Rational(10));
  EXPECT_THROW(population_gradient<Rational>(law, {1, 0}, t), Undecided);
}

TEST(GaussianLaw, gradient_by_regions_is_the_closed_form) {
  const auto law = gaussian_law<Ball>(3);
  const Vector<Ball> w{2, 1, 5}, t{1, -2, 1};
  const auto direct = population_gradient(law, w, t),
             by_regions = population_gradient_by_regions<Ball>(law, w, t, 1, 1);
  for (std::size_t j = 0; j < 3; ++j) EXPECT_LT(std::fabs(midpoint(Ball(direct[j] - by_regions[j]))), 1e-30);
}

TEST(Differentiability, fails_at_a_kink_only_where_the_residual_is_not_zero) {
  const auto law = law_from_fractions<Rational>(testing::plain_law({{1, 0}, {0, 0}}));
  EXPECT_EQ(differentiable<Rational>(law, {0, 1}, {1, 0}), Truth::no);    // w.Z = 0 < w*.Z
  EXPECT_EQ(differentiable<Rational>(law, {0, 1}, {-1, 0}), Truth::yes);  // both outputs are 0
  EXPECT_EQ(differentiable<Rational>(law, {1, 1}, {1, 0}), Truth::yes);
  const auto two = finite_law<Rational>({1}, {{{1, 0}, {0, 1}}});
  EXPECT_EQ(differentiable<Rational>(two, {0, 1}, {1, 0}), Truth::yes);  // f(w) = f(w*) = 1/2
  EXPECT_EQ(differentiable<Rational>(two, {0, 1}, {1, 1}), Truth::no);
  EXPECT_EQ(differentiable(gaussian_law<Rational>(2), V{0, 0}, V{1, 0}), Truth::no);
  EXPECT_EQ(differentiable(gaussian_law<Rational>(2), V{0, 1}, V{1, 0}), Truth::yes);
}

TEST(Differentiability, is_unknown_for_an_enclosure_around_a_kink) {
  const UpwardRounding upward;
  const auto law = law_from_fractions<Interval>(testing::plain_law({{1, -1}}));
  const Interval third = from_integers<Interval>(1, 3);
  EXPECT_EQ(differentiable<Interval>(law, {third, third}, {1, 0}), Truth::unknown);
  EXPECT_THROW(population_gradient<Interval>(law, {third, third}, {1, 0}), Undecided);
}

TEST(PopulationGradient, refuses_shapes_that_do_not_fit) {
  const auto law = law_from_fractions<Rational>(testing::plain_law({{1, 0}}));
  EXPECT_THROW(population_gradient<Rational>(law, {1, 0, 0}, {1, 0, 0}), std::invalid_argument);
  EXPECT_THROW(population_gradient<Rational>(law, {1, 0}, {1, 0, 0}), std::invalid_argument);
  const auto two = finite_law<Rational>({1}, {{{1, 0}, {0, 1}}});
  EXPECT_THROW(population_gradient_by_regions<Rational>(two, {1, 0}, {1, 0}, 1, 1), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos
