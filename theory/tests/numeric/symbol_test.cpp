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
  EXPECT_EQ((a * -b).latex(), "a\\,\\left(-b\\right)");
  EXPECT_EQ((-(a + b)).latex(), "-\\left(a + b\\right)");
  EXPECT_EQ((a * Symbol(-2)).latex(), "a\\,\\left(-2\\right)");
  EXPECT_EQ((a * Symbol::of({-1, 2})).latex(), "a\\,\\left(-\\tfrac{1}{2}\\right)");
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
  EXPECT_EQ(square(square(a)).latex(), "\\left({a}^{2}\\right)^{2}");
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
