#pragma once
// A tape: the straight-line program that a computation in Rational or Ball comes to. While a Recording lives, every
// operation on a number that depends on an input is written down as a step with the numbers of its operands, every
// comparison that came out as a fact. What is on the tape can be checked by anyone without this code.
//
// A number carries the step it came from. 0 is a literal: a number of the program text. What a kernel made that does
// not record (a call of FLINT, a double) is marked as lost, and using it throws Untraced: the trace is never lost in
// silence.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

/// A computation cannot go on the tape. It is Undecided, so that whoever catches that tries the next scalar or another
/// way.
struct Untraced : Undecided {
  using Undecided::Undecided;
};

enum class Op : unsigned char {
  input,
  constant,
  pi,
  neg,
  add,
  sub,
  mul,
  div,
  min,
  max,
  abs,
  hull,
  sqrt,
  exp,
  log,
  sin,
  cos,
  asin,
  acos,
  atan,
  erf,
  beta,
  size,
  printed
};
const char* to_string(Op op);

/// Number of a step on a tape, from 1.
using Node = std::uint32_t;
inline constexpr Node literal_node = 0, lost_node = 0xffffffffu;

/// Commutative operations have a <= b. `text` is the path of an input, the value of a constant, or what a size counts
/// ("w.entries"; "input.atoms", "input.patches", "input.dimension" of a law), or the name of a number that the claim
/// prints; `value` what the
/// engine computed, as "p/q", as "~d.ddd" cut down to 18 decimals, or "?" where not even that was known.
struct Step {
  Op op = Op::constant;
  Node a = 0, b = 0, c = 0;
  std::string text, value;
};

enum class Relation : unsigned char { less, at_most, equal, unequal };
const char* to_string(Relation relation);

/// `a` relation `b`, as it came out. One that held is kept in its sharpest form.
struct Fact {
  Relation relation = Relation::less;
  Node a = 0, b = 0;
  friend auto operator<=>(const Fact&, const Fact&) = default;
};

/// A formula as the claim built it: a relation, a combination, or a truth that the facts [from, to) of the tape stand
/// for.
struct TapeFormula {
  enum class Kind : unsigned char { relation, all, any, decided } kind = Kind::decided;
  Truth truth = Truth::unknown;
  Fact relation;                 // of a relation
  std::uint32_t a = 0, b = 0;    // of a combination: numbers of formulas from 1, 0 where a part is not on the tape
  std::size_t from = 0, to = 0;  // of a decided one
};

class Tape {
 public:
  Tape() = default;
  /// Without the values of steps other than inputs and constants: for who computes them anew (adjoint.hpp). Several
  /// times as fast. More than `most` steps throw Undecided.
  static Tape without_values(std::size_t most) {
    Tape tape;
    tape.values_ = false, tape.most_ = most;
    return tape;
  }
  Node input(const std::string& path, std::string value);
  Node constant(const std::string& value);
  /// How many of something the instance has: anyone can count them again.
  Node size(const std::string& what, const std::string& value) { return named(Op::size, what, value); }
  /// A number that the claim prints, by its name, with the value that it has here.
  Node printed(const std::string& name, const std::string& value) { return named(Op::printed, name, value); }
  /// Equal steps are one step. `value` is called for a new one.
  template <class Value>
  Node step(Op op, Node a, Node b, Node c, Value&& value) {
    if ((op == Op::add || op == Op::mul || op == Op::min || op == Op::max || op == Op::hull) && b < a) std::swap(a, b);
    const Node known = find({op, a, b, c, {}});
    return known ? known : append({op, a, b, c, {}, values_ ? value() : std::string()});
  }
  void fact(Relation relation, Node a, Node b);
  std::uint32_t formula(const TapeFormula& formula);
  /// Facts after the first `count` are forgotten: what was compared on a way that led nowhere.
  void forget_facts(std::size_t count) { facts_.resize(count); }
  /// Why something could not be recorded; the first reason is kept.
  void refuse(const std::string& why) {
    if (refusal_.empty()) refusal_ = why;
  }

  const std::vector<Step>& steps() const { return steps_; }  // steps()[i] is node i + 1
  const std::vector<Fact>& facts() const { return facts_; }
  const std::vector<TapeFormula>& formulas() const { return formulas_; }
  const std::string& refusal() const { return refusal_; }

 private:
  using Key = std::tuple<Op, Node, Node, Node, std::string>;
  Node find(const Key& key) const;
  Node append(Step step);
  Node named(Op op, const std::string& name, const std::string& value);

  std::vector<Step> steps_;
  std::map<Key, Node> known_;
  std::vector<Fact> facts_;
  std::vector<TapeFormula> formulas_;
  std::string refusal_;
  bool values_ = true;
  std::size_t most_ = std::size_t{1} << 24;
};

class Rational;
namespace detail {
/// The value of a step: "p/q" up to 40 characters, longer ones cut; and cut whatever their length.
std::string value_text(const Rational& x);
std::string cut_text(const Rational& x);
}  // namespace detail

namespace detail {
inline constinit thread_local Tape* tape = nullptr;
inline constinit thread_local bool choosing = false;
/// Throws Untraced and notes the reason on the tape.
[[noreturn]] void refuse(const char* why);
/// The sharp facts of a three-way comparison of two nodes.
void record_order(int order, Node a, Node b);
}  // namespace detail

/// Is this thread recording?
inline bool recording() noexcept { return detail::tape != nullptr; }

/// Records onto `tape` while it lives.
class Recording {
 public:
  explicit Recording(Tape& tape) : before_(std::exchange(detail::tape, &tape)) {}
  ~Recording() { detail::tape = before_; }
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;

 private:
  Tape* before_;
};

/// No recording while it lives. For the inside of one operation, whose result is then given its own step, and for
/// printing.
class Unrecorded {
 public:
  Unrecorded() : before_(std::exchange(detail::tape, nullptr)) {}
  ~Unrecorded() { detail::tape = before_; }
  /// The tape that waits.
  Tape& tape() const { return *before_; }
  Unrecorded(const Unrecorded&) = delete;
  Unrecorded& operator=(const Unrecorded&) = delete;

 private:
  Tape* before_;
};

/// While it lives, numbers made from doubles are literals: chosen freely (a witness, a bound), so that what is
/// concluded from them must be compared with recorded numbers. Without it they are lost.
class Chosen {
 public:
  Chosen() : before_(std::exchange(detail::choosing, true)) {}
  ~Chosen() { detail::choosing = before_; }
  Chosen(const Chosen&) = delete;
  Chosen& operator=(const Chosen&) = delete;

 private:
  bool before_;
};

/// Says nothing but that two numbers of the program text stand in an order, or that a number is itself.
bool is_trivial(const Fact& fact, const std::vector<Step>& steps);

/// x, known as the field of the instance at `path` ("w[0]"). Anything but Rational and Ball passes unchanged.
template <class S>
S as_input(S x, const std::string&) {
  return x;
}

/// x is a number of an instance, and recording names it.
template <class S>
inline constexpr bool is_recorded = requires(const S& x) {
  x.trace();
};

}  // namespace lakatos
