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
  constexpr Op rational[] = {Op::input, Op::constant, Op::size, Op::printed, Op::neg, Op::add, Op::sub,
                             Op::mul,   Op::div,      Op::min,  Op::max,     Op::abs, Op::sqrt};
  return std::find(std::begin(rational), std::end(rational), op) != std::end(rational);
}

/// Of the instance, of the claim, or chosen.
bool is_number(Op op) { return op == Op::input || op == Op::constant || op == Op::size || op == Op::printed; }

bool is_rational(const Program& program) {
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    if (!program.exact[i] || !is_rational_step(program.steps[i].op)) return false;
  }
  return true;
}

/// Coq reads numbers digit by digit and builds a term of them.
constexpr long longest_number = 1L << 15;  // binary places

void require_short_numbers(const Program& program) {
  for (const auto& exact : program.exact) {
    if (!exact) continue;
    const auto places = std::max(fmpz_bits(fmpq_numref(exact->raw())), fmpz_bits(fmpq_denref(exact->raw())));
    if (static_cast<long>(places) > longest_number)
      throw BadInput("cannot be written for Coq: a number of more than " + std::to_string(longest_number) +
                     " binary places");
  }
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

std::string conjunction(const std::vector<std::string>& parts) {
  std::string whole;
  for (const std::string& part : parts) whole = whole.empty() ? part : "(Both " + whole + " " + part + ")";
  return whole;
}

/// A checked formula as the claim states it; what stays open is left out, for the whole does not need it.
std::string stated(const ProgramFormula& formula) {
  if (formula.truth == Truth::unknown) return {};
  if (formula.kind == TapeFormula::Kind::relation) return "(" + coq_fact(formula.relation) + ")";
  if (formula.kind == TapeFormula::Kind::decided) return {};
  const char* name = formula.kind == TapeFormula::Kind::all ? "(Both " : "(Either ";
  std::string whole;
  for (const ProgramFormula& part : formula.parts) {
    const std::string text = stated(part);
    if (!text.empty()) whole = whole.empty() ? text : name + whole + " " + text + ")";
  }
  return whole;
}

/// What shows the truth of a compared formula: its relations as they came out, and the comparisons of its other parts.
std::string shown(const Program& program, const ProgramFormula& formula) {
  std::vector<std::string> parts;
  if (formula.kind == TapeFormula::Kind::relation) {
    parts.push_back((formula.truth == Truth::yes ? "(" : "(Not (") + coq_fact(formula.relation) +
                    (formula.truth == Truth::yes ? ")" : "))"));
  } else if (formula.kind == TapeFormula::Kind::decided) {
    for (const Fact& fact : formula.facts) {
      if (fact.a != fact.b) parts.push_back("(" + coq_fact(fact) + ")");
    }
  } else if (const ProgramFormula* settling = settling_part(program, formula)) {
    parts.push_back(shown(program, *settling));
  } else {
    for (const ProgramFormula& part : formula.parts) parts.push_back(shown(program, part));
  }
  std::erase(parts, std::string());
  return conjunction(parts);
}

std::string quoted(const std::string& text) {
  std::string safe;
  for (const char c : text) safe += c == '"' ? std::string("\"\"") : std::string(1, c);
  return "\"" + safe + "\"%string";
}

std::string comment(const std::string& text) {
  std::string safe = text;
  std::replace(safe.begin(), safe.end(), '*', '.');
  std::replace(safe.begin(), safe.end(), '"', '\'');
  return "  (* " + safe + " *)";
}

std::string list(const char* name, const char* type, const std::vector<std::string>& entries) {
  std::string text = std::string("Definition ") + name + " : " + type + " := [";
  for (const std::string& entry : entries) text += (&entry == &entries.front() ? "\n  " : ";\n  ") + entry;
  return text + "].\n";
}

/// The lines of the statement: parts that are checked under their names, what shows the others, and what no comparison
/// goes with, which the theorem does not say.
struct Lines {
  std::vector<std::string> stated, shown;
  std::string taken;
};

void add(const Program& program, const ProgramLine& line, const char* what, Lines& parts, Lines& others) {
  const auto entry = [&](const std::string& formula) { return "(" + quoted(line.name) + ", " + formula + ")"; };
  const Seen how = seen(program, line.formula);
  if (how == Seen::checked) parts.stated.push_back(entry(stated(line.formula)));
  else if (const std::string facts = how == Seen::compared ? shown(program, line.formula) : ""; !facts.empty())
    others.shown.push_back(entry(facts));
  else others.taken += comment(std::string(what) + " '" + line.name + "': taken from the code, not stated here") + "\n";
}

/// Throws BadInput for a conclusion that no comparison decides: there is nothing that a theorem could say of it.
void require_arithmetic(const Program& program) {
  if (program.then.empty()) throw BadInput("cannot be written for Coq: the program has no conclusion");
  const bool all = program.certificate.outcome() == "holds";
  for (const ProgramLine& line : program.then) {
    if (!all && &line != &program.then.front()) break;
    if (seen(program, line.formula) > Seen::compared)
      throw BadInput("cannot be written for Coq: no comparison decides the conclusion '" + line.name + "'");
  }
}

std::string relation_text(const Fact& fact) {
  const char* sign = fact.relation == Relation::less ? " < " : fact.relation == Relation::at_most ? " <= " : " == ";
  return "x " + place(fact.a) + sign + "x " + place(fact.b);
}

/// Where the first conclusion is one relation it stands once more by itself.
std::string corollary(const Program& program, const Lines& then, bool rational) {
  const ProgramFormula& first = program.then.front().formula;
  if (then.stated.empty() || first.kind != TapeFormula::Kind::relation) return {};
  const bool fails = program.certificate.outcome() == "fails";
  std::string relation = relation_text(first.relation);
  if (!rational && first.relation.relation == Relation::equal) relation.replace(relation.find("=="), 2, "=");
  return std::string("Corollary ") + (fails ? "violated" : "met") + " : forall x, satisfies x program -> " +
         (fails ? "~ (" : "(") + relation + (rational ? ")." : ")%R.") +
         "\nProof. intros x H. destruct (certified x H) as (_ & _ & _ & C). exact (Forall_inv C). Qed.\n";
}

std::string statement_of(const Program& program, Lines& then) {
  require_arithmetic(program);
  Lines given, others;
  for (const ProgramLine& line : program.given) add(program, line, "assumption", given, others);
  const std::size_t before = others.shown.size();
  for (const ProgramLine& line : program.then) add(program, line, "conclusion", then, others);
  if (then.stated.empty() && others.shown.size() == before)
    throw BadInput("cannot be written for Coq: a conclusion compares a number with itself");
  std::vector<std::string> facts;
  for (const Fact& fact : program.facts) facts.push_back(coq_fact(fact));
  return others.taken + list("facts", "list formula", facts) + list("shown", "named", others.shown) +
         list("assumptions", "named", given.stated) + list("conclusions", "named", then.stated);
}

std::string theorem(const Program& program, const Lines& then, const std::string& proof, bool rational) {
  const bool fails = program.certificate.outcome() == "fails";
  return std::string(
             "Theorem certified : forall x, satisfies x program ->\n  Forall (means x) facts /\\ every x shown "
             "/\\ every x assumptions /\\ ") +
         (fails ? "none" : "every") +
         " x conclusions.\nProof.\n  intros x H. apply (says_of_is x facts shown assumptions conclusions " +
         (fails ? "true" : "false") + "). revert x H.\n  " + proof + "\nQed.\n" + corollary(program, then, rational);
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
  std::vector<std::string> instance;
  for (std::size_t i = 0; i < program.inputs; ++i)
    instance.push_back("(" + quoted(program.steps[i].text) + ", " + literal(*program.exact[i]) + ")" +
                       comment(std::to_string(i)));
  std::string text = list("instance", "list (string * Q)", instance) + "Definition steps : list step := [\n";
  for (std::size_t i = program.inputs; i < program.steps.size(); ++i) {
    const Step& step = program.steps[i];
    text += "  ";
    if (is_number(step.op)) text += "Number " + literal(*program.exact[i]);
    else if (step.op == Op::pi) text += "Circle " + worth(i);
    else text += std::string(step.b != 0 ? "Two " : "One ") + coq_name(step.op) + operands(step) + " " + worth(i);
    text += std::string(i + 1 < program.steps.size() ? ";" : "") +
            comment(std::to_string(i) + (is_number(step.op) && step.op != Op::constant ? ": " + step.text : "")) + "\n";
  }
  return text +
         "].\nDefinition program := Eval cbv [begin_with instance steps map app snd] in begin_with instance steps.\n";
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
  std::string name = "c_" + certificate.claim.substr(0, certificate.claim.find('/')) + "_" + certificate.file_name();
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
  Lines then;
  const std::string steps = steps_of(program, [&](std::size_t i) { return literal(*program.exact[i]); });
  const std::string statement = statement_of(program, then);
  return "Import Program.\nLocal Open Scope Q_scope.\n" + steps + statement +
         theorem(program, then, "apply sound. " + std::string(evaluation) + ".", true);
}

std::string enclosed_text(const Program& program) {
  const auto [ends, bits] = deciding_enclosures(program);
  const auto worth = [&ends = ends](std::size_t i) { return literal(ends[i]); };
  const std::string precision = "i_prec " + std::to_string(bits + 60);
  const std::string bounded = "first [interval with (" + precision +
                              ") | match goal with r : R |- _ => interval with (" + precision + ", i_autodiff r) end]";
  Lines then;
  const std::string statement = statement_of(program, then);
  return "Import Reals Qreals Enclose Interval.Tactic.\nLocal Open Scope Q_scope.\n" + steps_of(program, worth) +
         statement + "Ltac bounded := " + bounded + ".\n" + tactics + obligations(program, ends) +
         theorem(program, then, "apply sound; [" + std::string(evaluation) + " | exact functions].", false);
}

}  // namespace

std::string coq_text(const Program& program) {
  const bool rational = is_rational(program);
  require_short_numbers(program);
  const std::string name = module_name(program.certificate);
  return std::string("From Coq Require ") + (rational ? "" : "Reals Qreals ") +
         "QArith NArith String List.\nFrom Lakatos Require " + (rational ? "Program" : "Enclose") + ".\n" +
         (rational ? "" : "From Interval Require Tactic.\n") + "Module " + name +
         ".\nImport QArith String List ListNotations.\nDefinition n (place : N) := N.to_nat place.\nArguments n "
         "_%N.\n" +
         (rational ? rational_text(program) : enclosed_text(program)) + "End " + name + ".\n";
}

}  // namespace lakatos
