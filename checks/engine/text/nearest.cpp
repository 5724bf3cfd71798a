#include "checks/engine/text/nearest.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <optional>

namespace lakatos {
namespace {

std::string small_letters(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// How far `known` is from what was written; nothing where it is too far to be meant. 0: it begins with it.
std::optional<std::size_t> distance(const std::string& written, const std::string& known) {
  if (written.empty()) return std::nullopt;
  if (known.starts_with(written)) return 0;
  const std::size_t found = edit_distance(written, known), most = std::max<std::size_t>(1, written.size() / 3);
  return found <= most ? std::optional(found) : std::nullopt;
}

/// The same, for a name without a paper before it also measured against the claim's half of "paper/claim".
std::optional<std::size_t> distance_to_id(const std::string& written, const std::string& known) {
  const std::size_t slash = known.find('/');
  const auto whole = distance(written, known);
  if (slash == std::string::npos || written.find('/') != std::string::npos) return whole;
  const auto half = distance(written, known.substr(slash + 1));
  return whole && half ? std::min(whole, half) : whole ? whole : half;
}

}  // namespace

std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::vector<std::string> nearest(const std::string& name, const std::vector<std::string>& known, std::size_t most) {
  std::vector<std::pair<std::size_t, std::string>> near;
  const std::string written = small_letters(name);
  for (const std::string& each : known) {
    if (const auto away = distance_to_id(written, small_letters(each))) near.emplace_back(*away, each);
  }
  std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> names;
  for (auto& [away, each] : near) {
    if (away == near.front().first && names.size() < most) names.push_back(std::move(each));
  }
  return names;
}

std::string comma_list(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string quoted_list(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "'" : ", '") + name + "'";
  return text.empty() ? "none" : text;
}

}  // namespace lakatos
