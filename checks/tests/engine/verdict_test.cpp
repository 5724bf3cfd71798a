// Each row of the verdict rules, and that nothing weaker gets a stronger word.
#include "checks/engine/judge/verdict.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

Claim info_of(Shape shape) {
  Claim info{};
  info.id = "fake/verdict";
  info.shape = shape;
  info.readings = {{"only", "", "survives", "sampled", ""}};
  info.planted = {{"p", "", "top", {1, 5}, "", "", ""}};
  return info;
}

std::int64_t& count(Tally& tally, Outcome outcome) { return tally.outcomes[static_cast<std::size_t>(outcome)]; }

/// A reading that survives: 1000 instances hold, half of them informative, the planted error caught thrice.
ReadingResult good() {
  ReadingResult result;
  result.reading = "only";
  count(result.tally, Outcome::holds) = 1000;
  result.tally.informative = 500;
  result.tally.near = 200;
  result.planted = {{"p", {3, 1, 8}, {}}};
  return result;
}

Extreme extreme(Record record = fake::number("x", {1, 2})) {
  return {-0.5, {Phase::sample, 4}, "b", std::move(record)};
}

Counterexample example(Record record, Fraction spread = {0, 1}) {
  return {std::move(record), "b", -0.5, {Phase::sample, 4}, spread, true};
}

std::string verdict(const ReadingResult& result, const Claim& info = info_of(Shape::for_all)) {
  const Verdict found = verdict_of(info, result);
  EXPECT_FALSE(found.reason.empty());
  return found.verdict + (found.evidence.empty() ? "" : ": " + found.evidence);
}

TEST(Verdict, survives_when_enough_informative_instances_hold_and_every_planted_error_is_caught) {
  EXPECT_EQ(verdict(good()), "survives: sampled");
}

TEST(Verdict, is_undecided_without_instances_inside_the_assumptions) {
  ReadingResult result = good();
  count(result.tally, Outcome::holds) = 0;
  count(result.tally, Outcome::outside) = 5000;
  EXPECT_EQ(verdict(result), "undecided");
  count(result.tally, Outcome::trivial) = 5000;
  EXPECT_EQ(verdict(result), "undecided");
  count(result.tally, Outcome::holds) = 99;
  EXPECT_EQ(verdict(result), "undecided");
}

TEST(Verdict, is_undecided_when_precision_ran_out_on_more_than_one_in_a_hundred) {
  ReadingResult result = good();
  count(result.tally, Outcome::undecided) = 10;
  EXPECT_EQ(verdict(result), "survives: sampled");
  count(result.tally, Outcome::undecided) = 11;
  EXPECT_EQ(verdict(result), "undecided");
}

TEST(Verdict, is_undecided_where_a_regime_is_hardly_reached) {
  ReadingResult result = good();
  result.tally.regimes["hard"] = {100, 900, 0, {1, 10}};
  EXPECT_EQ(verdict(result), "survives: sampled");
  result.tally.regimes["hard"] = {99, 900, 1, {1, 10}};
  EXPECT_EQ(verdict(result), "undecided");
}

TEST(Verdict, is_undecided_when_fewer_than_one_in_ten_instances_are_informative) {
  ReadingResult result = good();
  result.tally.near = 100;
  EXPECT_EQ(verdict(result), "survives: sampled");
  result.tally.near = 99;
  EXPECT_EQ(verdict(result), "undecided") << "far errors fail on easy instances too";
}

Alteration engine_error(Fraction tenth) {
  return {Alteration::Kind::constant, "top", true, true, 7, 48, {}, Fraction{5, 16}, tenth};
}

/// A claim with the constant top = 1/4.
Claim info_with_constant() {
  Claim info = info_of(Shape::for_all);
  info.constants = {{"top", {1, 4}, "the height"}};
  return info;
}

TEST(Verdict, asks_a_reading_without_planted_errors_of_its_own_for_informative_instances_too) {
  ReadingResult result = good();
  result.planted.clear();
  result.tally.caught = {{"p", 99}};
  result.tally.near = 99;
  EXPECT_EQ(verdict(result), "undecided");
  result.tally.near = 100;
  EXPECT_EQ(verdict(result), "survives: sampled");
}

