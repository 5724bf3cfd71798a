#include <gtest/gtest.h>

#include <limits>

#include "theory/numeric/checked_integer.hpp"
#include "theory/numeric/common_denominator.hpp"

namespace lakatos {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr Int128 widest = (static_cast<Int128>(most) << 64) + ~std::uint64_t{0};

TEST(CheckedInteger, throws_instead_of_wrapping) {
  EXPECT_EQ(checked_add<std::int64_t>(most - 1, 1), most);
  EXPECT_THROW(checked_add<std::int64_t>(most, 1), std::overflow_error);
  EXPECT_THROW(checked_subtract<std::int64_t>(-most, 2), std::overflow_error);
  EXPECT_THROW(checked_multiply<std::int64_t>(most, 2), std::overflow_error);
  EXPECT_THROW(checked_multiply<Int128>(widest, 2), std::overflow_error);
  EXPECT_THROW(checked_add<Int128>(widest, 1), std::overflow_error);
}

TEST(CheckedInteger, narrows_only_what_fits) {
  EXPECT_EQ(narrow(most), most);
  EXPECT_EQ(narrow(-static_cast<Int128>(most) - 1), std::numeric_limits<std::int64_t>::min());
  EXPECT_THROW(narrow(static_cast<Int128>(most) + 1), std::overflow_error);
  EXPECT_THROW(narrow(-static_cast<Int128>(most) - 2), std::overflow_error);
}

TEST(CheckedInteger, knows_its_bits_and_its_digits) {
  EXPECT_EQ(bit_length(0), 0);
  EXPECT_EQ(bit_length(-1), 1);
  EXPECT_EQ(bit_length(255), 8);
  EXPECT_EQ(bit_length(-256), 9);
  EXPECT_EQ(bit_length(static_cast<Int128>(1) << 64), 65);
  EXPECT_EQ(bit_length(-widest - 1), 128);
  EXPECT_EQ(decimal(0), "0");
  EXPECT_EQ(decimal(widest), "170141183460469231731687303715884105727");
  EXPECT_EQ(decimal(-widest - 1), "-170141183460469231731687303715884105728");
}

TEST(CommonDenominator, is_the_least_common_multiple) {
  const std::vector<Fraction> values{fraction(1, 6), fraction(-3, 4), fraction(5)};
  const OverCommonDenominator common = over_common_denominator(values);
  EXPECT_EQ(common.denominator, 12);
  EXPECT_EQ(common.numerators, (std::vector<std::int64_t>{2, -9, 60}));
  EXPECT_EQ(common_denominator({}), 1);
}

TEST(CommonDenominator, refuses_to_overflow_or_to_round) {
  const std::vector<Fraction> coprime{fraction(1, most), fraction(1, most - 1)};
  EXPECT_THROW(common_denominator(coprime), std::overflow_error);
  const std::vector<Fraction> large{fraction(most), fraction(1, 2)};
  EXPECT_THROW(over_common_denominator(large), std::overflow_error);
  EXPECT_THROW(numerators_over(std::vector<Fraction>{fraction(1, 3)}, 4), std::invalid_argument);
  EXPECT_THROW(numerators_over(std::vector<Fraction>{fraction(1, 3)}, 0), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos
