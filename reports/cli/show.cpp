#include <fmt/format.h>
#include <ostream>

#include "reports/cli/verbs.hpp"

namespace lakatos {
namespace {

void heading(std::ostream& out, const char* text) { out << "\n" << text << "\n"; }

void print_formulas(const PrintedStatement& printed, std::ostream& out) {
  for (const PrintedFormula& each : printed.formulas) out << fmt::format("  {} {}: {}\n", each.conclusion ? "concludes" : "assumes  ", each.name, each.latex);
  for (const PrintedDefinition& each : printed.definitions) out << fmt::format("  where     {} := {}\n", each.latex, each.definition);
}

void print_reading(const Claim& claim, const ClaimInfo& info, const Reading& reading, Terminal& terminal) {
  terminal.out << fmt::format("\nreading {}: {}\n  expected: {}\n", reading.name, reading.text,
                              expected_text(terminal, reading));
  if (!reading.slip.empty()) terminal.out << "  slip of print: " << reading.slip << "\n";
  print_formulas(print_statement(claim, settings_for(info, reading.name)), terminal.out);
}

std::string turned(const Planted& planted) {
  if (!planted.constant.empty()) return fmt::format("  [{} = {}]", planted.constant, to_string(planted.value));
  return planted.dropped.empty() ? "" : fmt::format("  [without {}]", planted.dropped);
}

void print_numbers(const ClaimInfo& info, std::ostream& out) {
  if (!info.constants.empty()) heading(out, "constants");
  for (const Constant& constant : info.constants) out << fmt::format("  {} = {}: {}\n", constant.name, to_string(constant.printed), constant.text);
  if (!info.planted.empty() || !info.no_planted.empty()) heading(out, "planted errors");
  for (const Planted& planted : info.planted) out << fmt::format("  {}: {}{}\n", planted.name, planted.text, turned(planted));
  if (!info.no_planted.empty()) out << "  " << info.no_planted << "\n";
}

void print_line(std::ostream& out, const char* name, const std::string& text) {
  if (!text.empty()) out << fmt::format("{}: {}\n", name, text);
}

}  // namespace

int show_claim(const Ledger& ledger, const ShowOptions& options, Terminal& terminal) {
  const Claim& claim = ledger.find(options.id);
  const ClaimInfo info = claim.info();
  terminal.out << fmt::format("{}  {}\n{}, {}\n\n{}\n", info.id, info.title, info.kind, info.place, info.words);
  for (const Reading& reading : info.readings) print_reading(claim, info, reading, terminal);
  print_numbers(info, terminal.out);
  terminal.out << "\n";
  print_line(terminal.out, "scope", info.scope);
  print_line(terminal.out, "not covered", info.not_covered);
  print_line(terminal.out, "what would decide it", info.needs);
  print_line(terminal.out, "remarks", info.note);
  return exit_code::expected;
}

}  // namespace lakatos