TEST(Verdict, counts_the_engines_own_turns_where_no_planted_error_was_caught_in_the_reading) {
  ReadingResult result = good();
  result.planted.clear();
  result.tally.near = 0;
  result.alterations = {engine_error({1, 2})};
  EXPECT_EQ(verdict(result, info_with_constant()), "survives: sampled");
  result.alterations = {engine_error({2, 1})};
  EXPECT_EQ(verdict(result, info_with_constant()), "undecided") << "an eightfold turn is far";
  result.alterations.front().tenth.reset();
  EXPECT_EQ(verdict(result, info_with_constant()), "undecided");
  result.alterations = {engine_error({1, 2})};
  result.alterations.front().concludes = false;
  EXPECT_EQ(verdict(result, info_with_constant()), "undecided");
  result.alterations = {engine_error({1, 2})};
  result.tally.caught = {{"p", 1}};
  EXPECT_EQ(verdict(result, info_with_constant()), "undecided") << "one that the claim plants is nearer";
}

/// What `good` is without any planted error.
ReadingResult bare() {
  ReadingResult result = good();
  result.planted.clear();
  return result;
}

/// Nothing was planted: undecided, as long as the claim does not say why.
void expect_no_word(const ReadingResult& result, Claim info, const std::string& otherwise) {
  EXPECT_EQ(verdict(result, info), "undecided");
  EXPECT_NE(verdict_of(info, result).reason.find("no error was planted"), std::string::npos);
  info.planted.clear(), info.no_planted = "there is nothing to turn";
  EXPECT_EQ(verdict(result, info), otherwise);
}

TEST(Verdict, without_anything_planted_is_undecided_after_a_proof_too) {
  expect_no_word(bare(), info_of(Shape::for_all), "survives: sampled");
  ReadingResult covered = bare();
  covered.cover = {1, 1, 10, 0, {}, {true, "x in [0, 1]"}};
  expect_no_word(covered, info_of(Shape::for_all), "holds: covered");
  covered.alterations = {engine_error({1, 2})};
  EXPECT_EQ(verdict(covered, info_with_constant()), "holds: covered") << "the engine planted one";
  covered.alterations.front().caught = 0;
  EXPECT_EQ(verdict(covered, info_with_constant()), "undecided");
}

TEST(Verdict, without_anything_planted_is_undecided_after_an_identity) {
  ReadingResult identity = bare();
  identity.identity.over = "x, y";
  identity.identity.trials = 3, identity.identity.patterns = 1, identity.identity.whole = true;
  identity.identity.bits = 100;
  ASSERT_TRUE(identity.identity.holds());
  expect_no_word(identity, info_of(Shape::for_all), "holds: identity");
}

ReadingResult experiment(std::vector<PlantedResult> planted) {
  ReadingResult result;
  result.reading = "only";
  result.planted = std::move(planted);
  result.comparisons.emplace_back();
  result.comparisons.back().side = Comparison::Side::in_favour;
  return result;
}

TEST(Verdict, of_an_experiment_without_anything_planted_is_undecided) {
  expect_no_word(experiment({}), info_of(Shape::experiment), "survives: confident");
  EXPECT_EQ(verdict(experiment({{"p", {3, 1, 8}, {}}}), info_of(Shape::experiment)), "survives: confident");
  EXPECT_EQ(verdict(experiment({{"p", {3, -1, 8}, {}}}), info_of(Shape::experiment)), "undecided");
}

TEST(Verdict, is_undecided_when_a_planted_error_was_missed_from_any_seed) {
  ReadingResult result = good();
  result.planted.push_back({"q", {2, -1, 5}, {}});
  EXPECT_EQ(verdict(result), "undecided");
  EXPECT_NE(verdict_of(info_of(Shape::for_all), result).reason.find("'q'"), std::string::npos);
  result.planted.back().found_after.clear();
  EXPECT_EQ(verdict(result), "undecided");
}

TEST(Verdict, is_refuted_by_one_counterexample_whatever_else_was_seen) {
  ReadingResult result = good();
  result.planted.clear();
  result.tally = {};
  result.smallest = example(fake::number("x", {1, 2}));
  EXPECT_EQ(verdict(result), "refuted: exact");
  result.cover = {1, 1, 10, 0, {}};
  result.tally.undefined = extreme();
  EXPECT_EQ(verdict(result), "refuted: exact");
}

TEST(Verdict, refuted_by_atoms_alone_says_so) {
  Record atoms;
  atoms.set("law", fake::point_law({1, 0}));
  ReadingResult result = good();
  result.smallest = example(atoms);
  EXPECT_EQ(verdict(result), "refuted: exact, for laws with atoms");
  result.smallest = example(atoms, {1, 1000});
  EXPECT_EQ(verdict(result), "refuted: exact");
  Record gaussian;
  gaussian.set("law", LawField{3, 1, true, 1, {}, {}});
  result.smallest = example(gaussian);
  EXPECT_EQ(verdict(result), "refuted: exact");
}

