#pragma once
// What a claim writes on: it reads the fields of an instance, names its assumptions (given) and conclusions (then), and
// leaves a sheet of findings. Run again in a sharper arithmetic, only the findings that are still open are evaluated;
// run on symbols, it prints itself.
#include <concepts>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "checks/engine/claim/formula.hpp"
#include "checks/engine/instance/dials.hpp"
#include "checks/engine/instance/record.hpp"
#include "theory/probability/law.hpp"

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

/// The values that a statement lets an integer of its instances take, both ends included.
struct IntegerDomain {
  const char* field = "";
  std::int64_t low = 0;
  std::optional<std::int64_t> high = {};  // no end where there is none
  std::vector<std::int64_t> values = {};  // in place of a range

  static IntegerDomain from(std::int64_t low) { return {"", low, {}, {}}; }
  static IntegerDomain between(std::int64_t low, std::int64_t high) { return {"", low, high, {}}; }
  static IntegerDomain one_of(std::vector<std::int64_t> values) { return {"", 0, {}, std::move(values)}; }
  bool contains(std::int64_t value) const;
  /// How many values; 0 where there is no end.
  std::size_t size() const;
};

/// Whether an instance lies where the statement is hard.
struct RegimeFinding {
  const char* name = "";
  Truth truth = Truth::unknown;
  Fraction least{0, 1};
};

struct Sheet {
  std::vector<Finding> findings;
  std::vector<RegimeFinding> regimes;
  std::vector<Quantity> quantities;
  std::vector<IntegerDomain> domains;
  bool trivial = false;
  bool complete =
      false;  // some level ran the statement to its end, so that every assumption and conclusion is on the sheet
  bool undefined = false;     // a quantity outside every assumption and conclusion has no value
  std::string why_undefined;  // the reason in words
  void clear();
};

/// An error that the engine plants by itself into any statement: one conclusion made strict or turned round, one
/// assumption that lets its boundary in (closed), two named quantities exchanged, min for max. (Constants that are
/// turned and assumptions that are dropped have fields of their own.)
struct Change {
  enum class Kind : signed char { none, strict, reversed, exchanged, extrema, closed } kind = Kind::none;
  std::string name, other;  // of the conclusion or assumption; of the quantities
};

/// How a claim is to be read: the printed one by default.
struct Settings {
  std::string reading;                                   // name of the reading; the claim's first when empty
  std::vector<std::pair<std::string, Fraction>> turned;  // constants with other than their printed values
  Dials dialled;                                         // assumptions that are violated by degrees
  std::string dropped;                                   // an assumption that is left out
  std::string variant;                                   // a planted error that is neither of the two
  Change change;                                         // ... one of those that fit any statement
  bool regimes = false;                                  // say in which regimes the instance lies
  Fraction spread{0, 1};  // density twin: every atom is spread over a box of this half width
  bool keep_quantities = false;
  bool trace_constants = false;  // while recording, constants are inputs of the tape: "constants.NAME"
};

/// One line of the printed statement.
struct PrintedFormula {
  std::string name;
  bool conclusion = false;
  std::string latex;
  bool typed = false;  // the text is typed beside the code that decides it, not made from it
};
struct PrintedDefinition {
  std::string latex, definition;
};
/// What a named quantity looks like; `typed` where that is typed beside the code.
struct PrintedQuantity {
  std::string name, latex;
  bool typed = false;
};
struct PrintedStatement {
  std::vector<PrintedFormula> formulas;
  std::vector<PrintedDefinition> definitions;
  std::vector<PrintedQuantity> quantities;
  std::vector<PrintedFormula> regimes;
};

namespace detail {
template <class S>
PatchLaw<S> read_law(const LawField& field, const Fraction& spread, const char* name = "");
template <class S>
Vector<S> read_vector(const VectorField& field, const char* name = "");
template <class S>
S read_number(const Field& field, const char* name);
/// Names of the numbers of an instance on a tape, as in its JSON: "w[0]", "input.atoms[0].weight",
/// "input.atoms[0].patches[1][0]".
std::string entry_path(const std::string& name, std::size_t index);
std::string weight_path(const std::string& name, std::size_t atom);
std::string constant_path(const std::string& name);
std::string entry_path(const std::string& name, std::size_t atom, std::size_t patch, std::size_t coordinate);

/// A callable that outlives the call it is passed to: a pointer to it and to its code.
template <class Result>
class Lazy {
 public:
  template <class F>
  explicit Lazy(F& f)
      : object_(&f),
        call_([](const void* object) -> Result { return (*static_cast<F*>(const_cast<void*>(object)))(); }) {}
  Result operator()() const { return call_(object_); }

 private:
  const void* object_;
  Result (*call_)(const void*);
};
}  // namespace detail

