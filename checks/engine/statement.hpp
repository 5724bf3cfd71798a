#pragma once
// What a claim writes on: it reads the fields of an instance in the scalar S, names its assumptions (given) and conclusions (then), and
// leaves a sheet of findings. Run again at a higher level, only the findings that are still open are evaluated.
#include <algorithm>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "checks/engine/formula.hpp"
#include "checks/engine/dials.hpp"
#include "checks/engine/record.hpp"
#include "theory/probability/patch_law.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos {

/// The engines in the order in which they are tried; later ones are dearer and decide more.
enum class Level : signed char { none = -1, screen = 0, ball = 1, exact = 2, fine_ball = 3 };
const char* to_string(Level level);

/// One assumption or conclusion, as found.
struct Finding {
  const char* name = "";
  bool conclusion = false;
  Truth truth = Truth::unknown;
  double margin = 0;
  Level level = Level::none;
  bool undefined = false;
  std::uint32_t trace = 0;  // the formula on the tape, while recording
};

/// A named number of the statement, for worked examples and for comparison with the blind twin.
struct Quantity {
  const char* name = "";
  std::string latex;
  Enclosure value{0, 0};
  std::string exact;  // "p/q" where the value is rational and was computed exactly, else empty
};

struct Sheet {
  std::vector<Finding> findings;
  std::vector<Quantity> quantities;
  bool trivial = false;
  bool complete = false;      // some level ran the statement to its end, so that every assumption and conclusion is on the sheet
  bool undefined = false;     // a quantity outside every assumption and conclusion has no value
  std::string why_undefined;  // the reason in words
  void clear();
};

/// How a claim is to be read: the printed one by default.
struct Settings {
  std::string reading;                                   // name of the reading; the claim's first when empty
  std::vector<std::pair<std::string, Fraction>> turned;  // constants with other than their printed values
  Dials dialled;                                         // assumptions that are violated by degrees
  std::string dropped;                                   // an assumption that is left out
  std::string variant;                                   // a planted error that is neither of the two
  Fraction spread{0, 1};                                 // density twin: every atom is spread over a box of this half width
  bool keep_quantities = false;
};

/// One line of the printed statement.
struct PrintedFormula {
  std::string name;
  bool conclusion = false;
  std::string latex;
};
struct PrintedDefinition {
  std::string latex, definition;
};
struct PrintedStatement {
  std::vector<PrintedFormula> formulas;
  std::vector<PrintedDefinition> definitions;
};

namespace detail {
template <class S>
PatchLaw<S> read_law(const LawField& field, const Fraction& spread, const char* name = "");
template <class S>
Vector<S> read_vector(const VectorField& field, const char* name = "");
template <class S>
S read_number(const Field& field, const char* name);
template <class S>
std::string exact_text(const S& value);
/// Names of the numbers of an instance on a tape, as in its JSON: "w[0]", "input.atoms[0].weight", "input.atoms[0].patches[1][0]".
std::string entry_path(const std::string& name, std::size_t index);
std::string weight_path(const std::string& name, std::size_t atom);
std::string entry_path(const std::string& name, std::size_t atom, std::size_t patch, std::size_t coordinate);
}  // namespace detail

template <class S>
class Statement {
 public:
  static constexpr bool symbolic = std::is_same_v<S, Symbol>;

  Statement(const Record& record, const Settings& settings, Sheet& sheet, Level level) : record_(&record), settings_(settings), sheet_(&sheet), level_(level) {}
  Statement(const Settings& settings, PrintedStatement& printed) : settings_(settings), printed_(&printed) {}

  // ---- fields of the instance -------------------------------------------------------------------------------------------------
  std::int64_t integer([[maybe_unused]] const char* field) const {
    if constexpr (symbolic) return 2;
    else return record_->integer(field);
  }
  S number([[maybe_unused]] const char* field, [[maybe_unused]] const char* latex) const {
    if constexpr (symbolic) return Symbol::named(latex);
    else return detail::read_number<S>(record_->at(field), field);
  }
  Vector<S> vector([[maybe_unused]] const char* field) const {
    if constexpr (symbolic) return {};
    else return detail::read_vector<S>(record_->vector(field), field);
  }
  /// A vector that must have this many entries. An instance where it has not is no instance: std::invalid_argument.
  Vector<S> vector(const char* field, [[maybe_unused]] std::size_t length) const {
    if constexpr (!symbolic) {
      const std::size_t found = record_->vector(field).entries.size();
      if (found != length) throw std::invalid_argument(std::string("field '") + field + "' has " + std::to_string(found) + " entries, " + std::to_string(length) + " are needed");
    }
    return vector(field);
  }
  /// A vector that the paper never lets be 0 (the teacher). An instance where it is 0 is no instance: std::invalid_argument.
  Vector<S> nonzero_vector(const char* field) const {
    if constexpr (!symbolic) {
      const VectorField& entries = record_->vector(field);
      if (std::all_of(entries.entries.begin(), entries.entries.end(), [](std::int64_t entry) { return entry == 0; })) {
        throw std::invalid_argument(std::string("field '") + field + "' must not be 0");
      }
    }
    return vector(field);
  }
  PatchLaw<S> law([[maybe_unused]] const char* field) const {
    if constexpr (symbolic) return {};
    else return detail::read_law<S>(record_->law(field), settings_.spread, field);
  }
  /// A piece of text in a formula: stands for itself over Symbol, for nothing over numbers (use it inside predicate() only).
  S name([[maybe_unused]] const char* latex) const {
    if constexpr (symbolic) return Symbol::named(latex);
    else return S(0);
  }
  /// The instance itself, for questions about its shape (number of patches ...). Not there over Symbol.
  const Record& record() const { return *record_; }

