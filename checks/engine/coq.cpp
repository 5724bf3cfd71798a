#include "checks/engine/coq.hpp"

#include <algorithm>
#include <map>

#include "checks/engine/record_json.hpp"
#include "theory/numeric/arf_value.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos {
namespace {

constexpr long working_bits = 256;  // of the enclosures from which the stated ones are rounded outwards
constexpr long stated_bits = 120, proving_bits = 180;

bool is_rational_step(Op op) {
  constexpr Op rational[] = {Op::input, Op::constant, Op::neg, Op::add, Op::sub, Op::mul, Op::div, Op::min, Op::max, Op::abs, Op::sqrt};
  return std::find(std::begin(rational), std::end(rational), op) != std::end(rational);
}

bool is_rational(const Program& program) {
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    if (!program.exact[i] || !is_rational_step(program.steps[i].op)) return false;
  }
  return true;
}

/// Of steps with one or two operands. Throws BadInput for those that the theorem does not know.
const char* coq_name(Op op) {
  static const std::map<Op, const char*> names = {{Op::neg, "Neg"}, {Op::abs, "Abs"}, {Op::sqrt, "Root"}, {Op::exp, "Exp"}, {Op::log, "Log"}, {Op::sin, "Sin"}, {Op::cos, "Cos"}, {Op::atan, "Atan"},
                                                  {Op::add, "Add"}, {Op::sub, "Sub"}, {Op::mul, "Mul"}, {Op::div, "Div"}, {Op::min, "Min"}, {Op::max, "Max"}, {Op::hull, "Hull"}};
  const auto found = names.find(op);
  if (found == names.end()) throw BadInput(std::string("cannot be written for Coq: a step '") + to_string(op) + "'");
  return found->second;
}

std::string literal(const Rational& x) { return "(" + x.numerator_string() + " # " + x.denominator_string() + ")"; }

// ---- formulas ---------------------------------------------------------------------------------------------------------------------------

/// Binary, for numbers in unary would be most of the file's terms.
std::string place(Node node) { return "(n " + std::to_string(node - 1) + ")"; }

std::string coq_fact(const Fact& fact) {
  const char* name = fact.relation == Relation::less ? "Less" : fact.relation == Relation::at_most ? "At_most" : "Same";
  return std::string(name) + " " + place(fact.a) + " " + place(fact.b);
}

/// Empty for a part that stays open: the whole is then stated without it, which says more.
std::string coq_formula(const ProgramFormula& formula) {
  if (formula.truth == Truth::unknown) return {};
  if (formula.kind == TapeFormula::Kind::relation) return "(" + coq_fact(formula.relation) + ")";
  if (formula.kind == TapeFormula::Kind::decided) return formula.truth == Truth::yes ? "(Taken true)" : "(Taken false)";
  std::string whole;
  for (const ProgramFormula& part : formula.parts) {
    const std::string text = coq_formula(part);
    if (text.empty()) continue;
    whole = whole.empty() ? text : std::string(formula.kind == TapeFormula::Kind::all ? "(Both " : "(Either ") + whole + " " + text + ")";
  }
  return whole;
}

void add_facts(const ProgramFormula& formula, std::vector<Fact>& facts) {
  for (const Fact& fact : formula.facts) {
    if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
  }
  for (const ProgramFormula& part : formula.parts) add_facts(part, facts);
}

std::string comment(const std::string& text) {
  std::string safe = text;
  std::replace(safe.begin(), safe.end(), '*', '.');
  std::replace(safe.begin(), safe.end(), '"', '\'');
  return "  (* " + safe + " *)";
}

std::string statement_of(const Program& program) {
  std::vector<Fact> facts = program.facts;
  for (const auto* lines : {&program.given, &program.then}) {
    for (const ProgramLine& line : *lines) add_facts(line.formula, facts);
  }
  std::string text = "Definition statement : list formula := [\n";
  for (const Fact& fact : facts) text += "  " + coq_fact(fact) + ";\n";
  for (const ProgramLine& line : program.given) text += "  " + coq_formula(line.formula) + ";" + comment("assumption: " + line.name) + "\n";
  const bool fails = program.certificate.outcome() == "fails";
  for (const ProgramLine& line : program.then) {
    const bool last = &line == &program.then.back();
    text += std::string("  ") + (fails ? "Not " : "") + coq_formula(line.formula) + (last ? "" : ";") + comment(std::string("conclusion") + (fails ? ", violated: " : ": ") + line.name) + "\n";
  }
  return text + "].\n";
}

