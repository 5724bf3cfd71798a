// Edges: what special values there are, that pairs of them are all met, and that the phase finds what sampling misses.
#include "checks/engine/instance/edges.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "checks/engine/campaign/boundary_edges.hpp"
#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/campaign/edge_stream.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

std::set<std::string> variants(const Record& record, const Survey& survey = {}) {
  const EdgeCases cases(record, survey);
  std::set<std::string> texts;
  for (std::size_t i = 0; i < cases.size(); ++i) texts.insert(to_json(cases.at(i)).dump());
  return texts;
}

std::string text(const Record& record) { return to_json(record).dump(); }

TEST(Edges, put_a_symmetric_pair_across_a_vector_and_a_number_at_its_end_at_once) {
  Record record;
  record.set("input", LawField{2, 1, false, 1, {1, 2}, {1, 3, 2, 1}}, "teacher", VectorField{1, {1, 0}}, "far",
             fraction(1, 5));
  Record wanted;
  wanted.set("input", LawField{2, 1, false, 1, {1, 1}, {0, 1, 0, -1}}, "teacher", VectorField{1, {1, 0}}, "far",
             fraction(-1, 1));
  EXPECT_TRUE(variants(record).contains(text(wanted)));
}

TEST(Edges, make_vectors_equal_opposite_and_orthogonal_to_one_another) {
  Record record;
  record.set("a", VectorField{1, {2, 5}}, "b", VectorField{3, {1, 4}});
  const std::set<std::string> found = variants(record);
  for (const VectorField& a :
       {VectorField{3, {1, 4}}, VectorField{3, {-1, -4}}, VectorField{3, {-4, 1}}, VectorField{1, {0, 5}}}) {
    Record wanted = record;
    wanted.set("a", a);
    EXPECT_TRUE(found.contains(text(wanted))) << text(wanted);
  }
}

TEST(Edges, keep_the_length_of_a_vector_on_an_axis_where_it_is_rational) {
  Record record, wanted;
  record.set("a", VectorField{5, {3, -4}});
  wanted.set("a", VectorField{1, {0, 1}});
  EXPECT_TRUE(variants(record).contains(text(wanted)));
}

