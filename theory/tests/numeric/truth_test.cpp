#include "theory/numeric/truth.hpp"

#include <gtest/gtest.h>

namespace lakatos {
namespace {

constexpr Truth all[] = {Truth::no, Truth::unknown, Truth::yes};

TEST(Truth, conjunction_follows_kleenes_table) {
  const Truth table[3][3] = {{Truth::no, Truth::no, Truth::no},
                             {Truth::no, Truth::unknown, Truth::unknown},
                             {Truth::no, Truth::unknown, Truth::yes}};
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 3; ++j) EXPECT_EQ(both(all[i], all[j]), table[i][j]) << i << ' ' << j;
}

TEST(Truth, disjunction_is_the_negated_conjunction_of_negations) {
  for (const Truth a : all)
    for (const Truth b : all) EXPECT_EQ(either(a, b), negate(both(negate(a), negate(b))));
}

TEST(Truth, negation_keeps_unknown) {
  EXPECT_EQ(negate(Truth::yes), Truth::no);
  EXPECT_EQ(negate(Truth::unknown), Truth::unknown);
  EXPECT_EQ(negate(Truth::no), Truth::yes);
}

TEST(Truth, deciding_the_unknown_throws_with_the_reason) {
  EXPECT_TRUE(decide(Truth::yes));
  EXPECT_FALSE(decide(Truth::no));
  try {
    decide(Truth::unknown, "too close");
    FAIL();
  } catch (const Undecided& e) { EXPECT_STREQ(e.what(), "too close"); }
}

TEST(Truth, bools_become_certain_answers) {
  EXPECT_EQ(truth_of(true), Truth::yes);
  EXPECT_EQ(truth_of(false), Truth::no);
  EXPECT_STREQ(to_string(Truth::unknown), "unknown");
}

}  // namespace
}  // namespace lakatos
