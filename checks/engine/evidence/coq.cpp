#include "checks/engine/evidence/coq.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "checks/engine/evidence/coq_enclosures.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos {
namespace {

bool is_rational_step(Op op) {
  constexpr Op rational[] = {Op::input, Op::constant, Op::neg, Op::add, Op::sub, Op::mul,
                             Op::div,   Op::min,      Op::max, Op::abs, Op::sqrt};
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
  static const std::map<Op, const char*> names = {
      {Op::neg, "Neg"}, {Op::abs, "Abs"},   {Op::sqrt, "Root"}, {Op::exp, "Exp"},   {Op::log, "Log"},  {Op::sin, "Sin"},
      {Op::cos, "Cos"}, {Op::asin, "Asin"}, {Op::acos, "Acos"}, {Op::atan, "Atan"}, {Op::add, "Add"},  {Op::sub, "Sub"},
      {Op::mul, "Mul"}, {Op::div, "Div"},   {Op::min, "Min"},   {Op::max, "Max"},   {Op::hull, "Hull"}};
  const auto found = names.find(op);
  if (found == names.end()) throw BadInput(std::string("cannot be written for Coq: a step '") + to_string(op) + "'");
  return found->second;
}

/// An integer as Coq reads it fastest.
std::string hexadecimal(const fmpz_t x) {
  fmpz_t size;
  fmpz_init(size);
  fmpz_abs(size, x);
  const std::unique_ptr<char, void (*)(void*)> digits(fmpz_get_str(nullptr, 16, size), flint_free);
  const bool is_small = fmpz_cmp_ui(size, 1000) < 0;
  const std::string text = is_small ? std::to_string(fmpz_get_ui(size)) : std::string("0x") + digits.get();
  fmpz_clear(size);
  return fmpz_sgn(x) < 0 ? "(-" + text + ")" : text;
}

std::string literal(const Rational& x) {
  return "(" + hexadecimal(fmpq_numref(x.raw())) + " # " + hexadecimal(fmpq_denref(x.raw())) + ")";
}

// ---- formulas
// ---------------------------------------------------------------------------------------------------------------------

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
    whole = whole.empty() ? text
                          : std::string(formula.kind == TapeFormula::Kind::all ? "(Both " : "(Either ") + whole + " " +
                                text + ")";
  }
  return whole;
}

std::string comment(const std::string& text) {
  std::string safe = text;
  std::replace(safe.begin(), safe.end(), '*', '.');
  std::replace(safe.begin(), safe.end(), '"', '\'');
  return "  (* " + safe + " *)";
}

std::string statement_of(const Program& program) {
  std::string text = "Definition statement : list formula := [\n";
  for (const Fact& fact : all_facts(program)) text += "  " + coq_fact(fact) + ";\n";
  for (const ProgramLine& line : program.given)
    text += "  " + coq_formula(line.formula) + ";" + comment("assumption: " + line.name) + "\n";
  const bool fails = program.certificate.outcome() == "fails";
  for (const ProgramLine& line : program.then) {
    const bool last = &line == &program.then.back();
    text += std::string("  ") + (fails ? "Not " : "") + coq_formula(line.formula) + (last ? "" : ";") +
            comment(std::string("conclusion") + (fails ? ", violated: " : ": ") + line.name) + "\n";
  }
  return text + "].\n";
}

std::string over_power(const Rational& x, const Rational& power) {
  return hexadecimal(fmpq_numref(Rational(x * power).raw()));
}

Rational power_of_two(long bits) {
  Rational power;
  fmpz_one_2exp(fmpq_numref(power.raw()), static_cast<ulong>(bits));
  return power;
}

/// The lower end, how far the upper one is from it, and the power of two that both are over; or one number.
std::string literal(const Ends& ends) {
  if (ends.bits == 0) return "(point " + literal(ends.lower) + ")";
  const Rational power = power_of_two(ends.bits);
  return "(wide " + over_power(ends.lower, power) + " " + over_power(ends.upper - ends.lower, power) + " " +
         std::to_string(ends.bits) + ")";
}

