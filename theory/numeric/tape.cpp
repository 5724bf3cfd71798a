#include "theory/numeric/tape.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/seen.hpp"

namespace lakatos {
namespace {

constexpr std::size_t longest_value = 40;
constexpr long value_bits = 4096;
const char* const unknown_value = "?";

/// floor(10^18 x) as a decimal with 18 places, marked as cut.
std::string cut_decimal(const fmpz_t scaled) {
  fmpz_t size;
  fmpz_init(size);
  fmpz_abs(size, scaled);
  const std::unique_ptr<char, void (*)(void*)> owned(fmpz_get_str(nullptr, 10, size), flint_free);
  fmpz_clear(size);
  std::string digits = owned.get();
  if (digits.size() < 19) digits.insert(0, 19 - digits.size(), '0');
  digits.insert(digits.size() - 18, ".");
  return digits.insert(0, fmpz_sgn(scaled) < 0 ? "~-" : "~");
}

}  // namespace

std::string detail::cut_text(const Rational& x) {
  fmpz_t scaled;
  fmpz_init(scaled);
  fmpz_ui_pow_ui(scaled, 10, 18);
  fmpz_mul(scaled, scaled, fmpq_numref(x.raw()));
  fmpz_fdiv_q(scaled, scaled, fmpq_denref(x.raw()));
  std::string text = cut_decimal(scaled);
  fmpz_clear(scaled);
  return text;
}

std::string detail::value_text(const Rational& x) {
  const Unrecorded pause;
  std::string text = to_string(x);
  return text.size() <= longest_value ? text : cut_text(x);
}

namespace {

Rational point_value(const Ball& x) {
  const Unrecorded pause;
  Rational value;
  arf_get_fmpq(value.raw(), arb_midref(x.raw()));
  return value;
}

}  // namespace

namespace detail {
std::string value_text(const Ball& x);
}

std::string detail::value_text(const Ball& x) {
  const Unrecorded pause;
  if (!arb_is_finite(x.raw())) return unknown_value;
  if (x.is_point() && arf_bits(arb_midref(x.raw())) < value_bits) return value_text(point_value(x));
  Ball scaled;
  arb_set_ui(scaled.raw(), 10);
  arb_pow_ui(scaled.raw(), scaled.raw(), 18, value_bits);
  arb_mul(scaled.raw(), scaled.raw(), x.raw(), value_bits);
  arb_floor(scaled.raw(), scaled.raw(), value_bits);
  fmpz_t whole;
  fmpz_init(whole);
  const bool known = arb_get_unique_fmpz(whole, scaled.raw()) != 0;
  std::string text = known ? cut_decimal(whole) : unknown_value;
  fmpz_clear(whole);
  return text;
}

namespace {

using detail::value_text;

template <class S>
bool is_literal(const S& x, int value) {
  const Unrecorded pause;
  if (x.trace() != literal_node) return false;
  return equal(x, S(value)) == Truth::yes;
}

bool is_point(const Rational&) { return true; }
bool is_point(const Ball& x) { return x.is_point(); }
std::string exact_text(const Rational& x) {
  const Unrecorded pause;
  return to_string(x);
}
std::string exact_text(const Ball& x) { return exact_text(point_value(x)); }

/// The step whose number is that of one operand because the other is a literal 0 or 1; lost_node where there is none.
template <class S>
Node neutral(Op op, const S& a, const S& b) {
  if (op == Op::add && is_literal(a, 0)) return b.trace();
  if ((op == Op::add || op == Op::sub) && is_literal(b, 0)) return a.trace();
  if (op == Op::mul && is_literal(a, 1)) return b.trace();
  if ((op == Op::mul || op == Op::div) && is_literal(b, 1)) return a.trace();
  if (op == Op::mul && (is_literal(a, 0) || is_literal(b, 0))) return literal_node;
  if (op == Op::div && is_literal(a, 0)) return literal_node;
  return lost_node;
}

template <class S>
Node traced_node(const S& x) {
  if (x.trace() == lost_node) detail::refuse("a number comes from a computation that is not recorded");
  if (x.trace() != literal_node) return x.trace();
  if (!is_point(x)) detail::refuse("an enclosure without a trace");
  return detail::tape->constant(exact_text(x));
}

template <class S>
Node traced_step(Op op, const S& a, const S& b, const S& result) {
  if (a.trace() == lost_node || b.trace() == lost_node)
    detail::refuse("a number comes from a computation that is not recorded");
  if (a.trace() == literal_node && b.trace() == literal_node && is_point(result)) return literal_node;
  if (const Node same = neutral(op, a, b); same != lost_node) return same;
  if (op == Op::sub && is_literal(a, 0))
    return detail::tape->step(Op::neg, traced_node(b), 0, 0, [&] { return value_text(result); });
  const Node left = traced_node(a), right = traced_node(b);
  return detail::tape->step(op, left, right, 0, [&] { return value_text(result); });
}

template <class S>
Node traced_step(Op op, const S& a, const S& result) {
  if (a.trace() == literal_node && is_point(a) && is_point(result)) return literal_node;
  return detail::tape->step(op, traced_node(a), 0, 0, [&] { return value_text(result); });
}

}  // namespace

const char* to_string(Op op) {
  constexpr const char* names[] = {"input", "const", "pi",   "neg",  "add",  "sub",  "mul",  "div",
                                   "min",   "max",   "abs",  "hull", "sqrt", "exp",  "log",  "sin",
                                   "cos",   "asin",  "acos", "atan", "erf",  "beta", "size", "printed"};
  return names[static_cast<int>(op)];
}

const char* to_string(Relation relation) {
  constexpr const char* names[] = {"<", "<=", "=", "!="};
  return names[static_cast<int>(relation)];
}

Node Tape::find(const Key& key) const {
  const auto known = known_.find(key);
  return known == known_.end() ? 0 : known->second;
}

Node Tape::append(Step step) {
  if (steps_.size() >= most_) throw Undecided("the tape is full");
  steps_.push_back(std::move(step));
  const Step& last = steps_.back();
  const auto node = static_cast<Node>(steps_.size());
  known_.emplace(Key{last.op, last.a, last.b, last.c, last.text}, node);
  return node;
}

Node Tape::input(const std::string& path, std::string value) {
  const Node known = find({Op::input, 0, 0, 0, path});
  return known ? known : append({Op::input, 0, 0, 0, path, std::move(value)});
}

Node Tape::constant(const std::string& value) {
  const Node known = find({Op::constant, 0, 0, 0, value});
  return known ? known : append({Op::constant, 0, 0, 0, value, value});
}

Node Tape::named(Op op, const std::string& name, const std::string& value) {
  const Node known = find({op, 0, 0, 0, name});
  return known ? known : append({op, 0, 0, 0, name, value});
}

void Tape::fact(Relation relation, Node a, Node b) { facts_.push_back({relation, a, b}); }

bool is_trivial(const Fact& fact, const std::vector<Step>& steps) {
  const auto constant = [&](Node node) {
    return steps[node - 1].op == Op::constant || steps[node - 1].op == Op::printed;
  };
  return fact.a == fact.b || (constant(fact.a) && constant(fact.b));
}

std::uint32_t Tape::formula(const TapeFormula& formula) {
  formulas_.push_back(formula);
  return static_cast<std::uint32_t>(formulas_.size());
}

namespace detail {

void refuse(const char* why) {
  if (tape) tape->refuse(why);
  throw Untraced(why);
}

void record_order(int order, Node a, Node b) {
  if (order < 0) tape->fact(Relation::less, a, b);
  else if (order > 0) tape->fact(Relation::less, b, a);
  else tape->fact(Relation::equal, std::min(a, b), std::max(a, b));
}

Node node_of(const Rational& x) { return traced_node(x); }
Node node_of(const Ball& x) { return traced_node(x); }

Node record(Op op, const Rational& a, const Rational& b, const Rational& result) {
  return traced_step(op, a, b, result);
}
Node record(Op op, const Ball& a, const Ball& b, const Ball& result) { return traced_step(op, a, b, result); }
Node record(Op op, const Rational& a, const Rational& result) { return traced_step(op, a, result); }
Node record(Op op, const Ball& a, const Ball& result) { return traced_step(op, a, result); }
Node record(Op op, const Ball& a, const Ball& b, const Ball& c, const Ball& result) {
  const Node x = traced_node(a), y = traced_node(b), z = traced_node(c);
  return tape->step(op, x, y, z, [&] { return value_text(result); });
}
Node record_pi(const Ball& result) {
  return tape->step(Op::pi, 0, 0, 0, [&] { return value_text(result); });
}

void record_comparison(const Rational& a, const Rational& b, int order) {
  record_order(order, traced_node(a), traced_node(b));
}

namespace {

/// What certainly holds between the two enclosures, as sharply as it is known.
void record_known(const Ball& a, const Ball& b, Node x, Node y) {
  if (arb_lt(a.raw(), b.raw())) tape->fact(Relation::less, x, y);
  else if (arb_gt(a.raw(), b.raw())) tape->fact(Relation::less, y, x);
  else if (arb_eq(a.raw(), b.raw())) tape->fact(Relation::equal, std::min(x, y), std::max(x, y));
  else if (arb_le(a.raw(), b.raw())) tape->fact(Relation::at_most, x, y);
  else if (arb_ge(a.raw(), b.raw())) tape->fact(Relation::at_most, y, x);
  else tape->fact(Relation::unequal, std::min(x, y), std::max(x, y));
}

}  // namespace

void record_comparison(const Ball& a, const Ball& b, Truth truth) {
  if (truth == Truth::unknown) return;
  const Node x = traced_node(a), y = traced_node(b);
  if (x == y) tape->fact(Relation::equal, x, y);
  else record_known(a, b, x, y);
}

}  // namespace detail

Ball as_ball(const Rational& x) {
  Ball r;
  arb_set_fmpq(r.raw(), x.raw(), Ball::precision());
  if (recording()) r.set_trace(x.trace() == literal_node && !r.is_point() ? detail::node_of(x) : x.trace());
  return r;
}

std::pair<Rational, Rational> seen_from_both_sides(const Ball& x) {
  Enclosure bounds;
  {
    const Unrecorded printing;
    bounds = enclosure(x);
  }
  if (!(std::isfinite(bounds.lower) && std::isfinite(bounds.upper))) throw Undecided("an unbounded enclosure");
  const Chosen freely;
  std::pair<Rational, Rational> ends(Rational::from_double(bounds.lower), Rational::from_double(bounds.upper));
  if (decide(less_equal(as_ball(ends.first), x)) && decide(less_equal(x, as_ball(ends.second)))) return ends;
  throw Undecided("bounds of an irrational number");
}

template <>
Rational as_input(Rational x, const std::string& path) {
  if (recording()) x.set_trace(detail::tape->input(path, exact_text(x)));
  return x;
}

template <>
Ball as_input(Ball x, const std::string& path) {
  if (recording()) x.set_trace(detail::tape->input(path, value_text(x)));
  return x;
}

}  // namespace lakatos
