#include "reports/cli/program.hpp"

#include <gtest/gtest.h>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "checks/engine/evidence/certificate.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/tests/program_fixture.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

class Program : public TinyProgram {};

SelfTest broken() { return {false, "1 + 1 is not enclosed"}; }

TEST_F(Program, lists_the_ledger) {
  const Ran plain = run({"list"}), json = run({"list", "--json"});
  EXPECT_EQ(plain.code, 0);
  EXPECT_NE(plain.out.find("tiny/means     The means of two numbers: survives (sampled)"), std::string::npos)
      << plain.out;
  const Json list = Json::parse(json.out);
  ASSERT_EQ(list.size(), 4u);
  EXPECT_EQ(list[0]["id"], "tiny/means");
  EXPECT_EQ(list[0]["readings"][1]["expected"], "refuted");
  EXPECT_EQ(list[1]["themes"], Json({"probability", "approximation"}));
  EXPECT_EQ(list[0]["file"], "tiny_claims.hpp");
  EXPECT_GT(list[1]["line"], list[0]["line"]);
}

TEST_F(Program, shows_what_the_code_states) {
  const Ran ran = run({"show", "tiny/means"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_NE(ran.out.find("concludes means: 4\\,ab \\le r"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("slip of print"), std::string::npos);
  EXPECT_NE(ran.out.find("\ntiny_claims.hpp:"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("\nthemes: approximation\n"), std::string::npos) << ran.out;
}

TEST_F(Program, checks_claims_against_the_ledger) {
  const Ran ran = run({"check", "tiny", "--cases", "600", "--jobs", "2", "--json", path("results.json")});
  EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
  EXPECT_NE(ran.out.find("tiny/variance  printed: refuted (exact)"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("4 claims, as the ledger expects (headlines: holds 2, survives 1, refuted 1)"),
            std::string::npos)
      << ran.out;
  EXPECT_EQ(Json::parse(read_file(path("results.json"))).size(), 4u);
}

TEST_F(Program, gives_the_same_answer_on_any_number_of_workers) {
  EXPECT_EQ(run({"check", "tiny", "--cases", "600", "--jobs", "1"}).out,
            run({"check", "tiny", "--cases", "600", "--jobs", "3"}).out);
}

TEST_F(Program, refuses_verdicts_when_the_engine_is_unsound) {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"check", "all"},
                                                {"judge", "tiny/means"},
                                                {"replay", "x.json"},
                                                {"report", "--out", "x"},
                                                {"campaign", "all"},
                                                {"recheck"}}) {
    const Ran ran = run(words, "", broken);
    EXPECT_EQ(ran.code, 3) << words.front();
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find("1 + 1 is not enclosed"), std::string::npos);
  }
  EXPECT_EQ(run({"list"}, "", broken).code, 0);
}

TEST_F(Program, stores_a_campaign_whose_certificates_replay) {
  ASSERT_EQ(
      run({"campaign", "all", "--cases", "600", "--results", path("results"), "--certificates", path("certificates")})
          .code,
      0);
  const auto certificates = read_certificates(folder_ / "certificates");
  EXPECT_GE(certificates.size(), 5u);
  for (const Certificate& certificate : certificates) {
    const Ran ran = run({"replay", (folder_ / "certificates/tiny" / certificate.file_name()).string()});
    EXPECT_EQ(ran.code, 0) << certificate.file_name() << ran.out << ran.err;
    EXPECT_NE(ran.out.find("\nconfirmed\n"), std::string::npos);
  }
}

TEST_F(Program, says_that_a_certificate_is_not_confirmed) {
  Record record;
  record.set("a", Fraction{1, 1}).set("b", Fraction{2, 1});
  write_certificate({"tiny/means", "printed", "counterexample", "smallest", "means", {0, 1}, record, 1, {}}, folder_);
  const Ran ran = run({"replay", path("means.printed.smallest.json")});
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.out.find("not confirmed: the certificate says 'fails', judging it anew gives 'holds'"),
            std::string::npos)
      << ran.out;
}

