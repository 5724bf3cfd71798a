// The schema of claims: printed, or held against the blocks of a page in which everything else is typed.
#include <fmt/format.h>
#include <ostream>
#include <set>
#include <sstream>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/verbs.hpp"
#include "reports/markdown/schema.hpp"

namespace lakatos {
namespace {

constexpr std::string_view begin_mark = "<!-- schema: ", end_mark = "<!-- end -->";

bool has_schema(const Claim& claim) { return claim.shape != Shape::open && claim.shape != Shape::experiment; }

std::string block(const Claim& claim) { return "\n" + markdown::schema_text(claim); }

/// The page with each block as the program prints it, and what that changed.
struct Page {
  std::string text;
  std::vector<std::string> differing;
};

class Blocks {
 public:
  Blocks(const Ledger& ledger, std::vector<const Claim*> claims, std::string file)
      : ledger_(ledger), claims_(std::move(claims)), file_(std::move(file)) {}

  Page renewed() {
    std::istringstream lines(read_file(file_));
    for (std::string line; ++number_, std::getline(lines, line);) {
      page_.text += line + "\n";
      if (line.starts_with(begin_mark)) renew(line, lines);
    }
    for (const Claim* claim : claims_) {
      if (!has_schema(*claim) || found_.contains(claim->id)) continue;
      bad(fmt::format("there is no block '{}{} -->'", begin_mark, claim->id));
    }
    return std::move(page_);
  }

 private:
  [[noreturn]] void bad(const std::string& why) const { throw BadInput(file_ + ": " + why); }
  [[noreturn]] void bad_line(const std::string& why) const { bad(fmt::format("line {}: {}", number_, why)); }

  void renew(const std::string& mark, std::istringstream& lines) {
    const std::size_t end = mark.find(" -->");
    if (end == std::string::npos) bad_line("the marker has no end ' -->'");
    const std::string id = mark.substr(begin_mark.size(), end - begin_mark.size());
    const Claim& claim = ledger_.find(id);
    if (!has_schema(claim)) bad_line(id + " is judged on no instances, so that it has no schema");
    if (!found_.insert(id).second) bad_line("the block of " + id + " stands twice");
    const std::string there = rest_of_block(lines), wanted = block(claim);
    if (there != wanted) page_.differing.push_back(id);
    page_.text += wanted + std::string(end_mark) + "\n";
  }

  std::string rest_of_block(std::istringstream& lines) {
    std::string text;
    for (std::string line; ++number_, std::getline(lines, line);) {
      if (line == end_mark) return text;
      if (line.starts_with(begin_mark)) break;
      text += line + "\n";
    }
    bad_line("the block before has no '" + std::string(end_mark) + "'");
  }

  const Ledger& ledger_;
  std::vector<const Claim*> claims_;
  std::string file_;
  Page page_;
  std::set<std::string> found_;
  int number_ = 0;
};

}  // namespace

int print_schema(const Ledger& ledger, const SchemaOptions& options, Terminal& terminal) {
  const std::vector<const Claim*> claims = ledger.select(options.what);
  const std::string file = options.check.empty() ? options.update : options.check;
  if (file.empty()) {
    for (const Claim* claim : claims) {
      if (!has_schema(*claim)) continue;
      terminal.out << fmt::format("{}{} -->\n{}{}\n\n", begin_mark, claim->id, block(*claim), end_mark);
    }
    return exit_code::expected;
  }
  const Page page = Blocks(ledger, claims, file).renewed();
  const bool checking = !options.check.empty();
  const char* what = checking ? "is not what `schema` prints; --update writes it anew" : "was written anew";
  for (const std::string& id : page.differing) {
    terminal.out << fmt::format("{}: the block of {} {}\n", file, id, what);
  }
  if (!options.update.empty()) write_file(file, page.text);
  return page.differing.empty() || !checking ? exit_code::expected : exit_code::differs;
}

}  // namespace lakatos
