// The tape and what is made of it: nothing is lost in silence, and the same certificate gives the same bytes.
#include "checks/engine/evidence/program.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "checks/engine/evidence/coq.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "checks/ledger.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/project_paths.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/numeric/matrix.hpp"
#include "theory/numeric/seen.hpp"

namespace lakatos {
namespace {

template <class S>
S number(std::int64_t n, std::int64_t d, const char* name) {
  return as_input(from_integers<S>(n, d), name);
}

std::filesystem::path folder() {
  return std::filesystem::path(source_folder) / "checks" / "filter" / "certificates" / "du18";
}

TEST(Tape, holds_nothing_of_what_is_computed_without_it) {
  Tape tape;
  const Rational x = number<Rational>(1, 3, "x");
  EXPECT_EQ((x + x).trace(), literal_node);
  EXPECT_TRUE(tape.steps().empty());
}

TEST(Tape, has_one_step_for_equal_operations_and_none_for_neutral_ones) {
  Tape tape;
  const Recording on(tape);
  const Rational x = number<Rational>(1, 3, "x"), y = number<Rational>(2, 5, "y");
  const Rational sum = x + y, again = y + x;
  EXPECT_EQ(sum.trace(), again.trace());
  EXPECT_EQ((x * 1).trace(), x.trace());
  EXPECT_EQ((x + 0).trace(), x.trace());
  EXPECT_EQ((x * 0).trace(), literal_node);
  EXPECT_EQ(tape.steps().size(), 3u);
  EXPECT_EQ(tape.steps()[2].value, "11/15");
}

TEST(Tape, keeps_the_sharpest_fact_of_a_comparison) {
  Tape tape;
  const Recording on(tape);
  const Rational x = number<Rational>(1, 3, "x"), y = number<Rational>(2, 5, "y");
  EXPECT_TRUE(x <= y);
  EXPECT_FALSE(y < x);
  EXPECT_EQ(less_equal(x + y, y + x), Truth::yes);
  ASSERT_EQ(tape.facts().size(), 3u);
  EXPECT_TRUE(is_trivial(tape.facts()[2], tape.steps()));  // one step
  EXPECT_FALSE(is_trivial(tape.facts()[0], tape.steps()));
  EXPECT_EQ(tape.facts()[0], (Fact{Relation::less, x.trace(), y.trace()}));
  EXPECT_EQ(tape.facts()[0], tape.facts()[1]);
}

TEST(Tape, refuses_a_number_that_a_kernel_wrote) {
  Tape tape;
  const Recording on(tape);
  Rational x = number<Rational>(1, 3, "x");
  fmpq_add(x.get(), x.raw(), x.raw());
  EXPECT_THROW(x + x, Untraced);
  EXPECT_THROW(static_cast<void>(x < 1), Untraced);
  EXPECT_FALSE(tape.refusal().empty());
}

TEST(Tape, refuses_kernels_that_read_what_they_do_not_record) {
  Tape tape;
  const Recording on(tape);
  const Rational x = number<Rational>(1, 3, "x");
  const Ball ball = number<Ball>(1, 3, "x");
  EXPECT_THROW(enclosure(x), Untraced);
  EXPECT_THROW(to_fraction(x), Untraced);
  EXPECT_THROW(enclosure(ball), Untraced);
  EXPECT_EQ(as_ball(x).trace(), x.trace());
}

TEST(Tape, refuses_numbers_made_of_doubles_unless_they_are_chosen_freely) {
  Tape tape;
  const Recording on(tape);
  const Rational x = number<Rational>(1, 3, "x");
  EXPECT_THROW(x + Rational::from_double(0.25), Untraced);
  EXPECT_THROW(number<Ball>(1, 3, "x") + Ball::from_double(0.25), Untraced);
  EXPECT_THROW(number<Ball>(1, 3, "x") + Ball::between(0.25, 0.5), Untraced);
  const Chosen freely;
  EXPECT_EQ(x + Rational::from_double(0.25), from_integers<Rational>(7, 12));
}

TEST(Tape, names_the_same_steps_for_rationals_and_balls) {
  Tape tape;
  const Recording on(tape);
  const Rational x = number<Rational>(1, 3, "x");
  const Ball same = number<Ball>(1, 3, "x");
  EXPECT_EQ(x.trace(), same.trace());
  EXPECT_EQ((x * x).trace(), square(same).trace());
  EXPECT_EQ((x / Rational(7)).trace(), (same / Ball(7)).trace());
}

TEST(Tape, sees_an_irrational_number_from_both_sides) {
  Tape tape;
  const Recording on(tape);
  const Ball root = sqrt(number<Ball>(2, 1, "x"));
  const auto [lower, upper] = seen_from_both_sides(root);
  EXPECT_LT(lower * lower, 2);
  EXPECT_LT(2, upper * upper);
  EXPECT_EQ(tape.facts().front().b, root.trace());
}

TEST(Tape, holds_the_pivots_of_a_definite_matrix) {
  Tape tape;
  const Recording on(tape);
  Matrix<Rational> a(3, 3);
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j)
      a(i, j) = number<Rational>(i == j ? 3 : 1, 1, ("a" + std::to_string(i + j)).c_str());
  EXPECT_EQ(positive_definite(a), Truth::yes);
  EXPECT_GE(tape.facts().size(), 3u);
  EXPECT_EQ(multiply(a, a)(0, 0), 11);
  EXPECT_NE(multiply(a, a)(0, 0).trace(), literal_node);
}

TEST(Tape, does_not_hold_eigenvalues_that_come_from_doubles) {
  Tape tape;
  const Recording on(tape);
  Matrix<Ball> a(3, 3);
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j)
      a(i, j) = number<Ball>(i == j ? 3 : 1, 1, ("a" + std::to_string(i * j)).c_str());
  EXPECT_THROW(smallest_eigenvalue(a), Untraced);
}