TEST(Verdict, is_undefined_when_the_statement_has_no_value_at_an_admissible_instance) {
  ReadingResult result = good();
  result.tally.undefined = extreme();
  EXPECT_EQ(verdict(result), "undefined: exact");
}

TEST(Verdict, holds_by_a_complete_cover_only) {
  ReadingResult result = good();
  result.tally = {};
  result.cover = {3, 3, 100, 0, {}};
  EXPECT_EQ(verdict(result), "survives: covered");
  result.cover.reach = {true, "x in [0, 1]"};
  EXPECT_EQ(verdict(result), "holds: covered");
  result.cover.proved = 2;
  EXPECT_EQ(verdict(result), "undecided");
  result.cover = {};
  EXPECT_EQ(verdict(result), "undecided");
}

/// A claim over the 4 x 25 pairs of small numbers.
Claim info_with_grid(const std::string& finite = "") {
  Claim info = info_of(Shape::for_all);
  info.grid = {{axis("a", 1, 4), axis("b", 1, 25)}, finite};
  return info;
}

/// All of them judged in two blocks: 60 hold, 40 lie outside; the planted error fails on some. Few instances are
/// informative.
ReadingResult enumerated() {
  ReadingResult result = good();
  result.tally.near = 1;
  GridTally& grid = result.tally.grid;
  grid.judged.add(50, 100), grid.judged.add(0, 50);
  grid.outcomes[static_cast<std::size_t>(Outcome::holds)] = 60,
  grid.outcomes[static_cast<std::size_t>(Outcome::outside)] = 40;
  return result;
}

std::int64_t& on_grid(ReadingResult& result, Outcome outcome) {
  return result.tally.grid.outcomes[static_cast<std::size_t>(outcome)];
}

TEST(Verdict, is_enumerated_when_every_instance_of_the_grid_was_judged_and_complete_when_there_is_no_other) {
  EXPECT_EQ(verdict(enumerated(), info_with_grid()), "survives: enumerated");
  EXPECT_EQ(verdict(enumerated(), info_with_grid("two dice")), "survives: enumerated") << "words close no space";
  ReadingResult whole = enumerated();
  whole.tally.grid.whole = true;
  EXPECT_EQ(verdict(whole, info_with_grid("two dice")), "holds: complete");
  EXPECT_EQ(verdict(enumerated()), "undecided");  // no grid was declared, and too few instances are informative
  const std::string reason = verdict_of(info_with_grid("two dice"), whole).reason;
  EXPECT_EQ(reason,
            "all 100 instances with a = 1 ... 4; b = 1 ... 25 judged, 60 of them inside the assumptions: none fails. "
            "No other instance exists: two dice");
}

TEST(Verdict, is_not_enumerated_when_an_index_is_missing_or_was_judged_twice) {
  for (const char* finite : {"", "two dice"}) {
    ReadingResult missing = enumerated();
    missing.tally.near = 500;
    missing.tally.grid.judged = {};
    missing.tally.grid.judged.add(0, 37), missing.tally.grid.judged.add(38, 100);
    EXPECT_EQ(verdict(missing, info_with_grid(finite)), "survives: sampled");  // whatever the counts say
    missing.tally.grid.judged.add(37, 38);
    EXPECT_NE(verdict(missing, info_with_grid(finite)), "survives: sampled");
    ++on_grid(missing, Outcome::holds);
    EXPECT_EQ(verdict(missing, info_with_grid(finite)), "survives: sampled");
    missing = enumerated();
    missing.tally.near = 500;
    missing.tally.grid.judged.add(100, 101);
    EXPECT_EQ(verdict(missing, info_with_grid(finite)), "survives: sampled");
  }
}

TEST(Verdict, is_not_enumerated_when_one_instance_of_the_grid_is_open_or_has_no_value_or_none_is_inside) {
  for (const char* finite : {"", "two dice"}) {
    for (const Outcome outcome : {Outcome::undecided, Outcome::undefined, Outcome::fails}) {
      ReadingResult result = enumerated();
      result.tally.near = 500;
      --on_grid(result, Outcome::holds), ++on_grid(result, outcome);
      EXPECT_EQ(verdict(result, info_with_grid(finite)), "survives: sampled") << to_string(outcome);
    }
    ReadingResult outside = enumerated();
    outside.tally.near = 500;
    on_grid(outside, Outcome::holds) = 0, on_grid(outside, Outcome::outside) = 100;
    EXPECT_EQ(verdict(outside, info_with_grid(finite)), "survives: sampled");
  }
}

