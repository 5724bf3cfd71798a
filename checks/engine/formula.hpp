#pragma once
// Three-valued formulas over a scalar S. Over numbers a formula carries its truth and how far it is from flipping; over Symbol it carries
// its text. A claim builds formulas with the same words for both.
#include <cmath>
#include <string>
#include <type_traits>

#include "checks/engine/symbol.hpp"
#include "theory/numeric/bracket.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

/// Over numbers. `margin` is the relative slack: positive when true, negative when false, about 0 at the boundary; NaN when it has no meaning.
/// It is a double that orders instances (tightest, worst) and never decides anything.
template <class S>
struct Formula {
  Truth truth = Truth::unknown;
  double margin = std::nan("");
  std::uint32_t trace = 0;  // the formula on the tape, while recording
};

template <>
struct Formula<Symbol> {
  std::string latex;
};

namespace detail {

/// (b - a) / (|a| + |b|), 0 for two zeros: slack of a <= b relative to the size of its sides.
double relative_slack(double a, double b);

/// How many facts the tape holds; 0 when nothing is recorded.
std::size_t recorded_facts();
/// `trace`, or where that is 0 a formula that the facts since `before` stand for.
std::uint32_t decided_formula(std::uint32_t trace, Truth truth, std::size_t before);
std::uint32_t combined_formula(TapeFormula::Kind kind, std::uint32_t a, std::uint32_t b, Truth truth);

/// The relation on the tape. Its own comparison is taken off the facts: `before` is how many there were.
template <class S>
std::uint32_t recorded_relation([[maybe_unused]] Relation relation, [[maybe_unused]] const S& a, [[maybe_unused]] const S& b, Truth truth, std::size_t before) {
  if constexpr (is_recorded<S>) {
    if (!recording()) return 0;
    tape->forget_facts(before);
    TapeFormula formula;
    formula.kind = TapeFormula::Kind::relation;
    formula.truth = truth;
    formula.relation = {relation, node_of(a), node_of(b)};
    return tape->formula(formula);
  }
  return 0;
}

template <class S, class Decide>
Formula<S> relation(Relation kind, const S& a, const S& b, Decide&& decide, const char*) {
  const std::size_t before = recorded_facts();
  const Truth truth = decide(a, b);
  return {truth, relative_slack(midpoint(a), midpoint(b)), recorded_relation(kind, a, b, truth, before)};
}
template <class Decide>
Formula<Symbol> relation(Relation, const Symbol& a, const Symbol& b, Decide&&, const char* sign) { return {a.latex() + " " + sign + " " + b.latex()}; }

}  // namespace detail

template <class S>
Formula<S> at_most(const S& a, const S& b) {
  return detail::relation(Relation::at_most, a, b, [](const S& x, const S& y) { return less_equal(x, y); }, "\\le");
}
template <class S>
Formula<S> below(const S& a, const S& b) {
  return detail::relation(Relation::less, a, b, [](const S& x, const S& y) { return less(x, y); }, "<");
}
template <class S>
Formula<S> at_least(const S& a, const S& b) {
  if constexpr (std::is_same_v<S, Symbol>) return {a.latex() + " \\ge " + b.latex()};
  else return at_most(b, a);
}
template <class S>
Formula<S> above(const S& a, const S& b) {
  if constexpr (std::is_same_v<S, Symbol>) return {a.latex() + " > " + b.latex()};
  else return below(b, a);
}
/// Equality. Its margin is minus the relative distance: 0 when equal.
template <class S>
Formula<S> equals(const S& a, const S& b) {
  if constexpr (std::is_same_v<S, Symbol>) {
    return {a.latex() + " = " + b.latex()};
  } else {
    Formula<S> formula = detail::relation(Relation::equal, a, b, [](const S& x, const S& y) { return equal(x, y); }, "=");
    formula.margin = -std::fabs(formula.margin);
    return formula;
  }
}

/// a <= b where both are known from two sides only: decided, and put on the tape, by the ends that matter. Over numbers.
template <class S>
Formula<S> at_most_by_ends(const Bracket<S>& a, const Bracket<S>& b) {
  Formula<S> formula{at_most(a, b), detail::relative_slack(midpoint(a.upper), midpoint(b.lower))};
  const bool holds = formula.truth == Truth::yes;
  if (formula.truth != Truth::unknown) formula.trace = detail::recorded_relation(Relation::at_most, holds ? a.upper : a.lower, holds ? b.lower : b.upper, formula.truth, detail::recorded_facts());
  return formula;
}

/// a <= b where b is known from two sides only: decided as soon as the side that matters decides it.
template <class S>
Formula<S> at_most(const S& a, const Bracket<S>& b) {
  if constexpr (std::is_same_v<S, Symbol>) {
    return at_most(a, b.lower);
  } else {
    return at_most_by_ends(Bracket<S>{a, a}, b);
  }
}

template <class S>
Formula<S> both(const Formula<S>& a, const Formula<S>& b) {
  if constexpr (std::is_same_v<S, Symbol>) return {a.latex + ",\\quad " + b.latex};
  else return {both(a.truth, b.truth), std::fmin(a.margin, b.margin), detail::combined_formula(TapeFormula::Kind::all, a.trace, b.trace, both(a.truth, b.truth))};
}
template <class S>
Formula<S> either(const Formula<S>& a, const Formula<S>& b) {
  if constexpr (std::is_same_v<S, Symbol>) return {a.latex + "\\ \\text{or}\\ " + b.latex};
  else return {either(a.truth, b.truth), std::fmax(a.margin, b.margin), detail::combined_formula(TapeFormula::Kind::any, a.trace, b.trace, either(a.truth, b.truth))};
}

namespace detail {
template <class S, class Part>
void append([[maybe_unused]] std::string& text, [[maybe_unused]] const Part& part) {
  if constexpr (std::is_same_v<S, Symbol>) {
    if constexpr (std::is_same_v<std::decay_t<Part>, Symbol>) text += part.latex();
    else text += part;
  }
}
}  // namespace detail

/// A predicate of the theory that is not one relation (a growth condition over all angles, definiteness ...). `decide` returns a Truth and
/// may throw Undecided; the text is put together from literals and from the scalars in use, so that turned constants show.
template <class S, class Decide, class... Parts>
Formula<S> predicate([[maybe_unused]] Decide&& decide, const Parts&... parts) {
  if constexpr (std::is_same_v<S, Symbol>) {
    std::string text;
    (detail::append<S>(text, parts), ...);
    return {text};
  } else {
    const std::size_t before = detail::recorded_facts();
    const Truth truth = decide();
    return {truth, std::nan(""), recording() ? detail::decided_formula(0, truth, before) : 0};
  }
}

}  // namespace lakatos