TEST_F(Program, renders_the_report_from_stored_results_alone) {
  ASSERT_EQ(run({"report", "--out", path("first"), "--cases", "600", "--no-figures"}).code, 0);
  ASSERT_EQ(run({"report", "--out", path("second"), "--results", path("first/results"), "--no-figures"}).code, 0);
  ASSERT_EQ(run({"report", "--out", path("third"), "--results", path("first/results"), "--no-figures"}).code, 0);
  EXPECT_EQ(read_file(path("second/tiny.md")), read_file(path("third/tiny.md")));
  EXPECT_EQ(read_file(path("second/index.md")), read_file(path("third/index.md")));
  EXPECT_TRUE(std::filesystem::exists(path("first/certificates/tiny/variance.printed.smallest.json")));
}

TEST_F(Program, samples_requests_that_it_can_judge) {
  const Ran sampled = run({"sample", "tiny/means", "--cases", "40", "--seed", "7"});
  EXPECT_EQ(sampled.out, run({"sample", "tiny/means", "--cases", "40", "--seed", "7"}).out);
  EXPECT_NE(sampled.out, run({"sample", "tiny/means", "--cases", "40", "--seed", "8"}).out);
  const Ran judged = run({"judge", "tiny/means"}, sampled.out);
  EXPECT_EQ(judged.code, 0) << judged.err;
  std::istringstream lines(judged.out);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) EXPECT_TRUE(Json::parse(line)["given"].contains("first"));
  EXPECT_EQ(count, 40);
}

TEST_F(Program, judges_a_request) {
  const auto answer = [&](const char* constants) {
    return Json::parse(run({"judge", "tiny/means"}, std::string(R"({"reading":"weak","constants":)") + constants +
                                                        R"(,"instance":{"a":"1","b":"2"}})")
                           .out);
  };
  EXPECT_EQ(answer("{}").dump(),
            R"({"given":{"first":true,"second":true},"then":{"means":true},"outcome":"holds","quantities":{"right )"
            R"(side":[9.0,9.0],"product":[2.0,2.0]}})");
  EXPECT_EQ(answer(R"({"four":"5"})")["outcome"], "fails");
}

TEST_F(Program, names_line_and_field_of_a_bad_request) {
  const std::pair<const char*, const char*> cases[] = {
      {"", "line 1: not valid JSON"},
      {"[]", "line 1: expected an object"},
      {R"({"instance":{"a":"1","b":"1"},"more":1})", "line 1: field 'more' is not known"},
      {R"({"reading":"weak"})", "line 1: field 'instance' is missing"},
      {R"({"reading":"odd","instance":{}})", "claim tiny/means has no reading 'odd'"},
      {R"({"reading":7,"instance":{}})", "line 1: field 'reading': must be a string"},
      {R"({"constants":{"six":"1"},"instance":{}})", "claim tiny/means has no constant 'six'"},
      {R"({"constants":{"four":0.5},"instance":{}})", "line 1: constants.four: expected a number written as \"p/q\""},
      {R"({"instance":{"a":"1"}})", "line 1: instance: field 'b' is missing"},
      {R"({"instance":{"a":"1","b":[]}})", "line 1: instance.b: expected a list of numbers that is not empty"},
      {R"({"instance":{"a":"1","b":["1"]}})", "field 'b' is not a number"},
      {R"({"instance":{"a":"1/0","b":"1"}})", "line 1: instance.a"}};
  for (const auto& [line, message] : cases) {
    const Ran ran = run({"judge", "tiny/means"}, std::string(line) + "\n");
    EXPECT_EQ(ran.code, 2) << line;
    EXPECT_NE(ran.err.find(message), std::string::npos) << line << "\n" << ran.err;
  }
}

