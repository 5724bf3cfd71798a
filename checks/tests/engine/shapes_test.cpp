// What programs state: the same for all instances on which a part is computed alike, another for any other relation.
#include "checks/engine/evidence/shapes.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "checks/engine/text/files.hpp"
#include "checks/tests/project_paths.hpp"

namespace lakatos {
namespace {

/// A program on x and y with these parts, as far as shapes are made of it.
std::string program(const std::string& steps, const std::string& given, const std::string& instance_of_y = "2",
                    const std::string& turned = "{}", const std::string& variant = "") {
  return R"({"claim": "c", "reading": "r", "turned": )" + turned + R"(, "dropped": "", "variant": ")" + variant +
         R"(", "outcome": "fails", "inputs": [["x[0]","1"],["y",")" + instance_of_y + R"("]], "steps": [)" + steps +
         R"(], "facts": [], "given": [{"name": "a", "holds": )" + given + R"(}], "then": []})";
}

std::string shape_of(const std::string& steps, const std::string& given) {
  for (const std::string& line : shape_lines(program(steps, given)))
    if (line.find("\tgiven\t") != std::string::npos) return line.substr(line.rfind('\t') + 1);
  return "no line";
}

TEST(Shapes, are_formulas_in_fields_constants_and_sizes) {
  EXPECT_EQ(shape_of("", R"(["<",1,2])"), "x[0] < y");
  EXPECT_EQ(shape_of(R"(["const","1/2"],["mul",1,3,"1/2"])", R"(["all",["<=",4,2],["=",2,1]])"),
            "((1/2 * x[0]) <= y and x[0] = y)");
  EXPECT_EQ(
      shape_of(R"(["printed","two","2"],["size","x.entries","1"],["sqrt",3,"?"])", R"(["any",["<",5,4],["open"]])"),
      "(sqrt('two') < #x.entries or open)");
  EXPECT_EQ(shape_of("", R"(["decided",true,[["<",1,2]]])"), "true by x[0] < y");
}

TEST(Shapes, do_not_hang_on_values_or_on_the_order_of_sums) {
  EXPECT_EQ(shape_lines(program("", R"(["<",1,2])", "2")), shape_lines(program("", R"(["<",1,2])", "3")));
  EXPECT_EQ(shape_of(R"(["add",1,2,"3"])", R"(["<",1,3])"), shape_of(R"(["add",2,1,"3"])", R"(["<",1,3])"));
}

/// x + x + ... + x + y, too long to be written out.
std::string long_sum(const std::string& last) {
  std::string steps;
  for (int i = 3; i < 20; ++i) steps += R"(["mul",1,)" + std::to_string(i == 3 ? 1 : i - 1) + R"(,"1"],)";
  return steps + R"(["add",)" + last + R"(,19,"3"])";
}

TEST(Shapes, of_long_formulas_are_digests_beside_what_is_in_them) {
  const std::string shape = shape_of(long_sum("2"), R"(["<",1,20])");
  EXPECT_EQ(shape.substr(0, 11), "< of x, y: ");
  ASSERT_EQ(shape.size(), 31u);
  const auto digest = [](const std::string& of) { return of.substr(of.size() - 20); };
  EXPECT_NE(digest(shape_of(long_sum("2"), R"(["<=",1,20])")), digest(shape)) << "another relation";
  EXPECT_NE(digest(shape_of(long_sum("2"), R"(["<",20,1])")), digest(shape)) << "turned round";
  EXPECT_NE(digest(shape_of(long_sum("1"), R"(["<",2,20])")), digest(shape)) << "fields exchanged";
}

TEST(Shapes, of_planted_errors_are_listed_where_they_differ_from_the_claims) {
  std::set<std::string> lines = shape_lines(program("", R"(["<",1,2])"));
  lines.merge(shape_lines(program("", R"(["<",1,2])", "2", R"({"two": "3"})")));
  EXPECT_EQ(shape_table(lines), "c\tr\t\tfacts\t\t\nc\tr\t\tgiven\ta\tx[0] < y\n");
  EXPECT_TRUE(shape_lines(program(R"(["printed","two","3"])", R"(["<",1,3])", "2", R"({"two": "3"})"))
                  .contains("c\tr\tturned two\tgiven\ta\tx[0] < 'two'"));
  lines.merge(shape_lines(program("", R"(["<=",1,2])", "2", "{}", "false")));
  EXPECT_EQ(shape_table(lines),
            "c\tr\t\tfacts\t\t\nc\tr\t\tgiven\ta\tx[0] < y\nc\tr\tvariant false\tgiven\ta\tx[0] <= y\n");
  EXPECT_EQ(lines_of(shape_table(lines)).size(), 3u);
  EXPECT_EQ(claim_of(*lines.begin()), "c");
}

TEST(Shapes, of_a_stored_program_read_as_its_claim_does) {
  const auto folder = std::filesystem::path(source_folder) / "checks/filter/certificates/du18/programs";
  const std::set<std::string> lines = shape_lines(read_file(folder / "step-thm3.4-radius.printed.smallest.json"));
  const std::string claim = "du18/step-thm3.4-radius\tprinted\t\t";
  EXPECT_TRUE(lines.contains(claim + "given\tcosine in range\t(0 < cosine and cosine <= 1)"));
  EXPECT_TRUE(lines.contains(claim + "given\tradius positive\t0 < radius"));
  EXPECT_TRUE(lines.contains(claim + "printed\tslab\t1/2"));
  EXPECT_EQ(lines.size(), 6u);
}

}  // namespace
}  // namespace lakatos
