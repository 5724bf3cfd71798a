// Each thing that a claim can get wrong about itself, and that a sound one gets nothing wrong.
#include "checks/engine/claim/validate.hpp"

#include <gtest/gtest.h>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

std::vector<std::string> faults_after(const std::function<void(Claim&)>& change) {
  Claim claim = fake::parabola();
  change(claim);
  return faults_of(claim);
}

void expect_fault(const std::function<void(Claim&)>& change, const std::string& expected) {
  const std::vector<std::string> faults = faults_after(change);
  ASSERT_EQ(faults.size(), 1u) << expected;
  EXPECT_EQ(faults.front(), expected);
}

TEST(Validate, finds_nothing_in_a_sound_claim) {
  EXPECT_EQ(faults_after([](Claim&) {}), std::vector<std::string>{});
  EXPECT_NO_THROW(validate(fake::parabola()));
  const auto dialled = [](const std::string& assumption) {
    return [=](Claim& info) { info.dials = {{"d", assumption, "", {1, 1}, {{1, 1}}, {{"top", 1}}, "", "", ""}}; };
  };
  EXPECT_EQ(faults_after(dialled("at most one")), std::vector<std::string>{});
  EXPECT_EQ(faults_after(dialled("built into the draw")), std::vector<std::string>{})
      << "an assumption that no given() states may have a dial";
}

TEST(Validate, asks_for_an_id_of_a_paper_and_a_claim) {
  for (const char* id : {"", "parabola", "/parabola", "fake/"})
    expect_fault([&](Claim& info) { info.id = id; }, "its id must be of the form paper/claim");
}

TEST(Validate, asks_for_themes_of_the_closed_list_each_once) {
  EXPECT_EQ(faults_after([](Claim& info) { info.themes = {}; }), std::vector<std::string>{})
      << "a project of its own need not sort its claims";
  EXPECT_EQ(faults_after([](Claim& info) {
              info.themes = {"spectrum", "contraction rate"};
            }),
            std::vector<std::string>{});
  expect_fault([](Claim& info) { info.themes = {"model", "model"}; }, "its theme 'model' stands twice");
  const std::vector<std::string> faults = faults_after([](Claim& info) { info.themes = {"contraction rat"}; });
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_TRUE(faults[0].starts_with(
      "theme 'contraction rat' is no theme; did you mean 'contraction rate'? The themes: model, "))
      << faults[0];
}

TEST(Validate, asks_for_readings_that_expect_a_verdict_or_nothing) {
  EXPECT_EQ(faults_after([](Claim& info) { info.readings.clear(), info.planted.clear(); }),
            std::vector<std::string>{"has no reading"});
  expect_fault([](Claim& info) { info.readings[0].expected = "survive"; },
               "reading 'only' expects 'survive', which is no verdict ('holds', 'survives', 'refuted', 'vacuous', "
               "'undefined', 'undecided')");
  expect_fault([](Claim& info) { info.readings[0].expected = ""; },
               "reading 'only' expects the evidence 'sampled', but no verdict");
  EXPECT_EQ(faults_after([](Claim& info) { info.readings[0] = {"only", "", "", "", ""}; }), std::vector<std::string>{});
}

TEST(Validate, asks_for_numbers_that_are_numbers) {
  EXPECT_EQ(faults_after([](Claim& info) {
              info.constants[0].printed = {1, 0};
            }).front(),
            "constant 'top' has a denominator that is not positive");
  expect_fault(
      [](Claim& info) {
        info.planted[0].value = {1, 0};
      },
      "planted error 'top 6/25' turns 'top' to a value whose denominator is not positive");
  expect_fault(
      [](Claim& info) {
        info.dials = {{"d", "at most one", "", {1, 1}, {{1, 0}}, {}, "", "", ""}};
      },
      "dial 'd' has a value whose denominator is not positive");
}

TEST(Validate, asks_for_planted_errors_that_change_one_thing) {
  expect_fault([](Claim& info) { info.planted[0].dropped = "at most one"; },
               "planted error 'top 6/25' must turn one constant, drop one assumption or name one variant, and does "
               "several of these");
  expect_fault(
      [](Claim& info) {
        info.planted[0].value = {1, 4};
      },
      "planted error 'top 6/25' turns 'top' to the value that is printed");
  EXPECT_EQ(faults_after([](Claim& info) {
              info.planted[0] = {"p", "", "", {0, 1}, "at most one", "", ""};
            }),
            std::vector<std::string>{});
}

TEST(Validate, asks_for_dials_that_dial_something) {
  expect_fault(
      [](Claim& info) {
        info.dials = {{"d", "at most one", "", {1, 1}, {}, {}, "", "", ""}};
      },
      "dial 'd' has no values: its grid is empty");
  expect_fault(
      [](Claim& info) {
        info.dials = {{"d", "", "", {1, 1}, {{1, 1}}, {}, "", "", ""}};
      },
      "dial 'd' does not say which assumption it violates");
}

