#include "checks/engine/evidence/program.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/judge/judge.hpp"

namespace lakatos {
namespace {

using Numbers = std::vector<std::pair<std::string, Fraction>>;

struct AddNumbers {
  Numbers& numbers;
  const std::string& name;

  void operator()(std::int64_t value) const { numbers.emplace_back(name, Fraction{value, 1}); }
  void operator()(const Fraction& value) const { numbers.emplace_back(name, value); }
  void operator()(const Box&) const { throw BadInput("a box of instances has no program"); }
  void operator()(const VectorField& field) const {
    for (std::size_t i = 0; i < field.entries.size(); ++i)
      numbers.emplace_back(detail::entry_path(name, i), fraction(field.entries[i], field.denominator));
  }
  void operator()(const LawField& law) const {
    if (law.gaussian)
      return numbers.emplace_back(name + ".gaussian", Fraction{static_cast<std::int64_t>(law.dimension), 1}), void();
    const std::int64_t total = std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0});
    for (std::size_t n = 0; n < law.atoms(); ++n) {
      numbers.emplace_back(detail::weight_path(name, n), fraction(law.weights[n], total));
      for (std::size_t i = 0; i < law.patches; ++i) {
        for (std::size_t c = 0; c < law.dimension; ++c)
          numbers.emplace_back(detail::entry_path(name, n, i, c), fraction(law.entry(n, i, c), law.denominator));
      }
    }
  }
};

/// Sorts out what a tape holds for one certificate.
class Extract {
 public:
  Extract(const Tape& tape, Program& program) : tape_(tape), program_(program), inside_(tape.facts().size(), false) {}

  void line(const Finding& finding) {
    (finding.conclusion ? program_.then : program_.given).push_back({finding.name, formula(finding.trace)});
  }
  /// Facts outside every decided formula, then the steps that anything needs.
  void finish() {
    for (std::size_t i = 0; i < inside_.size(); ++i) {
      if (!inside_[i] && !is_trivial(tape_.facts()[i], tape_.steps())) program_.facts.push_back(tape_.facts()[i]);
    }
    program_.facts = without_repeats(std::move(program_.facts));
    renumber();
  }

 private:
  ProgramFormula formula(std::uint32_t index) {
    if (index == 0) return {};
    const TapeFormula& on_tape = tape_.formulas()[index - 1];
    ProgramFormula result{on_tape.kind, on_tape.truth, on_tape.relation, {}, {}};
    if (on_tape.kind == TapeFormula::Kind::decided) {
      for (std::size_t i = on_tape.from; i < on_tape.to; ++i)
        result.facts.push_back(tape_.facts()[i]), inside_[i] = true;
      result.facts = telling(without_repeats(std::move(result.facts)));
    } else if (on_tape.kind != TapeFormula::Kind::relation) {
      for (const std::uint32_t part : {on_tape.a, on_tape.b}) append(result, formula(part));
    }
    return result;
  }

  /// One more part; a conjunction within a conjunction is its parts, so that a long chain is one list.
  static void append(ProgramFormula& whole, ProgramFormula part) {
    if (part.kind == whole.kind && !part.parts.empty()) {
      for (ProgramFormula& each : part.parts) whole.parts.push_back(std::move(each));
    } else {
      whole.parts.push_back(std::move(part));
    }
  }

  /// Facts without the trivial ones, where that leaves any: an order of two printed numbers decides only what is about
  /// nothing else.
  std::vector<Fact> telling(std::vector<Fact> facts) const {
    std::vector<Fact> kept;
    for (const Fact& fact : facts) {
      if (!is_trivial(fact, tape_.steps())) kept.push_back(fact);
    }
    return kept.empty() ? facts : kept;
  }

  /// Each fact once, and none that a sharper one says.
  static std::vector<Fact> without_repeats(std::vector<Fact> facts) {
    std::set<Fact> known;
    for (Fact& fact : facts) {
      if (fact.relation == Relation::at_most)
        fact.relation = Relation::less;  // enclosures that touch: the checkers see which it is
    }
    std::vector<Fact> kept;
    for (const Fact& fact : facts) {
      if (known.insert(fact).second) kept.push_back(fact);
    }
    return kept;
  }

  template <class Visit>
  static void visit(ProgramFormula& formula, Visit&& each) {
    if (formula.kind == TapeFormula::Kind::relation) each(formula.relation);
    for (Fact& fact : formula.facts) each(fact);
    for (ProgramFormula& part : formula.parts) visit(part, each);
  }
  template <class Visit>
  void visit_all(Visit&& each) {
    for (Fact& fact : program_.facts) each(fact);
    for (ProgramLine& line : program_.given) visit(line.formula, each);
    for (ProgramLine& line : program_.then) visit(line.formula, each);
  }

