#include "checks/engine/claim/statement.hpp"

#include <gtest/gtest.h>

#include "checks/engine/judge/judge.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

Settings turned_to(Fraction value) {
  Settings settings;
  settings.turned = {{"top", value}};
  return settings;
}

TEST(Statement, reads_a_constant_as_printed_unless_it_was_turned) {
  const auto claim = fake::parabola();
  Sheet sheet;
  EXPECT_EQ(judge(claim, fake::number("x", {2, 5}), {}, sheet), Outcome::holds);
  EXPECT_EQ(judge(claim, fake::number("x", {2, 5}), turned_to({6, 25}), sheet), Outcome::holds);  // a tie: 2/5 * 3/5
  EXPECT_EQ(judge(claim, fake::number("x", {2, 5}), turned_to({23, 100}), sheet), Outcome::fails);
}

TEST(Statement, knows_the_constants_that_its_claim_lists_and_no_other) {
  Claim claim = fake::stating("fake/listed", [](Statement& statement) {
    statement.then("top", statement.number("x") <= statement.constant("top"));
  });
  Sheet sheet;
  EXPECT_THROW(judge(claim, fake::number("x", {1, 4}), {}, sheet), std::logic_error);
  claim.constants = {{"top", {1, 4}, "the 1/4"}};
  EXPECT_EQ(judge(claim, fake::number("x", {1, 4}), {}, sheet), Outcome::holds);
  EXPECT_EQ(judge(claim, fake::number("x", {1, 4}), turned_to({1, 5}), sheet), Outcome::fails);
  EXPECT_EQ(print_statement(claim, turned_to({1, 5})).formulas[0].latex, "x \\le \\tfrac{1}{5}");
}

TEST(Statement, has_no_instance_while_it_is_printed) {
  const Claim claim = fake::stating("fake/asking", [](Statement& statement) { statement.record(); });
  EXPECT_THROW(print_statement(claim, {}), std::logic_error);
}

/// Branches on x > third, which only the exact level knows at the tie.
TEST(Statement, that_branches_on_an_open_formula_is_taken_up_by_a_finer_level) {
  Claim claim = fake::stating("fake/branch", [](Statement& statement) {
    const Real x = statement.number("x"), third = statement.constant("third");
    const Real distance = x > third ? x - third : third - x;
    statement.then("near", distance <= 0);
  });
  claim.constants = {{"third", {1, 3}, "the 1/3"}};
  Sheet sheet;
  EXPECT_EQ(judge_at(claim, fake::number("x", {1, 3}), {}, sheet, Level::screen), Outcome::undecided);
  EXPECT_FALSE(sheet.complete);
  EXPECT_EQ(judge(claim, fake::number("x", {1, 3}), {}, sheet), Outcome::holds);
  EXPECT_EQ(judge(claim, fake::number("x", {1, 2}), {}, sheet), Outcome::fails);
}

TEST(Statement, leaves_out_the_dropped_assumption_and_no_other) {
  const auto claim = fake::parabola();
  Settings settings;
  settings.dropped = "at most one";
  Sheet sheet;
  EXPECT_EQ(judge(claim, fake::number("x", {3, 2}), settings, sheet), Outcome::holds);
  ASSERT_EQ(sheet.findings.size(), 2u);
  EXPECT_STREQ(sheet.findings[0].name, "not negative");
  EXPECT_EQ(judge(claim, fake::number("x", {-1, 2}), settings, sheet), Outcome::outside);
}

TEST(Statement, knows_its_planted_error_by_name) {
  const auto claim = fake::parabola();
  Settings settings;
  settings.variant = "sum for product";
  Sheet sheet;
  EXPECT_EQ(judge(claim, fake::number("x", {1, 2}), settings, sheet), Outcome::fails);
  settings.variant = "another";
  EXPECT_EQ(judge(claim, fake::number("x", {1, 2}), settings, sheet), Outcome::holds);
}