struct Claim;

class Statement {
 public:
  Statement(const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet, Level level)
      : claim_(&claim), record_(&record), settings_(settings), sheet_(&sheet), level_(level) {}
  Statement(const Claim& claim, const Settings& settings, PrintedStatement& printed)
      : claim_(&claim), settings_(settings), printed_(&printed) {}

  /// Is the formula being printed? Then fields are names and nothing is decided.
  bool symbolic() const noexcept { return printed_ != nullptr; }

  // ---- fields of the instance
  // ------------------------------------------------------------------------------------------------- Over symbols an
  // integer is 2, a number or vector prints as `latex` (the field's name where that is left out).
  std::int64_t integer(const char* field) const;
  /// An integer that the statement lets take these values only: `assumption` is the name of the given() that says so.
  /// A proof by cover or grid that goes through all of them leaves none out (reach.hpp).
  std::int64_t integer(const char* field, const char* assumption, IntegerDomain domain) {
    return integer(field, field, assumption, std::move(domain));
  }
  std::int64_t integer(const char* field, const char* latex, const char* assumption, IntegerDomain domain);
  Real number(const char* field) const { return number(field, field); }
  Real number(const char* field, const char* latex) const;
  Vec vector(const char* field) const { return vector(field, field); }
  Vec vector(const char* field, const char* latex) const;
  /// A vector that must have this many entries. An instance where it has not is no instance: std::invalid_argument.
  Vec vector(const char* field, std::size_t length) const;
  /// A vector that the paper never lets be 0 (the teacher). An instance where it is 0 is no instance:
  /// std::invalid_argument.
  Vec nonzero_vector(const char* field) const { return nonzero_vector(field, field); }
  Vec nonzero_vector(const char* field, const char* latex) const;
  Law law(const char* field) const;
  /// A piece of text in a formula: stands for itself over symbols, for nothing over numbers (use it inside predicate()
  /// only).
  Real name(const char* latex) const { return named(latex); }
  /// A whole number that the paper has a letter for: over symbols the letter.
  template <std::integral Whole>
  Real whole(const char* latex, Whole value) const {
    return symbolic() ? named(latex) : Real(static_cast<long>(value));
  }
  /// The same where it is a number of the instance: while recording it is known as the first of `places` that the
  /// instance has with this value: an integer field ("stride"), "input.gaussian", or a size ("w.entries";
  /// "input.atoms", "input.patches", "input.dimension" of a law). `value` may be a callable, asked over numbers only.
  Real whole(const char* latex, std::int64_t value, std::initializer_list<const char*> places) const {
    return symbolic() ? named(latex) : placed(value, places);
  }
  template <std::invocable Value>
  Real whole(const char* latex, Value&& value, std::initializer_list<const char*> places) const {
    return symbolic() ? named(latex) : placed(static_cast<std::int64_t>(value()), places);
  }
  /// The instance itself, for questions about its shape (number of patches ...). Not there over symbols:
  /// std::logic_error.
  const Record& record() const;

  // ---- how the claim is read
  // --------------------------------------------------------------------------------------------------
  /// The constant's printed value (Claim::constants), unless the campaign turned it. std::logic_error where the claim
  /// has none of that name.
  Real constant(const char* name) const;
  /// The same in assumptions that claims share: `printed` where this claim does not list it.
  Real constant(const char* name, const Fraction& printed) const;
  /// The value of a dial, `rest` where nothing is dialled.
  Real dial(const char* name, const Fraction& rest) const { return real(dial_value(settings_.dialled, name, rest)); }
  bool dialled(const char* name) const { return dial_set(settings_.dialled, name); }
  bool reading(const char* name) const { return settings_.reading == name; }
  /// True when the planted error `name` is switched on.
  bool planted(const char* name) const { return settings_.variant == name; }
  /// True when atoms stand for densities on small boxes: what holds by the construction of the spread need not be
  /// decided again.
  bool spread() const { return settings_.spread.numerator != 0; }

  // ---- the statement
  // ----------------------------------------------------------------------------------------------------------
  /// A named quantity that prints itself: over numbers its value is kept under the name, over symbols it is what the
  /// expression prints. A callable is the same for what takes several lines.
  Real let(const char* name, const Real& expression);
  template <class Compute>
  requires std::invocable<Compute&> Real let(const char* name, Compute&& compute) { return let(name, Real(compute())); }
  /// The same under a shorter name: `latex` := expression.
  Real let(const char* name, const char* latex, const Real& expression);
  /// A named quantity whose text is typed, for what has no printed form: over symbols `latex`, and `compute` is not
  /// called. Reports say which texts are typed.
  template <class Compute>
  requires std::invocable<Compute&> Real let(const char* name, const char* latex, Compute&& compute) {
    if (symbolic()) return typed(name, latex);
    return kept(name, latex, Real(compute()));
  }
  /// A named quantity that is known from two sides only (an extremum over infinitely many students, a root seen from a
  /// rational); its text is typed.
  template <class Compute>
  requires std::invocable<Compute&> Bounds let_bracket(const char* name, const char* latex, Compute&& compute) {
    if (symbolic()) return {typed(name, latex), named(latex)};
    return kept(name, latex, Bounds(compute()));
  }

