#include <fmt/format.h>
#include <algorithm>

#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/formula_lines.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string formula(const std::string& latex) { return maths_in_lines(latex, "\\displaystyle "); }

bool same(const PrintedFormula& a, const PrintedFormula& b) {
  return a.name == b.name && a.conclusion == b.conclusion && a.latex == b.latex;
}

bool contains(const PrintedStatement& statement, const PrintedFormula& wanted) {
  return std::any_of(statement.formulas.begin(), statement.formulas.end(),
                     [&](const PrintedFormula& each) { return same(each, wanted); });
}

void add_row(Table& table, const PrintedFormula& each) {
  table.add(
      {each.conclusion ? "**concludes**" : "assumes", each.name, formula(each.latex) + (each.typed ? " (typed)" : "")});
}

/// What no printed form stands behind: whole formulas, and names of quantities inside others.
std::string typed_text(const PrintedStatement& statement) {
  std::string names;
  for (const PrintedQuantity& each : statement.quantities) {
    if (each.typed) names += (names.empty() ? "" : ", ") + formula(each.latex);
  }
  const bool whole = std::any_of(statement.formulas.begin(), statement.formulas.end(),
                                 [](const PrintedFormula& each) { return each.typed; });
  if (names.empty() && !whole) return "";
  const std::string rule = "Formulas are printed by running the code on symbols";
  if (names.empty())
    return rule + ", but for those marked *typed*: their text stands beside the code that decides them.\n\n";
  return rule + "; typed beside the code that computes them are the names " + names +
         (whole ? " and the formulas marked *typed*" : "") + ".\n\n";
}

std::string formulas_text(const PrintedStatement& statement) {
  Table table({"", "name", "formula"}, "lll");
  for (const PrintedFormula& each : statement.formulas) add_row(table, each);
  for (const PrintedDefinition& each : statement.definitions)
    table.add({"where", "", formula(each.latex + " := " + each.definition)});
  return table.text() + typed_text(statement);
}

/// What another reading assumes and concludes in place of what the headline does; nothing when the formulas are the
/// same.
std::string differences_text(const PrintedStatement& headline, const PrintedStatement& other) {
  Table table({"", "name", "formula"}, "lll");
  std::string left_out;
  for (const PrintedFormula& each : other.formulas) {
    if (!contains(headline, each)) add_row(table, each);
  }
  for (const PrintedFormula& each : headline.formulas) {
    const bool named = std::any_of(other.formulas.begin(), other.formulas.end(),
                                   [&](const PrintedFormula& mine) { return mine.name == each.name; });
    if (!named) left_out += (left_out.empty() ? "" : ", ") + each.name;
  }
  if (!left_out.empty()) table.add({"leaves out", left_out, ""});
  return table.empty() ? "" : table.text();
}

const char* shape_text(Shape shape) {
  if (shape == Shape::exists)
    return "An existence claim: an instance on which every conclusion is true is a witness and confirms it; one on "
           "which a conclusion is false says nothing.\n\n";
  if (shape == Shape::experiment)
    return "An experiment: random runs, compared in pairs by tests that stay valid at every look. No instance is "
           "judged, and no formula stated.\n\n";
  if (shape == Shape::order)
    return "A claim about orders: the hidden absolute constants are fields of the instance. One instance refutes "
           "nothing; a family does that fails for every choice of the constants.\n\n";
  if (shape == Shape::eventually)
    return "A claim about a limit: an exact cycle or a stationary point away from the target refutes it; a finite "
           "horizon decides nothing.\n\n";
  return "";
}

std::string own_shape_text(Shape shape) {
  return shape == Shape::for_all ? "Of this reading one instance is a counterexample.\n\n" : shape_text(shape);
}

std::string other_readings(const ClaimPage& claim, const PrintedStatement& headline) {
  std::string text;
  for (std::size_t r = 1; r < claim.info.readings.size(); ++r) {
    const Reading& reading = claim.info.readings[r];
    const std::string differences =
        differences_text(headline, print_statement(claim.claim, settings_for(claim.info, reading.name)));
    text += fmt::format("Reading *{}* ({})", reading.name, prose(reading.text));
    text += differences.empty() ? " has the same formulas.\n\n" : " differs in:\n\n" + differences;
    if (reading.shape) text += own_shape_text(*reading.shape);
  }
  return text;
}

std::string constants_text(const Claim& info) {
  if (info.constants.empty()) return "";
  std::string text = "Constants that can be turned:";
  for (std::size_t i = 0; i < info.constants.size(); ++i) {
    const Constant& constant = info.constants[i];
    text += fmt::format("{} `{}` = {} ({})", i ? ";" : "", constant.name, to_string(constant.printed),
                        prose(constant.text));
  }
  return text + ".\n\n";
}

}  // namespace

std::string statement_part(const ClaimPage& claim) {
  const Reading& headline = claim.info.readings.front();
  const PrintedStatement printed = print_statement(claim.claim, settings_for(claim.info));
  std::string text = "**In our words.** " + prose(claim.info.words) + "\n\n" + shape_text(claim.info.shape);
  if (claim.info.shape == Shape::experiment) return text;
  text += fmt::format("**What the code states**, printed by running it on symbols (reading *{}*: {}):\n\n",
                      headline.name, prose(headline.text));
  return text + formulas_text(printed) + other_readings(claim, printed) + constants_text(claim.info);
}

}  // namespace lakatos::markdown
