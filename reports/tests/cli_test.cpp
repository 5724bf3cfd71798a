// The built program from outside: exit codes and messages for input that is wrong, hostile or not there.
#include <gtest/gtest.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "reports/tests/command_line.hpp"

namespace lakatos {
namespace {

using Ran = RanOutside;

Ran run(const std::string& arguments) { return run_outside(arguments); }

class CommandLine : public testing::Test {
 protected:
  CommandLine() : folder_(std::filesystem::temp_directory_path() / ("lakatos-cli-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~CommandLine() override { std::filesystem::remove_all(folder_); }

  /// Replays a file of that content and expects exit code 2 and a message that names the file and says `reason`.
  void expect_refused(const std::string& content, const std::string& reason) const {
    const std::filesystem::path file = folder_ / "hostile.json";
    std::ofstream(file, std::ios::binary) << content;
    const Ran ran = run("replay '" + file.string() + "'");
    EXPECT_EQ(ran.code, 2) << content.substr(0, 200) << "\n" << ran.text.substr(0, 500);
    EXPECT_NE(ran.text.find("lakatos: " + file.string()), std::string::npos) << ran.text.substr(0, 500);
    EXPECT_NE(ran.text.find(reason), std::string::npos) << ran.text.substr(0, 500);
    EXPECT_LT(ran.text.size(), 2000u);
  }
  const std::filesystem::path folder_;
};

/// A certificate with one member replaced.
std::string certificate(const std::string& key, const std::string& value) {
  nlohmann::ordered_json json = nlohmann::ordered_json::parse(
      R"({"schema": "lakatos/certificate/1", "claim": "du18/eq-gradient", "reading": "printed",
    "kind": "counterexample",
    "role": "smallest", "outcome": "fails", "conclusion": "gradient", "spread": "0",
    "instance": {"input": {"atoms": [{"weight": "1", "patches": [["0", "1"]]}]},
    "w": ["1", "1"], "teacher": ["1", "0"]}, "found": {"seed": 1, "phase": "sample", "index": 3}})");
  if (!key.empty()) json[nlohmann::ordered_json::json_pointer(key)] = nlohmann::ordered_json::parse(value);
  return json.dump();
}

TEST_F(CommandLine, reproduces_no_experiment_that_is_not_there) {
  const Ran ran = run("reproduce hgm19");
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.text.find("lakatos: no experiment of 'hgm19'"), std::string::npos) << ran.text;
  EXPECT_EQ(run("reproduce").code, 2);
  EXPECT_EQ(run("reproduce overlaps19 --seeds 0").code, 2);
}

TEST_F(CommandLine, lists_the_ledger_as_json) {
  const Ran ran = run("list --json");
  EXPECT_EQ(ran.code, 0);
  EXPECT_GE(nlohmann::json::parse(ran.text).size(), 5u);
}

TEST_F(CommandLine, helps_with_every_verb) {
  EXPECT_EQ(run("--help").code, 0);
  for (const char* verb : {"list", "show", "check", "campaign", "recheck", "replay", "report", "judge", "sample"}) {
    const Ran ran = run(std::string(verb) + " --help");
    EXPECT_EQ(ran.code, 0) << verb;
    EXPECT_NE(ran.text.find(verb), std::string::npos);
  }
}

TEST_F(CommandLine, refuses_bad_usage_with_two) {
  for (const char* arguments : {"", "dance", "check", "check du18/thm2.2 --cases -3", "check du18/thm9.9",
                                "show nothing", "replay", "list --whatever", "report --out"}) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.code, 2) << arguments << "\n" << ran.text;
    EXPECT_EQ(ran.text.rfind("lakatos: ", 0), 0u) << ran.text;
  }
}

TEST_F(CommandLine, replays_a_certificate) {
  std::ofstream(folder_ / "good.json") << certificate("", "");
  const Ran ran = run("replay '" + (folder_ / "good.json").string() + "'");
  EXPECT_EQ(ran.code, 0) << ran.text;
  EXPECT_NE(ran.text.find("confirmed"), std::string::npos);
}

TEST_F(CommandLine, refuses_files_that_are_no_certificates) {
  expect_refused("", "not valid JSON");
  expect_refused("{", "not valid JSON");
  expect_refused(std::string("\0\377\376\001binary", 10), "not valid JSON");
  expect_refused("[]", "expected an object");
  expect_refused("{}", "field 'schema' is missing");
  expect_refused(std::string(1000000, '['), "nested deeper than 64 levels");
  expect_refused(std::string(20000, '[') + std::string(20000, ']'), "nested deeper than 64 levels");
  expect_refused(std::string(5 << 20, ' '), "larger than");
}

