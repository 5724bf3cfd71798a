#include "checks/engine/claim/dial_list.hpp"

#include <gtest/gtest.h>

#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

std::string reason(const std::string& text) {
  try {
    parse_dial_list(text, "file");
  } catch (const BadInput& error) { return error.what(); }
  return "";
}

TEST(DialList, is_read_line_by_line) {
  const auto lines = parse_dial_list(
      "# a comment\n\n  A1, pairs | A1 | p/thm1 | skewness | how far\nno noise|A6|-|-|labels are exact\n", "file");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].line, "A1, pairs");
  EXPECT_EQ(lines[0].claim, "p/thm1");
  EXPECT_EQ(lines[0].dial, "skewness");
  EXPECT_EQ(lines[0].remark, "how far");
  EXPECT_EQ(lines[1].claim, "");
  EXPECT_EQ(lines[1].dial, "");
  EXPECT_EQ(lines[1].remark, "labels are exact");
}

TEST(DialList, says_what_is_wrong_and_in_which_line) {
  EXPECT_NE(reason("\na | b | c | d").find("file: line 2: 4 fields"), std::string::npos) << reason("\na | b | c | d");
  EXPECT_NE(reason("a | | c | d | e").find("field 2 is empty"), std::string::npos);
  EXPECT_NE(reason("a | b | - | d | e").find("dial 'd' of no claim"), std::string::npos);
  EXPECT_NE(reason("a | b | c | - |").find("no remark that says why"), std::string::npos);
  EXPECT_EQ(reason("a | b | c | d |"), "");
}

/// Has the dial "wide".
Claim dialled() {
  Claim claim = fake::stating("fake/dialled", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("small", x <= 1);
    statement.then("small square", square(x) <= 1);
  });
  claim.dials = {{"wide", "small", "x up to c", {1, 1}, {{1, 1}}, {}, "", "", ""}};
  claim.draw = [](Source&) { return fake::number("x", {1, 1}); };
  return claim;
}

TEST(DialList, is_held_against_the_ledger) {
  Ledger ledger;
  ledger.add(dialled());
  const auto wrong = [&](const std::string& text) {
    return check_dial_list(parse_dial_list(text, "file"), ledger, "fake");
  };
  EXPECT_TRUE(wrong("a | A1 | fake/dialled | wide |").empty());
  EXPECT_EQ(wrong("a | A1 | fake/dialled | - | none can be built"),
            std::vector<std::string>{"no line names fake/dialled 'wide'"});
  EXPECT_EQ(wrong("a | A1 | fake/dialled | wide |\nb | A2 | fake/dialled | narrow |"),
            std::vector<std::string>{"claim fake/dialled has no dial 'narrow'"});
  EXPECT_EQ(wrong("a | A1 | fake/dialled | wide |\nb | A2 | fake/other | narrow |"),
            std::vector<std::string>{"no claim 'fake/other' (b)"});
  EXPECT_EQ(wrong("a | A1 | fake/dialled | wide |\na | A1 | fake/dialled | wide |").size(), 1u);
}

}  // namespace
}  // namespace lakatos
