#include "checks/engine/claim/expected.hpp"

#include <sstream>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/claim/themes.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/cells.hpp"

namespace lakatos {
namespace {

constexpr const char* heading =
    "# What running the claims was found to give; written by `lakatos accept`, reviewed as a diff. Tests and labels "
    "are made from it.\n"
    "# claim\tkind\ttwin\treading\tverdict\tevidence\tthemes\n";

}  // namespace

std::vector<Expected> parse_expected(const std::string& text, const std::string& file) {
  std::vector<Expected> found;
  std::istringstream lines(text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> cells = cells_of(line);
    const auto bad = [&](const std::string& reason) {
      throw BadInput(file + ": line " + std::to_string(number) + ": " + reason);
    };
    if (cells.size() != 7) bad("has " + std::to_string(cells.size()) + " cells between tabs, 7 are needed");
    for (const std::string& cell : cells) {
      if (cell.empty()) bad("has an empty cell");
    }
    const auto dash = [](const std::string& cell) { return cell == "-" ? std::string() : cell; };
    found.push_back({cells[0], cells[1], cells[2], cells[3], dash(cells[4]), dash(cells[5]), dash(cells[6])});
  }
  return found;
}

std::string print_expected(const std::vector<const Claim*>& claims) {
  const auto cell = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
  std::string text = heading;
  for (const Claim* claim : claims) {
    for (const Reading& reading : claim->readings) {
      text += claim->id + "\t" + cell(claim->kind) + "\t" + cell(claim->twin) + "\t" + reading.name + "\t" +
              cell(reading.expected) + "\t" + cell(reading.evidence) + "\t" + cell(themes_text(*claim)) + "\n";
    }
  }
  return text;
}

}  // namespace lakatos