TEST(Edges, of_whole_numbers_stay_next_to_what_is_drawn) {
  Survey survey;
  for (const std::int64_t n : {2, 7, 5}) survey.add(Record().set("n", n));
  const EdgeCases small(Record().set("n", std::int64_t{5}), survey);
  for (std::size_t i = 0; i < small.size(); ++i) {
    EXPECT_GE(small.at(i).integer("n"), 0);
    EXPECT_LE(small.at(i).integer("n"), 8);
  }
  survey.add(Record().set("digit", std::int64_t{4'000'000'000}));
  const std::set<std::string> digits = variants(Record().set("digit", std::int64_t{17}), survey);
  for (const std::int64_t special : {0LL, 1LL, 1LL << 31, (1LL << 31) - 1, (1LL << 32) - 1})
    EXPECT_TRUE(digits.contains(text(Record().set("digit", special)))) << special;
}

TEST(Edges, leave_a_record_without_special_places_alone) {
  const Record gaussian = Record().set("input", LawField{2, 1, true, 1, {}, {}});
  EXPECT_EQ(EdgeCases(gaussian, {}).size(), 0u);
  EXPECT_EQ(EdgeCases(Record(), {}).size(), 0u);
}

TEST(Edges, give_records_that_can_be_written_and_read_back) {
  Source source(11);
  for (int i = 0; i < 40; ++i) {
    const Record record = fake::arbitrary_record(source);
    Survey survey;
    survey.add(record);
    const EdgeCases cases(record, survey);
    for (std::size_t k = 0; k < cases.size(); k += 7) {
      const Record edge = cases.at(k);
      ASSERT_EQ(record_from_json(to_json(edge), "test"), edge) << text(edge);
    }
  }
}

TEST(Edges, give_digits_the_values_of_other_digits_and_those_next_to_them) {
  Survey survey;
  const Record record = Record().set("u", VectorField{1, {5'000'000, 8, 9}}, "v", VectorField{1, {77, 4'000'000}});
  survey.add(record);
  const std::set<std::string> found = variants(record, survey);
  for (const std::int64_t beside : {-1, 0, 1}) {
    Record wanted = record;
    wanted.set("u", VectorField{1, {5'000'000, 77 + beside, 9}});
    EXPECT_TRUE(found.contains(text(wanted))) << beside;
    wanted.set("u", VectorField{1, {5'000'000, 77 + beside, 0}});
    EXPECT_TRUE(found.contains(text(wanted))) << "two digits of one number, " << beside;
  }
}

TEST(Edges, add_and_drop_a_patch_and_a_coordinate_of_a_law) {
  const Record record = Record().set("input", LawField{2, 2, false, 1, {1}, {1, 2, 3, 5}}, "w", VectorField{1, {4, 7}});
  const std::set<std::string> found = variants(record);
  for (const Record& wanted :
       {Record().set("input", LawField{2, 3, false, 1, {1}, {1, 2, 3, 5, 3, 5}}, "w", VectorField{1, {4, 7}}),
        Record().set("input", LawField{2, 1, false, 1, {1}, {1, 2}}, "w", VectorField{1, {4, 7}}),
        Record().set("input", LawField{3, 2, false, 1, {1}, {1, 2, 0, 3, 5, 0}}, "w", VectorField{1, {4, 7, 0}}),
        Record().set("input", LawField{1, 2, false, 1, {1}, {1, 3}}, "w", VectorField{1, {4}})})
    EXPECT_TRUE(found.contains(text(wanted))) << text(wanted);
}

/// A generator of one patch in two or three dimensions: the claim is about one patch, and about no line.
TEST(Edges, keep_a_size_of_laws_that_is_always_the_same_and_go_below_none) {
  const auto law = [](std::size_t dimension) {
    const std::vector<std::int64_t> entries(dimension, 7);
    return Record().set("input", LawField{dimension, 1, false, 1, {1}, entries});
  };
  Survey survey;
  survey.add(law(2)), survey.add(law(3));
  EXPECT_FALSE(survey.lets(law(2), {true, true, true})) << "two patches";
  EXPECT_FALSE(survey.lets(law(2), {false, false, true})) << "one dimension";
  EXPECT_TRUE(survey.lets(law(3), {false, false, true}));
  EXPECT_TRUE(survey.lets(law(3), {false, true, true})) << "four";
  const EdgeCases cases(law(2), survey);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_EQ(cases.at(i).law("input").patches, 1u);
    EXPECT_GE(cases.at(i).law("input").dimension, 2u);
  }
}

/// false on the boundary x y = 3/7 of its assumption only, and there for y = 1/2 only
Claim boundary() {
  Claim claim = fake::stating("fake/boundary", [](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y");
    statement.given("area", x * y <= real({3, 7}));
    statement.then("apart", [&] { return square(x * y - real({3, 7})) + square(y - real({1, 2})) > 0; });
  });
  claim.draw = [](Source& source) {
    const auto prime = [&] { return fraction(source.between(1, 1'000'000), 1'000'003); };
    const Fraction x = prime();
    return Record().set("x", x, "y", prime());
  };
  claim.no_planted = "a test of edges";
  return claim;
}

TEST(BoundaryEdges, solve_an_assumption_for_a_number) {
  const Claim claim = boundary();
  const Settings settings = settings_for(claim);
  const Record record = Record().set("x", fraction(1, 5), "y", fraction(1, 2));
  EXPECT_EQ(on_boundary(claim, settings, record, 0, 0), fraction(6, 7));
  EXPECT_EQ(on_boundary(claim, settings, record, 1, 0), fraction(15, 7));
  EXPECT_EQ(on_boundary(claim, settings, record, 0, 1), std::nullopt);
  EXPECT_EQ(boundary_edges(claim, settings, record).size(), 2u);
}

TEST(EdgePhase, finds_what_fails_where_an_edge_meets_the_boundary_of_an_assumption) {
  CampaignOptions options;
  options.cases = 1200, options.searches = 0;
  const ReadingResult reading = run_campaign(boundary(), {}, options).readings[0];
  EXPECT_EQ(reading.verdict.verdict, "refuted");
  EXPECT_EQ(reading.tally.worst->address.phase, Phase::edges);
}

/// false where x = y and z = 1 only: no draw meets that
Claim corner() {
  Claim claim = fake::stating("fake/corner", [](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y"), z = statement.number("z");
    statement.then("apart", [&] { return square(x - y) + square(z - 1) > 0; });
  });
  claim.draw = [](Source& source) {
    const auto prime = [&] { return fraction(source.between(1, 1'000'000), 1'000'003); };
    const Fraction x = prime(), y = prime(), z = prime();
    return Record().set("x", x, "y", y, "z", z);
  };
  return claim;
}

TEST(EdgePhase, finds_the_corner_where_two_edges_meet) {
  CampaignOptions options;
  options.cases = 2000, options.searches = 0, options.edges = 0;
  EXPECT_NE(run_campaign(corner(), {}, options).readings[0].verdict.verdict, "refuted");
  options.edges = -1;
  const ReadingResult reading = run_campaign(corner(), {}, options).readings[0];
  EXPECT_EQ(reading.verdict.verdict, "refuted");
  EXPECT_EQ(reading.tally.cases.at(Phase::edges), 500);
  EXPECT_EQ(reading.tally.worst->address.phase, Phase::edges);
}

TEST(EdgePhase, is_the_same_for_any_number_of_workers_and_any_cut_into_blocks) {
  const auto bytes = [](unsigned jobs, std::int64_t block) {
    CampaignOptions options;
    options.cases = 400, options.jobs = jobs, options.block = block;
    return text_of(run_campaign(corner(), {}, options));
  };
  const std::string reference = bytes(1, 1000);
  EXPECT_EQ(bytes(1, 7), reference);
  EXPECT_EQ(bytes(3, 33), reference);
}

TEST(EdgePhase, walks_through_all_edges_and_pairs_before_it_meets_one_again) {
  Claim claim = corner();
  claim.draw = [](Source&) { return Record().set("x", fraction(5, 7), "y", fraction(2, 9), "z", fraction(4, 11)); };
  Survey survey;
  survey.add(claim.draw(*std::make_unique<Source>(1)));
  const Record record = Record().set("x", fraction(5, 7), "y", fraction(2, 9), "z", fraction(4, 11));
  const EdgeCases cases(record, survey);
  EdgeStream stream(claim, {}, 1);
  std::set<std::string> met;
  for (std::size_t i = 0; i < cases.size(); ++i) met.insert(text(stream.at(static_cast<std::int64_t>(i))));
  EXPECT_EQ(met, variants(record, survey));
}

TEST(EdgePhase, counts_no_instance_that_the_claim_cannot_read) {
  Claim claim = corner();
  const auto state = claim.state;
  claim.state = [state](Statement& statement) {
    if (!statement.symbolic() && statement.record().number("x").numerator <= 0) throw std::invalid_argument("x");
    state(statement);
  };
  CampaignOptions options;
  options.cases = 400, options.edges = 300;
  const Tally tally = run_campaign(claim, {}, options).readings[0].tally;
  EXPECT_LT(tally.cases.at(Phase::edges), 300);
  EXPECT_GT(tally.cases.at(Phase::edges), 200);
}

}  // namespace
}  // namespace lakatos