  // ---- how the claim is read --------------------------------------------------------------------------------------------------
  /// The constant's printed value, unless the campaign turned it.
  S constant(const char* name, Fraction printed) const {
    for (const auto& [key, value] : settings_.turned) {
      if (key == name) printed = value;
    }
    if constexpr (symbolic) return Symbol::of(printed);
    else return from_fraction<S>(printed);
  }
  /// The value of a dial, `rest` where nothing is dialled.
  S dial(const char* name, Fraction rest) const {
    const Fraction value = dial_value(settings_.dialled, name, rest);
    if constexpr (symbolic) return Symbol::of(value);
    else return from_fraction<S>(value);
  }
  bool dialled(const char* name) const { return dial_set(settings_.dialled, name); }
  bool reading(const char* name) const { return settings_.reading == name; }
  /// True when the planted error `name` is switched on.
  bool planted(const char* name) const { return settings_.variant == name; }
  /// True when atoms stand for densities on small boxes: what holds by the construction of the spread need not be decided again.
  bool spread() const { return settings_.spread.numerator != 0; }

  // ---- the statement ----------------------------------------------------------------------------------------------------------
  /// A named quantity: computed over numbers, its name over Symbol, where a scalar expression may be given as its definition.
  template <class Compute>
  S let(const char* name, const char* latex, Compute&& compute) {
    if constexpr (symbolic) {
      return Symbol::named(latex);
    } else {
      S value = compute();
      if (settings_.keep_quantities) keep(name, latex, value);
      return value;
    }
  }
  /// A named quantity that is known from two sides only (an extremum over infinitely many students, a root seen from a rational).
  template <class Compute>
  Bracket<S> let_bracket(const char* name, const char* latex, Compute&& compute) {
    if constexpr (symbolic) {
      return {Symbol::named(latex), Symbol::named(latex)};
    } else {
      const Bracket<S> value = compute();
      if (settings_.keep_quantities) keep(name, latex, value.lower, value.upper);
      return value;
    }
  }
  /// A quantity whose expression is short enough to be printed: `latex` := expression.
  S define([[maybe_unused]] const char* name, const char* latex, const S& expression) {
    if constexpr (symbolic) {
      printed_->definitions.push_back({latex, expression.latex()});
      return Symbol::named(latex);
    } else {
      if (settings_.keep_quantities) keep(name, latex, expression);
      return expression;
    }
  }

  template <class Make>
  void given(const char* name, Make&& make) {
    if (settings_.dropped == name) return;
    write(name, false, make);
  }
  template <class Make>
  void then(const char* name, Make&& make) {
    write(name, true, make);
  }
  /// An instance whose conclusion says nothing (0 <= 0, a zero step) is no case.
  template <class Decide>
  void trivial_if([[maybe_unused]] Decide&& decide) {
    if constexpr (!symbolic) {
      try {
        if (decide()) sheet_->trivial = true;
      } catch (const Undecided&) {  // not certainly trivial: it is judged
      }
    }
  }
  /// True when an assumption is certainly violated, so that nothing that follows matters.
  bool settled() const { return outside_; }

 private:
  template <class Make>
  void write(const char* name, bool conclusion, Make& make) {
    if constexpr (symbolic) {
      printed_->formulas.push_back({name, conclusion, make().latex});
    } else {
      Finding& finding = slot(name, conclusion);
      if (finding.truth == Truth::unknown && !(conclusion && outside_)) evaluate(finding, make);
      if (!conclusion && finding.truth == Truth::no) outside_ = true;
    }
  }
  template <class Make>
  void evaluate(Finding& finding, Make& make) {
    const std::size_t before = detail::recorded_facts();
    try {
      const Formula<S> formula = make();
      finding.truth = formula.truth;
      finding.margin = formula.margin;
      if (formula.truth != Truth::unknown) {
        finding.level = level_;
        if (recording()) finding.trace = detail::decided_formula(formula.trace, formula.truth, before);
      }
    } catch (const Undecided&) {
    } catch (const Undefined& reason) {
      finding.undefined = true;
      sheet_->why_undefined = reason.what();
    }
    if (recording() && finding.truth == Truth::unknown) detail::tape->forget_facts(before);
  }
  Finding& slot(const char* name, bool conclusion) {
    if (next_ == sheet_->findings.size()) sheet_->findings.push_back({name, conclusion, Truth::unknown, 0, Level::none, false, 0});
    return sheet_->findings[next_++];
  }
  void keep(const char* name, const char* latex, const S& value) { keep(name, latex, value, value); }
  void keep(const char* name, const char* latex, const S& lower, const S& upper) {
    const bool known = less_equal(upper, lower) == Truth::yes;  // one value, seen exactly
    Quantity seen{name, latex, {enclosure(lower).lower, enclosure(upper).upper}, known ? detail::exact_text(lower) : std::string()};
    for (Quantity& quantity : sheet_->quantities) {
      if (std::string(quantity.name) != name) continue;
      if (quantity.exact.empty()) quantity = std::move(seen);  // a later level sees more sharply
      return;
    }
    sheet_->quantities.push_back(std::move(seen));
  }

  const Record* record_ = nullptr;
  const Settings& settings_;
  Sheet* sheet_ = nullptr;
  PrintedStatement* printed_ = nullptr;
  Level level_ = Level::none;
  std::size_t next_ = 0;
  bool outside_ = false;
};

}  // namespace lakatos
