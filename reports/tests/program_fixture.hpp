#pragma once
// The program run inside the test, on the ledger of tiny claims, in a folder of its own.
#include <gtest/gtest.h>
#include <unistd.h>
#include <filesystem>
#include <sstream>

#include "reports/cli/program.hpp"
#include "reports/tests/tiny_claims.hpp"

namespace lakatos {

struct Ran {
  int code;
  std::string out, err;
};

inline SelfTest sound() { return {true, "tried"}; }

/// A folder of its own for each test; also the data folder, so that nothing stored is read.
class TinyProgram : public testing::Test {
 protected:
  TinyProgram()
      : folder_(std::filesystem::canonical(std::filesystem::temp_directory_path()) /
                ("lakatos-program-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~TinyProgram() override { std::filesystem::remove_all(folder_); }

  Ran run(std::vector<std::string> words, const std::string& input = "", SelfTest (*test)() = sound) const {
    return run_on(ledger_, std::move(words), input, test);
  }
  Ran run_on(const Ledger& ledger, std::vector<std::string> words, const std::string& input = "",
             SelfTest (*test)() = sound) const {
    std::istringstream in(input);
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    words.insert(words.end(), {"--data", folder_.string()});
    const int code = run_program(words, ledger, test, terminal);
    return {code, out.str(), err.str()};
  }
  std::string path(const char* name) const { return (folder_ / name).string(); }

  const Ledger ledger_ = tiny::ledger();
  const std::filesystem::path folder_;
};

}  // namespace lakatos
