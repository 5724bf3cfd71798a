#include "checks/engine/claim/dial_list.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "checks/engine/instance/record_json.hpp"

namespace lakatos {
namespace {

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r"), last = text.find_last_not_of(" \t\r");
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t at = 0;;) {
    const std::size_t bar = line.find('|', at);
    fields.push_back(trimmed(line.substr(at, bar - at)));
    if (bar == std::string::npos) return fields;
    at = bar + 1;
  }
}

DialLine dial_line(const std::string& text, const std::string& where) {
  std::vector<std::string> fields = fields_of(text);
  if (fields.size() != 5)
    throw BadInput(where + ": " + std::to_string(fields.size()) +
                   " fields where there must be 5: what is stressed | assumption | claim | dial or - | remark");
  for (std::size_t i = 0; i < 4; ++i) {
    if (fields[i].empty()) throw BadInput(where + ": field " + std::to_string(i + 1) + " is empty");
  }
  for (const std::size_t i : {2, 3}) {
    if (fields[i] == "-") fields[i].clear();
  }
  if (!fields[3].empty() && fields[2].empty()) throw BadInput(where + ": dial '" + fields[3] + "' of no claim");
  if (fields[3].empty() && fields[4].empty()) throw BadInput(where + ": no dial, and no remark that says why");
  return {fields[0], fields[1], fields[2], fields[3], fields[4]};
}

bool has_dial(const Claim& info, const std::string& name) {
  return std::any_of(info.dials.begin(), info.dials.end(), [&](const Dial& dial) { return dial.name == name; });
}

}  // namespace

std::vector<DialLine> parse_dial_list(const std::string& text, const std::string& where) {
  std::vector<DialLine> lines;
  std::istringstream stream(text);
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    line = trimmed(line);
    if (!line.empty() && line[0] != '#') lines.push_back(dial_line(line, where + ": line " + std::to_string(number)));
  }
  return lines;
}

std::vector<std::string> check_dial_list(const std::vector<DialLine>& lines, const Ledger& ledger,
                                         const std::string& paper) {
  std::vector<std::string> wrong;
  std::set<std::string> named, seen;
  for (const DialLine& line : lines) {
    if (line.claim.empty()) continue;
    const auto& claims = ledger.claims();
    const auto claim =
        std::find_if(claims.begin(), claims.end(), [&](const auto& each) { return each->id == line.claim; });
    if (claim == claims.end()) wrong.push_back("no claim '" + line.claim + "' (" + line.line + ")");
    else if (!line.dial.empty() && !has_dial(**claim, line.dial))
      wrong.push_back("claim " + line.claim + " has no dial '" + line.dial + "'");
    if (line.dial.empty()) continue;
    named.insert(line.claim + " '" + line.dial + "'");
    if (!seen.insert(line.line + "\n" + line.claim + "\n" + line.dial).second)
      wrong.push_back("'" + line.line + "' names " + line.claim + " '" + line.dial + "' twice");
  }
  for (const auto& claim : ledger.claims()) {
    if (paper_of(claim->id) != paper) continue;
    for (const Dial& dial : claim->dials) {
      if (!named.contains(claim->id + " '" + dial.name + "'"))
        wrong.push_back("no line names " + claim->id + " '" + dial.name + "'");
    }
  }
  return wrong;
}

}  // namespace lakatos
