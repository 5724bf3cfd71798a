#pragma once
// What running a paper's claims was found to give, as data: the file `expected.tsv` beside the claims, written by
// `lakatos accept` and read again here. One line a reading: claim, kind, file of the blind twin, reading, verdict,
// evidence, themes, between tabs.
#include <array>
#include <string>
#include <vector>

namespace lakatos {

struct Claim;

/// The words of verdicts, in the order in which reports list them.
inline constexpr std::array<const char*, 6> verdict_words{"holds",   "survives",  "refuted",
                                                          "vacuous", "undefined", "undecided"};

struct Expected {
  std::string claim, kind, twin, reading, verdict, evidence, themes;
};

/// Throws BadInput that names the file and the line.
std::vector<Expected> parse_expected(const std::string& text, const std::string& file);
/// The file of these claims as they stand, comment lines first.
std::string print_expected(const std::vector<const Claim*>& claims);

}  // namespace lakatos
