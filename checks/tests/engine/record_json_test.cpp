#include "checks/engine/instance/record_json.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

RC_GTEST_PROP(RecordJson, reads_back_what_it_wrote, (std::uint64_t seed)) {
  Source source(seed);
  const Record record = fake::arbitrary_record(source);
  RC_ASSERT(record_from_text(text_of(record)) == record);
}

TEST(RecordJson, writes_rationals_as_p_over_q_and_weights_as_shares) {
  Record record;
  record.set("n", std::int64_t{-3}).set("x", fraction(1, 2)).set("v", VectorField{6, {3, -4}});
  record.set("law", LawField{1, 2, false, 2, {1, 3}, {1, 2, 3, 4}}).set("box", Box{{0, 1}, {1, 3}});
  EXPECT_EQ(text_of(record),
            R"({"n":-3,"x":"1/2","v":["1/2","-2/3"],"law":{"atoms":[{"weight":"1/4","patches":[["1/2"],["1"]]},)"
            R"({"weight":"3/4","patches":[["3/2"],["2"]]}]},"box":{"from":"0","to":"1/3"}})");
}

TEST(RecordJson, takes_a_number_in_one_spelling_only) {
  EXPECT_EQ(complaint_about_record(R"({"x":"6/4"})"), "here.x: \"6/4\" is not in lowest terms: 3/2");
  EXPECT_EQ(complaint_about_record(R"({"x":"3/1"})"), "here.x: \"3/1\" is not in lowest terms: 3");
  EXPECT_EQ(complaint_about_record(R"({"v":["1","2/4"]})"), "here.v[1]: \"2/4\" is not in lowest terms: 1/2");
  EXPECT_EQ(complaint_about_record(R"({"b":{"from":"0","to":"4/2"}})"), "here.b.to: \"4/2\" is not in lowest terms: 2");
  EXPECT_EQ(complaint_about_record(R"({"l":{"atoms":[{"weight":"2/2","patches":[["1"]]}]}})"),
            "here.l.atoms[0].weight: \"2/2\" is not in lowest terms: 1");
}

struct Hostile {
  const char* text;
  const char* complaint;  // what the message must say: where, and why
};