  void renumber() {
    std::vector<bool> needed(tape_.steps().size() + 1, false);
    std::fill_n(needed.begin() + 1, program_.inputs, true);
    visit_all([&](const Fact& fact) { needed[fact.a] = needed[fact.b] = true; });
    for (std::size_t node = tape_.steps().size(); node > 0; --node) {
      const Step& step = tape_.steps()[node - 1];
      if (needed[node]) needed[step.a] = needed[step.b] = needed[step.c] = true;
    }
    std::vector<Node> place(needed.size(), 0);
    for (std::size_t node = 1; node < needed.size(); ++node) {
      if (!needed[node]) continue;
      Step step = tape_.steps()[node - 1];
      step.a = place[step.a], step.b = place[step.b], step.c = place[step.c];
      program_.steps.push_back(std::move(step));
      place[node] = static_cast<Node>(program_.steps.size());
    }
    visit_all([&](Fact& fact) { fact.a = place[fact.a], fact.b = place[fact.b]; });
  }

  const Tape& tape_;
  Program& program_;
  std::vector<bool> inside_;
};

std::optional<Rational> root(const Rational& x) {
  try {
    return sqrt(x);
  } catch (const Undecided&) { return std::nullopt; }
}

/// The one rational value of a transcendental function at a rational argument.
std::optional<Rational> where(bool there, int value) { return there ? std::optional<Rational>(value) : std::nullopt; }

std::optional<Rational> at_an_end(const std::optional<Rational>& x, int low, int high) {
  return where(x && (*x == low || *x == high), x && *x == low ? low : high);
}

std::optional<Rational> exact_value(const Step& step, const std::vector<std::optional<Rational>>& values) {
  const auto of = [&](Node node) -> const std::optional<Rational>& { return values[node - 1]; };
  if (step.op == Op::input || step.op == Op::size || step.op == Op::printed) return Rational::parse(step.value);
  if (step.op == Op::constant) return Rational::parse(step.text);
  if (step.op == Op::beta) return at_an_end(of(step.a), 0, 1);
  const auto zero = [&](Node node) { return node != 0 && of(node) && of(node)->is_zero(); };
  if (step.op == Op::mul && (zero(step.a) || zero(step.b))) return Rational(0);
  if (step.op == Op::pi || !of(step.a) || (step.b != 0 && !of(step.b))) return std::nullopt;
  const Rational &a = *of(step.a), &b = step.b != 0 ? *of(step.b) : a;
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
      return a == b ? std::optional<Rational>(a) : std::nullopt;
    case Op::sqrt:
      return root(a);
    case Op::exp:
      return where(a.is_zero(), 1);
    case Op::cos:
      return where(a.is_zero(), 1);
    case Op::log:
      return where(a == 1, 0);
    case Op::acos:
      return where(a == 1, 0);
    default:
      return where(a.is_zero(), 0);  // sin, asin, atan, erf
  }
}

std::string full_text(const Rational& x) {
  return x.denominator_string() == "1" ? x.numerator_string() : x.numerator_string() + "/" + x.denominator_string();
}

void bind_step(Program& program, const Step& step) {
  bool bound = step.op == Op::input || step.op == Op::size || step.op == Op::printed || step.op == Op::pi;
  for (const Node operand : {step.a, step.b, step.c}) bound = bound || (operand != 0 && program.bound[operand - 1]);
  program.bound.push_back(bound);
}

/// A power with millions of factors is followed as an enclosure, as it was judged, and not digit by digit.
bool is_too_long(const Rational& value) {
  constexpr std::size_t most_bits = 1u << 17;
  return fmpz_bits(fmpq_numref(value.raw())) + fmpz_bits(fmpq_denref(value.raw())) > most_bits;
}

void evaluate(Program& program) {
  for (Step& step : program.steps) {
    bind_step(program, step);
    program.exact.push_back(exact_value(step, program.exact));
    if (program.exact.back() && is_too_long(*program.exact.back())) program.exact.back().reset();
    if (!program.exact.back()) {
      if (step.value.front() != '~' && step.value != "?")
        step.value = detail::cut_text(Rational::parse(step.value));  // a ball that is a point
      continue;
    }
    const std::string exact =
        step.op == Op::constant ? full_text(*program.exact.back()) : detail::value_text(*program.exact.back());
    const bool unseen = step.value == "?";  // an enclosure around a number of 18 decimals or fewer
    const bool spelt_out = !unseen && step.value.front() != '~' &&
                           Rational::parse(step.value) == *program.exact.back();  // a ball that is a point
    if (!unseen && !spelt_out && step.value != exact && step.value != detail::cut_text(*program.exact.back())) {
      throw std::logic_error(std::string("a step '") + to_string(step.op) + "' is worth " + step.value +
                             " to the engine, and " + exact + " when it is followed");
    }
    step.value = exact;
  }
}

std::string open_names(const Sheet& sheet) {
  std::string names;
  for (const Finding& finding : sheet.findings) {
    if (finding.truth == Truth::unknown) names += std::string(names.empty() ? "" : ", ") + "'" + finding.name + "'";
  }
  return names;
}

