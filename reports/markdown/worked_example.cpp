#include "reports/markdown/worked_example.hpp"

#include <algorithm>

#include "reports/markdown/formula_lines.hpp"
#include "reports/markdown/instance.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/symbols.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

bool violated(const Finding& finding) { return !finding.conclusion && finding.truth == Truth::no; }

std::string outcome_text(const Worked& worked) {
  switch (worked.outcome) {
    case Outcome::outside:
      return "An assumption is violated: no case.";
    case Outcome::trivial:
      return "All assumptions are met, but the conclusion says nothing here: no case.";
    case Outcome::holds:
      return "All assumptions are met and every conclusion is true.";
    case Outcome::fails:
      return std::string("All assumptions are met and the conclusion `") + failing_conclusion(worked.sheet) +
             "` is false.";
    case Outcome::undecided:
      return "No level of precision decided this instance.";
    case Outcome::undefined:
      break;
  }
  return "All assumptions are met, but the statement has no value here: " + worked.sheet.why_undefined + ".";
}

std::string truth_text(const Finding& finding, bool outside) {
  if (finding.undefined && finding.truth == Truth::unknown) return "has no value";
  if (finding.truth == Truth::unknown) return outside ? "not needed" : "open";
  if (finding.conclusion) return finding.truth == Truth::yes ? "true" : "**false**";
  return finding.truth == Truth::yes ? "met" : "**violated**";
}

/// What a quantity looks like: as its statement prints it, else its name.
std::string quantity_text(const Quantity& quantity, const PrintedStatement& printed) {
  if (!quantity.latex.empty()) return maths_in_lines(quantity.latex);
  for (const PrintedQuantity& each : printed.quantities) {
    if (each.name == quantity.name && !each.latex.empty()) return maths_in_lines(each.latex);
  }
  return code(quantity.name);
}

std::string quantities_text(const Sheet& sheet, const PrintedStatement& printed) {
  Table table({"quantity", "value"}, "ll");
  for (const Quantity& quantity : sheet.quantities) table.add({quantity_text(quantity, printed), value_text(quantity)});
  return table.empty() ? "" : table.text();
}

/// The formula of an assumption or conclusion as the code states it under these settings.
std::string formula_of(const PrintedStatement& printed, const Finding& finding) {
  const auto named = [&](const PrintedFormula& each) {
    return each.name == finding.name && each.conclusion == finding.conclusion;
  };
  const auto found = std::find_if(printed.formulas.begin(), printed.formulas.end(), named);
  return found == printed.formulas.end() ? "" : maths_in_lines(found->latex);
}

std::string findings_text(const Sheet& sheet, const PrintedStatement& printed) {
  const bool outside = std::any_of(sheet.findings.begin(), sheet.findings.end(), violated);
  Table table({"", "name", "formula", "truth", "margin", "decided by"}, "llllrl");
  for (const Finding& finding : sheet.findings) {
    table.add({finding.conclusion ? "conclusion" : "assumption", finding.name, formula_of(printed, finding),
               truth_text(finding, outside), margin_text(finding.margin),
               finding.level == Level::none ? "–" : to_string(finding.level)});
  }
  return table.text();
}

}  // namespace

std::string worked_example(const Claim& claim, const Record& record, const Settings& settings) {
  const Worked worked = work_out(claim, record, settings);
  const PrintedStatement printed = print_statement(claim, settings);
  return instance_text(record, family_of(claim)) + quantities_text(worked.sheet, printed) +
         findings_text(worked.sheet, printed) + outcome_text(worked) + "\n\n";
}

}  // namespace lakatos::markdown
