#include "checks/engine/formula.hpp"

namespace lakatos::detail {

double relative_slack(double a, double b) {
  const double size = std::fabs(a) + std::fabs(b);
  return size > 0 ? (b - a) / size : 0.0;
}

std::size_t recorded_facts() { return recording() ? tape->facts().size() : 0; }

std::uint32_t decided_formula(std::uint32_t trace, Truth truth, std::size_t before) {
  if (trace != 0) return trace;
  TapeFormula formula;
  formula.truth = truth;
  formula.from = before;
  formula.to = recorded_facts();
  return tape->formula(formula);
}

std::uint32_t combined_formula(TapeFormula::Kind kind, std::uint32_t a, std::uint32_t b, Truth truth) {
  if (!recording()) return 0;
  // A part that a claim decided by itself is not on the tape: what it came to follows from the whole and the other part.
  const Truth settling = kind == TapeFormula::Kind::all ? Truth::no : Truth::yes;
  const auto settled_by = [&](std::uint32_t part) { return part != 0 && tape->formulas()[part - 1].truth == settling; };
  const std::size_t now = recorded_facts();
  if (truth != Truth::unknown && a == 0 && b == 0) return decided_formula(0, truth, now);
  if (truth != Truth::unknown && a == 0 && !settled_by(b)) a = decided_formula(0, truth, now);
  if (truth != Truth::unknown && b == 0 && !settled_by(a)) b = decided_formula(0, truth, now);
  TapeFormula formula;
  formula.kind = kind;
  formula.truth = truth;
  formula.a = a;
  formula.b = b;
  return tape->formula(formula);
}

}  // namespace lakatos::detail