/// The same pair as the tactics read it.
std::string plain(const Ends& ends) {
  if (ends.bits == 0) return "(" + literal(ends.lower) + ", " + literal(ends.lower) + ")";
  const Rational power = power_of_two(ends.bits);
  const std::string below = " # " + hexadecimal(fmpq_numref(power.raw()));
  return "((" + over_power(ends.lower, power) + below + "), (" + over_power(ends.upper, power) + below + "))";
}

// ---- the two kinds of file
// ------------------------------------------------------------------------------------------------------------

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
    text += std::string(i + 1 < program.steps.size() ? ";" : "") +
            comment(std::to_string(i) + (step.op == Op::input ? ": " + step.text : "")) + "\n";
  }
  return text + "].\n";
}

bool is_arc(Op op) { return op == Op::asin || op == Op::acos; }
bool is_obligation(Op op) {
  return op == Op::pi || op == Op::exp || op == Op::log || op == Op::sin || op == Op::cos || op == Op::atan ||
         is_arc(op);
}

std::string lemma(const Program& program, const std::vector<Ends>& ends, std::size_t i) {
  const Step& step = program.steps[i];
  std::string function = to_string(step.op);
  if (step.op == Op::log) function = "ln";
  const std::string domain = is_arc(step.op) ? "(-1 <= r <= 1)%R -> " : "";
  const std::string what = step.op == Op::pi ? "within PI "
                                             : "forall r, " + domain + "within r " + plain(ends[step.a - 1]) +
                                                   " -> within (" + function + " r) ";
  return "Lemma step_" + std::to_string(i) + " : " + what + plain(ends[i]) + ".\nProof. " +
         (is_arc(step.op) ? "by_" + function : std::string("by_interval")) + ". Qed.\n";
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
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return !(('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9')); }, '_');
  return name;
}

/// A function is proved by the tactic interval at the stated precision, by its derivative where the plain extension is
/// too wide (sine far out); an arc function by sine or cosine at the ends (Enclose.v).
constexpr const char* tactics =
    "Ltac plain := intros; cbv [within fst snd Q2R Qnum Qden] in *.\n"
    "Ltac by_interval := plain; split; bounded.\n"
    "Ltac by_asin := plain; split; [apply asin_above | apply asin_below]; trivial; (left; bounded) || (right; split; "
    "bounded).\n"
    "Ltac by_acos := plain; split; [apply acos_above | apply acos_below]; trivial; (left; bounded) || (right; split; "
    "bounded).\n";
constexpr const char* evaluation = "vm_cast_no_check (eq_refl true)";

std::string rational_text(const Program& program) {
  return "Import Program.\nLocal Open Scope Q_scope.\n" +
         steps_of(program, [&](std::size_t i) { return literal(*program.exact[i]); }) + statement_of(program) +
         "Theorem certified : forall x, satisfies x program -> Forall (means x) statement.\nProof. apply sound. " +
         evaluation + ". Qed.\n";
}

std::string enclosed_text(const Program& program) {
  const auto [ends, bits] = deciding_enclosures(program);
  const auto worth = [&ends = ends](std::size_t i) { return literal(ends[i]); };
  const std::string precision = "i_prec " + std::to_string(bits + 60);
  const std::string bounded = "first [interval with (" + precision +
                              ") | match goal with r : R |- _ => interval with (" + precision + ", i_autodiff r) end]";
  return "Import Reals Qreals Enclose Interval.Tactic.\nLocal Open Scope Q_scope.\n" + steps_of(program, worth) +
         statement_of(program) + "Ltac bounded := " + bounded + ".\n" + tactics + obligations(program, ends) +
         "Theorem certified : forall x, satisfies x program -> Forall (means x) statement.\nProof. apply sound; [" +
         evaluation + " | exact functions]. Qed.\n";
}

}  // namespace

std::string coq_text(const Program& program) {
  const bool rational = is_rational(program);
  const std::string name = module_name(program.certificate);
  return std::string("From Coq Require ") + (rational ? "" : "Reals Qreals ") +
         "QArith NArith List.\nFrom Lakatos Require " + (rational ? "Program" : "Enclose") + ".\n" +
         (rational ? "" : "From Interval Require Tactic.\n") + "Module " + name +
         ".\nImport QArith List ListNotations.\nDefinition n (place : N) := N.to_nat place.\nArguments n _%N.\n" +
         (rational ? rational_text(program) : enclosed_text(program)) + "End " + name + ".\n";
}

}  // namespace lakatos