/// Why the judgement on the tape does not confirm the certificate; "" when it does.
std::string difference(const Certificate& certificate, Outcome outcome, const Sheet& sheet, const Tape& tape) {
  if (outcome == Outcome::undecided) {
    const std::string why = tape.refusal().empty() ? "" : " (" + tape.refusal() + ")";
    return "cannot be written as a program: on the tape " +
           (sheet.complete ? "these stay open: " + open_names(sheet) : std::string("a quantity stays open")) + why;
  }
  if (certificate.outcome() != to_string(outcome))
    return "the certificate says '" + certificate.outcome() + "', judging it on the tape gives '" + to_string(outcome) +
           "'";
  // Others may fail as well, seen by another scalar than the one that found the counterexample.
  const auto is_named = [&](const Finding& finding) {
    return finding.conclusion && finding.truth == Truth::no && finding.name == certificate.conclusion;
  };
  if (!certificate.conclusion.empty() && std::none_of(sheet.findings.begin(), sheet.findings.end(), is_named)) {
    return "the certificate names the conclusion '" + certificate.conclusion + "', judging it on the tape gives '" +
           failing_conclusion(sheet) + "'";
  }
  return "";
}

bool belongs(const Finding& finding, const Certificate& certificate) {
  if (!finding.conclusion) return true;
  return finding.truth == (certificate.outcome() == "fails" ? Truth::no : Truth::yes);
}

}  // namespace

Numbers numbers_of(const Record& instance) {
  Numbers numbers;
  for (const auto& [name, field] : instance.fields()) std::visit(AddNumbers{numbers, name}, field);
  return numbers;
}

const char* to_string(Seen seen) {
  constexpr const char* words[] = {"checked", "compared", "taken", "open"};
  return words[static_cast<int>(seen)];
}

namespace {

bool is_bound(const Program& program, const Fact& fact) {
  return fact.a != fact.b && (program.bound[fact.a - 1] || program.bound[fact.b - 1]);
}

Truth settling(const ProgramFormula& formula) {
  return formula.kind == TapeFormula::Kind::all ? Truth::no : Truth::yes;
}

}  // namespace

const ProgramFormula* settling_part(const Program& program, const ProgramFormula& formula) {
  const ProgramFormula* best = nullptr;
  for (const ProgramFormula& part : formula.parts) {
    if (part.truth != settling(formula)) continue;
    if (!best || seen(program, part) < seen(program, *best)) best = &part;
  }
  return best;
}

Seen seen(const Program& program, const ProgramFormula& formula) {
  if (formula.truth == Truth::unknown) return Seen::open;
  const auto bound = [&](const Fact& fact) { return is_bound(program, fact); };
  if (formula.kind == TapeFormula::Kind::relation) return bound(formula.relation) ? Seen::checked : Seen::taken;
  if (formula.kind == TapeFormula::Kind::decided)
    return std::any_of(formula.facts.begin(), formula.facts.end(), bound) ? Seen::compared : Seen::taken;
  if (const ProgramFormula* part = settling_part(program, formula)) return seen(program, *part);
  Seen worst = Seen::checked;
  for (const ProgramFormula& part : formula.parts) worst = std::max(worst, seen(program, part));
  return worst;
}

std::vector<Fact> false_relations(const ProgramFormula& formula) {
  if (formula.truth != Truth::no) return {};
  if (formula.kind == TapeFormula::Kind::relation) return {formula.relation};
  std::vector<Fact> found;
  for (const ProgramFormula& part : formula.parts) {
    for (const Fact& fact : false_relations(part)) found.push_back(fact);
  }
  return found;
}

namespace {

/// What a program is about, the conclusion that fails or all that hold, must be seen in it.
void require_decided(const Program& program) {
  for (const ProgramLine& line : program.then) {
    if (seen(program, line.formula) >= Seen::taken)
      throw BadInput("cannot be written as a program: no comparison decides the conclusion '" + line.name + "'");
    if (program.certificate.outcome() == "fails") return;  // the first is the one that it names
  }
}

}  // namespace

Program record_program(const Certificate& certificate, const Ledger& ledger) {
  return record_program(certificate, ledger.find(certificate.claim));
}

Program record_program(const Certificate& certificate, const Claim& claim) {
  const Settings settings = settings_of(certificate, claim);
  Tape tape;
  for (const auto& [name, value] : numbers_of(certificate.instance)) tape.input(name, to_string(value));
  Program program;
  program.certificate = certificate;
  program.settings = settings;
  program.inputs = tape.steps().size();
  Sheet sheet;
  const Outcome outcome = judge_on_tape(claim, certificate.instance, settings, sheet, tape);
  const std::string why = difference(certificate, outcome, sheet, tape);
  if (!why.empty()) throw BadInput(why);
  Extract extract(tape, program);
  for (const Finding& finding : sheet.findings) {
    if (belongs(finding, certificate)) extract.line(finding);
  }
  const auto is_named = [&](const ProgramLine& line) { return line.name == certificate.conclusion; };
  std::stable_partition(program.then.begin(), program.then.end(),
                        is_named);  // the one that the certificate names stands first
  extract.finish();
  if (program.inputs != numbers_of(certificate.instance).size()) throw BadInput("the instance names a number twice");
  evaluate(program);
  require_decided(program);
  return program;
}

}  // namespace lakatos
