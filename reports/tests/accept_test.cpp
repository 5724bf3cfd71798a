// What `accept` writes into the table of what is expected, and what the ledger makes of such a table.
#include "checks/engine/claim/expected.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "reports/cli/verbs.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/tests/program_fixture.hpp"

namespace lakatos {
namespace {

class Accept : public TinyProgram {
 protected:
  Accept() {
    Claim claim = fake::parabola();
    claim.readings.front().expected = "refuted", claim.readings.front().evidence = "exact";
    wrong_.add(std::move(claim));
    write_file(table_, "");
  }
  const std::filesystem::path table_ = folder_ / claims_folder("fake") / "expected.tsv";
  Ledger wrong_;
};

TEST_F(Accept, writes_what_was_found_and_says_what_changed) {
  const Ran ran = run_on(wrong_, {"accept", "fake/parabola"});
  EXPECT_EQ(ran.code, exit_code::expected) << ran.err;
  EXPECT_EQ(ran.out, "fake/parabola  only: survives (sampled) in place of refuted (exact)\n");
  const std::vector<Expected> lines = parse_expected(read_file(table_), "table");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].claim + " " + lines[0].reading + " " + lines[0].verdict + " " + lines[0].evidence,
            "fake/parabola only survives sampled");
  wrong_.expect(lines);
  EXPECT_EQ(run_on(wrong_, {"accept", "fake/parabola"}).out, "") << "nothing changes a second time";
}

TEST_F(Accept, keeps_what_the_table_says_of_claims_that_are_not_judged_now) {
  Claim other = fake::parabola();
  other.id = "fake/other";
  other.readings.front().expected = "refuted", other.readings.front().evidence = "exact";
  wrong_.add(std::move(other));
  EXPECT_EQ(run_on(wrong_, {"accept", "fake/parabola"}).code, exit_code::expected);
  EXPECT_EQ(run_on(wrong_, {"accept", "fake/other"}).code, exit_code::expected);
  for (const Expected& line : parse_expected(read_file(table_), "table"))
    EXPECT_EQ(line.verdict, "survives") << line.claim;
}

TEST_F(Accept, refuses_where_there_is_no_table) {
  std::filesystem::remove(table_);
  const Ran ran = run_on(wrong_, {"accept", "fake/parabola"});
  EXPECT_EQ(ran.code, exit_code::bad_input);
  EXPECT_NE(ran.err.find(table_.string() + ": is not there"), std::string::npos) << ran.err;
}

TEST_F(Accept, leaves_tables_that_the_ledger_refuses_by_line_claim_and_reading) {
  const auto complaint = [](const std::string& text) {
    Ledger ledger;
    ledger.add(fake::parabola());
    try {
      ledger.expect(parse_expected(text, "table"));
    } catch (const BadInput& reason) { return std::string(reason.what()); }
    return std::string("none");
  };
  EXPECT_EQ(complaint("# words\n\nfake/parabola\tlemma\t-\tonly\trefuted\texact\tmodel\n"), "none");
  EXPECT_EQ(complaint("a\tb\n"), "table: line 1: has 2 cells between tabs, 7 are needed");
  EXPECT_EQ(complaint("#\na\tb\t\td\te\tf\tg\n"), "table: line 2: has an empty cell");
  EXPECT_EQ(complaint("fake/other\tlemma\t-\tonly\trefuted\texact\tmodel\n"),
            "a verdict is expected of 'fake/other', which is no claim");
  EXPECT_EQ(complaint("fake/parabola\tlemma\t-\tother\trefuted\texact\tmodel\n"),
            "a verdict is expected of reading 'other' of fake/parabola, which has none of that name");
}

}  // namespace
}  // namespace lakatos
