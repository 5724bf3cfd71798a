#pragma once
// Three-valued formulas over Real. Over numbers a formula carries its truth and how far it is from flipping; over
// symbols it carries its text. A claim states it (given, then), where it may stay open, or branches on it, where an
// open one throws Undecided.
#include <cmath>
#include <concepts>
#include <cstdint>
#include <string>

#include "theory/numeric/real.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos {

/// A change of every relation of a statement at once; which finding takes it up is for the statement to say.
enum class RelationChange : signed char { none, strict, reversed, closed };

/// `margin` is the relative slack: positive when true, negative when false, about 0 at the boundary; NaN when it has no
/// meaning. It is a double that orders instances (tightest, worst) and never decides anything.
struct Formula {
  Truth truth = Truth::unknown;
  double margin = std::nan("");
  Truth changed = Truth::unknown;  // its truth with relations changed, while they are
  std::uint32_t trace = 0;         // the formula on the tape, while recording
  std::string latex = {};          // over symbols
  bool typed = false;              // its text, or part of it, is typed and not made from the code
  Fact fact = {};  // the comparison that decided it, while recording: a fact of the path where a claim branches on it
  bool compared = false;
  bool neutral = false;  // an empty conjunction or disjunction: any other part takes its place

  /// For branches: throws Undecided where the formula is open.
  explicit operator bool() const;
};

Formula operator<=(const Real& a, const Real& b);
Formula operator<(const Real& a, const Real& b);
Formula operator>=(const Real& a, const Real& b);
Formula operator>(const Real& a, const Real& b);
/// Its margin is minus the relative distance: 0 when equal.
Formula operator==(const Real& a, const Real& b);

inline Formula at_most(const Real& a, const Real& b) { return a <= b; }
inline Formula below(const Real& a, const Real& b) { return a < b; }
inline Formula at_least(const Real& a, const Real& b) { return a >= b; }
inline Formula above(const Real& a, const Real& b) { return a > b; }
inline Formula equals(const Real& a, const Real& b) { return a == b; }

// Where a side is known from two sides only, the ends that matter decide. Over symbols the lower end is printed.
Formula operator<=(const Bounds& a, const Bounds& b);
Formula operator<=(const Real& a, const Bounds& b);
Formula operator<=(const Bounds& a, const Real& b);
Formula operator>=(const Real& a, const Bounds& b);
Formula operator>=(const Bounds& a, const Real& b);
Formula operator>=(const Bounds& a, const Bounds& b);
Formula operator<(const Bounds& a, const Bounds& b);
inline Formula at_most(const Real& a, const Bounds& b) { return a <= b; }
inline Formula at_most(const Bounds& a, const Real& b) { return a <= b; }
inline Formula at_most(const Bounds& a, const Bounds& b) { return a <= b; }
inline Formula at_most_by_ends(const Bounds& a, const Bounds& b) { return a <= b; }
inline Formula at_least(const Real& a, const Bounds& b) { return a >= b; }
inline Formula at_least(const Bounds& a, const Real& b) { return a >= b; }
inline Formula at_least(const Bounds& a, const Bounds& b) { return a >= b; }
inline Formula below(const Bounds& a, const Bounds& b) { return a < b; }

Formula both(const Formula& a, const Formula& b);
Formula either(const Formula& a, const Formula& b);

/// While it lives, formulas also carry the truth that they have with relations changed: <= becomes <, or < becomes <=,
/// or every relation turns round (= into its negation, like a predicate).
class ChangedRelations {
 public:
  explicit ChangedRelations(RelationChange change);
  ~ChangedRelations();
  ChangedRelations(const ChangedRelations&) = delete;
  ChangedRelations& operator=(const ChangedRelations&) = delete;
};

/// The empty conjunction, to begin a loop over parts with.
inline Formula all_of_none() {
  Formula formula;
  formula.truth = formula.changed = Truth::yes, formula.neutral = true;
  return formula;
}

/// A relation of a quantity that is known from two sides: true where it holds on the side that is hardest for it
/// (`surely`), false where it fails even on the other (`possibly`), else open. The margin is the first one's.
Formula from_two_sides(const Formula& surely, const Formula& possibly);

/// A condition on whole numbers: it steps, so that its slack means nothing to a search.
inline Formula counted(Formula relation) {
  relation.margin = std::nan("");
  return relation;
}

namespace detail {

/// (b - a) / (|a| + |b|), 0 for two zeros: slack of a <= b relative to the size of its sides.
double relative_slack(double a, double b);
/// How many facts the tape holds; 0 when nothing is recorded.
std::size_t recorded_facts();
/// `trace`, or where that is 0 a formula that the facts since `before` stand for.
std::uint32_t decided_formula(std::uint32_t trace, Truth truth, std::size_t before);
/// The formula of a predicate that came out as `truth`, decided by the facts since `before`.
Formula decided(Truth truth, std::size_t before);
Formula printed(std::string latex);
Formula typed(std::string latex);

inline std::string part(const Real& x) { return latex(x); }
inline std::string part(const char* text) { return text; }
inline std::string part(const std::string& text) { return text; }

}  // namespace detail

/// A predicate of the theory that is not one relation (a growth condition over all angles, definiteness ...). `decide`
/// returns a Truth and may throw Undecided; the text is put together from literals and from the numbers in use, so that
/// turned constants show.
template <class Decide, class... Parts>
Formula predicate(Decide&& decide, const Parts&... parts) {
  if (symbolic()) return detail::typed((detail::part(parts) + ... + std::string()));
  const std::size_t before = detail::recorded_facts();
  return detail::decided(decide(), before);
}

/// A fact about whole numbers or about the shape of an instance, with its text; a callable where there is no instance
/// over symbols to ask.
template <class... Parts>
Formula known(bool fact, const Parts&... parts) {
  return predicate([&] { return truth_of(fact); }, parts...);
}
template <class Decide, class... Parts>
requires std::predicate<Decide&> Formula known(Decide&& decide, const Parts&... parts) {
  return predicate([&] { return truth_of(decide()); }, parts...);
}

/// A condition on whole numbers that has a text of its own; the relation decides it.
template <class Relation>
Formula counted(const std::string& latex, Relation&& relation) {
  return symbolic() ? detail::typed(latex) : counted(Formula(relation()));
}

/// What is printed, put together from literals and from the numbers in use; over numbers nothing.
template <class... Parts>
std::string text(const Parts&... parts) {
  return symbolic() ? (detail::part(parts) + ... + std::string()) : std::string();
}

namespace detail {

template <class Decide, class Latex>
Formula formula_of(Decide& decide, const Latex& latex) {
  if constexpr (std::same_as<std::invoke_result_t<Decide&>, bool>) return known(decide, latex);
  else return predicate(decide, latex);
}

}  // namespace detail

}  // namespace lakatos
