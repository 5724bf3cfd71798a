#include "reports/markdown/text.hpp"
#include "reports/markdown/renaming.hpp"

#include <gtest/gtest.h>

#include "reports/markdown/formula_lines.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/symbols.hpp"

namespace lakatos::markdown {
namespace {

TEST(Text, maths_is_code_between_dollars_which_no_renderer_looks_into) {
  EXPECT_EQ(maths("w_*"), "$`w_*`$");
  EXPECT_EQ(maths("a\\,b < \\{c\\}"), "$`a\\,b < \\{c\\}`$");
  EXPECT_EQ(maths(" a\n+ b "), "$`a + b`$");
  EXPECT_EQ(maths("a\\ "), "$`a\\ `$");
  EXPECT_EQ(maths("\\\\|a"), "$`\\\\\\vert a`$") << "a new line and a bar are no double bar";
  EXPECT_EQ(maths(""), "");
}

TEST(Text, maths_has_no_bar_that_would_end_a_cell_and_no_backtick_that_would_end_it) {
  EXPECT_EQ(maths("|x|"), "$`\\vert x\\vert`$");
  EXPECT_EQ(maths("\\|w\\|^2\\left|1\\right|"), "$`\\Vert w\\Vert^2\\left\\vert1\\right\\vert`$");
  EXPECT_EQ(maths("\\text{a `b'}"), "$`\\text{a ‘b'}`$");
}

TEST(Text, prose_keeps_the_words_and_writes_its_formulas_as_maths) {
  EXPECT_EQ(prose("5 * 3, $w_*$ and $|a|$."), "5 * 3, $`w_*`$ and $`\\vert a\\vert`$.");
  EXPECT_EQ(prose("$$a$$"), "$`\\displaystyle a`$");
  EXPECT_EQ(prose("$a\\$b$ and $`|a|*`$"), "$`a\\$b`$ and $`\\vert a\\vert*`$");
}

TEST(Text, a_dollar_of_no_formula_is_escaped) {
  EXPECT_EQ(prose("a lone $ sign *stays*"), "a lone \\$ sign *stays*");
  EXPECT_EQ(prose("$5 or $6, \\$7 and $x$"), "\\$5 or \\$6, \\$7 and $`x`$");
  EXPECT_EQ(prose("$$"), "\\$\\$");
  EXPECT_EQ(prose("the end: $"), "the end: \\$");
  EXPECT_EQ(prose("the end: \\"), "the end: \\");
}

TEST(Text, code_in_prose_is_left_alone) {
  EXPECT_EQ(prose("`$HOME` and ``a`$b$`` and $c$"), "`$HOME` and ``a`$b$`` and $`c`$");
  EXPECT_EQ(prose("a ` alone, $b$"), "a ` alone, $`b`$");
}

TEST(Text, a_star_within_a_word_begins_no_emphasis) {
  EXPECT_EQ(prose("|w_*| / 2 in place of |w_*|"), "|w_\\*| / 2 in place of |w_\\*|");
  EXPECT_EQ(prose("*one* and **two**, (*three*), w* and a*b"), "*one* and **two**, (*three*), w\\* and a\\*b");
  EXPECT_EQ(prose("*a caption with $w_*$*"), "*a caption with $`w_*`$*");
}

TEST(Text, prose_of_prose_is_the_same) {
  for (const char* words : {"$w_*$ and $\\|a\\|$ at $5", "`code $x$`, $`a|b`$", "$$a$$ \\$ $", "$a`b$", "w_* *a*"}) {
    EXPECT_EQ(prose(prose(words)), prose(words));
  }
}

TEST(Text, a_cell_has_no_bare_bar_and_no_line_break) { EXPECT_EQ(cell("a|b\nc"), "a\\|b c"); }

TEST(Text, a_table_has_one_entry_per_column) {
  Table table({"a", "b"}, "lr");
  table.add({"x", "1"});
  EXPECT_EQ(table.text(), "| a | b |\n|---|---:|\n| x | 1 |\n\n");
  EXPECT_THROW(table.add({"x"}), std::logic_error);
  EXPECT_THROW(Table({"a"}, "lr"), std::logic_error);
}

TEST(Text, a_symbol_at_the_beginning_is_not_capitalised) {
  EXPECT_EQ(capitalised("laws with densities"), "Laws with densities");
  EXPECT_EQ(capitalised("p > 64"), "p > 64");
  EXPECT_EQ(capitalised("$p$"), "$p$");
  EXPECT_EQ(sentence("one"), "one.");
  EXPECT_EQ(sentence("one."), "one.");
}

TEST(Text, percent_never_rounds_something_to_nothing_or_to_all) {
  EXPECT_EQ(percent(0, 10), "0 %");
  EXPECT_EQ(percent(10, 10), "100 %");
  EXPECT_EQ(percent(1, 100000), "< 0.1 %");
  EXPECT_EQ(percent(99999, 100000), "> 99.9 %");
  EXPECT_EQ(percent(1, 3), "33.3 %");
  EXPECT_EQ(percent(0, 0), "–");
}

TEST(Text, large_numbers_are_grouped) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(grouped(-1234), "-1,234");
  EXPECT_EQ(counted(1, "case", "cases"), "1 case");
}

TEST(Numbers, only_certain_digits_are_shown) {
  EXPECT_EQ(decimal({0.41421356, 0.41421357}), "0.4142136");
  EXPECT_EQ(decimal({0.41421, 0.41429}), "0.414");
  EXPECT_EQ(decimal({0.5, 0.5}), "0.5");
  EXPECT_EQ(decimal({-0.0, 0.0}), "0");
}

TEST(Numbers, a_wide_enclosure_is_rounded_outward) {
  EXPECT_EQ(decimal({0.2, 0.3}), "between 0.199 and 0.302");
  EXPECT_EQ(decimal({}), "not enclosed");
}

TEST(Numbers, a_fraction_stands_with_its_decimal_form) {
  EXPECT_EQ(fraction_text({3, 25}), "3/25 = 0.12");
  EXPECT_EQ(fraction_text({1, 3}), "1/3 ≈ 0.3333333");
  EXPECT_EQ(fraction_text({-4, 1}), "-4");
  EXPECT_EQ(fraction_text({-3, 160}), "-3/160 = -0.01875");
  EXPECT_EQ(fraction_text({1, 3000000}), "1/3000000 ≈ 3.333333e-7");
  EXPECT_EQ(fraction_text({1, 100000000}), "1/100000000 = 1e-8");
}

TEST(Numbers, a_quantity_is_exact_where_it_can_be) {
  EXPECT_EQ(value_text({"", "", {0.12, 0.12}, "3/25"}), "3/25 = 0.12");
  EXPECT_EQ(value_text({"", "", {1.41421356, 1.41421357}, ""}), "≈ 1.414214");
  EXPECT_EQ(value_text({"", "", {0.5, 0.5}, "12345678901234567890/24691357802469135781"}),
            "≈ 0.5 (a fraction of 40 digits)");
}

TEST(Numbers, a_margin_that_has_no_meaning_is_a_dash) {
  EXPECT_EQ(margin_text(0.0123456), "0.0123");
  EXPECT_EQ(margin_text(-0.0), "0");
  EXPECT_EQ(margin_text(std::nan("")), "–");
}

TEST(Literal, makes_nothing_of_what_a_file_says) {
  EXPECT_EQ(literal("sigma_2 1/4 against 1; start at half the teacher's length"),
            "sigma_2 1/4 against 1; start at half the teacher's length");
  EXPECT_EQ(literal("slope in [0, 1]"), "slope in [0, 1]");
  EXPECT_EQ(literal("<script>alert(1)</script>"), "&lt;script>alert(1)&lt;/script>");
  EXPECT_EQ(literal("&lt;b>"), "&amp;lt;b>");
  EXPECT_EQ(literal("[a](b) ![c][d] [e]: f"), "[a]\\(b) ![c]\\[d] [e]&#58; f");
  EXPECT_EQ(literal("*a* _b_ ~~c~~ `d` $e$ \\*"), "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\$e\\$ \\\\\\*");
  EXPECT_EQ(literal("https://x www.x a@b"), "https&#58;//x www&#46;x a&#64;b");
}

TEST(Code, ends_where_the_text_ends) {
  EXPECT_EQ(code("x"), "`x`");
  EXPECT_EQ(code("a`b"), "`` a`b ``");
  EXPECT_EQ(code("``<b>`"), "``` ``<b>` ```");
}

using Lines = std::vector<std::string>;
const std::string wide = "aaaaaaaaaabbbbbbbbbbcccccccccc";  // thirty letters

TEST(FormulaLines, of_a_formula_that_fits_are_one) {
  EXPECT_EQ(lines_of("a \\le b + c"), Lines{"a \\le b + c"});
  EXPECT_EQ(maths_in_lines("a|b"), "$`a\\vert b`$");
}

TEST(FormulaLines, begin_with_relations_where_there_are_such) {
  EXPECT_EQ(lines_of(wide + " + d \\le " + wide), (Lines{wide + " + d ", "\\le " + wide}));
  EXPECT_EQ(lines_of(wide + " := " + wide), (Lines{wide + " ", ":= " + wide}));
  EXPECT_EQ(lines_of(wide + ",\\quad " + wide), (Lines{wide + ",\\quad ", wide}));
  EXPECT_EQ(maths_in_lines(wide + " = " + wide, "\\displaystyle "),
            "$`\\displaystyle " + wide + "`$<br>$`\\displaystyle = " + wide + "`$");
}

TEST(FormulaLines, begin_with_signs_where_no_relation_is_left) {
  EXPECT_EQ(lines_of("x \\le " + wide + " - " + wide), (Lines{"x \\le " + wide + " ", "{} - " + wide}));
}

TEST(FormulaLines, cut_brackets_last_and_set_these_by_hand) {
  EXPECT_EQ(lines_of("f\\left(" + wide + " + " + wide + "\\right)"),
            (Lines{"f\\bigl(" + wide + " ", "{} + " + wide + "\\bigr)"}));
  EXPECT_EQ(lines_of("\\left(a\\right)\\left(" + wide + " = " + wide + "\\right)"),
            (Lines{"\\left(a\\right)\\bigl(" + wide + " ", "= " + wide + "\\bigr)"}));
}

TEST(FormulaLines, leave_whole_what_only_makes_sense_whole) {
  for (const std::string& whole : {"\\frac{" + wide + " + " + wide + "}{2}", "\\|" + wide + " - " + wide + "\\|",
                                   "f(" + wide + " = " + wide + ")", "\\left(" + wide + " = " + wide})
    EXPECT_EQ(lines_of(whole), Lines{whole});
}

TEST(Symbols, are_those_of_the_papers_family) {
  EXPECT_STREQ(latex_of("filter", "dimension"), "p");
  EXPECT_STREQ(latex_of("overlap", "dimension"), "d");
  EXPECT_STREQ(latex_of("maxpool", "patterns"), "l");
  EXPECT_STREQ(latex_of("overlap", "teacher_w"), "w^*");
  EXPECT_EQ(latex_of("overlap", "directions"), nullptr);
  EXPECT_EQ(latex_of("another", "dimension"), nullptr);
  EXPECT_EQ(family_of(Claim{.id = "brutzkus21/thm4.2"}), "maxpool");
  EXPECT_EQ(family_of(Claim{.id = "mine/first"}), "mine");
}

TEST(Renaming, takes_a_formula_with_other_letters_but_with_nothing_else_changed) {
  const std::string formula = R"(\|v_{c_1}\| \le \frac{\lambda}{2d}\,|\mathcal C|)";
  EXPECT_TRUE(Renaming().takes(formula, formula));
  EXPECT_TRUE(Renaming().takes(formula, R"(\|F_{c_1}\| \le \frac{\lambda}{2k}\,|\mathcal C_0|)"));
  EXPECT_FALSE(Renaming().takes(formula, R"(\|F_{c_1}\| < \frac{\lambda}{2k}\,|\mathcal C_0|)"));
  EXPECT_FALSE(Renaming().takes(formula, R"(\|F_{c_1}\| \le \frac{\lambda}{3k}\,|\mathcal C_0|)"));
  EXPECT_FALSE(Renaming().takes(R"(a \text{ for each } b)", R"(a \text{ for no } b)"));
  EXPECT_FALSE(Renaming().takes("a + b", "c + c"));
  EXPECT_FALSE(Renaming().takes("a + a", "b + c"));
}

TEST(Renaming, holds_for_one_formula_after_another) {
  Renaming letters;
  EXPECT_TRUE(letters.takes("k = d", "d = k"));
  EXPECT_FALSE(letters.takes("k^2", "k^2"));
  EXPECT_TRUE(letters.takes("k^2", "d^2"));
}

}  // namespace
}  // namespace lakatos::markdown
