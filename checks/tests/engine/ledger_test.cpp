#include "checks/engine/claim/ledger.hpp"

#include <gtest/gtest.h>

#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

Ledger ledger_of(std::initializer_list<const char*> ids) {
  Ledger ledger;
  for (const char* id : ids) {
    Claim claim = fake::parabola();
    claim.id = id;
    ledger.add(std::move(claim));
  }
  return ledger;
}

std::vector<std::string> ids(const std::vector<const Claim*>& claims) {
  std::vector<std::string> names;
  for (const Claim* claim : claims) names.push_back(claim->id);
  return names;
}

// Independent checkers take lowest terms only: 588/1000 once made a program that they refused.
TEST(Completed, constants_and_turns_are_in_lowest_terms) {
  Claim claim{};
  claim.constants = {{"c", {138, 100}, "written as it is printed"}, {"none", {1, 0}, "left for the ledger to name"}};
  const Claim whole = completed(std::move(claim));
  // Fractions are equal by value: their parts are compared.
  EXPECT_EQ(whole.constants[0].printed.numerator, 69);
  EXPECT_EQ(whole.constants[0].printed.denominator, 50);
  EXPECT_EQ(whole.constants[1].printed.denominator, 0);
  const Planted error = turned("c", {588, 1000}, "another");
  EXPECT_EQ(error.value.numerator, 147);
  EXPECT_EQ(error.value.denominator, 250);
  EXPECT_EQ(error.name, "c 147/250");
}

TEST(Ledger, finds_a_claim_by_its_id) {
  const Ledger ledger = ledger_of({"one/a", "one/b", "two/a"});
  EXPECT_EQ(ledger.find("one/b").id, "one/b");
}

TEST(Ledger, makes_a_claim_whole_or_names_what_it_lacks) {
  Ledger ledger;
  const auto nothing = [](Statement& claim) { claim.then("nothing", Real(0) <= 0); };
  ledger.add(Claim{
      .id = "one/grid", .readings = {{"only", "", "", "", ""}}, .grid = {{axis("n", 1, 3)}, ""}, .state = nothing});
  EXPECT_EQ(ledger.find("one/grid").enumerated(), 3);
  EXPECT_EQ(ledger.find("one/grid").enumerate(1).integer("n"), 2);
  EXPECT_NO_THROW(ledger.require_valid());
  ledger.add(Claim{.id = "one/open", .shape = Shape::open});
  EXPECT_THROW(ledger.require_valid(), BadInput);
  EXPECT_EQ(ledger.claims().size(), 1u);
}

TEST(Ledger, selects_all_a_paper_or_a_claim_in_its_own_order) {
  const Ledger ledger = ledger_of({"one/z", "two/a", "one/b"});
  EXPECT_EQ(ids(ledger.select("all")), (std::vector<std::string>{"one/z", "two/a", "one/b"}));
  EXPECT_EQ(ids(ledger.select("one")), (std::vector<std::string>{"one/z", "one/b"}));
  EXPECT_EQ(ids(ledger.select("two/a")), (std::vector<std::string>{"two/a"}));
}

TEST(Ledger, is_put_into_the_order_of_a_table_of_what_is_expected) {
  Ledger ledger = ledger_of({"one/z", "two/a", "one/b", "one/unlisted"});
  const std::string reading = ledger.find("one/z").readings.front().name;
  ledger.expect({{"one/b", "lemma", "-", reading, "refuted", "exact", "model"},
                 {"one/z", "lemma", "-", reading, "holds", "covered", "model"}});
  EXPECT_EQ(ids(ledger.select("all")), (std::vector<std::string>{"one/b", "two/a", "one/z", "one/unlisted"}));
  EXPECT_EQ(ledger.find("one/z").readings.front().expected + " " + ledger.find("one/b").readings.front().evidence,
            "holds exact");
}

TEST(Ledger, asks_each_claim_of_a_table_for_a_theme) {
  Ledger ledger;
  Claim claim = fake::parabola();
  claim.themes = {};
  ledger.add(claim);
  EXPECT_NO_THROW(ledger.require_valid());
  ledger.expect({{"fake/parabola", "lemma", "-", "only", "refuted", "exact", ""},
                 {"fake/parabola", "lemma", "-", "only", "refuted", "exact", ""}});
  try {
    ledger.require_valid();
    ADD_FAILURE() << "nothing was noted";
  } catch (const BadInput& reason) {
    EXPECT_TRUE(std::string(reason.what()).starts_with("claim fake/parabola: has no theme; the themes: model, "))
        << reason.what();
    EXPECT_EQ(std::string(reason.what()).find("has no theme"), std::string(reason.what()).rfind("has no theme"))
        << "once for a claim";
  }
}