TEST(Programs, number_every_entry_of_the_instance) {
  Record record;
  record.set("n", std::int64_t{3}).set("x", Fraction{1, 2}).set("w", vector_field({{1, 3}, {1, 2}}));
  const auto numbers = numbers_of(record);
  ASSERT_EQ(numbers.size(), 4u);
  EXPECT_EQ(numbers[3].first, "w[1]");
  EXPECT_EQ(to_string(numbers[3].second), "1/2");
  record.set("box", Box{{0, 1}, {1, 1}});
  EXPECT_THROW(numbers_of(record), BadInput);
}

TEST(Programs, of_one_certificate_have_the_same_bytes) {
  const Ledger ledger = whole_ledger();
  const Certificate certificate = read_certificate(folder() / "thm3.3b.right_angle.smallest.json");
  const std::string text = program_text(record_program(certificate, ledger));
  EXPECT_EQ(text, program_text(record_program(certificate, ledger)));
  EXPECT_EQ(text, read_file(folder() / "programs" / "thm3.3b.right_angle.smallest.json"));
  EXPECT_FALSE(recording());
}

TEST(Programs, are_refused_for_certificates_that_are_not_confirmed) {
  const Ledger ledger = whole_ledger();
  Certificate certificate = read_certificate(folder() / "thm3.3b.right_angle.smallest.json");
  certificate.instance.set("mu", Fraction{50, 1});
  EXPECT_THROW(record_program(certificate, ledger), BadInput);
}

TEST(Programs, give_theorems_that_state_the_violation) {
  const Ledger ledger = whole_ledger();
  const std::string text =
      coq_text(record_program(read_certificate(folder() / "step-thm3.4-radius.printed.smallest.json"), ledger));
  EXPECT_NE(text.find("Require Program."), std::string::npos);
  EXPECT_NE(text.find("(\"cosine\"%string, (1 # 3))"), std::string::npos);  // the instance by its names
  EXPECT_NE(text.find("none x conclusions"), std::string::npos);
  EXPECT_NE(text.find("Corollary violated : forall x, satisfies x program -> ~ (x "), std::string::npos);
}