// ---- enclosures -------------------------------------------------------------------------------------------------------------------------

struct Ends {
  Rational lower, upper;
};

Ball ball_of(const Ends& ends) {
  Ball lower, upper;
  arb_set_fmpq(lower.raw(), ends.lower.raw(), working_bits);
  arb_set_fmpq(upper.raw(), ends.upper.raw(), working_bits);
  return hull(lower, upper);
}

/// x 2^bits rounded down, one more down, over 2^bits.
Rational rounded_down(const Rational& x, long bits) {
  Rational scaled;
  fmpz_mul_2exp(fmpq_numref(scaled.raw()), fmpq_numref(x.raw()), static_cast<ulong>(bits));
  fmpz_fdiv_q(fmpq_numref(scaled.raw()), fmpq_numref(scaled.raw()), fmpq_denref(x.raw()));
  fmpz_sub_ui(fmpq_numref(scaled.raw()), fmpq_numref(scaled.raw()), 1);
  Rational unit;
  fmpz_one_2exp(fmpq_denref(unit.raw()), static_cast<ulong>(bits));
  fmpz_one(fmpq_numref(unit.raw()));
  fmpq_canonicalise(unit.raw());
  return scaled * unit;
}

Ends rounded_outwards(const Ball& x) {
  if (!arb_is_finite(x.raw())) throw BadInput("cannot be written for Coq: an unbounded enclosure");
  detail::ArfValue low, high;
  arb_get_interval_arf(low.get(), high.get(), x.raw(), working_bits);
  Ends ends;
  arf_get_fmpq(ends.lower.raw(), low.get());
  arf_get_fmpq(ends.upper.raw(), high.get());
  const long size = arf_is_zero(arb_midref(x.raw())) ? -working_bits : static_cast<long>(arf_abs_bound_lt_2exp_si(arb_midref(x.raw())));
  const long bits = std::clamp(stated_bits - size, 1L, 1000L);
  return {rounded_down(ends.lower, bits), -rounded_down(-ends.upper, bits)};
}

Ball followed(const Step& step, const std::vector<Ends>& ends) {
  if (step.op == Op::pi) return pi<Ball>();
  const Ball a = ball_of(ends[step.a - 1]), b = step.b != 0 ? ball_of(ends[step.b - 1]) : a;
  switch (step.op) {
    case Op::neg: return -a;
    case Op::add: return a + b;
    case Op::sub: return a - b;
    case Op::mul: return a * b;
    case Op::div: return a / b;
    case Op::min: return min(a, b);
    case Op::max: return max(a, b);
    case Op::abs: return abs(a);
    case Op::hull: return hull(a, b);
    case Op::sqrt: return sqrt(a);
    case Op::exp: return exp(a);
    case Op::log: return log(a);
    case Op::sin: return sin(a);
    case Op::cos: return cos(a);
    case Op::atan: return atan(a);
    default: throw BadInput(std::string("cannot be written for Coq: a step '") + to_string(step.op) + "'");
  }
}

std::vector<Ends> enclosures(const Program& program) {
  const WorkingPrecision precision(working_bits);
  std::vector<Ends> ends;
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    const auto& exact = program.exact[i];
    ends.push_back(exact ? Ends{*exact, *exact} : rounded_outwards(followed(program.steps[i], ends)));
  }
  return ends;
}

std::string literal(const Ends& ends) { return "(" + literal(ends.lower) + ", " + literal(ends.upper) + ")"; }

// ---- the two kinds of file ------------------------------------------------------------------------------------------------------------

