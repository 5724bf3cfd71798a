// What goes on the tape in place of a special function: the same number, in steps that a checker can follow.
#include "theory/numeric/tape.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "theory/numeric/ball.hpp"

namespace lakatos {
namespace {

struct Recorded {
  Ball value;
  bool by_steps = false;
};

Recorded record_beta(const Fraction& x, const Ball& a, const Ball& b) {
  Tape tape;
  Recorded result;
  const Recording on(tape);
  result.value = regularized_beta(as_input(from_fraction<Ball>(x), "x"), a, b);
  result.by_steps =
      std::none_of(tape.steps().begin(), tape.steps().end(), [](const Step& step) { return step.op == Op::beta; });
  return result;
}

TEST(Tape, has_the_beta_integral_at_half_integers_by_its_recurrences) {
  for (int i = 1; i <= 9; ++i) {
    for (int j = 1; j <= 9; ++j) {
      for (const Fraction& x : {Fraction{1, 16}, Fraction{3, 8}, Fraction{15, 16}}) {
        const Ball a = from_integers<Ball>(i, 2), b = from_integers<Ball>(j, 2),
                   expected = regularized_beta(from_fraction<Ball>(x), a, b);
        const Recorded found = record_beta(x, a, b);
        EXPECT_TRUE(found.by_steps);
        EXPECT_TRUE(arb_overlaps(found.value.raw(), expected.raw()))
            << i << ' ' << j << ' ' << to_string(found.value) << " against " << to_string(expected);
        EXPECT_GT(found.value.accurate_bits(), 60) << i << ' ' << j;
      }
    }
  }
}

TEST(Tape, has_the_beta_integral_itself_at_other_parameters) {
  EXPECT_FALSE(record_beta({1, 4}, from_integers<Ball>(1, 4), Ball(1)).by_steps);
}

TEST(Tape, knows_the_domain_of_the_beta_integral) {
  EXPECT_THROW(record_beta({5, 4}, Ball(1), Ball(1)), Undefined);
  EXPECT_THROW(record_beta({-1, 4}, from_integers<Ball>(3, 2), Ball(2)), Undefined);
}

}  // namespace
}  // namespace lakatos
