// How the program ends: a contradiction, a budget that was too small and a failure of the surroundings are three
// different things.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include "checks/engine/evidence/certificate.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/tests/program_fixture.hpp"

namespace lakatos {
namespace {

class ExitCode : public TinyProgram {
 protected:
  /// A stored certificate of the planted error "five" of tiny/means, 5 a b > (a + b)^2 at a, b; its file.
  std::string store_falsifier(const Fraction& a, const Fraction& b) const {
    Record record;
    record.set("a", a).set("b", b);
    const Certificate certificate{"tiny/means", "weak", "planted", "five", "", {0, 1}, record, 1, {}};
    write_certificate(certificate, folder_ / "checks/tiny/certificates/tiny");
    return (folder_ / "checks/tiny/certificates/tiny" / certificate.file_name()).string();
  }
  Ran run_claim(Claim claim, const std::vector<std::string>& more) const {
    Ledger ledger;
    ledger.add(std::move(claim));
    std::istringstream in;
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    std::vector<std::string> words{"check", "all", "--data", folder_.string()};
    words.insert(words.end(), more.begin(), more.end());
    const int code = run_program(words, ledger, sound, terminal);
    return {code, out.str(), err.str()};
  }
};

TEST_F(ExitCode, is_four_when_a_small_budget_finds_less_than_is_expected) {
  const Ran ran = run({"check", "tiny/means", "--cases", "5"});
  EXPECT_EQ(ran.code, 4) << ran.out;
  EXPECT_NE(
      ran.out.find("less than the ledger expects: reading 'weak': expected survives (sampled), found undecided: "),
      std::string::npos)
      << ran.out;
  EXPECT_NE(ran.out.find("; not within 5 cases\n"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("of 1 claim, 1 with less than the ledger expects, and nothing against it: a larger budget may "
                         "find the rest (headlines: undecided 1)\n"),
            std::string::npos)
      << ran.out;
}

TEST_F(ExitCode, of_a_planted_error_that_was_missed_goes_with_the_stored_counterexample) {
  const std::string file = store_falsifier({1, 1}, {1, 1});
  const Ran ran = run({"check", "tiny/means", "--cases", "1"});
  EXPECT_EQ(ran.code, 4) << ran.out;
  EXPECT_NE(
      ran.out.find(
          "planted error 'five' was not caught; not within 1 case; a stored certificate shows it: lakatos replay " +
          file + "\n"),
      std::string::npos)
      << ran.out;
  EXPECT_EQ(run({"replay", file}).code, 0);
}

TEST_F(ExitCode, is_one_when_the_stored_counterexample_shows_nothing_any_more) {
  store_falsifier({1, 1}, {9, 1});
  const Ran ran = run({"check", "tiny/means", "--cases", "1"});
  EXPECT_EQ(ran.code, 1) << ran.out;
  EXPECT_NE(ran.out.find("is not confirmed: the certificate says 'fails', judging it anew gives 'holds'"),
            std::string::npos)
      << ran.out;
}

TEST_F(ExitCode, is_one_when_a_verdict_contradicts_the_ledger) {
  Claim overstated = tiny::means();
  overstated.readings[1].expected = "survives", overstated.readings[1].evidence = "sampled";
  const Ran ran = run_claim(overstated, {"--cases", "600"});
  EXPECT_EQ(ran.code, 1) << ran.out;
  EXPECT_NE(ran.out.find("differs from the ledger: reading 'printed'"), std::string::npos) << ran.out;
}

TEST_F(ExitCode, is_five_when_a_worker_dies) {
  Claim deadly = tiny::means();
  deadly.draw = [test_process = ::getpid()](Source& source) {
    if (::getppid() == test_process) ::_exit(1);
    return tiny::draw_means(source);
  };
  const Ran ran = run_claim(deadly, {"--cases", "600", "--jobs", "2"});
  EXPECT_EQ(ran.code, 5) << ran.out << ran.err;
  EXPECT_NE(ran.err.find("its worker ended early"), std::string::npos) << ran.err;
}

TEST_F(ExitCode, is_two_when_a_stored_instance_cannot_be_taken_whatever_the_number_of_workers) {
  Record record;
  record.set("x", Fraction{1, 1});
  write_certificate({"tiny/means", "printed", "counterexample", "smallest", "means", {0, 1}, record, 1, {}},
                    folder_ / "checks/tiny/certificates/tiny");
  for (const char* jobs : {"1", "3"})
    EXPECT_EQ(run({"check", "tiny/means", "--cases", "600", "--jobs", jobs}).code, 2) << jobs;
}

TEST_F(ExitCode, is_five_when_a_file_cannot_be_written_to_the_end) {
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit small{100, 100};
    ::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const Ran ran = run({"check", "tiny/means", "--cases", "600", "--jobs", "1", "--json", path("results.json")});
    ::_exit(ran.err.find("results.json") == std::string::npos ? 100 : ran.code);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 5) << WEXITSTATUS(status);
}

TEST_F(ExitCode, of_a_cover_tells_a_violation_from_too_few_boxes) {
  write_file(path("box.json"), R"({"x": {"from": "0", "to": "1"}})");
  EXPECT_EQ(run({"cover", "tiny/parabola", path("box.json")}).code, 0);
  EXPECT_EQ(run({"cover", "tiny/parabola", path("box.json"), "--boxes", "1"}).code, 4);
  write_file(path("outside.json"), R"({"x": {"from": "-2", "to": "-1"}})");
  EXPECT_EQ(run({"cover", "tiny/parabola", path("outside.json")}).code, 0);
}

TEST_F(ExitCode, s_are_all_listed_by_help) {
  const std::string help = run({"--help"}).out;
  for (const char* line : {"\n  0  ", "\n  1  ", "\n  2  ", "\n  3  ", "\n  4  ", "\n  5  "})
    EXPECT_NE(help.find(line), std::string::npos) << line;
}

}  // namespace
}  // namespace lakatos
