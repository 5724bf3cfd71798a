// The schema of claims on a page in which everything else is typed: printed, held against it, written anew.
#include "checks/engine/text/files.hpp"
#include "reports/tests/program_fixture.hpp"

namespace lakatos {
namespace {

class Schema : public TinyProgram {
 protected:
  std::string page(const std::string& text) const {
    write_file(path("page.md"), text);
    return path("page.md");
  }
  std::string complaint(const std::string& text) const {
    const Ran ran = run({"schema", "tiny/means", "--check", page(text)});
    EXPECT_EQ(ran.code, 2) << ran.out;
    return ran.err;
  }
  static void expect_in(const std::string& text, const std::string& part) {
    EXPECT_NE(text.find(part), std::string::npos) << text;
  }
};

TEST_F(Schema, names_fields_readings_constants_assumptions_and_conclusions) {
  EXPECT_EQ(run({"schema", "tiny/means"}).out,
            "<!-- schema: tiny/means -->\n\n"
            "|  |  |\n|---|---|\n"
            "| fields | number `a`, number `b` |\n"
            "| readings | `weak`, `printed` |\n"
            "| constants | `four` = 4 |\n"
            "| given | `first`, `second` |\n"
            "| then | `means` |\n\n"
            "<!-- end -->\n\n");
  expect_in(run({"schema", "tiny"}).out, "| fields | law of one patch `input` |");
  expect_in(run({"schema", "tiny/small"}).out, "| shape | existence: ");
}

TEST_F(Schema, says_which_fields_are_not_always_there_and_which_readings_have_a_name) {
  Claim claim = tiny::means();
  claim.draw = [](Source& source) {
    Record record = tiny::draw_means(source);
    return source.chance(1, 2) ? record.set("n", std::int64_t{1}) : record;
  };
  claim.state = [](Statement& statement) {
    if (statement.reading("printed")) statement.given("strict", statement.number("a") > 0);
    tiny::state_means(statement);
  };
  Ledger ledger;
  ledger.add(std::move(claim));
  const std::string text = run_on(ledger, {"schema", "all"}).out;
  expect_in(text, "number `b`, integer `n` (optional) |");
  expect_in(text, "| given | `first`, `second`, `strict` (reading `printed`) |");
}

TEST_F(Schema, of_a_page_is_held_against_what_is_printed_and_written_anew) {
  const std::string typed = "# Names\n\nTyped.\n", fresh = typed + run({"schema", "tiny"}).out + "More.\n";
  std::string stale = fresh;
  stale.replace(stale.find("number `b`"), 10, "number `c`");
  EXPECT_EQ(run({"schema", "tiny", "--check", page(fresh)}).code, 0);
  const Ran ran = run({"schema", "tiny", "--check", page(stale)});
  EXPECT_EQ(ran.code, 1);
  expect_in(ran.out, "the block of tiny/means is not what `schema` prints");
  EXPECT_EQ(ran.out.find("tiny/variance"), std::string::npos) << ran.out;
  EXPECT_EQ(run({"schema", "tiny", "--update", path("page.md")}).code, 0);
  EXPECT_EQ(read_file(path("page.md")), fresh);
}

TEST_F(Schema, of_a_page_has_each_block_once_and_whole) {
  const std::string block = run({"schema", "tiny/means"}).out;
  expect_in(complaint("nothing\n"), "page.md: there is no block '<!-- schema: tiny/means -->'");
  expect_in(complaint(block + block), "page.md: line 13: the block of tiny/means stands twice");
  expect_in(complaint("<!-- schema: tiny/means -->\n"), "has no '<!-- end -->'");
  expect_in(complaint("<!-- schema: tiny/means\n"), "page.md: line 1: the marker has no end");
  expect_in(complaint(block + "<!-- schema: tiny/meant -->\n<!-- end -->\n"), "Did you mean tiny/means?");
}

}  // namespace
}  // namespace lakatos
