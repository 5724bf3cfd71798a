#include "theory/numeric/symbol.hpp"

#include <gtest/gtest.h>

namespace lakatos {
namespace {

const Symbol a = Symbol::named("a"), b = Symbol::named("b"), c = Symbol::named("c");

TEST(Symbol, prints_constants_as_they_are_read) {
  EXPECT_EQ(Symbol(3).latex(), "3");
  EXPECT_EQ(Symbol(-3).latex(), "-3");
  EXPECT_EQ(Symbol::of({7, 1}).latex(), "7");
  EXPECT_EQ(Symbol::of({1, 2}).latex(), "\\tfrac{1}{2}");
  EXPECT_EQ(Symbol::of({-11, 20}).latex(), "-\\tfrac{11}{20}");
  EXPECT_EQ(pi<Symbol>().latex(), "\\pi");
}

TEST(Symbol, leaves_out_zeros_and_ones) {
  EXPECT_EQ((a + 0).latex(), "a");
  EXPECT_EQ((0 + a).latex(), "a");
  EXPECT_EQ((a - 0).latex(), "a");
  EXPECT_EQ((0 - a).latex(), "-a");
  EXPECT_EQ((1 * a).latex(), "a");
  EXPECT_EQ((a * 1).latex(), "a");
  EXPECT_EQ((a * 0).latex(), "0");
  EXPECT_EQ((0 * a).latex(), "0");
  EXPECT_EQ((a / 1).latex(), "a");
}

TEST(Symbol, puts_brackets_where_the_meaning_would_change) {
  EXPECT_EQ((a + b + c).latex(), "a + b + c");
  EXPECT_EQ((a - (b + c)).latex(), "a - \\left(b + c\\right)");
  EXPECT_EQ((a - b - c).latex(), "a - b - c");
  EXPECT_EQ((a * (b + c)).latex(), "a\\,\\left(b + c\\right)");
  EXPECT_EQ(((a + b) * c).latex(), "\\left(a + b\\right)\\,c");
  EXPECT_EQ((a * b + c).latex(), "a\\,b + c");
  EXPECT_EQ((a * (b * c)).latex(), "a\\,b\\,c");
  EXPECT_EQ((-(a + b)).latex(), "-\\left(a + b\\right)");
}

TEST(Symbol, draws_signs_to_the_front) {
  EXPECT_EQ((a * -b).latex(), "-a\\,b");
  EXPECT_EQ((Symbol(-1) * a).latex(), "-a");
  EXPECT_EQ((Symbol(-2) * a).latex(), "-2\\,a");
  EXPECT_EQ((a * Symbol::of({-1, 2})).latex(), "-a\\,\\tfrac{1}{2}");
  EXPECT_EQ((-a * -b).latex(), "a\\,b");
  EXPECT_EQ((-(-a)).latex(), "a");
  EXPECT_EQ((-(-(a + b))).latex(), "a + b");
  EXPECT_EQ((-a / b).latex(), "-\\frac{a}{b}");
  EXPECT_EQ((-(a + b) / c).latex(), "-\\frac{a + b}{c}");
  EXPECT_EQ((a - -b).latex(), "a + b");
  EXPECT_EQ(exp(Symbol(-1) * a).latex(), "\\exp\\left(-a\\right)");
}

TEST(Symbol, gathers_equal_factors) {
  EXPECT_EQ((8 * a * a * a).latex(), "8\\,{a}^{3}");
  EXPECT_EQ((a * b * a).latex(), "{a}^{2}\\,b");
  EXPECT_EQ((a * square(a)).latex(), "{a}^{3}");
  EXPECT_EQ(((a + b) * (a + b)).latex(), "\\left(a + b\\right)^{2}");
  EXPECT_EQ((a / b * (a / b)).latex(), "\\left(\\frac{a}{b}\\right)^{2}");
  EXPECT_EQ((a * (-a)).latex(), "-{a}^{2}");
}

TEST(Symbol, tells_two_numbers_from_one) {
  EXPECT_EQ((Symbol(2) * Symbol(2)).latex(), "2 \\cdot 2");
  EXPECT_EQ((3 * (Symbol(8) * a)).latex(), "3 \\cdot 8\\,a");
  EXPECT_EQ((a * Symbol(6) * b).latex(), "a \\cdot 6\\,b");
  EXPECT_EQ((2 * Symbol::of({1, 2})).latex(), "2 \\cdot \\tfrac{1}{2}");
}

TEST(Symbol, adds_a_negative_term_with_a_minus_sign) {
  EXPECT_EQ((a + -b).latex(), "a - b");
  EXPECT_EQ((a + Symbol(-2)).latex(), "a - 2");
}

TEST(Symbol, needs_no_brackets_inside_a_fraction_or_a_root) {
  EXPECT_EQ(((a + b) / (b - c)).latex(), "\\frac{a + b}{b - c}");
  EXPECT_EQ((a / b * c).latex(), "\\frac{a}{b}\\,c");
  EXPECT_EQ((a - b / c).latex(), "a - \\frac{b}{c}");
  EXPECT_EQ(sqrt(a + b).latex(), "\\sqrt{a + b}");
  EXPECT_EQ(log(a / b).latex(), "\\log\\left(\\frac{a}{b}\\right)");
}

TEST(Symbol, squares_what_is_meant_and_not_its_last_letter) {
  EXPECT_EQ(square(a).latex(), "{a}^{2}");
  EXPECT_EQ(square(a + b).latex(), "\\left(a + b\\right)^{2}");
  EXPECT_EQ(square(a * b).latex(), "\\left(a\\,b\\right)^{2}");
  EXPECT_EQ(square(a / b).latex(), "\\left(\\frac{a}{b}\\right)^{2}");
  EXPECT_EQ(square(Symbol::of({1, 2})).latex(), "\\left(\\tfrac{1}{2}\\right)^{2}");
  EXPECT_EQ(square(-a).latex(), "\\left(-a\\right)^{2}");
  EXPECT_EQ(square(square(a)).latex(), "{a}^{4}");
  EXPECT_EQ(square(a * square(a)).latex(), "{a}^{6}");
  EXPECT_EQ(square(sin(a)).latex(), "\\left(\\sin\\,a\\right)^{2}");
  EXPECT_EQ(square(exp(a + b)).latex(), "{\\exp\\left(a + b\\right)}^{2}");
  EXPECT_EQ(square(Symbol::named("\\|a - b\\|")).latex(), "{\\|a - b\\|}^{2}");
  EXPECT_EQ(square(Symbol::named("\\|a\\|^2")).latex(), "\\left(\\|a\\|^2\\right)^{2}");
  EXPECT_EQ((a * square(b)).latex(), "a\\,{b}^{2}");
}

TEST(Symbol, assigns_as_it_computes) {
  Symbol sum = a;
  sum += b;
  sum *= c;
  sum -= a;
  sum /= b;
  EXPECT_EQ(sum.latex(), (((a + b) * c - a) / b).latex());
}

TEST(Symbol, decides_nothing) {
  EXPECT_EQ(less(a, a), Truth::unknown);
  EXPECT_EQ(less_equal(Symbol(0), Symbol(1)), Truth::unknown);
  EXPECT_EQ(equal(a, a), Truth::unknown);
}

}  // namespace
}  // namespace lakatos