TEST_F(Program, refuses_usage_that_makes_no_sense) {
  const std::vector<std::string> lines[] = {{},
                                            {"dance"},
                                            {"check"},
                                            {"check", "all", "--cases", "0"},
                                            {"check", "all", "--cases", "many"},
                                            {"check", "all", "--cases", "5", "--full"},
                                            {"check", "all", "--jobs", "0"},
                                            {"check", "all", "--seed", "-1"},
                                            {"check", "all", "--cases", "99999999999999999999"},
                                            {"list", "--jason"},
                                            {"report"},
                                            {"replay"},
                                            {"show", "tiny/means", "tiny/variance"}};
  for (const auto& words : lines) {
    const Ran ran = run(words);
    EXPECT_EQ(ran.code, 2) << (words.empty() ? "" : words.back());
    EXPECT_EQ(ran.err.rfind("lakatos: ", 0), 0u) << ran.err;
    EXPECT_EQ(ran.out, "");
  }
}

TEST_F(Program, names_the_known_claims_when_one_is_not_known) {
  for (const char* verb : {"show", "check", "judge", "sample", "campaign"}) {
    const Ran ran = run({verb, "tiny/medians"});
    EXPECT_EQ(ran.code, 2) << verb;
    EXPECT_NE(ran.err.find("'tiny/medians'"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("tiny/means"), std::string::npos) << ran.err;
  }
}

TEST_F(Program, names_a_result_file_that_cannot_be_taken) {
  const auto refused = [&](const char* message) {
    const Ran ran = run({"report", "--out", path("out"), "--results", path("results"), "--no-figures"});
    EXPECT_EQ(ran.code, 2);
    EXPECT_NE(ran.err.find(message), std::string::npos) << ran.err;
  };
  refused("is not there");
  std::filesystem::create_directories(path("results"));
  refused("tiny/means.json: cannot read");
  write_file(path("results/tiny/means.json"), "{\"schema\": 3}");
  refused("tiny/means.json: field 'schema': must be a string");
  write_file(path("results/tiny/means.json"), "{");
  refused("tiny/means.json: not valid JSON");
  write_file(path("results/tiny/means.json"),
             R"({"schema":"lakatos/result/1","claim":"tiny/variance","seed":1,"cases":1,"readings":[]})");
  refused("holds the result of 'tiny/variance'");
}

/// What `report --results` makes of the stored result of tiny/means in which `from` is replaced by `to`.
class StoredResult : public Program {
 protected:
  StoredResult() {
    const Ran ran = run({"report", "--out", path("stored"), "--cases", "600", "--no-figures"});
    EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
    good_ = read_file(path("stored/results/tiny/means.json"));
  }
  Ran with(const std::string& from, const std::string& to) const {
    std::string text = good_;
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from << " in\n" << text.substr(0, 3000);
    write_file(path("stored/results/tiny/means.json"),
               at == std::string::npos ? text : text.replace(at, from.size(), to));
    return run({"report", "--out", path("out"), "--results", path("stored/results"), "--no-figures"});
  }
  void refuses(const std::string& from, const std::string& to, const std::string& why) const {
    const Ran ran = with(from, to);
    EXPECT_EQ(ran.code, 2) << to;
    EXPECT_NE(ran.err.find("tiny/means.json: readings[0]"), std::string::npos) << to << ": " << ran.err;
    EXPECT_NE(ran.err.find(why), std::string::npos) << to << ": " << ran.err;
  }
  std::string good_;
};

TEST_F(StoredResult, is_refused_with_file_and_field_when_it_is_not_one_of_this_claim) {
  refuses(R"("verdict": "survives")", R"("verdict": "proved")",
          "readings[0].verdict: field 'verdict' has the unknown value 'proved'");
  refuses(R"("evidence": "sampled")", R"("evidence": "an angel")",
          "readings[0].verdict: field 'evidence' has the unknown value 'an angel'");
  refuses(R"("searched": )", R"("searched": -)", "readings[0].tally: field 'searched': must not be negative");
  refuses(R"("met": )", R"("met": -)", "readings[0].tally.assumptions.first: field 'met': must not be negative");
  refuses(R"("reading": "weak")", R"("reading": "strong")", "readings[0].reading: the claim has no reading 'strong'");
  refuses(R"("reading": "weak")", R"("reading": "weak", "colour": 1)", "readings[0]: field 'colour' is not known");
  refuses(R"("reading": "weak")", R"("reading": "weak", "reading": "weak")", "field 'reading' occurs twice");
  refuses(R"("name": "five")", R"("name": "<script>")",
          "readings[0].planted[0].name: the claim has no planted error '<script>'");
  refuses(R"("a": ")", R"("<script>": "1", "a": ")",
          "instance: field '<script>' is not known to tiny/means; its instances have a, b");
  const std::size_t at = good_.find(R"("a": ")"), end = good_.find('"', at + 6) + 1;
  refuses(good_.substr(at, end - at), R"("a": ["1"])", ".instance: field 'a' is not a number");
  refuses(R"("phase": 2)", R"("phase": 2.5)", "field 'phase': must be an integer of 64 bits");
}

TEST_F(StoredResult, is_refused_when_its_verdict_does_not_follow_from_the_rest) {
  refuses(R"("verdict": "survives")", R"("verdict": "holds")",
          "readings[0].verdict: 'holds (sampled)' does not follow from the rest, which gives 'survives (sampled)'");
  refuses(R"("evidence": "sampled")", R"("evidence": "covered")", "'survives (covered)' does not follow from the rest");
}

TEST_F(StoredResult, puts_no_words_of_its_own_into_a_report) {
  const std::string script = "<script>alert(1)</script> [x](javascript:y) ![z](https://z) `*_$";
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{R"("reason": ")", R"("reason": ")" + script},
        {R"("assumptions": {)",
         R"("assumptions": {")" + script + R"(": {"met": 1, "violated": 0, "open": 0, "near": 0},)"}}) {
    const Ran ran = with(from, to);
    EXPECT_EQ(ran.code, 0) << ran.err;
    for (const auto& page : std::filesystem::recursive_directory_iterator(path("out"))) {
      if (!page.is_regular_file()) continue;
      const std::string text = read_file(page.path());
      for (const char* markup : {"<script", "](javascript", "](https://z", "`*_$"})
        EXPECT_EQ(text.find(markup), std::string::npos) << page.path() << ": " << markup;
    }
  }
}