TEST(Statement, prints_what_it_decides_with_the_constants_in_use) {
  const auto claim = fake::parabola();
  const auto printed = print_statement(claim, {});
  ASSERT_EQ(printed.formulas.size(), 3u);
  EXPECT_EQ(printed.formulas[0].latex, "x \\ge 0");
  EXPECT_FALSE(printed.formulas[1].conclusion);
  EXPECT_TRUE(printed.formulas[2].conclusion);
  EXPECT_EQ(printed.formulas[2].name, "height");
  EXPECT_EQ(printed.formulas[2].latex, "x\\,\\left(1 - x\\right) \\le \\tfrac{1}{4}");
  EXPECT_EQ(print_statement(claim, turned_to({1, 5})).formulas[2].latex, "x\\,\\left(1 - x\\right) \\le \\tfrac{1}{5}");
  Settings dropped;
  dropped.dropped = "not negative";
  EXPECT_EQ(print_statement(claim, dropped).formulas.size(), 2u);
}

TEST(Statement, prints_definitions_and_uses_their_names) {
  const Claim claim = fake::stating("fake/defined", [](Statement& statement) {
    const Real x = statement.number("x");
    const Real twice = statement.let("twice", "y", 2 * x);
    const Real value = statement.let("value", "v", [&] { return twice * twice; });
    statement.then("order", [&] { return twice <= value; });
  });
  const auto printed = print_statement(claim, {});
  ASSERT_EQ(printed.definitions.size(), 1u);
  EXPECT_EQ(printed.definitions[0].latex + " := " + printed.definitions[0].definition, "y := 2\\,x");
  EXPECT_EQ(printed.formulas[0].latex, "y \\le v");
}

TEST(Statement, prints_a_named_quantity_as_its_expression_and_says_what_is_typed) {
  const Claim claim = fake::stating("fake/typed", [](Statement& statement) {
    const Real x = statement.number("x");
    const Real twice = statement.let("twice", 2 * x);
    statement.let("again", "y", 2 * x), statement.let("again", "y", 2 * x);
    statement.let("same", "x", x);
    const Real value = statement.let("value", "v", [&] { return twice * twice; });
    statement.given("printed", x <= statement.whole("n", 3));
    statement.given("fact", known(true, "n \\ge 1"));
    statement.given("one of two", both(x <= 1, known([] { return true; }, "n \\le 9")));
    statement.then("order", twice <= value);
  });
  const auto printed = print_statement(claim, {});
  ASSERT_EQ(printed.definitions.size(), 1u);  // once, and none for what defines itself
  EXPECT_EQ(printed.formulas[3].latex, "2\\,x \\le v");
  EXPECT_EQ(printed.formulas[0].latex, "x \\le n");
  EXPECT_FALSE(printed.formulas[0].typed);
  EXPECT_TRUE(printed.formulas[1].typed);
  EXPECT_TRUE(printed.formulas[2].typed);
  ASSERT_EQ(printed.quantities.size(), 4u);
  EXPECT_EQ(printed.quantities[0].latex, "2\\,x");
  EXPECT_FALSE(printed.quantities[0].typed);
  EXPECT_TRUE(printed.quantities[3].typed);
}

TEST(Statement, sets_aside_what_is_certainly_trivial_by_a_formula_now_or_later) {
  const auto trivial = [](std::function<void(Statement&, const Real&)> say, const Fraction& x) {
    const Claim claim = fake::stating("fake/trivial", [&](Statement& statement) {
      const Real value = statement.number("x");
      say(statement, value);
      statement.then("order", value <= 2);
    });
    Sheet sheet;
    judge(claim, fake::number("x", x), {}, sheet);
    return sheet.trivial;
  };
  const auto now = [](Statement& statement, const Real& x) { statement.trivial_if(x == 0); };
  const auto later = [](Statement& statement, const Real& x) { statement.trivial_if([&] { return x == 0; }); };
  EXPECT_TRUE(trivial(now, {0, 1}));
  EXPECT_TRUE(trivial(later, {0, 1}));
  EXPECT_FALSE(trivial(now, {1, 2}));
  EXPECT_FALSE(trivial(later, {1, 2}));
  // An open question is no triviality: in intervals a third of three is one only perhaps.
  EXPECT_FALSE(trivial([](Statement& s, const Real& x) { s.trivial_if(x / 3 + x / 3 + x / 3 == 0); }, {1, 1}));
}