/// The text of a certificate with a field nested 20 000 deep before `key`: copying or destroying such a value
/// overflowed the stack.
std::string with_a_deep_field(std::string text, const std::string& key) {
  const std::string deep = std::string(20000, '[') + std::string(20000, ']');
  return text.insert(text.find("\"" + key + "\""), "\"deep\":" + deep + ",");
}

TEST_F(CommandLine, refuses_json_that_nests_deeply_wherever_it_is_read) {
  const std::string file = (folder_ / "deep.json").string(), results = (folder_ / "results").string(),
                    laboratory = (folder_ / "laboratory").string();
  const std::string first = nlohmann::json::parse(run("list --json").text)[0]["id"].get<std::string>();
  const auto put = [](const std::string& path, const std::string& text) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path) << text << "\n";
  };
  const std::string deep = with_a_deep_field(certificate("", ""), "w");
  put(file, deep), put(results + "/" + first + ".json", deep), put(laboratory + "/" + first + ".stress.json", deep);
  for (const std::string& arguments :
       {"replay '" + file + "'", "judge du18/eq-gradient < '" + file + "'", "cover du18/eq-gradient '" + file + "'",
        "export '" + file + "' --coq '" + file + ".v'", "report --results '" + results + "' --out '" + file + ".out'",
        "recheck --results '" + results + "'",
        "report --results '" + std::string(source_folder) + "/reports/published/results' --no-figures --laboratory '" +
            laboratory + "' --out '" + file + ".out'"}) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.code, 2) << arguments << "\n" << ran.text.substr(0, 300);
    EXPECT_NE(ran.text.find("instance.deep[0][0][0][0]: nested deeper than 64 levels"), std::string::npos)
        << arguments << "\n"
        << ran.text.substr(0, 300);
    EXPECT_NE(ran.text.find(arguments.starts_with("judge") ? "line 1" : ".json"), std::string::npos)
        << ran.text.substr(0, 300);
  }
}

TEST_F(CommandLine, refuses_certificates_with_a_wrong_member) {
  expect_refused(certificate("/schema", "\"lakatos/certificate/99\""), "'schema'");
  expect_refused(certificate("/claim", "\"du18/thm9.9\""), "'du18/thm9.9'");
  expect_refused(certificate("/claim", "7"), "field 'claim': must be a string");
  expect_refused(certificate("/reading", "\"sideways\""), "no reading 'sideways'");
  expect_refused(certificate("/kind", "\"rumour\""), "field 'kind'");
  expect_refused(certificate("/outcome", "\"holds\""), "field 'outcome'");
  expect_refused(certificate("/spread", "\"-1/2\""), "field 'spread'");
  expect_refused(certificate("/extra", "1"), "field 'extra' is not known");
  expect_refused(certificate("/found", "[]"), "found: expected an object");
  expect_refused(certificate("/found/seed", "-1"), "field 'seed'");
  expect_refused(certificate("/found/index", "1e300"), "field 'index'");
}

TEST_F(CommandLine, refuses_fields_that_no_instance_of_the_claim_has) {
  expect_refused(certificate("/instance/colour", "\"1\""),
                 "instance: field 'colour' is not known to du18/eq-gradient; its instances have ");
  expect_refused(certificate("/instance/W", "[\"1\", \"1\"]"), "instance: field 'W' is not known");
  std::string twice = certificate("", "");
  expect_refused(twice.insert(twice.find("\"w\""), "\"w\":[\"2\",\"2\"],"), "instance: field 'w' occurs twice");
  const std::string file = (folder_ / "instance.json").string();
  std::ofstream(file)
      << R"({"input": {"atoms": [{"weight": "1", "patches": [["0", "1"]]}]}, "w": ["1", "1"], "teacher": ["1", "0"], )"
         R"("colour": {"from": "0", "to": "1"}})"
      << "\n";
  std::ofstream(file + ".request")
      << R"({"instance": {"input": {"atoms": [{"weight": "1", "patches": [["0", "1"]]}]}, "w": ["1", "1"], "teacher":)"
         R"( ["1", "0"], "colour": "1"}})"
      << "\n";
  for (const std::string& arguments :
       {"cover du18/eq-gradient '" + file + "'", "judge du18/eq-gradient < '" + file + ".request'",
        "export '" + (folder_ / "hostile.json").string() + "' --coq '" + file + ".v'"}) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.code, 2) << arguments;
    EXPECT_NE(
        ran.text.find(arguments.starts_with("export") ? "'w' occurs twice" : "instance: field 'colour' is not known"),
        std::string::npos)
        << ran.text;
  }
}

