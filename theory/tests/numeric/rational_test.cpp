#include "theory/numeric/rational.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <utility>

namespace lakatos {
namespace {

TEST(Rational, division_by_zero_is_undefined_not_a_crash) {
  EXPECT_THROW(Rational(1) / Rational(0), Undefined);
  EXPECT_THROW(from_integers<Rational>(1, 0), Undefined);
  Rational x(3);
  EXPECT_THROW(x /= 0, Undefined);
  EXPECT_EQ(to_string(x), "3");
}

TEST(Rational, prints_reduced_and_parses_any_size) {
  EXPECT_EQ(to_string(from_integers<Rational>(-6, -8)), "3/4");
  EXPECT_EQ(to_string(from_integers<Rational>(6, -8)), "-3/4");
  const std::string huge = "-123456789012345678901234567891/1000000000000000000000000000000";
  EXPECT_EQ(to_string(Rational::parse(huge)), huge);
  EXPECT_EQ(Rational::parse("10/4").numerator_string(), "5");
  EXPECT_EQ(Rational::parse("10/4").denominator_string(), "2");
}

TEST(Rational, parsing_rejects_what_is_not_a_rational) {
  for (const char* text :
       {"", "-", "1/", "/1", "1/0", "-0", "01", "1/01", "+1", " 1", "1 ", "1/-1", "1.5", "1/2/3", "0x1", "a"})
    EXPECT_THROW(Rational::parse(text), std::invalid_argument) << text;
}

TEST(Rational, a_double_becomes_its_exact_binary_value) {
  EXPECT_EQ(to_string(Rational::from_double(0.1)), "3602879701896397/36028797018963968");
  EXPECT_EQ(to_string(Rational::from_double(-2.5)), "-5/2");
  EXPECT_TRUE(Rational::from_double(0x1p-1074) > 0);
  EXPECT_THROW(Rational::from_double(std::numeric_limits<double>::infinity()), Undefined);
  EXPECT_THROW(Rational::from_double(NAN), Undefined);
}

TEST(Rational, enclosure_is_the_pair_of_neighbouring_doubles) {
  const Enclosure third = enclosure(from_integers<Rational>(1, 3));
  EXPECT_EQ(std::nextafter(third.lower, 1), third.upper);
  const Enclosure tenth = enclosure(from_integers<Rational>(1, 10));  // here the nearest double is the upper one
  EXPECT_LT(Rational::from_double(tenth.lower), from_integers<Rational>(1, 10));
  EXPECT_EQ(std::nextafter(tenth.lower, 1), tenth.upper);
  const Enclosure half = enclosure(from_integers<Rational>(-1, 2));
  EXPECT_EQ(half.lower, -0.5);
  EXPECT_EQ(half.upper, -0.5);
  const Enclosure vast = enclosure(Rational::parse("1" + std::string(400, '0')));
  EXPECT_EQ(vast.lower, std::numeric_limits<double>::max());
  EXPECT_EQ(vast.upper, std::numeric_limits<double>::infinity());
  const Enclosure minute = enclosure(Rational::parse("1/1" + std::string(400, '0')));
  EXPECT_EQ(minute.lower, 0);
  EXPECT_EQ(minute.upper, 0x1p-1074);
}

TEST(Rational, midpoint_is_the_nearest_double) {
  for (int n = -20; n <= 20; ++n)
    for (int d = 1; d < 20; ++d) EXPECT_EQ(midpoint(from_integers<Rational>(n, d)), static_cast<double>(n) / d);
}

TEST(Rational, becomes_a_fraction_only_where_it_fits) {
  EXPECT_EQ(to_fraction(from_integers<Rational>(-3, 6)), fraction(-1, 2));
  EXPECT_THROW(to_fraction(Rational(INT64_MAX) + 1), std::overflow_error);
  EXPECT_THROW(to_fraction(1 / (Rational(INT64_MAX) + 1)), std::overflow_error);
}

TEST(Rational, copies_and_moves_keep_the_value) {
  const Rational big = Rational::parse("123456789012345678901234567890/7");
  Rational copy = big, moved = std::move(copy);
  EXPECT_TRUE(moved == big);
  copy = moved;
  EXPECT_TRUE(copy == big);
  copy = std::move(moved);
  EXPECT_TRUE(copy == big);
}

TEST(Rational, the_smallest_machine_integer_is_taken_exactly) {
  EXPECT_EQ(to_string(Rational(INT64_MIN)), "-9223372036854775808");
  EXPECT_EQ(to_string(from_integers<Rational>(1, INT64_MIN)), "-1/9223372036854775808");
}

}  // namespace
}  // namespace lakatos
