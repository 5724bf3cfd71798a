#include "checks/engine/claim/formula.hpp"

#include <utility>

#include "theory/numeric/errors.hpp"

namespace lakatos {
namespace {

constinit thread_local RelationChange relation_change = RelationChange::none;

/// The truth of `a kind b` with the relation changed; `truth` is the one as written.
Truth changed(Relation kind, const Real& a, const Real& b, Truth truth) {
  if (relation_change == RelationChange::none) return Truth::unknown;
  if (relation_change == RelationChange::strict) return kind == Relation::at_most ? less(a, b) : truth;
  if (relation_change == RelationChange::closed) return kind == Relation::less ? less_equal(a, b) : truth;
  if (kind == Relation::at_most) return less_equal(b, a);
  return kind == Relation::less ? less(b, a) : negate(truth);
}
Truth changed(const Bounds& a, const Bounds& b, Relation kind) {
  switch (relation_change) {
    case RelationChange::none:
      return Truth::unknown;
    case RelationChange::strict:
      return less(a.upper, b.lower) == Truth::yes  ? Truth::yes
             : less(a.lower, b.upper) == Truth::no ? Truth::no
                                                   : Truth::unknown;
    case RelationChange::closed:
      return less_equal(a, b);
    case RelationChange::reversed:
      return kind == Relation::at_most ? less_equal(b, a) : negate(less_equal(a, b));
  }
  return Truth::unknown;
}

Formula printed_relation(const Real& a, const Real& b, const char* sign) {
  return detail::printed(latex(a) + sign + latex(b));
}

/// The relation on the tape, after the first `before` facts. What its own comparison wrote there since is taken off and
/// kept with the formula.
void record(Formula& formula, Relation relation, const Real& a, const Real& b, std::size_t before) {
  if (!recording()) return;
  formula.compared = detail::tape->facts().size() > before;
  if (formula.compared) formula.fact = detail::tape->facts().back();
  detail::tape->forget_facts(before);
  TapeFormula written;
  written.kind = TapeFormula::Kind::relation;
  written.truth = formula.truth;
  written.relation = {relation, detail::node_of(a), detail::node_of(b)};
  written.from = written.to = before;
  formula.trace = detail::tape->formula(written);
}

template <class Decide>
Formula relation(Relation kind, const Real& a, const Real& b, Decide&& decide) {
  const std::size_t before = detail::recorded_facts();
  Formula formula;
  formula.truth = decide(a, b);
  formula.margin = detail::relative_slack(midpoint(a), midpoint(b));
  formula.changed = changed(kind, a, b, formula.truth);
  record(formula, kind, a, b, before);
  return formula;
}

Formula less_or_equal(const Real& a, const Real& b) {
  return relation(Relation::at_most, a, b, [](const Real& x, const Real& y) { return less_equal(x, y); });
}
Formula strictly_less(const Real& a, const Real& b) {
  return relation(Relation::less, a, b, [](const Real& x, const Real& y) { return less(x, y); });
}

Formula combined(TapeFormula::Kind kind, const Formula& a, const Formula& b) {
  const bool all = kind == TapeFormula::Kind::all;
  if (symbolic()) {
    Formula formula = detail::printed(a.latex + (all ? ",\\quad " : "\\ \\text{or}\\ ") + b.latex);
    formula.typed = a.typed || b.typed;
    return formula;
  }
  Formula formula;
  formula.truth = all ? both(a.truth, b.truth) : either(a.truth, b.truth);
  formula.changed = all ? both(a.changed, b.changed) : either(a.changed, b.changed);
  formula.margin = all ? std::fmin(a.margin, b.margin) : std::fmax(a.margin, b.margin);
  formula.neutral = a.neutral && b.neutral;
  if (a.neutral != b.neutral) formula.trace = a.neutral ? b.trace : a.trace;
  if (formula.trace != 0 || formula.neutral || !recording()) return formula;
  // A part that a claim decided by itself is not on the tape: what it came to follows from the whole and the other
  // part.
  std::uint32_t first = a.trace, second = b.trace;
  const Truth settling = all ? Truth::no : Truth::yes;
  const auto settled_by = [&](std::uint32_t part) {
    return part != 0 && detail::tape->formulas()[part - 1].truth == settling;
  };
  const auto decided = [&] { return detail::decided_formula(0, formula.truth, detail::recorded_facts()); };
  const bool open = formula.truth == Truth::unknown;
  if (!open && first == 0 && second == 0) {
    formula.trace = decided();
    return formula;
  }
  if (!open && first == 0 && !settled_by(second)) first = decided();
  if (!open && second == 0 && !settled_by(first)) second = decided();
  TapeFormula written;
  written.kind = kind, written.truth = formula.truth, written.a = first, written.b = second;
  formula.trace = detail::tape->formula(written);
  return formula;
}

}  // namespace

ChangedRelations::ChangedRelations(RelationChange change) { relation_change = change; }
ChangedRelations::~ChangedRelations() { relation_change = RelationChange::none; }

Formula::operator bool() const {
  const bool holds = decide(truth);
  if (compared && recording()) detail::tape->fact(fact.relation, fact.a, fact.b);
  return holds;
}

Formula operator<=(const Real& a, const Real& b) {
  return symbolic() ? printed_relation(a, b, " \\le ") : less_or_equal(a, b);
}
Formula operator<(const Real& a, const Real& b) {
  return symbolic() ? printed_relation(a, b, " < ") : strictly_less(a, b);
}
Formula operator>=(const Real& a, const Real& b) {
  return symbolic() ? printed_relation(a, b, " \\ge ") : less_or_equal(b, a);
}
Formula operator>(const Real& a, const Real& b) {
  return symbolic() ? printed_relation(a, b, " > ") : strictly_less(b, a);
}
Formula operator==(const Real& a, const Real& b) {
  if (symbolic()) return printed_relation(a, b, " = ");
  Formula formula = relation(Relation::equal, a, b, [](const Real& x, const Real& y) { return equal(x, y); });
  formula.margin = -std::fabs(formula.margin);
  return formula;
}

Formula operator<=(const Bounds& a, const Bounds& b) {
  if (symbolic()) return a.lower <= b.lower;
  Formula formula;
  formula.truth = less_equal(a, b);
  formula.margin = detail::relative_slack(midpoint(a.upper), midpoint(b.lower));
  formula.changed = changed(a, b, Relation::at_most);
  const bool holds = formula.truth == Truth::yes;
  if (formula.truth != Truth::unknown) {
    record(formula, Relation::at_most, holds ? a.upper : a.lower, holds ? b.lower : b.upper, detail::recorded_facts());
  }
  return formula;
}
Formula operator<=(const Real& a, const Bounds& b) { return Bounds{a, a} <= b; }
Formula operator<=(const Bounds& a, const Real& b) { return a <= Bounds{b, b}; }
Formula operator>=(const Real& a, const Bounds& b) { return symbolic() ? a >= b.lower : b <= Bounds{a, a}; }
Formula operator>=(const Bounds& a, const Real& b) { return symbolic() ? a.lower >= b : Bounds{b, b} <= a; }

Formula operator>=(const Bounds& a, const Bounds& b) { return symbolic() ? a.lower >= b.lower : b <= a; }
Formula operator<(const Bounds& a, const Bounds& b) {
  if (symbolic()) return a.lower < b.lower;
  const std::size_t before = detail::recorded_facts();
  const Truth certain = less(a.upper, b.lower), possible = less(a.lower, b.upper);
  const bool holds = certain == Truth::yes, fails = possible == Truth::no;
  Formula formula;
  formula.truth = holds ? Truth::yes : fails ? Truth::no : Truth::unknown;
  formula.margin = detail::relative_slack(midpoint(a.upper), midpoint(b.lower));
  formula.changed = changed(a, b, Relation::less);
  if (holds || fails)
    record(formula, Relation::less, holds ? a.upper : a.lower, holds ? b.lower : b.upper, detail::recorded_facts());
  else if (recording()) detail::tape->forget_facts(before);
  return formula;
}

Formula from_two_sides(const Formula& surely, const Formula& possibly) {
  if (symbolic()) return surely;
  const auto decided = [](Truth certain, Truth possible) {
    return certain == Truth::yes ? certain : possible == Truth::no ? possible : Truth::unknown;
  };
  const Truth truth = decided(surely.truth, possibly.truth);
  Formula formula = truth == Truth::yes ? surely : truth == Truth::no ? possibly : Formula();
  formula.changed = decided(surely.changed, possibly.changed);
  formula.margin = surely.margin;
  return formula;
}

Formula both(const Formula& a, const Formula& b) { return combined(TapeFormula::Kind::all, a, b); }
Formula either(const Formula& a, const Formula& b) { return combined(TapeFormula::Kind::any, a, b); }

namespace detail {

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

Formula decided(Truth truth, std::size_t before) {
  Formula formula;
  formula.truth = truth;
  formula.changed = relation_change == RelationChange::reversed ? negate(truth) : truth;
  if (recording()) formula.trace = decided_formula(0, truth, before);
  return formula;
}

Formula typed(std::string latex) {
  Formula formula = printed(std::move(latex));
  formula.typed = true;
  return formula;
}

Formula printed(std::string latex) {
  Formula formula;
  formula.latex = std::move(latex);
  return formula;
}

}  // namespace detail
}  // namespace lakatos