TEST_F(Program, says_which_data_folder_is_missing) {
  std::istringstream in;
  std::ostringstream out, err;
  Terminal terminal{in, out, err};
  EXPECT_EQ(run_program({"check", "all", "--data", path("nowhere")}, ledger_, sound, terminal), 2);
  EXPECT_NE(err.str().find("nowhere' (option --data) is not there"), std::string::npos) << err.str();
}

TEST_F(Program, looks_for_its_data_where_the_environment_says) {
  ::setenv("LAKATOS_DATA", folder_.c_str(), 1);
  EXPECT_EQ(data_folder(), folder_);
  EXPECT_EQ(data_folder("/"), "/");
  ::setenv("LAKATOS_DATA", path("nowhere").c_str(), 1);
  EXPECT_THROW(data_folder(), BadInput);
  ::unsetenv("LAKATOS_DATA");
}

TEST_F(Program, cannot_be_made_to_write_control_characters) {
  const Ran ran = run({"show", "\033[31mred\a"});
  EXPECT_EQ(ran.err.find('\033'), std::string::npos);
  EXPECT_EQ(ran.err.find('\a'), std::string::npos);
  EXPECT_NE(ran.err.find("'\\u{1b}[31mred\\u{7}' is no claim"), std::string::npos)
      << "it is shown instead: " << ran.err;
}

}  // namespace
}  // namespace lakatos
