#include "checks/engine/claim/themes.hpp"

#include <algorithm>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/text/nearest.hpp"

namespace lakatos {

std::vector<std::string> theme_words() {
  std::vector<std::string> words;
  for (const Theme& theme : themes) words.push_back(theme.word);
  return words;
}

std::string unknown_theme(const std::string& word) {
  const std::vector<std::string> known = theme_words();
  if (std::find(known.begin(), known.end(), word) != known.end()) return "";
  const std::vector<std::string> near = nearest(word, known, 3);
  const std::string meant = near.empty() ? "" : "did you mean " + quoted_list(near) + "? ";
  return "'" + word + "' is no theme; " + meant + "The themes: " + comma_list(known);
}

bool has_theme(const Claim& claim, const std::string& word) {
  return std::find(claim.themes.begin(), claim.themes.end(), word) != claim.themes.end();
}

std::string themes_text(const Claim& claim) { return comma_list(claim.themes); }

}  // namespace lakatos