TEST(RecordJson, refuses_hostile_input_and_names_the_field) {
  const Hostile cases[] = {
      {R"([1])", "here: expected an object"},
      {R"("x")", "here: expected an object"},
      {R"(null)", "here: expected an object"},
      {R"({"x":0.5})", "here.x: is neither"},
      {R"({"x":null})", "here.x: is neither"},
      {R"({"x":true})", "here.x: is neither"},
      {R"({"x":{}})", "here.x: is neither"},
      {R"({"x":{"value":"1"}})", "here.x: is neither"},
      {R"({"x":""})", "here.x: not a fraction"},
      {R"({"x":"1/0"})", "here.x: not a fraction: \"1/0\": denominator 0"},
      {R"({"x":"1.5"})", "here.x: not a fraction"},
      {R"({"x":" 1"})", "here.x: not a fraction"},
      {R"({"x":"1/-2"})", "here.x: not a fraction"},
      {R"({"x":"9223372036854775808"})", "here.x: not a fraction"},
      {R"({"x":9223372036854775808})", "here.x: must be an integer of 64 bits"},
      {R"({"x":1e400})", ""},  // not JSON in range; must not crash
      {R"({"v":[]})", "here.v: expected a list of numbers that is not empty"},
      {R"({"v":["1",2]})", "here.v[1]: expected a number written as"},
      {R"({"v":["1",["2"]]})", "here.v[1]: expected a number written as"},
      {R"({"v":["1/9223372036854775807","1/9223372036854775806"]})", "here.v: the common denominator leaves 64 bits"},
      {R"({"v":["9223372036854775807","1/2"]})", "here.v: an entry leaves 64 bits"},
      {R"({"l":{"atoms":[]}})", "here.l.atoms: expected a list of atoms that is not empty"},
      {R"({"l":{"atoms":{}}})", "here.l.atoms: expected a list of atoms"},
      {R"({"l":{"atoms":[3]}})", "here.l.atoms[0]: expected an object"},
      {R"({"l":{"atoms":[{"weight":"1"}]}})", "here.l.atoms[0]: field 'patches' is missing"},
      {R"({"l":{"atoms":[{"patches":[["1"]]}]}})", "here.l.atoms[0]: field 'weight' is missing"},
      {R"({"l":{"atoms":[{"weight":1,"patches":[["1"]]}]}})", "here.l.atoms[0].weight: expected a number"},
      {R"({"l":{"atoms":[{"weight":"1","patches":[]}]}})", "here.l.atoms[0].patches: expected a list of patches"},
      {R"({"l":{"atoms":[{"weight":"1","patches":["1"]}]}})", "here.l.atoms[0].patches[0]: expected a list of numbers"},
      {R"({"l":{"atoms":[{"weight":"1","patches":[[]]}]}})", "here.l.atoms[0].patches[0]: expected a list of numbers"},
      {R"({"l":{"atoms":[{"weight":"1","patches":[["1","2"],["3"]]}]}})",
       "here.l.atoms[0].patches[1]: every patch must have the same length"},
      {R"({"l":{"atoms":[{"weight":"1/2","patches":[["1"]]},{"weight":"1/2","patches":[["1"],["2"]]}]}})",
       "here.l.atoms[1].patches: every atom must have the same number"},
      {R"({"l":{"atoms":[{"weight":"1/2","patches":[["1"]]},{"weight":"1/2","patches":[["1","2"]]}]}})",
       "here.l.atoms[1].patches[0]: every patch must have the same length"},
      {R"({"l":{"atoms":[{"weight":"1/2","patches":[["1"]]},{"weight":"1/3","patches":[["2"]]}]}})",
       "here.l.atoms: weights must add up to 1"},
      {R"({"l":{"atoms":[{"weight":"3/2","patches":[["1"]]},{"weight":"-1/2","patches":[["2"]]}]}})",
       "here.l.atoms: weights must be positive"},
      {R"({"l":{"atoms":[{"weight":"1","patches":[["1"]]},{"weight":"0","patches":[["2"]]}]}})",
       "here.l.atoms: weights must be positive"},
      {R"({"l":{"atoms":[{"weight":"9223372036854775807","patches":[["1"]]},{"weight":"9223372036854775807","patches":[["2"]]}]}})",
       "here.l.atoms: weights leave 64 bits"},
      {R"({"l":{"atoms":[{"weight":"1","patches":[["1"]],"mass":"1"}]}})",
       "here.l.atoms[0]: field 'mass' is not known"},
      {R"({"l":{"atoms":[{"weight":"1","patches":[["1"]]}],"gaussian":2}})", "here.l: field 'gaussian' is not known"},
      {R"({"l":{"gaussian":0}})", "here.l.gaussian: expected a dimension"},
      {R"({"l":{"gaussian":-1}})", "here.l.gaussian: expected a dimension"},
      {R"({"l":{"gaussian":1025}})", "here.l.gaussian: expected a dimension"},
      {R"({"l":{"gaussian":2.0}})", "here.l.gaussian: expected a dimension"},
      {R"({"l":{"gaussian":"2"}})", "here.l.gaussian: expected a dimension"},
      {R"({"l":{"gaussian":18446744073709551615}})", "here.l.gaussian: expected a dimension"},
      {R"({"l":{"gaussian":2,"mean":"0"}})", "here.l: field 'mean' is not known"},
      {R"({"b":{"from":"0"}})", "here.b: field 'to' is missing"},
      {R"({"b":{"from":"0","to":1}})", "here.b.to: expected a number"},
      {R"({"b":{"from":"0","to":"1","open":true}})", "here.b: field 'open' is not known"},
      {R"({"b":{"from":"1","to":"0"}})", "here.b: 'from' is larger than 'to'"},
  };
  for (const Hostile& each : cases) {
    std::string complaint;
    try {
      complaint = complaint_about_record(each.text);
    } catch (const std::exception& not_json) {  // refused before it became a record
      complaint = not_json.what();
    }
    EXPECT_NE(complaint, "accepted") << each.text;
    EXPECT_NE(complaint.find(each.complaint), std::string::npos) << each.text << "\n says: " << complaint;
  }
}

TEST(RecordJson, survives_a_deeply_nested_file) {
  EXPECT_NE(complaint_about_record(R"({"x":)" + std::string(100000, '[') + std::string(100000, ']') + "}"), "accepted");
}

TEST(VectorField, has_the_least_common_denominator_and_gives_its_entries_back) {
  const std::vector<Fraction> entries{fraction(1, 6), fraction(-3, 4), fraction(0)};
  EXPECT_EQ(vector_field(entries), (VectorField{12, {2, -9, 0}}));
  EXPECT_EQ(entries_of(vector_field(entries)), entries);
}

}  // namespace
}  // namespace lakatos
