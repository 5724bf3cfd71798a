#include <fmt/format.h>
#include <ostream>

#include "checks/engine/claim/themes.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {
namespace {

void heading(std::ostream& out, const char* text) { out << "\n" << text << "\n"; }

/// Formulas as the code states them; what is typed beside the code is marked.
void print_formulas(const PrintedStatement& printed, std::ostream& out) {
  for (const PrintedFormula& each : printed.formulas) {
    out << fmt::format("  {} {}: {}{}\n", each.conclusion ? "concludes" : "assumes  ", each.name, each.latex,
                       each.typed ? "  [typed]" : "");
  }
  for (const PrintedDefinition& each : printed.definitions)
    out << fmt::format("  where     {} := {}\n", each.latex, each.definition);
  for (const PrintedQuantity& each : printed.quantities) {
    if (each.typed) out << fmt::format("  typed     {}: {}\n", each.name, each.latex);
  }
}

void print_reading(const Claim& claim, const Reading& reading, Terminal& terminal) {
  terminal.out << fmt::format("\nreading {}: {}\n  expected: {}\n", reading.name, reading.text,
                              expected_text(terminal, reading));
  if (!reading.part.empty()) terminal.out << "  a part of the statement: " << reading.part << "\n";
  if (!reading.slip.empty()) terminal.out << "  slip of print: " << reading.slip << "\n";
  print_formulas(print_statement(claim, settings_for(claim, reading.name)), terminal.out);
}

std::string turned(const Planted& planted) {
  if (!planted.constant.empty()) return fmt::format("  [{} = {}]", planted.constant, to_string(planted.value));
  return planted.dropped.empty() ? "" : fmt::format("  [without {}]", planted.dropped);
}

void print_numbers(const Claim& claim, std::ostream& out) {
  if (!claim.constants.empty()) heading(out, "constants");
  for (const Constant& constant : claim.constants)
    out << fmt::format("  {} = {}: {}\n", constant.name, to_string(constant.printed), constant.text);
  if (!claim.planted.empty() || !claim.no_planted.empty()) heading(out, "planted errors");
  for (const Planted& planted : claim.planted)
    out << fmt::format("  {}: {}{}\n", planted.name, planted.text, turned(planted));
  if (!claim.no_planted.empty()) out << "  " << claim.no_planted << "\n";
}

void print_line(std::ostream& out, const char* name, const std::string& text) {
  if (!text.empty()) out << fmt::format("{}: {}\n", name, text);
}

}  // namespace

int show_claim(const Ledger& ledger, const ShowOptions& options, Terminal& terminal) {
  const Claim& claim = ledger.find(options.id);
  terminal.out << fmt::format("{}  {}\n{}, {}\n{}:{}\n\n{}\n", claim.id, claim.title, claim.kind, claim.place,
                              file_of(claim), claim.where.line(), claim.words);
  if (!claim.themes.empty()) terminal.out << "\nthemes: " << themes_text(claim) << "\n";
  for (const Conclusion& each : claim.conclusions) terminal.out << fmt::format("\n{} {}", each.name, each.text);
  if (!claim.conclusions.empty()) terminal.out << "\n";
  print_line(terminal.out, "\nwhat it mends", claim.mends);
  print_line(terminal.out, "\nleft out", claim.left_out);
  for (const Reading& reading : claim.readings) print_reading(claim, reading, terminal);
  print_numbers(claim, terminal.out);
  terminal.out << "\n";
  print_line(terminal.out, "scope", claim.scope);
  print_line(terminal.out, "not covered", claim.not_covered);
  print_line(terminal.out, "what would decide it", claim.needs);
  print_line(terminal.out, "remarks", claim.note);
  return exit_code::expected;
}

}  // namespace lakatos
