#include "theory/maxpool/test_error.hpp"

#include <gtest/gtest.h>

namespace lakatos::maxpool {
namespace {

using Net = Channels<Rational>;

/// The error over every input of the support, each counted by itself.
Rational by_inputs(const Net& net, std::int64_t l, std::int64_t n) {
  Rational error;
  const std::vector<Input> inputs = support(l, n);
  for (const Input& x : inputs) {
    const bool says_positive = sign(output(net, x)) > 0;
    if (says_positive != (x.label == 1)) error += Rational(1) / Rational(static_cast<long>(inputs.size()));
  }
  return error;
}

TEST(test_error, of_classes_is_that_of_all_inputs) {
  for (long a = -2; a <= 2; ++a) {
    const Net net{
        {{Rational(1), Rational(0), Rational(-1), Rational(2)}, {Rational(0), Rational(1), Rational(1), Rational(0)}},
        {Rational(1), Rational(a)},
        {1, 3}};
    for (std::int64_t n = 1; n <= 4; ++n) {
      const ErrorMass error = test_error(net, pattern_classes(4, n));
      EXPECT_EQ(error.least, error.most);
      EXPECT_EQ(error.least, by_inputs(net, 4, n)) << "a = " << a << ", n = " << n;
    }
  }
}

TEST(test_error, of_the_output_0_is_that_of_the_label_minus_1) {
  const Net blind{{{Rational(-1), Rational(-1), Rational(0)}}, {Rational(1)}, {1}};
  const ErrorMass error = test_error(blind, pattern_classes(3, 2));
  EXPECT_EQ(error, (ErrorMass{Rational(1) / Rational(2), Rational(1) / Rational(2)}));
  EXPECT_EQ(wrong(Rational(0), 1), Truth::yes);
  EXPECT_EQ(wrong(Rational(0), -1), Truth::no);
  EXPECT_THROW(wrong(Rational(0), 0), std::invalid_argument);
}

TEST(test_error, is_known_from_two_sides_where_an_output_is_open) {
  const RoundingFor<Interval> rounding;
  const Channels<Interval> net{{{hull(Interval(0), Interval(1)), Interval(0), Interval(0)}}, {Interval(1)}, {1}};
  const ErrorMass error = test_error(net, pattern_classes(3, 2));
  EXPECT_EQ(error.least, Rational(0));
  EXPECT_EQ(error.most, Rational(1) / Rational(2));
}

}  // namespace
}  // namespace lakatos::maxpool