TEST(Verdict, is_not_enumerated_when_a_planted_error_was_missed_or_caught_beside_the_grid_only) {
  ReadingResult result = enumerated();
  result.tally.near = 500;
  result.planted[0].found_after = {3, 100, 3};
  EXPECT_EQ(verdict(result, info_with_grid()), "survives: enumerated");
  result.planted[0].found_after = {3, 101, 3};
  EXPECT_EQ(verdict(result, info_with_grid()), "survives: sampled");
  result.planted[0].found_after = {3, -1, 3};
  EXPECT_EQ(verdict(result, info_with_grid()), "undecided");
}

TEST(Verdict, of_an_enumeration_without_anything_planted_is_undecided) {
  ReadingResult result = enumerated();
  result.planted.clear();
  expect_no_word(result, info_with_grid(), "survives: enumerated");
}

TEST(Verdict, is_not_complete_when_an_instance_beside_the_grid_was_met) {
  ReadingResult result = enumerated();
  result.tally.grid.strays = 1;
  EXPECT_EQ(verdict(result, info_with_grid()), "survives: enumerated");
  EXPECT_EQ(verdict(result, info_with_grid("two dice")), "undecided");
}

TEST(Verdict, is_refuted_though_every_instance_of_the_grid_holds) {
  ReadingResult result = enumerated();
  result.smallest = example(fake::number("x", {1, 2}));
  EXPECT_EQ(verdict(result, info_with_grid("two dice")), "refuted: exact");
}

TEST(Verdict, of_an_existence_claim_needs_a_witness_or_an_argument) {
  ReadingResult result = good();
  Claim info = info_of(Shape::exists);
  count(result.tally, Outcome::fails) = 50;
  result.tally.smallest = extreme();
  EXPECT_EQ(verdict(result, info), "undecided");
  result.tally.witness = extreme();
  EXPECT_EQ(verdict(result, info), "holds: witness");
  result.tally.witness.reset();
  info.never = "atoms are too heavy";
  EXPECT_EQ(verdict(result, info), "vacuous: derived");
  count(result.tally, Outcome::fails) = 0;
  EXPECT_EQ(verdict(result, info), "undecided");  // the argument was not seen at work
}

TEST(Verdict, is_vacuous_where_that_was_argued_and_no_case_says_otherwise) {
  ReadingResult result = good();
  result.planted.clear();
  result.tally = {};
  count(result.tally, Outcome::outside) = 500;
  Claim info = info_of(Shape::for_all);
  EXPECT_EQ(verdict(result, info), "undecided");
  info.readings.front().vacuous = "the vectors add up to 0";
  EXPECT_EQ(verdict(result, info), "vacuous: derived");
  for (const Outcome outcome : {Outcome::holds, Outcome::trivial, Outcome::undecided}) {
    count(result.tally, outcome) = 1;
    EXPECT_EQ(verdict(result, info), "undecided");
    count(result.tally, outcome) = 0;
  }
  result.tally = {};
  EXPECT_EQ(verdict(result, info), "undecided");  // nothing was judged
}

TEST(Verdict, of_a_limit_is_never_decided_by_a_finite_horizon) {
  ReadingResult result = good();
  EXPECT_EQ(verdict(result, info_of(Shape::eventually)), "undecided");
  result.cover = {1, 1, 1, 0, {}};
  EXPECT_EQ(verdict(result, info_of(Shape::eventually)), "undecided");
  result.smallest = example(fake::number("x", {1, 2}));
  EXPECT_EQ(verdict(result, info_of(Shape::eventually)), "refuted: exact");
}

ClaimResult result_with(Verdict found) {
  ClaimResult result{"fake/verdict", 1, 1000, {good()}};
  result.readings[0].verdict = std::move(found);
  return result;
}

TEST(Ledger, is_met_only_by_the_expected_verdict_with_the_expected_evidence_and_all_planted_errors_caught) {
  const Claim info = info_of(Shape::for_all);
  std::string difference;
  EXPECT_TRUE(as_expected(info, result_with({"survives", "sampled", ""}), difference));
  EXPECT_FALSE(as_expected(info, result_with({"refuted", "exact", ""}), difference));
  EXPECT_EQ(difference, "reading 'only': expected survives (sampled), found refuted (exact): ");
  EXPECT_FALSE(as_expected(info, result_with({"survives", "enumerated", ""}), difference));
  ClaimResult weak = result_with({"survives", "sampled", ""});
  weak.readings[0].planted[0].found_after = {1, -1, 2};
  EXPECT_FALSE(as_expected(info, weak, difference));
  EXPECT_EQ(difference, "planted error 'p' was not caught");
  weak.readings.clear();
  EXPECT_FALSE(as_expected(info, weak, difference));
  EXPECT_EQ(difference, "reading 'only' was not judged");
}

