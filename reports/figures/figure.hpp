#pragma once
// The figures of the reports: gnuplot scripts with their data in them, made from a claim's own generator and judge. A
// figure reads nothing of a claim but its named quantities.
#include <filesystem>
#include <string>
#include <vector>

#include "checks/engine/claim/ledger.hpp"
#include "checks/engine/judge/judge.hpp"

namespace lakatos {

struct Figure {
  const char* claim;  // the claim that it shows
  const char* file;   // "du18/thm2.2-contraction.svg"
  const char* title;
  const char* caption;  // Markdown
  std::string (*script)(const Claim& claim);
};

/// All figures, in the order of the reports.
std::vector<Figure> figures();

/// Draws every figure whose claim is in the ledger into `folder`. Throws Failure when gnuplot is missing or fails, or
/// when a claim does not keep a quantity that its figure needs.
void write_figures(const Ledger& ledger, const std::filesystem::path& folder);

/// The middle of the named quantity's enclosure. Throws std::runtime_error that names claim and quantity when it is not
/// on the sheet.
double quantity(const Claim& claim, const Sheet& sheet, const char* name);

/// du18, Theorem 2.2: progress of a step as measured against what the theorem promises.
std::string contraction_script(const Claim& claim);

/// du18, Theorem 3.4: success probability of a random start against the printed bound.
std::string random_start_script(const Claim& claim);

}  // namespace lakatos
