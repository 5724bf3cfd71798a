#include "checks/engine/evidence/coq_enclosures.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "checks/engine/instance/record_json.hpp"
#include "theory/numeric/arf_value.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos {
namespace {

Ball ball_of(const Ends& ends) {
  Ball lower, upper;
  arb_set_fmpq(lower.raw(), ends.lower.raw(), Ball::precision());
  arb_set_fmpq(upper.raw(), ends.upper.raw(), Ball::precision());
  return hull(lower, upper);
}

/// x rounded down to an integer over 2^bits, then `slack` of these units further.
Rational rounded_down(const Rational& x, long bits, ulong slack) {
  Rational result;
  fmpz_mul_2exp(fmpq_numref(result.raw()), fmpq_numref(x.raw()), static_cast<ulong>(bits));
  fmpz_fdiv_q(fmpq_numref(result.raw()), fmpq_numref(result.raw()), fmpq_denref(x.raw()));
  fmpz_sub_ui(fmpq_numref(result.raw()), fmpq_numref(result.raw()), slack);
  fmpz_one_2exp(fmpq_denref(result.raw()), static_cast<ulong>(bits));
  fmpq_canonicalise(result.raw());
  return result;
}

/// Arithmetic is checked by computing with the ends, and needs no room. A function is proved by interval arithmetic of
/// another make, which may be some times wider than the values are: with room it gets a unit more and the whole width
/// again on either side.
Ends rounded_outwards(const Ball& x, long stated_bits, bool with_room) {
  if (!arb_is_finite(x.raw())) throw Undecided("an unbounded enclosure");
  detail::ArfValue low, high;
  arb_get_interval_arf(low.get(), high.get(), x.raw(), Ball::precision());
  Ends ends;
  arf_get_fmpq(ends.lower.raw(), low.get());
  arf_get_fmpq(ends.upper.raw(), high.get());
  const long size = arf_is_zero(arb_midref(x.raw())) ? -stated_bits
                                                     : static_cast<long>(arf_abs_bound_lt_2exp_si(arb_midref(x.raw())));
  ends.bits = std::clamp(stated_bits - size, 1L, 4000L);
  const Rational width = with_room ? Rational(ends.upper - ends.lower) : Rational(0);
  const ulong units = with_room ? 1 : 0;
  return {rounded_down(ends.lower - width, ends.bits, units), -rounded_down(-(ends.upper + width), ends.bits, units),
          ends.bits};
}

bool is_function(Op op) {
  return op == Op::pi || op == Op::exp || op == Op::log || op == Op::sin || op == Op::cos || op == Op::asin ||
         op == Op::acos || op == Op::atan;
}

Ball followed(const Step& step, const std::vector<Ends>& ends) {
  if (step.op == Op::pi) return pi<Ball>();
  const Ball a = ball_of(ends[step.a - 1]), b = step.b != 0 ? ball_of(ends[step.b - 1]) : a;
  switch (step.op) {
    case Op::neg:
      return -a;
    case Op::add:
      return a + b;
    case Op::sub:
      return a - b;
    case Op::mul:
      return a * b;
    case Op::div:
      return a / b;
    case Op::min:
      return min(a, b);
    case Op::max:
      return max(a, b);
    case Op::abs:
      return abs(a);
    case Op::hull:
      return hull(a, b);
    case Op::sqrt:
      return sqrt(a);
    case Op::exp:
      return exp(a);
    case Op::log:
      return log(a);
    case Op::sin:
      return sin(a);
    case Op::cos:
      return cos(a);
    case Op::asin:
      return asin(a);
    case Op::acos:
      return acos(a);
    case Op::atan:
      return atan(a);
    default:
      throw BadInput(std::string("cannot be written for Coq: a step '") + to_string(step.op) + "'");
  }
}

bool is_short(const Rational& x, long bits) {
  return static_cast<long>(fmpz_bits(fmpq_numref(x.raw())) + fmpz_bits(fmpq_denref(x.raw()))) <= bits;
}

/// Long exact values are rounded like the others unless `all_exact`: then also what follows from them.
std::vector<Ends> enclosures(const Program& program, long bits, bool all_exact) {
  const WorkingPrecision precision(2 * bits + 64);
  std::vector<Ends> ends;
  const auto rounded = [&](Node node) { return node != 0 && ends[node - 1].bits != 0; };
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    const Step& step = program.steps[i];
    const auto& exact = program.exact[i];
    const bool given = step.op == Op::input || step.op == Op::constant || step.op == Op::size || step.op == Op::printed;
    if (exact && (given || all_exact || (is_short(*exact, 2 * bits) && !rounded(step.a) && !rounded(step.b))))
      ends.push_back({*exact, *exact, 0});
    else ends.push_back(rounded_outwards(followed(step, ends), bits, is_function(step.op)));
  }
  return ends;
}

