// What the claim layer prints where numbers are symbols.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "theory/filter/real_filter.hpp"
#include "theory/overlap/real_overlap.hpp"

namespace lakatos {
namespace {

class RealSymbols : public ::testing::Test {
 protected:
  Computing symbols_{Arithmetic::symbol};
  const Vec w = symbol_vector("w"), teacher = symbol_vector("w_*");
  const Law law = Law::symbol("Z");
};

TEST_F(RealSymbols, print_the_formula) {
  const Real eta = named("\\eta");
  EXPECT_EQ(latex(square(eta) * (eta + 1) / 2), "\\frac{{\\eta}^{2}\\,\\left(\\eta + 1\\right)}{2}");
  EXPECT_EQ(less(eta, 1), Truth::unknown);
  EXPECT_THROW(sign(eta), Undecided);
  EXPECT_THROW(determinant(Mat{{1}}), Undecided);
}

TEST_F(RealSymbols, print_vectors_by_their_names) {
  EXPECT_EQ(latex(w), "w");
  EXPECT_EQ(latex(squared_norm(subtract(w, teacher))), "\\|w - w_*\\|^2");
  EXPECT_EQ(latex(subtract(w, subtract(teacher, w))), "w - \\left(w_* - w\\right)");
  EXPECT_EQ(latex(dot(w, scale(named("\\eta"), subtract(w, teacher)))),
            "\\left\\langle w,\\ \\eta\\,\\left(w - w_*\\right)\\right\\rangle");
  EXPECT_EQ(latex(scale(named("a") + 1, subtract(w, teacher)), true), "\\left(a + 1\\right)\\,\\left(w - w_*\\right)");
  const std::vector<Real> without_class = w;
  EXPECT_EQ(latex(without_class), "w");
  EXPECT_EQ(latex(Vec{1, named("b")}), "\\left(1,\\ b\\right)");
}

TEST_F(RealSymbols, print_the_functions_of_a_filter) {
  EXPECT_EQ(latex(gamma(law, teacher, angle_between(w, teacher))),
            "\\gamma\\left(\\theta\\left(w,\\ w_*\\right)\\right)");
  EXPECT_EQ(latex(gamma(law, teacher, zero_angle<Real>())), "\\gamma\\left(0\\right)");
  EXPECT_EQ(latex(value_of(lipschitz_bracket(law, teacher, right_angle<Real>()))), "L\\left(\\tfrac{\\pi}{2}\\right)");
  EXPECT_EQ(latex(radians(angle_from_cosine(cos(named("\\phi"))))), "\\phi");
  EXPECT_EQ(latex(sine(named_angle("\\phi"))), "\\sin\\,\\phi");
  EXPECT_EQ(latex(population_gradient(law, w, teacher)), "\\nabla\\ell\\left(w\\right)");
  EXPECT_EQ(latex(region_moments(law, w, teacher).agree(0, 0)), "\\mathbb E\\,PP^\\top");
}

TEST_F(RealSymbols, print_the_functions_of_overlapping_patches) {
  const overlap::Net net{{}, named("\\alpha"), w, symbol_vector("a")};
  EXPECT_EQ(latex(overlap::output(net, symbol_vector("x"))), "f\\left(w,\\ a,\\ x\\right)");
  EXPECT_EQ(latex(overlap::neighbour_sum(net.a)), "\\textstyle\\sum_i{a}_i{a}_{i+1}");
  EXPECT_EQ(latex(overlap::mean(law, [](const Vec& x) { return squared_norm(x); })),
            "\\mathbb E\\left[\\|x\\|^2\\right]");
  EXPECT_EQ(latex(overlap::fourth_moment(law)), "\\mathbb E\\|x\\|^4");
}

}  // namespace
}  // namespace lakatos
