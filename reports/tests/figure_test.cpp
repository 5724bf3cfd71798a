#include "reports/figures/figure.hpp"

#include <cstdlib>
#include <gtest/gtest.h>
#include <set>

#include "reports/figures/gnuplot.hpp"
#include "reports/tests/tiny_claims.hpp"

namespace lakatos {
namespace {

/// Changes an environment variable for the time of a test.
class Environment {
 public:
  Environment(const char* name, const char* value) : name_(name), before_(std::getenv(name) ? std::getenv(name) : "") { ::setenv(name, value, 1); }
  ~Environment() { ::setenv(name_, before_.c_str(), 1); }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  const char* name_;
  std::string before_;
};

TEST(Figure, HasTheSameBytesTwice) {
  const std::string commands = "plot x title 'a line'";
  const std::string svg = draw_svg(commands);
  EXPECT_EQ(svg, draw_svg(commands));
  EXPECT_NE(svg.find("<svg"), std::string::npos);
  EXPECT_NE(svg.find("a line"), std::string::npos);
}

TEST(Figure, SaysThatGnuplotRefusesTheCommands) { EXPECT_THROW(draw_svg("plot nonsense("), std::runtime_error); }

TEST(Figure, SaysThatGnuplotIsMissing) {
  const Environment empty("PATH", "/nowhere");
  try {
    draw_svg("plot x");
    FAIL() << "no gnuplot, and yet a figure";
  } catch (const std::runtime_error& reason) {
    EXPECT_NE(std::string(reason.what()).find("gnuplot is not installed"), std::string::npos) << reason.what();
  }
}

TEST(Figure, NamesTheQuantityThatAClaimDoesNotKeep) {
  const Ledger ledger = tiny::ledger();
  try {
    quantity(*ledger.claims().front(), Sheet{}, "ratio");
    FAIL() << "the tiny claim has no such quantity";
  } catch (const std::runtime_error& reason) {
    EXPECT_NE(std::string(reason.what()).find("tiny/means keeps no quantity named 'ratio'"), std::string::npos) << reason.what();
  }
}

TEST(Figure, EachHasAFileOfItsOwn) {
  std::set<std::string> files;
  for (const Figure& figure : figures()) EXPECT_TRUE(files.insert(figure.file).second) << figure.file;
}

}  // namespace
}  // namespace lakatos