  // A formula, or a callable that makes one: it is called only where the finding is open and still matters.
  void given(const char* name, const Formula& formula) {
    given(name, [&] { return formula; });
  }
  void then(const char* name, const Formula& formula) {
    then(name, [&] { return formula; });
  }
  template <class Make>
  requires std::invocable<Make&>
  void given(const char* name, Make&& make) {
    if (settings_.dropped != name) write(name, false, detail::Lazy<Formula>(make));
  }
  template <class Make>
  requires std::invocable<Make&>
  void then(const char* name, Make&& make) { write(name, true, detail::Lazy<Formula>(make)); }
  // What is no single relation: its text (text(...) where numbers are in it), and what decides it: a Truth or a bool.
  // predicate(decide, latex), made when it is needed.
  template <class Latex, class Decide>
  requires(std::convertible_to<const Latex&, std::string>&& std::invocable<Decide&>) void given(const char* name,
                                                                                                const Latex& latex,
                                                                                                Decide&& decide) {
    given(name, [&] { return detail::formula_of(decide, latex); });
  }
  template <class Latex, class Decide>
  requires(std::convertible_to<const Latex&, std::string>&& std::invocable<Decide&>) void then(const char* name,
                                                                                               const Latex& latex,
                                                                                               Decide&& decide) {
    then(name, [&] { return detail::formula_of(decide, latex); });
  }
  /// Where the statement is hard: a campaign counts the accepted instances that lie there, draws and searches there,
  /// and gives no verdict while fewer than the share `least` of them do.
  void regime(const char* name, const Formula& formula, const Fraction& least = {1, 10}) {
    regime(
        name, [&] { return formula; }, least);
  }
  template <class Make>
  requires std::invocable<Make&>
  void regime(const char* name, Make&& make, const Fraction& least = {1, 10}) {
    if (symbolic() || settings_.regimes) note_regime(name, detail::Lazy<Formula>(make), least);
  }
  /// An instance whose conclusion says nothing (0 <= 0, a zero step) is no case. Certain triviality only: open
  /// questions are none.
  template <class Decide>
  requires std::invocable<Decide&>
  void trivial_if(Decide&& decide) {
    if constexpr (std::same_as<std::invoke_result_t<Decide&>, Formula>) {
      const auto certain = [&] { return decide().truth == Truth::yes; };
      if (!symbolic()) note_trivial(detail::Lazy<bool>(certain));
    } else {
      if (!symbolic()) note_trivial(detail::Lazy<bool>(decide));
    }
  }
  void trivial_if(const Formula& formula) {
    trivial_if([&] { return formula.truth == Truth::yes; });
  }
  /// True when an assumption is certainly violated, so that nothing that follows matters.
  bool settled() const noexcept { return outside_; }

  /// The named quantities of a run, by name: what exchanging two of them needs to know before. A number has equal ends.
  using Values = std::map<std::string, Bounds>;
  void collect(Values& values) { collected_ = &values; }
  void exchange(const Values& values) { known_ = &values; }

 private:
  Real placed(std::int64_t value, std::initializer_list<const char*> places) const;
  void write(const char* name, bool conclusion, detail::Lazy<Formula> make);
  void evaluate(Finding& finding, detail::Lazy<Formula> make);
  void note_trivial(detail::Lazy<bool> decide);
  void note_regime(const char* name, detail::Lazy<Formula> make, const Fraction& least);
  Bounds exchanged(const char* name, Bounds value);
  Finding& slot(const char* name, bool conclusion);
  Real typed(const char* name, const char* latex);
  void print_quantity(PrintedQuantity quantity);
  Real kept(const char* name, const char* latex, Real value);
  Bounds kept(const char* name, const char* latex, Bounds value);
  void keep(const char* name, const char* latex, const Real& lower, const Real& upper);

  const Claim* claim_;
  const Record* record_ = nullptr;
  const Settings& settings_;
  Sheet* sheet_ = nullptr;
  PrintedStatement* printed_ = nullptr;
  Level level_ = Level::none;
  std::size_t next_ = 0;
  bool outside_ = false;
  Values* collected_ = nullptr;
  const Values* known_ = nullptr;
};

}  // namespace lakatos
