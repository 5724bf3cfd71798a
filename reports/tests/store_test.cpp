// What a campaign stores, where, and what it must not replace, remove or leave half done.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <set>

#include "checks/engine/evidence/certificate.hpp"
#include "checks/engine/evidence/shapes.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/tests/program_fixture.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;

/// Runs in a folder of its own, without --data: as somebody does who stands in a project.
class Store : public TinyProgram {
 protected:
  Store() : before_(fs::current_path()) { fs::current_path(folder_); }
  ~Store() override { fs::current_path(before_); }

  Ran run_here(const std::vector<std::string>& words) const {
    std::istringstream in;
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    const int code = run_program(words, ledger_, sound, terminal);
    return {code, out.str(), err.str()};
  }
  void make_project() const { fs::create_directories(folder_ / "checks/tiny/certificates/tiny"); }
  /// Runs with a disk on which no file can be longer than `limit`; the exit code.
  int run_on_small_disk(const std::vector<std::string>& words, rlim_t limit) const {
    const pid_t child = ::fork();
    if (child == 0) {
      const rlimit small{limit, limit};
      ::signal(SIGXFSZ, SIG_IGN);
      ::setrlimit(RLIMIT_FSIZE, &small);
      ::_exit(run_here(words).code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  static std::set<std::string> files_below(const fs::path& folder) {
    std::set<std::string> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) files.insert(fs::relative(entry.path(), folder).string());
    }
    return files;
  }

 private:
  const fs::path before_;
};

const std::vector<std::string> small_publish{"campaign", "all", "--cases", "600", "--jobs", "1", "--publish"};

TEST_F(Store, of_a_campaign_is_a_folder_in_the_working_directory_unless_something_else_is_said) {
  make_project();
  EXPECT_EQ(run_here({"campaign", "tiny/variance", "--cases", "600", "--jobs", "1"}).code, 0);
  EXPECT_TRUE(fs::exists("lakatos-campaign/results/tiny/variance.json"));
  EXPECT_TRUE(fs::exists("lakatos-campaign/certificates/tiny/variance.printed.smallest.json"));
  EXPECT_TRUE(fs::exists("lakatos-campaign/certificates/tiny/programs/variance.printed.smallest.json"));
  EXPECT_TRUE(files_below("checks").empty());
  EXPECT_FALSE(fs::exists("reports"));
}

TEST_F(Store, is_published_in_the_project_above_the_working_directory) {
  make_project();
  fs::create_directories("a/b");
  fs::current_path("a/b");
  EXPECT_EQ(run_here(small_publish).code, 0);
  EXPECT_TRUE(fs::exists(folder_ / "reports/published/results/tiny/variance.json"));
  EXPECT_TRUE(fs::exists(folder_ / "checks/tiny/certificates/tiny/variance.printed.smallest.json"));
  EXPECT_TRUE(files_below(folder_ / "a").empty());
}

TEST_F(Store, that_no_project_was_found_for_is_refused) {
  const Ran ran = run_here(small_publish);
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("no project for --publish: neither the working directory nor a folder above it has "
                         "checks/FAMILY/certificates"),
            std::string::npos)
      << ran.err;
  EXPECT_EQ(run_here({"recheck"}).code, 2);
  EXPECT_EQ(run_here({"export", "--stored"}).code, 2);
  EXPECT_EQ(run_here({"campaign", "all", "--publish", "--results", "x"}).code, 2);
  EXPECT_TRUE(files_below(folder_).empty());
}

TEST_F(Store, knows_nothing_of_the_folder_where_the_program_was_built) {
  EXPECT_EQ(data_folder(), "");
  EXPECT_TRUE(stored_instances(data_folder(), "du18/thm3.3a").empty());
  const Ran ran = run_here({"check", "tiny/means", "--cases", "1"});
  EXPECT_EQ(ran.code, 4);
  EXPECT_NE(ran.out.find("not within 1 case; no project here or above whose stored certificates could show it"),
            std::string::npos)
      << ran.out;
}

TEST_F(Store, keeps_a_result_of_more_cases_and_says_so_before_it_judges) {
  make_project();
  ASSERT_EQ(run_here(small_publish).code, 0);
  const std::string before = read_file("reports/published/results/tiny/means.json");
  const Ran ran = run_here({"campaign", "tiny/means", "--cases", "300", "--jobs", "1", "--publish"});
  EXPECT_EQ(ran.code, 6);
  EXPECT_NE(ran.out.find("keeps " + (folder_ / "reports/published/results/tiny/means.json").string() +
                         ": 600 cases would become 300\n"),
            std::string::npos)
      << ran.out;
  EXPECT_EQ(ran.out.find("survives"), std::string::npos) << ran.out;
  EXPECT_EQ(read_file("reports/published/results/tiny/means.json"), before);
  const Ran replaced = run_here({"campaign", "tiny/means", "--cases", "300", "--jobs", "1", "--publish", "--replace"});
  EXPECT_EQ(replaced.code, 0) << replaced.out;
  EXPECT_NE(replaced.out.find("replaces " + (folder_ / "reports/published/results/tiny/means.json").string() +
                              ": 600 cases would become 300\n"),
            std::string::npos)
      << replaced.out;
  EXPECT_NE(read_file("reports/published/results/tiny/means.json"), before);
}

