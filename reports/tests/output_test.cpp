// What the program prints must have arrived, or the program says that it did not.
#include <gtest/gtest.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>

#include "reports/tests/command_line.hpp"
#include "reports/tests/program_fixture.hpp"

namespace lakatos {
namespace {

class StandardOutput : public testing::Test {
 protected:
  StandardOutput()
      : folder_(std::filesystem::temp_directory_path() / ("lakatos-output-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~StandardOutput() override { std::filesystem::remove_all(folder_); }

  const std::string certificate_ =
      std::string(source_folder) + "/checks/filter/certificates/du18/thm3.3a.minimum.smallest.json";
  const std::filesystem::path folder_;
};

// A list that a full disk had cut ended with exit code 0 once.
TEST_F(StandardOutput, that_is_full_is_noticed_by_every_verb) {
  for (const std::string& arguments :
       {std::string("--help"), std::string("list"), std::string("list --json"), std::string("show du18/thm2.2"),
        std::string("check du18/eq-gradient --cases 20 --jobs 1"), "replay '" + certificate_ + "'",
        std::string("sample du18/eq-gradient"),
        std::string("stress du18/eq-gradient --samples 1 --searches 0 --jobs 1")}) {
    const RanOutside ran = run_outside(arguments, "2>&1 >/dev/full");
    EXPECT_EQ(ran.code, 5) << arguments;
    EXPECT_NE(ran.text.find("lakatos: cannot write to standard output: No space left on device"), std::string::npos)
        << arguments << "\n"
        << ran.text;
  }
}

TEST_F(StandardOutput, that_takes_only_the_beginning_is_noticed) {
  const std::string file = (folder_ / "cut").string();
  const RanOutside ran = run_outside("list --json", "2>&1 >'" + file + "'", "trap '' XFSZ; ulimit -f 8; ");
  EXPECT_EQ(ran.code, 5);
  EXPECT_NE(ran.text.find("lakatos: cannot write to standard output: File too large"), std::string::npos) << ran.text;
  EXPECT_GT(std::filesystem::file_size(file), 0u);
}

TEST(OutputStream, says_that_what_was_written_did_not_arrive) {
  std::istringstream in;
  std::ostringstream out, err;
  out.setstate(std::ios::badbit);
  Terminal terminal{in, out, err};
  EXPECT_EQ(run_program({"list"}, tiny::ledger(), sound, terminal), 5);
  EXPECT_EQ(err.str(), "lakatos: cannot write to standard output\n");
}

}  // namespace
}  // namespace lakatos