std::string operands(const Step& step) {
  std::string text = " " + place(step.a);
  if (step.b != 0) text += " " + place(step.b);
  return text;
}

template <class Worth>
std::string steps_of(const Program& program, Worth&& worth) {
  std::string text = "Definition program : list step := [\n";
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    const Step& step = program.steps[i];
    text += "  ";
    if (step.op == Op::input || step.op == Op::constant) text += "Number " + literal(*program.exact[i]);
    else if (step.op == Op::pi) text += "Circle " + worth(i);
    else text += std::string(step.b != 0 ? "Two " : "One ") + coq_name(step.op) + operands(step) + " " + worth(i);
    text += std::string(i + 1 < program.steps.size() ? ";" : "") + comment(std::to_string(i) + (step.op == Op::input ? ": " + step.text : "")) + "\n";
  }
  return text + "].\n";
}

bool is_obligation(Op op) { return op == Op::pi || op == Op::exp || op == Op::log || op == Op::sin || op == Op::cos || op == Op::atan; }

std::string lemma(const Program& program, const std::vector<Ends>& ends, std::size_t i) {
  const Step& step = program.steps[i];
  std::string function = to_string(step.op);
  if (step.op == Op::log) function = "ln";
  const std::string what = step.op == Op::pi ? "within PI " : "forall r, within r " + literal(ends[step.a - 1]) + " -> within (" + function + " r) ";
  return "Lemma step_" + std::to_string(i) + " : " + what + literal(ends[i]) + ".\nProof. by_interval. Qed.\n";
}

std::string obligations(const Program& program, const std::vector<Ends>& ends) {
  std::string lemmas, proof = "I";
  for (std::size_t i = program.steps.size(); i-- > 0;) {
    if (!is_obligation(program.steps[i].op)) continue;
    lemmas = lemma(program, ends, i) + lemmas;
    proof = "(conj step_" + std::to_string(i) + " " + proof + ")";
  }
  return lemmas + "Lemma functions : obligations [] 0 program.\nProof. exact " + proof + ". Qed.\n";
}

std::string module_name(const Certificate& certificate) {
  std::string name = "c_" + certificate.file_name();
  name.resize(name.size() - 5);
  std::replace_if(name.begin(), name.end(), [](char c) { return !(('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9')); }, '_');
  return name;
}

constexpr const char* evaluation = "vm_cast_no_check (eq_refl true)";

std::string rational_text(const Program& program) {
  return "Import Program.\nLocal Open Scope Q_scope.\n" + steps_of(program, [&](std::size_t i) { return literal(*program.exact[i]); }) + statement_of(program) +
         "Theorem certified : forall x, satisfies x program -> Forall (means x) statement.\nProof. apply sound. " + evaluation + ". Qed.\n";
}

std::string enclosed_text(const Program& program) {
  const std::vector<Ends> ends = enclosures(program);
  return "Import Reals Qreals Enclose Interval.Tactic.\nLocal Open Scope Q_scope.\n" + steps_of(program, [&](std::size_t i) { return literal(ends[i]); }) + statement_of(program) +
         "Ltac by_interval := cbv [within fst snd Q2R Qnum Qden]; intros; split; interval with (i_prec " + std::to_string(proving_bits) + ").\n" +
         obligations(program, ends) +
         "Theorem certified : forall x, satisfies x program -> Forall (means x) statement.\nProof. apply sound; [" + evaluation + " | exact functions]. Qed.\n";
}

}  // namespace

std::string coq_text(const Program& program) {
  const bool rational = is_rational(program);
  const std::string name = module_name(program.certificate);
  return std::string("From Coq Require ") + (rational ? "" : "Reals Qreals ") + "QArith NArith List.\nFrom Lakatos Require " + (rational ? "Program" : "Enclose") + ".\n" +
         (rational ? "" : "From Interval Require Tactic.\n") + "Module " + name + ".\nImport QArith List ListNotations.\nDefinition n (place : N) := N.to_nat place.\nArguments n _%N.\n" + (rational ? rational_text(program) : enclosed_text(program)) + "End " + name +
         ".\n";
}

}  // namespace lakatos