TEST(Ledger, knows_in_which_file_a_claim_was_written) {
  const Claim here{.id = "one/here"};
  Claim also{};
  EXPECT_EQ(file_of(here), "checks/tests/engine/ledger_test.cpp");
  EXPECT_EQ(file_of(also), "checks/tests/engine/ledger_test.cpp");
  EXPECT_EQ(also.where.line(), here.where.line() + 1);
  EXPECT_EQ(file_of(fake::parabola()), "checks/tests/engine/fake_claims.cpp");
}

std::string complaint(const std::function<void()>& act) {
  try {
    act();
  } catch (const BadInput& reason) { return reason.what(); }
  return "none";
}

TEST(Ledger, names_what_it_does_not_know_what_was_meant_and_the_papers) {
  const Ledger ledger = ledger_of({"one/a", "two/b"});
  for (const char* unknown : {"", "three", "one/", "one/c", "a", "ALL", "one/a "}) {
    for (const std::string& why :
         {complaint([&] { ledger.find(unknown); }), complaint([&] { ledger.select(unknown); })}) {
      EXPECT_NE(why.find("'" + std::string(unknown) + "'"), std::string::npos) << why;
      EXPECT_NE(why.find("one, two"), std::string::npos) << why;
      const bool near = std::string(unknown).starts_with("one/") || std::string(unknown) == "a";
      EXPECT_EQ(why.find("Did you mean one/a?") != std::string::npos, near) << why;
    }
  }
  EXPECT_THROW(ledger.find("all"), BadInput);
  EXPECT_THROW(ledger.find("one"), BadInput);
}

TEST(Ledger, keeps_out_what_does_not_hold_together_and_gives_nothing_until_it_is_mended) {
  Ledger ledger = ledger_of({"one/a", "one/a", "nameless", "one/b"});
  const std::string expected =
      "claim one/a: its id is in the ledger already\nclaim nameless: its id must be of the form paper/claim";
  EXPECT_EQ(ids({ledger.claims()[0].get(), ledger.claims()[1].get()}), (std::vector<std::string>{"one/a", "one/b"}));
  EXPECT_EQ(ledger.claims().size(), 2u);
  EXPECT_EQ(complaint([&] { ledger.require_valid(); }), expected);
  EXPECT_EQ(complaint([&] { ledger.find("one/b"); }), expected);
  EXPECT_EQ(complaint([&] { ledger.select("all"); }), expected);
  EXPECT_NO_THROW(ledger_of({"one/a"}).require_valid());
}

TEST(Ledger, names_the_fault_of_a_claim_that_a_table_expects_something_of) {
  Ledger ledger;
  ledger.add(Claim{.id = "fake/faulty", .readings = {{.name = "only"}}, .constants = {{.name = ""}}});
  ledger.expect({{"fake/faulty", "lemma", "-", "only", "survives", "sampled", "model"}});
  try {
    ledger.require_valid();
    FAIL() << "a claim without a statement is accepted";
  } catch (const std::exception& reason) {
    EXPECT_NE(std::string(reason.what()).find("fake/faulty"), std::string::npos) << reason.what();
  }
}

TEST(Ledger, unfolds_texts_that_go_over_several_lines) {
  Ledger ledger;
  Claim claim = fake::parabola();
  claim.scope = "x in [0, 1],\n             any slope";
  claim.readings.front().slip = "one \n  two\n\n three";
  claim.identity = [](const std::string&) { return IdentityFacts{1, {"formula"}, "all of\n    them"}; };
  ledger.add(std::move(claim));
  const Claim& whole = *ledger.claims().front();
  EXPECT_EQ(whole.scope, "x in [0, 1], any slope");
  EXPECT_EQ(whole.readings.front().slip, "one two three");
  EXPECT_EQ(whole.identity("").over, "all of them");
}

TEST(PaperOf, is_what_stands_before_the_slash) {
  EXPECT_EQ(paper_of("du18/thm2.2"), "du18");
  EXPECT_EQ(paper_of("du18"), "du18");
}

}  // namespace
}  // namespace lakatos
