#pragma once
// Three-valued formulas over a scalar S. Over numbers a formula carries its truth and how far it is from flipping; over Symbol it carries
// its text. A claim builds formulas with the same words for both.
#include <cmath>
#include <string>
#include <type_traits>

#include "checks/engine/symbol.hpp"
#include "theory/filter/bracket.hpp"
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
};

template <>
struct Formula<Symbol> {
  std::string latex;
};

namespace detail {

/// (b - a) / (|a| + |b|), 0 for two zeros: slack of a <= b relative to the size of its sides.
double relative_slack(double a, double b);

template <class S>
Formula<S> relation(const S& a, const S& b, Truth truth, const char*) {
  return {truth, relative_slack(midpoint(a), midpoint(b))};
}
inline Formula<Symbol> relation(const Symbol& a, const Symbol& b, Truth, const char* sign) { return {a.latex() + " " + sign + " " + b.latex()}; }

}  // namespace detail

template <class S>
Formula<S> at_most(const S& a, const S& b) {
  return detail::relation(a, b, less_equal(a, b), "\\le");
}
template <class S>
Formula<S> below(const S& a, const S& b) {
  return detail::relation(a, b, less(a, b), "<");
}
template <class S>
Formula<S> at_least(const S& a, const S& b) {
  if constexpr (std::is_same_v<S, Symbol>) return detail::relation(a, b, Truth::unknown, "\\ge");
  else return at_most(b, a);
}
template <class S>
Formula<S> above(const S& a, const S& b) {
  if constexpr (std::is_same_v<S, Symbol>) return detail::relation(a, b, Truth::unknown, ">");
  else return below(b, a);
}
/// Equality. Its margin is minus the relative distance: 0 when equal.
template <class S>
Formula<S> equals(const S& a, const S& b) {
  if constexpr (std::is_same_v<S, Symbol>) return detail::relation(a, b, Truth::unknown, "=");
  else return {equal(a, b), -std::fabs(detail::relative_slack(midpoint(a), midpoint(b)))};
}

/// a <= b where b is known from two sides only: decided as soon as the side that matters decides it.
template <class S>
Formula<S> at_most(const S& a, const Bracket<S>& b) {
  if constexpr (std::is_same_v<S, Symbol>) return at_most(a, b.lower);
  else return {at_least(b, a), detail::relative_slack(midpoint(a), midpoint(b.lower))};
}

template <class S>
Formula<S> both(const Formula<S>& a, const Formula<S>& b) {
  if constexpr (std::is_same_v<S, Symbol>) return {a.latex + ",\\quad " + b.latex};
  else return {both(a.truth, b.truth), std::fmin(a.margin, b.margin)};
}
template <class S>
Formula<S> either(const Formula<S>& a, const Formula<S>& b) {
  if constexpr (std::is_same_v<S, Symbol>) return {a.latex + "\\ \\text{or}\\ " + b.latex};
  else return {either(a.truth, b.truth), std::fmax(a.margin, b.margin)};
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
    return {decide(), std::nan("")};
  }
}

}  // namespace lakatos