TEST_F(CommandLine, cannot_be_made_to_say_confirmed_by_a_name) {
  expect_refused(certificate("/instance/\n\nconfirmed\n", "\"1\""),
                 "instance: field '\\n\\nconfirmed\\n' has a character that cannot be shown");
  expect_refused(certificate("/role", "\"smallest\u202e\""),
                 "role: a text with a character that cannot be shown: 'smallest\\u{202e}'");
  expect_refused(certificate("/conclusion", "\"\\u001b[32mgradient\""), "\\u{1b}[32mgradient");
}

TEST_F(CommandLine, refuses_instances_that_are_none) {
  expect_refused(certificate("/instance", "[]"), "instance: expected an object");
  expect_refused(certificate("/instance/w", "[]"), "instance.w");
  expect_refused(certificate("/instance/w", "[\"1\"]"), "hostile.json");
  expect_refused(certificate("/instance/w", "[\"1\", 1]"), "instance.w[1]");
  expect_refused(certificate("/instance/w", "{}"), "instance.w");
  expect_refused(certificate("/instance/w", "3"), "field 'w' is not a vector");
  expect_refused(certificate("/instance/w", "[\"99999999999999999999\", \"1\"]"), "instance.w[0]");
  expect_refused(certificate("/instance/w", "[\"1/0\", \"1\"]"), "instance.w[0]");
  expect_refused(certificate("/instance/w", "[\"2/4\", \"1\"]"), "instance.w[0]: \"2/4\" is not in lowest terms: 1/2");
  expect_refused(certificate("/spread", "\"2/4\""), "field 'spread': \"2/4\" is not in lowest terms: 1/2");
  expect_refused(certificate("/instance/w", "[\"1/9223372036854775807\", \"1/9223372036854775783\"]"), "instance.w");
  expect_refused(certificate("/instance/input/atoms/0/weight", "\"1/2\""), "add up to 1");
  expect_refused(certificate("/instance/input/atoms/0/weight", "\"-1\""), "weights must be positive");
  expect_refused(certificate("/instance/input/atoms/0/colour", "\"red\""), "field 'colour' is not known");
  expect_refused(certificate("/instance/input/atoms/0/patches", "[[\"1\"], [\"1\", \"2\"]]"), "same length");
  expect_refused(certificate("/instance/input/atoms", "[]"), "atoms");
  expect_refused(certificate("/instance/input", "{\"gaussian\": 1000000000}"), "gaussian");
}

TEST_F(CommandLine, says_that_a_file_or_folder_is_not_there) {
  const std::string missing = (folder_ / "missing").string();
  for (const std::string& arguments : {"replay '" + missing + "'", "replay '" + folder_.string() + "'",
                                       "check du18/eq-gradient --data '" + missing + "'",
                                       "report --out '" + missing + "/x' --results '" + missing + "'"}) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.code, 2) << arguments;
    EXPECT_NE(ran.text.find(folder_.string()), std::string::npos) << ran.text;
  }
  std::ofstream(folder_ / "file") << "x";
  EXPECT_EQ(run("report --out '" + (folder_ / "file").string() + "/x' --results '" + missing + "'").code, 2);
}

TEST_F(CommandLine, does_not_read_a_folder_that_it_may_not_read) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const std::filesystem::path locked = folder_ / "checks/filter/certificates/du18";
  std::filesystem::create_directories(locked);
  std::filesystem::permissions(locked, std::filesystem::perms::none);
  const Ran ran = run("check du18/eq-gradient --cases 10 --data '" + folder_.string() + "'");
  std::filesystem::permissions(locked, std::filesystem::perms::owner_all);
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.text.find("du18"), std::string::npos) << ran.text;
}

TEST_F(CommandLine, writes_no_colours_into_a_pipe) { EXPECT_EQ(run("list").text.find('\033'), std::string::npos); }

TEST_F(CommandLine, lives_on_when_the_reader_goes_away) {
  const std::string program = std::string("'") + program_file + "'";
  const std::string command =
      "bash -c 'set -o pipefail; \"$0\" sample du18/eq-gradient --cases 20000 | head -n 1 >/dev/null' " + program;
  const int status = std::system(command.c_str());
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
}

}  // namespace
}  // namespace lakatos