/// tiny/means, of which less is true: with 5 in place of 4.
Claim spoilt() {
  Claim claim = tiny::means();
  claim.state = [](Statement& statement) {
    const Real a = statement.number("a"), b = statement.number("b");
    statement.given("first", a >= 0);
    statement.given("second", b >= 0);
    statement.then("means", 5 * a * b <= square(a + b));
  };
  return claim;
}

TEST_F(Store, keeps_a_verdict_that_a_new_run_contradicts) {
  make_project();
  ASSERT_EQ(run_here(small_publish).code, 0);
  const auto before = files_below("checks");
  const std::string result = read_file("reports/published/results/tiny/means.json");
  Ledger ledger;
  ledger.add(spoilt());
  std::istringstream in;
  std::ostringstream out, err;
  Terminal terminal{in, out, err};
  EXPECT_EQ(run_program(small_publish, ledger, sound, terminal), 1) << out.str();
  EXPECT_NE(out.str().find("means.json: reading 'weak': survives (sampled) would become refuted (exact)\n"),
            std::string::npos)
      << out.str();
  EXPECT_NE(out.str().find("1 result was not stored, as said above; --replace stores it\n"), std::string::npos)
      << out.str();
  EXPECT_EQ(read_file("reports/published/results/tiny/means.json"), result);
  EXPECT_EQ(files_below("checks"), before);
}

/// Every certificate has its program (all of the tiny claims can be written as one), and the other way round.
void expect_programs(const fs::path& certificates, const std::string& when) {
  std::set<std::string> written, programs;
  for (const auto& entry : fs::directory_iterator(certificates)) {
    if (entry.is_regular_file()) written.insert(entry.path().filename().string());
  }
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(certificates / "programs", none))
    if (entry.path().extension() == ".json") programs.insert(entry.path().filename().string());
  EXPECT_EQ(written, programs) << when;
  std::string listed;
  std::set<std::string> stated;
  for (const std::string& name : programs) {
    const std::string text = read_file(certificates / "programs" / name);
    listed += name + ": " + text.substr(text.rfind(": \"") + 3, 16) + "\n";
    stated.merge(shape_lines(text));
  }
  if (programs.empty()) return;
  EXPECT_EQ(read_file(certificates / "programs/checksums.txt"), listed) << when;
  EXPECT_EQ(read_file(certificates / "programs/statements.tsv"), shape_table(stated)) << when;
}

// A disk that was full left certificates without programs behind, and the next run of another claim did not mend it.
TEST_F(Store, has_each_certificate_with_its_program_wherever_the_disk_was_full) {
  make_project();
  int failed = 0;
  for (rlim_t limit = 256; limit < 200'000; limit = limit * 4 / 3) {
    fs::remove_all("checks/tiny"), fs::remove_all("reports");
    make_project();
    const int code = run_on_small_disk(small_publish, limit);
    EXPECT_TRUE(code == 0 || code == 5) << code;
    failed += code == 5 ? 1 : 0;
    expect_programs("checks/tiny/certificates/tiny", "no file longer than " + std::to_string(limit));
  }
  EXPECT_GT(failed, 3);
}

TEST_F(Store, makes_good_what_an_earlier_run_left_out) {
  make_project();
  ASSERT_EQ(run_here(small_publish).code, 0);
  const fs::path certificates = "checks/tiny/certificates/tiny";
  Record record;
  record.set("x", Fraction{1, 2});
  write_certificate({"tiny/small", "existence", "counterexample", "smallest", "small", {0, 1}, record, 1, {}},
                    certificates);  // no run writes this one
  fs::remove_all(certificates / "programs");
  ASSERT_EQ(run_here(small_publish).code, 0);
  expect_programs(certificates, "after the second run");
}

TEST_F(Store, leaves_the_files_of_others_alone) {
  make_project();
  const fs::path certificates = "checks/tiny/certificates/tiny";
  write_file(certificates / "programs/another.json", "somebody's");
  write_file(certificates / "programs/notes.md", "somebody's");
  write_file(certificates / "programs/refused.txt", "another.json: has no tape\n");
  ASSERT_EQ(run_here(small_publish).code, 0);
  ASSERT_EQ(run_here({"campaign", "tiny/variance", "--cases", "600", "--jobs", "1", "--publish"}).code, 0);
  EXPECT_EQ(run_here({"export", "--stored"}).code, 0);
  EXPECT_EQ(read_file(certificates / "programs/another.json"), "somebody's");
  EXPECT_EQ(read_file(certificates / "programs/notes.md"), "somebody's");
  EXPECT_EQ(read_file(certificates / "programs/refused.txt"), "another.json: has no tape\n");
}

// A project with one claim of the paper removed the programs of the other claims.
TEST_F(Store, of_a_smaller_ledger_leaves_the_programs_of_other_claims) {
  make_project();
  ASSERT_EQ(run_here(small_publish).code, 0);
  const auto before = files_below("checks");
  Ledger ledger;
  ledger.add(tiny::small_square());
  for (const std::vector<std::string>& words : {small_publish, std::vector<std::string>{"export", "--stored"}}) {
    std::istringstream in;
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    EXPECT_EQ(run_program(words, ledger, sound, terminal), 0) << out.str() << err.str();
    EXPECT_EQ(files_below("checks"), before);
  }
}

TEST_F(Store, of_published_reports_is_no_place_for_a_quick_one) {
  make_project();
  const Ran ran = run_here({"report", "--out", "reports/published", "--cases", "10", "--no-figures"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("these are the published reports"), std::string::npos) << ran.err;
}

}  // namespace
}  // namespace lakatos
