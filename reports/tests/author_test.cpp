// What the author of a claim reads when something in it is wrong: whose it is and why, before anything is judged where
// that can be seen.
#include <cstdlib>
#include <regex>

#include "checks/tests/engine/fake_claims.hpp"
#include "reports/tests/program_fixture.hpp"

namespace lakatos {
namespace {

class Author : public TinyProgram {
 protected:
  static Ledger ledger_of(std::vector<Claim> claims) {
    Ledger ledger;
    for (Claim& claim : claims) ledger.add(std::move(claim));
    return ledger;
  }
  /// Of several workers any may be the first to fail, each with a block of 250 cases of its own.
  static std::regex first_case(std::string message) {
    message = std::regex_replace(message, std::regex(R"([(){}.])"), R"(\$&)");
    const std::regex where("sample case 0 ");
    return std::regex("lakatos: " + std::regex_replace(message, where, "(sample|edges) case (0|250|500) ") + "\n");
  }
  static bool says(const std::string& text, const std::string& message) {
    return text.find("lakatos: " + message) == 0;
  }
  static bool says(const std::string& text, const std::regex& message) { return std::regex_match(text, message); }

  /// Judged here and by workers: exit code 2 and this message.
  template <class Message>
  void expect_message(const Ledger& ledger, const Message& message) const {
    for (const char* jobs : {"1", "2"}) {
      const Ran ran = run_on(ledger, {"check", "fake/parabola", "--cases", "600", "--jobs", jobs});
      EXPECT_EQ(ran.code, 2) << ran.out;
      EXPECT_TRUE(says(ran.err, message)) << ran.err;
    }
  }
  template <class Change, class Message>
  void expect_message_after(Change&& change, const Message& message) const {
    Claim claim = fake::parabola();
    change(claim);
    expect_message(ledger_of({std::move(claim)}), message);
  }
};

TEST_F(Author, reads_which_name_of_a_planted_error_is_not_known) {
  const auto plant = [](Planted planted) { return [planted](Claim& claim) { claim.planted = {planted}; }; };
  expect_message_after(plant({"p", "", "tap", {6, 25}, "", "", ""}),
                       "claim fake/parabola: planted error 'p' turns a constant 'tap' that the claim has not ('top')");
  expect_message_after(plant({"p", "", "", {0, 1}, "at least one", "", ""}),
                       "claim fake/parabola: planted error 'p' drops an assumption 'at least one' that the statement "
                       "has not ('not negative', 'at most one')");
  expect_message_after(
      plant({"p", "", "top", {6, 25}, "", "", "other"}),
      "claim fake/parabola: planted error 'p' is for a reading 'other' that the claim has not ('only')");
  expect_message_after(plant({"p", "", "", {6, 25}, "", "", ""}),
                       "claim fake/parabola: planted error 'p' must turn one constant");
}

TEST_F(Author, reads_which_name_of_a_dial_is_not_known) {
  const auto dial = [](Dial one) { return [one](Claim& claim) { claim.dials = {one}; }; };
  expect_message_after(dial({"d", "at most one", "", {1, 1}, {{1, 1}}, {{"tap", 1}}, "", "", ""}),
                       "claim fake/parabola: dial 'd' turns a constant 'tap'");
  expect_message_after(dial({"d", "at most ones", "", {1, 1}, {{1, 1}}, {}, "", "", ""}),
                       "claim fake/parabola: dial 'd' violates an assumption 'at most ones' that the statement has "
                       "not; 'at most one' was meant?");
  expect_message_after(dial({"d", "at most one", "", {1, 1}, {{1, 1}}, {}, "at least one", "", ""}),
                       "claim fake/parabola: dial 'd' drops an assumption 'at least one'");
  expect_message_after(dial({"d", "at most one", "", {1, 1}, {{1, 1}}, {}, "", "", "other"}),
                       "claim fake/parabola: dial 'd' is for a reading 'other'");
}

TEST_F(Author, reads_which_name_stands_twice) {
  expect_message_after([](Claim& claim) { claim.constants.push_back(claim.constants.front()); },
                       "claim fake/parabola: two constants are called 'top'");
  expect_message_after([](Claim& claim) { claim.readings.push_back(claim.readings.front()); },
                       "claim fake/parabola: two readings are called 'only'");
  expect_message_after([](Claim& claim) { claim.planted.push_back(claim.planted.front()); },
                       "claim fake/parabola: two planted errors are called 'top 6/25'");
}

TEST_F(Author, reads_that_two_findings_have_one_name) {
  const Claim claim = fake::stating("fake/parabola", [](Statement& statement) {
    statement.then("same", statement.number("x") >= 0);
    statement.then("same", statement.number("x") <= 1);
  });
  expect_message(ledger_of({claim}), "claim fake/parabola: reading 'only': two conclusions are called 'same'");
}

TEST_F(Author, reads_that_the_statement_concludes_nothing) {
  Claim claim = fake::stating("fake/parabola",
                              [](Statement& statement) { statement.given("positive", statement.number("x") >= 0); });
  claim.draw = [](Source&) { return fake::number("x", {1, 2}); };
  expect_message(ledger_of({claim}), "claim fake/parabola: reading 'only': the statement concludes nothing");
}

TEST_F(Author, reads_which_field_is_missing_and_on_which_instance) {
  expect_message_after(
      [](Claim& claim) { claim.draw = [](Source&) {
                           return fake::number("y", {1, 2});
                         }; },
      first_case(
          "claim fake/parabola: field 'x' is missing (reading 'only', sample case 0 from seed 1: {\"y\":\"1/2\"})"));
}

TEST_F(Author, reads_why_no_instance_could_be_drawn) {
  const auto throwing = [](Claim& claim) {
    claim.draw = [](Source&) -> Record { throw std::domain_error("an empty range"); };
  };
  expect_message_after(
      throwing,
      first_case("claim fake/parabola: draw() throws: an empty range (reading 'only', sample case 0 from seed 1)"));
  Claim claim = fake::parabola();
  throwing(claim);
  const Ledger ledger = ledger_of({claim});
  for (const char* verb : {"sample", "power", "stress"}) {
    const Ran ran = run_on(ledger, {verb, "fake/parabola"});
    EXPECT_EQ(ran.code, 2) << verb;
    EXPECT_EQ(ran.err, "lakatos: claim fake/parabola: draw() throws: an empty range\n") << verb;
  }
}

TEST_F(Author, reads_in_which_cases_a_worker_died) {
  Claim claim = fake::parabola();
  claim.draw = [](Source&) -> Record { std::_Exit(3); };
  const Ran ran = run_on(ledger_of({claim}), {"check", "fake/parabola", "--cases", "600", "--jobs", "2"});
  EXPECT_EQ(ran.code, 5);
  EXPECT_NE(ran.err.find("claim fake/parabola, reading 'only', edges cases 0 to 149: its worker ended early"),
            std::string::npos)
      << ran.err;
}

TEST_F(Author, reads_that_an_id_is_taken_and_of_all_claims_at_once) {
  Claim twice = fake::parabola(), nameless = fake::parabola();
  nameless.id = "parabola";
  const Ran ran = run_on(ledger_of({twice, twice, nameless}), {"list"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err,
            "lakatos: claim fake/parabola: its id is in the ledger already\nclaim parabola: its id must be of the form "
            "paper/claim\n");
}

// A claim is data that is there before the ledger is asked: nothing can throw in between, and the denominator is found
// in the data.
TEST_F(Author, reads_whose_denominator_is_0) {
  Claim claim = fake::parabola();
  claim.id = "fake/other";
  claim.constants.push_back({"unused", {1, 0}, "nothing"});
  const Ran ran = run_on(ledger_of({fake::parabola(), claim}), {"check", "all"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "lakatos: claim fake/other: constant 'unused' has a denominator that is not positive\n");
}

TEST_F(Author, gets_help_though_a_claim_is_wrong) {
  Claim claim = fake::parabola();
  claim.readings.clear();
  EXPECT_EQ(run_on(ledger_of({claim}), {"--help"}).code, 0);
}

TEST_F(Author, reads_which_planted_error_fails_nowhere) {
  Claim claim = fake::parabola();
  claim.planted = {{"odd", "", "", {0, 1}, "", "sum for produkt", ""}};
  const Ran ran = run_on(ledger_of({claim}), {"check", "fake/parabola", "--cases", "600"});
  EXPECT_EQ(ran.code, 4);
  EXPECT_NE(ran.out.find("'odd' on none at all: too few cases, or a name that the statement does not use"),
            std::string::npos)
      << ran.out;
}

}  // namespace
}  // namespace lakatos