TEST(Statement, keeps_quantities_only_when_asked_and_exactly_where_it_can) {
  const Claim claim = fake::stating("fake/quantity", [](Statement& statement) {
    const Real third = statement.let("third", "t", [&] { return statement.number("x") / 3; });
    statement.then("tie", [&] { return third + third + third <= 1; });
  });
  Sheet sheet;
  Settings settings;
  judge(claim, fake::number("x", {1, 1}), settings, sheet);
  EXPECT_TRUE(sheet.quantities.empty());
  settings.keep_quantities = true;
  EXPECT_EQ(judge(claim, fake::number("x", {1, 1}), settings, sheet), Outcome::holds);  // the tie needs the exact level
  ASSERT_EQ(sheet.quantities.size(), 1u);
  EXPECT_EQ(sheet.quantities[0].exact, "1/3");
  EXPECT_LE(sheet.quantities[0].value.lower, 1.0 / 3);
  EXPECT_GE(sheet.quantities[0].value.upper, 1.0 / 3);
}

TEST(Statement, spreads_every_atom_over_a_box_when_atoms_stand_for_densities) {
  const LawField law = fake::point_law({1, 0});
  {
    const UpwardRounding guard;
    const auto spread = detail::read_law<Interval>(law, {1, 10});
    EXPECT_LE(spread.atoms[0][0][0].lower(), 0.9);
    EXPECT_GE(spread.atoms[0][0][0].upper(), 1.1);
    EXPECT_LT(spread.atoms[0][0][1].lower(), 0.0);
    EXPECT_EQ(detail::read_law<Interval>(law, {0, 1}).atoms[0][0][0].upper(), 1.0);
  }
  EXPECT_THROW(detail::read_law<Rational>(law, {1, 10}), Undecided);
}

TEST(Statement, reads_weights_as_shares_of_their_sum) {
  const auto law = detail::read_law<Rational>({1, 1, false, 2, {1, 3}, {1, 5}}, {0, 1});
  EXPECT_TRUE(law.weights[1] == from_integers<Rational>(3, 4));
  EXPECT_TRUE(law.atoms[1][0][0] == from_integers<Rational>(5, 2));
}

TEST(Statement, refuses_a_vector_of_another_length_than_is_needed) {
  Record record;
  record.set("norms", VectorField{2, {1, 3}});
  Sheet sheet;
  const Settings settings;
  const Claim of_any_claim;
  const Statement claim(of_any_claim, record, settings, sheet, Level::exact);
  EXPECT_EQ(claim.vector("norms", 2).size(), 2u);
  EXPECT_THROW(claim.vector("norms", 3), std::invalid_argument);
}

TEST(Statement, reads_a_box_as_everything_between_its_ends) {
  const UpwardRounding guard;
  const Interval box = detail::read_number<Interval>(Box{{0, 1}, {1, 3}}, "x");
  EXPECT_LE(box.lower(), 0.0);
  EXPECT_GT(box.upper(), 0.333333);
  EXPECT_THROW(detail::read_number<Interval>(std::int64_t{1}, "x"), std::invalid_argument);
}

TEST(Settings, name_the_first_reading_when_none_is_given) {
  auto claim = fake::parabola();
  claim.readings.push_back({"second", "", "", "", ""});
  EXPECT_EQ(settings_for(claim).reading, "only");
  EXPECT_EQ(settings_for(claim, "second").reading, "second");
  EXPECT_THROW(settings_for(claim, "third"), std::invalid_argument);
  claim.readings.clear();
  EXPECT_THROW(settings_for(claim), std::logic_error);
}

TEST(Settings, of_a_planted_error_turn_drop_or_vary_what_it_says) {
  auto claim = fake::parabola();
  claim.readings.push_back({"second", "", "", "", ""});
  const Settings turned = settings_for(claim, Planted{"p", "", "top", {1, 5}, "", "", "second"});
  EXPECT_EQ(turned.reading, "second");
  ASSERT_EQ(turned.turned.size(), 1u);
  EXPECT_EQ(turned.turned[0].second, fraction(1, 5));
  EXPECT_EQ(settings_for(claim, Planted{"p", "", "", {0, 1}, "not negative", "", ""}).dropped, "not negative");
  EXPECT_EQ(settings_for(claim, Planted{"p", "", "", {0, 1}, "", "v", ""}).variant, "v");
}

}  // namespace
}  // namespace lakatos
