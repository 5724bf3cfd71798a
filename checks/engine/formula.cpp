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
  TapeFormula formula;
  formula.kind = kind;
  formula.truth = truth;
  formula.a = a;
  formula.b = b;
  return tape->formula(formula);
}

}  // namespace lakatos::detail