TEST(Ledger, is_met_by_any_verdict_where_nothing_is_expected_yet) {
  Claim info = info_of(Shape::for_all);
  info.readings[0].expected = info.readings[0].evidence = "";
  ClaimResult weak = result_with({"undecided", "", "no power"});
  weak.readings[0].planted[0].found_after = {1, -1, 2};
  std::string difference;
  EXPECT_TRUE(as_expected(info, weak, difference)) << difference;
}

TEST(Verdict, says_why_no_instance_counts) {
  ReadingResult result = good();
  count(result.tally, Outcome::holds) = 0;
  const auto reason = [&] { return verdict_of(info_of(Shape::for_all), result).reason; };
  EXPECT_EQ(reason(), "no instance that meets all assumptions was found");
  count(result.tally, Outcome::trivial) = 7;
  EXPECT_EQ(reason(), "the conclusion says nothing on any of the 7 instances that meet all assumptions");
  count(result.tally, Outcome::undecided) = 3;
  EXPECT_EQ(reason(), "no instance was decided: 3 that may meet all assumptions are open");
}

TEST(Verdict, names_the_planted_errors_that_fail_nowhere) {
  ReadingResult result = good();
  result.tally.near = 5;
  result.planted = {{"p", {1, 1, 1}, {}}, {"q", {-1, -1, -1}, {}}, {"r", {-1, 3, 9}, {}}};
  result.tally.caught = {{"r", 5}};
  EXPECT_EQ(verdict_of(info_of(Shape::for_all), result).reason,
            "too few informative instances: on fewer than one in ten does one of the nearest planted errors fail; 'q' "
            "on none at all: too few cases, or a name that the statement does not use");
}

TEST(PlantedResult, is_caught_when_every_seed_refuted_it) {
  EXPECT_FALSE((PlantedResult{"p", {}, {}}.caught()));
  EXPECT_TRUE((PlantedResult{"p", {0, 5}, {}}.caught()));
  EXPECT_FALSE((PlantedResult{"p", {0, -1}, {}}.caught()));
}

TEST(ClaimResult, is_the_same_after_a_round_trip_through_json) {
  ClaimResult result = result_with({"refuted", "exact", "because"});
  ReadingResult& reading = result.readings[0];
  reading.smallest = example(fake::number("x", {1, 2}), {1, 100});
  reading.worst = example(fake::number("x", {1, 3}));
  reading.worst->margin = std::nan("");
  reading.worst->shrunk_to_the_end = false;
  reading.planted[0].falsifier = fake::number("x", {2, 3});
  reading.cover = {2, 1, 5, 1, fake::number("x", {3, 4})};
  reading.tally.worst = extreme();
  reading.domains = {{"x", Rational(0), Rational::parse("11/7"), true, false}, {"y", {}, {}, false, false}};
  EXPECT_EQ(text_of(result_from_text(text_of(result))), text_of(result));
}

TEST(ClaimResult, refuses_hostile_json) {
  ClaimResult good = result_with({"survives", "sampled", ""});
  good.readings[0].domains = {{"x", Rational(0), {}, true, false}};
  const std::string good_text = text_of(good);
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{"lakatos/result/1", "lakatos/result/9"},
                                                        {"\"readings\":[", "\"readings\":[3,"},
                                                        {"\"seed\":1", "\"seed\":\"1\""},
                                                        {"\"verdict\":\"survives\"", "\"verdict\":[]"},
                                                        {"\"lower\":\"0\"", "\"lower\":\"0/2\""},
                                                        {"\"lower\":\"0\"", "\"lower\":0"},
                                                        {"\"lower_open\":true", "\"lower_open\":1"},
                                                        {"\"found_after\":[3", "\"found_after\":[\"3\""},
                                                        {"\"smallest\":null,\"worst\"", "\"smallest\":{},\"worst\""}}) {
    std::string text = good_text;
    ASSERT_NE(text.find(from), std::string::npos) << from;
    text.replace(text.rfind(from), from.size(), to);
    EXPECT_THROW(result_from_text(text), BadInput) << to;
  }
  EXPECT_THROW(result_from_text("[]"), BadInput);
}

}  // namespace
}  // namespace lakatos
