#pragma once
// Lines of the tables that are kept as text: cells between tabs.
#include <string>
#include <vector>

namespace lakatos {

/// The cells of one line; one empty cell for an empty line.
inline std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') cells.emplace_back();
    else cells.back() += c;
  }
  return cells;
}

}  // namespace lakatos