/// A program on the number x = 1 that fails by `formula`.
Program failing_by(ProgramFormula formula) {
  Program program;
  program.certificate = {"tiny/small", "printed", "counterexample", "smallest", "small", {0, 1}, {}, 1, {}};
  program.inputs = 1;
  program.steps = {
      {Op::input, 0, 0, 0, "x", "1"}, {Op::constant, 0, 0, 0, "2", "2"}, {Op::constant, 0, 0, 0, "3", "3"}};
  program.exact = {Rational(1), Rational(2), Rational(3)};
  program.bound = {true, false, false};
  formula.truth = Truth::no;
  program.then = {{"small", std::move(formula)}};
  return program;
}

TEST(Programs, have_no_theorem_for_a_conclusion_that_no_comparison_decides) {
  using Kind = TapeFormula::Kind;
  const Fact of_x{Relation::less, 1, 2}, of_constants{Relation::less, 2, 3}, of_itself{Relation::equal, 1, 1};
  const Program none = failing_by({Kind::decided, {}, {}, {}, {}}),
                constants = failing_by({Kind::decided, {}, {}, {}, {of_constants, of_itself}}),
                compared = failing_by({Kind::decided, {}, {}, {}, {of_x}}),
                checked = failing_by({Kind::relation, {}, {Relation::less, 2, 1}, {}, {}});
  EXPECT_EQ(seen(none, none.then[0].formula), Seen::taken);
  EXPECT_EQ(seen(constants, constants.then[0].formula), Seen::taken);
  EXPECT_EQ(seen(compared, compared.then[0].formula), Seen::compared);
  EXPECT_EQ(seen(checked, checked.then[0].formula), Seen::checked);
  EXPECT_THROW(coq_text(none), BadInput);
  EXPECT_THROW(coq_text(constants), BadInput);
  EXPECT_NE(coq_text(compared).find("(\"small\"%string, (Less (n 0) (n 1)))"), std::string::npos);
  EXPECT_NE(coq_text(checked).find("~ (x (n 1) < x (n 0))"), std::string::npos);
}

/// The program of this statement's failure at x = 2.
Program failure_of(Part<void(Statement&)> state, const char* conclusion) {
  const Claim claim = fake::stating("fake/stated", std::move(state));
  return record_program({claim.id,
                         claim.readings[0].name,
                         "counterexample",
                         "smallest",
                         conclusion,
                         {0, 1},
                         fake::number("x", {2, 1}),
                         1,
                         {}},
                        claim);
}

TEST(Programs, have_a_chain_of_parts_as_one_list) {
  const Program program = failure_of(
      [](Statement& claim) {
        Formula all = all_of_none();
        for (long least = 0; least < 6; ++least) all = both(all, claim.number("x") >= least);
        claim.then("chain", all);
      },
      "chain");
  EXPECT_EQ(program.then[0].formula.kind, TapeFormula::Kind::all);
  EXPECT_EQ(program.then[0].formula.parts.size(), 6u);
}

TEST(Programs, are_refused_where_no_comparison_decides_the_conclusion) {
  const auto wrong = [](Statement& claim) {
    claim.number("x");
    claim.then("wrong", [] { return known(false, "wrong"); });
  };
  EXPECT_THROW(failure_of(wrong, "wrong"), BadInput);
}

TEST(Programs, name_the_sizes_of_the_instance_and_the_printed_constants) {
  const std::filesystem::path overlaps =
      std::filesystem::path(source_folder) / "checks/overlap/certificates/overlaps19";
  const Ledger ledger = whole_ledger();
  const std::string text =
      program_text(record_program(read_certificate(overlaps / "lem4.2.printed.smallest.json"), ledger));
  EXPECT_NE(text.find("[\"size\",\"teacher_w.entries\","), std::string::npos);
  EXPECT_NE(text.find("[\"printed\",\""), std::string::npos);
}

}  // namespace
}  // namespace lakatos
