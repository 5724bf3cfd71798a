#include "reports/figures/figure.hpp"

#include <gtest/gtest.h>
#include <cstdlib>
#include <set>

#include "reports/figures/gnuplot.hpp"
#include "reports/tests/tiny_claims.hpp"

namespace lakatos {
namespace {

/// Changes an environment variable for the time of a test.
class Environment {
 public:
  Environment(const char* name, const char* value) : name_(name), before_(std::getenv(name) ? std::getenv(name) : "") {
    ::setenv(name, value, 1);
  }
  ~Environment() { ::setenv(name_, before_.c_str(), 1); }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  const char* name_;
  std::string before_;
};

TEST(Figure, has_the_same_bytes_twice) {
  const std::string commands = "plot x title 'a line'";
  const std::string svg = draw_svg(commands);
  EXPECT_EQ(svg, draw_svg(commands));
  EXPECT_NE(svg.find("<svg"), std::string::npos);
  EXPECT_NE(svg.find("a line"), std::string::npos);
}

TEST(Figure, says_that_gnuplot_refuses_the_commands) { EXPECT_THROW(draw_svg("plot nonsense("), std::runtime_error); }

TEST(Figure, says_that_gnuplot_is_missing) {
  const Environment empty("PATH", "/nowhere");
  try {
    draw_svg("plot x");
    FAIL() << "no gnuplot, and yet a figure";
  } catch (const std::runtime_error& reason) {
    EXPECT_NE(std::string(reason.what()).find("gnuplot is not installed"), std::string::npos) << reason.what();
  }
}

TEST(Figure, names_the_quantity_that_a_claim_does_not_keep) {
  const Ledger ledger = tiny::ledger();
  try {
    quantity(*ledger.claims().front(), Sheet{}, "ratio");
    FAIL() << "the tiny claim has no such quantity";
  } catch (const std::runtime_error& reason) {
    EXPECT_NE(std::string(reason.what()).find("tiny/means keeps no quantity named 'ratio'"), std::string::npos)
        << reason.what();
  }
}

TEST(Figure, each_has_a_file_of_its_own) {
  std::set<std::string> files;
  for (const Figure& figure : figures()) EXPECT_TRUE(files.insert(figure.file).second) << figure.file;
}

}  // namespace
}  // namespace lakatos