// ---- what they decide
// -------------------------------------------------------------------------------------------------------------------

bool certain(const Fact& fact, const std::vector<Ends>& ends, bool wanted) {
  const Ends &a = ends[fact.a - 1], &b = ends[fact.b - 1];
  switch (fact.relation) {
    case Relation::less:
      return wanted ? a.upper < b.lower : b.upper <= a.lower;
    case Relation::at_most:
      return wanted ? a.upper <= b.lower : b.upper < a.lower;
    default:
      return wanted ? a.upper <= b.lower && b.upper <= a.lower : a.upper < b.lower || b.upper < a.lower;
  }
}

bool certain(const ProgramFormula& formula, const std::vector<Ends>& ends, bool wanted) {
  if (formula.truth == Truth::unknown) return false;
  if (formula.kind == TapeFormula::Kind::relation) return certain(formula.relation, ends, wanted);
  if (formula.kind == TapeFormula::Kind::decided) return (formula.truth == Truth::yes) == wanted;
  const auto part = [&](const ProgramFormula& each) { return certain(each, ends, wanted); };
  const bool every = (formula.kind == TapeFormula::Kind::all) == wanted;
  return every ? std::all_of(formula.parts.begin(), formula.parts.end(), part)
               : std::any_of(formula.parts.begin(), formula.parts.end(), part);
}

bool decide_everything(const Program& program, const std::vector<Ends>& ends, const std::vector<Fact>& facts) {
  const bool fails = program.certificate.outcome() == "fails";
  return std::all_of(facts.begin(), facts.end(), [&](const Fact& fact) { return certain(fact, ends, true); }) &&
         std::all_of(program.given.begin(), program.given.end(),
                     [&](const ProgramLine& line) { return certain(line.formula, ends, true); }) &&
         std::all_of(program.then.begin(), program.then.end(),
                     [&](const ProgramLine& line) { return certain(line.formula, ends, !fails); });
}

template <class Visit>
void visit_facts(const ProgramFormula& formula, Visit&& each) {
  for (const Fact& fact : formula.facts) {
    if (fact.a != fact.b) each(fact);  // a number is itself, however little of it is known
  }
  for (const ProgramFormula& part : formula.parts) visit_facts(part, each);
}

}  // namespace

std::vector<Fact> all_facts(const Program& program) {
  std::vector<Fact> facts = program.facts;
  std::set<Fact> known(facts.begin(), facts.end());
  for (const auto* lines : {&program.given, &program.then}) {
    for (const ProgramLine& line : *lines) {
      visit_facts(line.formula, [&](const Fact& fact) {
        if (known.insert(fact).second) facts.push_back(fact);
      });
    }
  }
  return facts;
}

Enclosures deciding_enclosures(const Program& program) {
  const std::vector<Fact> facts = all_facts(program);
  constexpr std::pair<long, bool> finer[] = {{40, false}, {64, false}, {100, false},
                                             {64, true},  {160, true}, {320, true}};
  for (const auto& [bits, all_exact] : finer) {
    try {
      Enclosures found{enclosures(program, bits, all_exact), bits};
      if (decide_everything(program, found.ends, facts)) return found;
    } catch (const Undecided&) {  // a divisor that may be zero: finer
    }
  }
  throw BadInput("cannot be written for Coq: enclosures do not decide the statement");
}

}  // namespace lakatos
