#pragma once
// Numbers known from two sides, with arithmetic, so that a chain of inequalities between norms, extrema and angles is written once: over
// exact scalars roots are rational brackets, over enclosures both ends agree, over Symbol the text writes itself.
#include <type_traits>

#include "checks/engine/statement.hpp"
#include "theory/numeric/bracket.hpp"

namespace lakatos::du18 {

/// lower <= x <= upper.
template <class S>
struct Ranged {
  S lower, upper;

  friend Ranged operator+(const Ranged& a, const Ranged& b) { return {S(a.lower + b.lower), S(a.upper + b.upper)}; }
  friend Ranged operator-(const Ranged& a, const Ranged& b) { return {S(a.lower - b.upper), S(a.upper - b.lower)}; }
  friend Ranged operator*(const Ranged& a, const Ranged& b) {
    const S p = a.lower * b.lower, q = a.lower * b.upper, r = a.upper * b.lower, s = a.upper * b.upper;
    return {min(min(p, q), min(r, s)), max(max(p, q), max(r, s))};
  }
};

/// What stands in a formula: a range over numbers, its text over Symbol.
template <class S>
using Value = std::conditional_t<std::is_same_v<S, Symbol>, Symbol, Ranged<S>>;

template <class S>
Value<S> exactly(const S& x) {
  if constexpr (std::is_same_v<S, Symbol>) return x;
  else return {x, x};
}

/// a <= b, decided as soon as the ends that matter decide it; a tie of two equal numbers is true.
template <class S>
Formula<S> at_most(const Ranged<S>& a, const Ranged<S>& b) {
  return {at_most(Bracket<S>{a.lower, a.upper}, Bracket<S>{b.lower, b.upper}), detail::relative_slack(midpoint(a.upper), midpoint(b.lower))};
}
template <class S>
Formula<S> at_least(const Ranged<S>& a, const Ranged<S>& b) {
  return at_most(b, a);
}

template <class S>
Formula<S> strictly_below(const Ranged<S>& a, const Ranged<S>& b) {
  const Truth certain = less(a.upper, b.lower), possible = less(a.lower, b.upper);
  return {certain == Truth::yes ? Truth::yes : possible == Truth::no ? Truth::no : Truth::unknown, detail::relative_slack(midpoint(a.upper), midpoint(b.lower))};
}
inline Formula<Symbol> strictly_below(const Symbol& a, const Symbol& b) { return below(a, b); }

/// A named quantity from a bracket.
template <class S, class Compute>
Value<S> let_value(Statement<S>& claim, const char* name, const char* latex, Compute&& compute) {
  const Bracket<S> value = claim.let_bracket(name, latex, compute);
  if constexpr (std::is_same_v<S, Symbol>) return value.lower;
  else return {value.lower, value.upper};
}

/// |x|, for exact scalars as a bracket.
template <class S>
Bracket<S> length_bracket(const Vector<S>& x) {
  Matrix<S> column(x.size(), 1);
  for (std::size_t c = 0; c < x.size(); ++c) column(c, 0) = x[c];
  return largest_singular_value_bracket(column);
}

}  // namespace lakatos::du18
