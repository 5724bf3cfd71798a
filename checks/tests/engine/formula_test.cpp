#include "checks/engine/claim/formula.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/numeric/interval.hpp"
#include "theory/numeric/tape.hpp"

namespace lakatos {
namespace {

constexpr Truth all[] = {Truth::no, Truth::unknown, Truth::yes};

Formula of(Truth truth, double margin = 0) { return {truth, margin}; }
Real q(std::int64_t n, std::int64_t d = 1) { return from_integers<Real>(n, d); }
Real between(double lower, double upper) { return Interval::between(lower, upper); }

TEST(Formula, conjunction_and_disjunction_are_kleenes) {
  for (const Truth a : all) {
    for (const Truth b : all) {
      EXPECT_EQ(both(of(a), of(b)).truth, both(a, b));
      EXPECT_EQ(either(of(a), of(b)).truth, either(a, b));
    }
  }
}

TEST(Formula, obeys_de_morgan) {
  for (const Truth a : all) {
    for (const Truth b : all) {
      EXPECT_EQ(negate(both(of(a), of(b)).truth), either(of(negate(a)), of(negate(b))).truth);
      EXPECT_EQ(negate(either(of(a), of(b)).truth), both(of(negate(a)), of(negate(b))).truth);
    }
  }
}

TEST(Formula, of_a_conjunction_is_as_far_from_flipping_as_its_weaker_part) {
  EXPECT_EQ(both(of(Truth::yes, 0.25), of(Truth::yes, 0.5)).margin, 0.25);
  EXPECT_EQ(either(of(Truth::no, -0.25), of(Truth::no, -0.5)).margin, -0.25);
  EXPECT_EQ(both(of(Truth::yes, std::nan("")), of(Truth::yes, 0.5)).margin, 0.5);  // a part without margin has no say
}

TEST(Relation, tells_strict_from_weak_at_a_tie) {
  EXPECT_EQ(at_most(q(1, 3), q(1, 3)).truth, Truth::yes);
  EXPECT_EQ(at_least(q(1, 3), q(1, 3)).truth, Truth::yes);
  EXPECT_EQ(below(q(1, 3), q(1, 3)).truth, Truth::no);
  EXPECT_EQ(above(q(1, 3), q(1, 3)).truth, Truth::no);
  EXPECT_EQ(equals(q(1, 3), q(1, 3)).truth, Truth::yes);
}

TEST(Relation, and_its_mirror_image_agree) {
  for (int a = -3; a <= 3; ++a) {
    for (int b = -3; b <= 3; ++b) {
      EXPECT_EQ(at_least(q(a), q(b)).truth, truth_of(a >= b));
      EXPECT_EQ(at_most(q(a), q(b)).truth, truth_of(a <= b));
      EXPECT_EQ(above(q(a), q(b)).truth, truth_of(a > b));
      EXPECT_EQ(below(q(a), q(b)).truth, truth_of(a < b));
      EXPECT_EQ(equals(q(a), q(b)).truth, truth_of(a == b));
    }
  }
}

TEST(Relation, has_a_positive_margin_when_true_and_a_negative_one_when_false) {
  for (int a = -4; a <= 4; ++a) {
    for (int b = -4; b <= 4; ++b) {
      if (a == b) continue;
      for (const Formula& formula : {at_most(q(a), q(b)), below(q(a), q(b)), at_least(q(a), q(b)), above(q(a), q(b))}) {
        EXPECT_EQ(formula.margin > 0, formula.truth == Truth::yes) << a << " " << b;
      }
    }
  }
  EXPECT_EQ(at_most(q(5), q(5)).margin, 0.0);
  EXPECT_EQ(equals(q(5), q(5)).margin, 0.0);
  EXPECT_LT(equals(q(5), q(6)).margin, 0.0);
  EXPECT_EQ(at_most(q(0), q(0)).margin, 0.0);
}

TEST(Relation, margin_does_not_depend_on_the_unit) {
  EXPECT_DOUBLE_EQ(at_most(q(1), q(3)).margin, 0.5);
  EXPECT_DOUBLE_EQ(at_most(q(1000), q(3000)).margin, 0.5);
  EXPECT_DOUBLE_EQ(at_most(q(3), q(1)).margin, -0.5);
}

TEST(Relation, between_overlapping_enclosures_is_open) {
  const UpwardRounding guard;
  const Real wide = between(0.0, 1.0), point = between(0.5, 0.5);
  EXPECT_EQ(at_most(wide, point).truth, Truth::unknown);
  EXPECT_EQ(equals(wide, point).truth, Truth::unknown);
  EXPECT_EQ(at_most(wide, between(1.0, 2.0)).truth, Truth::yes);
  EXPECT_EQ(below(wide, between(1.0, 2.0)).truth, Truth::unknown);
}

TEST(Predicate, decides_over_numbers_and_prints_its_parts_over_symbols) {
  const auto decide = [] { return Truth::no; };
  EXPECT_EQ(predicate(decide, "A \\succeq ", q(2)).truth, Truth::no);
  EXPECT_TRUE(std::isnan(predicate(decide, "A").margin));
  const Computing symbols(Arithmetic::symbol);
  EXPECT_EQ(predicate(decide, "A \\succeq ", q(1, 2) * named("c")).latex, "A \\succeq \\tfrac{1}{2}\\,c");
}

TEST(Predicate, lets_undecided_through_to_the_sheet) {
  EXPECT_THROW(predicate([]() -> Truth { throw Undecided("open"); }), Undecided);
}

TEST(FormulaOfABranch, says_whether_it_holds) {
  EXPECT_TRUE(q(1) < q(2) && q(2) >= q(2) && q(1) == q(1));
  EXPECT_FALSE(q(2) < q(2) || q(1) > q(2));
}

TEST(FormulaOfABranch, throws_where_it_is_open) {
  EXPECT_THROW(static_cast<bool>(of(Truth::unknown)), Undecided);
  const UpwardRounding guard;
  const Formula open = between(0.0, 1.0) <= between(0.5, 0.5);  // stating it is no question
  EXPECT_THROW(static_cast<bool>(open), Undecided);
  const Computing symbols(Arithmetic::symbol);
  EXPECT_THROW(static_cast<bool>(named("a") <= named("b")), Undecided);
}

TEST(FormulaOnTape, leaves_the_facts_of_the_path_alone_where_it_is_only_stated) {
  Tape tape;
  const Recording recording_on(tape);
  const Real x = as_input(q(1), "x"), y = as_input(q(2), "y");
  for (const Formula& stated : {x < y, y <= x, x == y}) EXPECT_NE(stated.trace, 0u);
  EXPECT_EQ(tape.formulas().size(), 3u);
  EXPECT_TRUE(tape.facts().empty());
}

TEST(FormulaOnTape, puts_its_comparison_back_where_a_claim_branches_on_it) {
  Tape tape;
  const Recording recording_on(tape);
  const Real x = as_input(q(1), "x"), y = as_input(q(2), "y");
  EXPECT_TRUE(x < y);
  EXPECT_EQ(tape.facts(), (std::vector<Fact>{{Relation::less, trace(x), trace(y)}}));
  EXPECT_FALSE(y <= x);  // what was found out is that x < y
  EXPECT_EQ(tape.facts().size(), 2u);
  EXPECT_EQ(tape.facts().back(), (Fact{Relation::less, trace(x), trace(y)}));
  EXPECT_FALSE(x == y);
  EXPECT_EQ(tape.facts().size(), 3u);
}

TEST(FormulaOnTape, of_an_empty_conjunction_leaves_the_other_part) {
  Tape tape;
  const Recording recording_on(tape);
  const Real x = as_input(q(1), "x"), y = as_input(q(2), "y");
  const Formula part = x < y, whole = both(all_of_none(), part);
  EXPECT_EQ(whole.trace, part.trace);
  EXPECT_EQ(whole.truth, Truth::yes);
  EXPECT_TRUE(both(all_of_none(), all_of_none()).neutral);
  const Formula fails = y < x;
  EXPECT_EQ(from_two_sides(fails, fails).trace, fails.trace);
  EXPECT_EQ(from_two_sides(part, fails).trace, part.trace);
  EXPECT_EQ(from_two_sides(fails, part).truth, Truth::unknown);
  EXPECT_TRUE(std::isnan(counted(part).margin));
  EXPECT_EQ(counted(part).trace, part.trace);
}

TEST(FormulaOfSymbols, keeps_the_relation_as_it_was_written) {
  const Computing symbols(Arithmetic::symbol);
  const Real a = named("a"), b = named("b");
  EXPECT_EQ(at_most(a, b).latex, "a \\le b");
  EXPECT_EQ(at_least(a, b).latex, "a \\ge b");
  EXPECT_EQ(below(a, b).latex, "a < b");
  EXPECT_EQ(above(a, b).latex, "a > b");
  EXPECT_EQ(equals(a, b).latex, "a = b");
  EXPECT_EQ(both(at_most(a, b), below(b, a)).latex, "a \\le b,\\quad b < a");
  EXPECT_EQ(either(at_most(a, b), below(b, a)).latex, "a \\le b\\ \\text{or}\\ b < a");
}

}  // namespace
}  // namespace lakatos
