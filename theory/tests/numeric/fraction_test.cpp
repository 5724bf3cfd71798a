#include "theory/numeric/fraction.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

TEST(Fraction, is_reduced_with_the_sign_above) {
  EXPECT_EQ(to_string(fraction(6, -4)), "-3/2");
  EXPECT_EQ(to_string(fraction(-6, -3)), "2");
  EXPECT_EQ(to_string(fraction(0, -7)), "0");
  EXPECT_EQ(fraction(0, -7).denominator, 1);
  EXPECT_EQ(to_string(fraction(most, most)), "1");
}

TEST(Fraction, rejects_denominator_zero_and_the_number_without_opposite) {
  EXPECT_THROW(fraction(1, 0), Undefined);
  EXPECT_THROW(fraction(least, 3), std::overflow_error);
  EXPECT_THROW(fraction(3, least), std::overflow_error);
}

TEST(Fraction, parsing_reads_what_printing_writes) {
  for (std::int64_t n = -30; n <= 30; ++n)
    for (std::int64_t d = 1; d <= 12; ++d) EXPECT_EQ(parse_fraction(to_string(fraction(n, d))), fraction(n, d));
  EXPECT_EQ(parse_fraction("9223372036854775807/9223372036854775806"), fraction(most, most - 1));
  EXPECT_EQ(to_string(parse_fraction("6/4")), "3/2");
}

TEST(Fraction, parsing_rejects_hostile_text) {
  for (const char* text : {"",
                           "-",
                           "/",
                           "1/",
                           "/2",
                           "-/2",
                           " 1",
                           "1 ",
                           "1 /2",
                           "+1",
                           "--1",
                           "1/-2",
                           "1/+2",
                           "007",
                           "00",
                           "1/02",
                           "-0",
                           "-0/3",
                           "1/0",
                           "0/0",
                           "1/2/3",
                           "1.5",
                           "1e3",
                           "0x10",
                           "nan",
                           "inf",
                           "1,000",
                           "9223372036854775808",
                           "-9223372036854775808",
                           "1/9223372036854775808",
                           "99999999999999999999999999",
                           "1\n",
                           "\t1",
                           "1\x80",
                           "\xc2\xb2",
                           "1/2;drop"})
    EXPECT_THROW(parse_fraction(text), std::invalid_argument) << '"' << text << '"';
  EXPECT_THROW(parse_fraction(std::string_view("1\0", 2)), std::invalid_argument);
  EXPECT_THROW(parse_fraction(std::string(100000, '9')), std::invalid_argument);
}

TEST(Fraction, parse_errors_name_text_and_reason_in_plain_characters) {
  try {
    parse_fraction("1/0\n\x1b");
    FAIL();
  } catch (const std::invalid_argument& e) {
    EXPECT_STREQ(e.what(), "not a fraction: \"1/0??\": only digits, one leading '-' and one '/' are allowed");
  }
}

TEST(Fraction, comparison_is_exact_where_doubles_tie) {
  const Fraction a = fraction(most - 1, most), b = fraction(most - 2, most - 1);
  EXPECT_EQ(to_double(a), to_double(b));
  EXPECT_TRUE(b < a);
  EXPECT_FALSE(a == b);
  EXPECT_TRUE(fraction(-1, 3) < fraction(1, 1000));
  EXPECT_TRUE(fraction(2, 4) == fraction(1, 2));
}

TEST(Fraction, conversion_to_double_ignores_the_rounding_mode) {
  UpwardRounding rounding;
  EXPECT_EQ(to_double(fraction(1, 3)), 0x1.5555555555555p-2);
  EXPECT_EQ(to_double(fraction(-1, 3)), -0x1.5555555555555p-2);
  EXPECT_EQ(to_double(fraction(2, 3)), 0x1.5555555555555p-1);
  EXPECT_EQ(to_double(fraction(most)), 0x1p63);
  EXPECT_EQ(to_double(fraction(most, most - 1)), 1.0);
}

TEST(Fraction, the_simplest_number_of_an_interval_has_the_smallest_denominator) {
  EXPECT_EQ(to_string(simplest_between(3.14, 3.15)), "22/7");
  EXPECT_EQ(to_string(simplest_between(-0.4, 0.3)), "0");
  EXPECT_EQ(to_string(simplest_between(-3.15, -3.14)), "-22/7");
  EXPECT_EQ(to_string(simplest_between(0.25, 0.3)), "1/4");
  EXPECT_EQ(to_string(simplest_between(2.5, 7.5)), "3");
}

TEST(Fraction, the_simplest_number_agrees_with_a_search_over_denominators) {
  for (int k = 1; k < 200; ++k) {
    const double lo = std::sqrt(k) - 5, hi = lo + 0.003 * k;
    const Fraction found = simplest_between(lo, hi);
    EXPECT_LE(lo, to_double(found));
    EXPECT_GE(hi, to_double(found));
    for (std::int64_t d = 1; d < found.denominator; ++d)
      EXPECT_GT(std::ceil(lo * static_cast<double>(d)), hi * static_cast<double>(d)) << k << ' ' << d;
  }
}

TEST(Fraction, the_simplest_number_needs_finite_ordered_ends_and_must_fit) {
  EXPECT_THROW(simplest_between(1, 1), std::invalid_argument);
  EXPECT_THROW(simplest_between(2, 1), std::invalid_argument);
  EXPECT_THROW(simplest_between(0, HUGE_VAL), std::invalid_argument);
  EXPECT_THROW(simplest_between(NAN, 1), std::invalid_argument);
  EXPECT_THROW(simplest_between(1e300, 2e300), std::overflow_error);
}

}  // namespace
}  // namespace lakatos