TEST(Validate, asks_each_reading_for_a_statement_that_runs_and_concludes) {
  Claim claim = fake::stating("fake/two", [](Statement& statement) {
    if (statement.reading("broken")) throw std::domain_error("no such case");
    if (!statement.reading("empty")) statement.then("c", [&] { return statement.number("x") >= 0; });
  });
  claim.readings = {{"good", "", "", "", ""}, {"empty", "", "", "", ""}, {"broken", "", "", "", ""}};
  EXPECT_EQ(faults_of(claim),
            (std::vector<std::string>{"reading 'empty': the statement concludes nothing: it has no then()",
                                      "reading 'broken': the statement cannot be printed: no such case"}));
}

TEST(Validate, asks_open_claims_and_experiments_for_what_they_owe) {
  Claim info{};
  info.id = "fake/open";
  EXPECT_EQ(faults_of(completed(open_section(info))),
            std::vector<std::string>{"is open, but does not say what was tried and what would decide it"});
  info.tried = "this", info.needs = "that";
  EXPECT_EQ(faults_of(completed(open_section(info))), std::vector<std::string>{});
  info.readings = {{"only", "", "", "", ""}}, info.shape = Shape::experiment;
  EXPECT_EQ(faults_of(completed(info)),
            std::vector<std::string>{"is an experiment, but takes no share of the error budget"});
}

TEST(Validate, asks_of_each_reading_for_every_conclusion_of_the_paper_or_a_mark) {
  const auto printing = [](std::vector<Conclusion> conclusions, std::string part = "", std::string left_out = "") {
    return [=](Claim& info) { info.conclusions = conclusions, info.readings[0].part = part, info.left_out = left_out; };
  };
  const std::string then = print_statement(fake::parabola(), {}).formulas.back().name;
  const Conclusion first{"(a)", "the bound", {then}}, second{"(b)", "its converse", {}};
  EXPECT_EQ(faults_after(printing({first})), std::vector<std::string>{});
  EXPECT_EQ(faults_after(printing({first, second}, "", "(b), for want of a bound")), std::vector<std::string>{});
  expect_fault(printing({first, second}),
               "conclusion '(b)' is judged by no then(), and nothing is said to be left out");
  expect_fault(printing({first}, "(a)"), "its headline states only (a), and nothing is said to be left out");
  EXPECT_EQ(faults_after(printing({{"(a)", "the bound", {"boond"}}}, "(a)", "nearly all")),
            (std::vector<std::string>{"conclusion '(a)' is judged by 'boond', which no reading concludes",
                                      "its headline concludes 'height', which judges no conclusion of the paper"}));
  EXPECT_EQ(faults_after([&](Claim& info) {
              info.conclusions = {first, {"(b)", "", {"other"}}};
              info.readings.push_back({"part", "", "", "", "", "(b)"});
              info.state = [state = info.state](Statement& claim) {
                if (claim.reading("part")) return claim.then("other", claim.number("x") <= 1);
                state(claim);
              };
            }),
            std::vector<std::string>{
                "reading 'only' does not state the paper's conclusion '(b)' and is not marked as a part"});
}

TEST(Validate, asks_what_each_of_several_conclusions_judges) {
  const auto other = [](const std::string& in, std::vector<Conclusion> conclusions) {
    return [=](Claim& info) {
      info.conclusions = conclusions;
      if (in != "only") info.readings.push_back({in, "", "", "", "", "with another"});
      info.state = [in, state = info.state](Statement& claim) {
        state(claim);
        if (in == "only" || claim.reading(in.c_str())) claim.then("other", claim.number("x") <= 1);
      };
    };
  };
  const auto several = [](const std::string& reading) {
    return "reading '" + reading +
           "' concludes several things ('height', 'other'), and the claim does not say in .conclusions which of the "
           "paper's each of them judges";
  };
  const Conclusion bound{"(a)", "the bound", {"height"}}, both{"(a)", "both", {"height", "other"}};
  expect_fault(other("only", {}), several("only"));
  expect_fault(other("second", {}), several("second"));
  expect_fault(other("only", {bound}), "its headline concludes 'other', which judges no conclusion of the paper");
  EXPECT_EQ(faults_after(other("only", {both})), std::vector<std::string>{});
  EXPECT_EQ(faults_after(other("only", {bound, {"(b)", "", {"other"}}})), std::vector<std::string>{});
  EXPECT_EQ(faults_after(other("second", {bound})), std::vector<std::string>{}) << "the headline states one";
}

TEST(Validate, throws_all_faults_and_whose_they_are) {
  Claim claim = fake::parabola();
  claim.constants.push_back(claim.constants.front());
  claim.planted[0].constant = "tap";
  const std::string expected =
      "claim fake/parabola: two constants are called 'top'\nclaim fake/parabola: planted error 'top 6/25' turns a "
      "constant 'tap' that the claim has not ('top', 'top')";
  const auto message = [](const std::function<void()>& act) {
    try {
      act();
    } catch (const BadInput& reason) { return std::string(reason.what()); }
    return std::string("none");
  };
  EXPECT_EQ(message([&] { validate(claim); }), expected);
  EXPECT_EQ(message([&] { run_campaign(claim, {}, {}); }), expected) << "a campaign asks first";
}

}  // namespace
}  // namespace lakatos
