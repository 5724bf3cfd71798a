#pragma once
// A claim: one statement of a paper, made executable. A claim is a struct with
//   static ClaimInfo info();                                       what it says, its readings, constants and planted errors
//   static Record draw(Source&);                                   an instance, built to meet the assumptions or to sit at their boundary
//   template <class S> static void state(Statement<S>&);           the statement itself, one text for every scalar
// and, where it has them, zoo(), covers(), enumerated() with enumerate(i) or a grid in info(), identity(reading) with differences(at) (identity.hpp). claim_of<C>() makes it known to the engine.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "checks/engine/chance/comparison.hpp"
#include "checks/engine/grid.hpp"
#include "checks/engine/identity.hpp"
#include "checks/engine/source.hpp"
#include "checks/engine/statement.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {

/// for_all: one instance refutes. exists: one witness confirms. eventually: refuted by an exact cycle or stationary point elsewhere.
/// order (O, Theta with absolute constants, which are fields of the instance): one instance refutes nothing; refuted by the family enumerate(i), all
/// members of which must fail, together with the argument `family` that it reaches every choice of the constants.
/// open: the text has no form that a check could decide; the entry says what was tried and what would decide it.
/// experiment: a claim about random runs, decided by tests that stay valid at every look, at a share of the run's error budget.
enum class Shape { for_all, exists, eventually, order, open, experiment };

/// One way to read the text, and what running it was found to give (data about the paper, found by campaigns).
struct Reading {
  std::string name;
  std::string text;
  std::string expected;       // "survives", "refuted", ... ; see verdict.hpp
  std::string evidence;       // "sampled", "exact", ...
  std::string slip;           // for a literal reading that fails by a slip of print: the correction. Else empty
};

struct Constant {
  std::string name;
  Fraction printed;
  std::string text;
};

/// A false variant of the claim. Exactly one of constant, dropped, variant is used.
struct Planted {
  std::string name;
  std::string text;
  std::string constant;
  Fraction value{0, 1};
  std::string dropped;
  std::string variant;
  std::string reading;  // the reading it is planted into; the headline when empty
};

/// An assumption that can be violated by degrees while the others hold. At the dial's value c the statement is read with `dropped` left out,
/// each constant of `turned` multiplied by c to the power given there, and the dial set: draw() and state() may ask for it by name.
struct Dial {
  std::string name;        // "step bound"
  std::string assumption;  // the assumption it violates, a name of given()
  std::string text;        // what c means: "steps up to c times the printed bound"
  Fraction rest{1, 1};     // the value at which the printed assumption holds
  std::vector<Fraction> grid;  // from the rest value outwards
  std::vector<std::pair<std::string, int>> turned;
  std::string dropped;
  std::string variant;
  std::string reading;     // the headline when empty
  bool whole = false;      // whole units only (strides, patches): no break point is looked for between them
};

struct ClaimInfo {
  std::string id;        // "du18/thm2.2"
  std::string title;
  std::string place;     // where in the paper
  std::string kind;      // theorem, lemma, ...
  Shape shape = Shape::for_all;
  std::string words;     // the statement in our words, Markdown with $...$
  std::vector<Reading> readings;   // the first is the headline
  std::vector<Constant> constants;
  std::vector<Planted> planted;
  std::vector<Dial> dials;
  std::string no_planted;          // why fewer than two planted errors are possible, else empty
  std::vector<std::string> serves; // ids of the statements whose proof uses this one
  std::string scope;               // what the instances range over
  std::string not_covered;
  std::string note;                // remarks for the report: repairs, gaps, kind readings tried
  std::string tried;               // for an undecided claim: what was tried
  std::string needs;               // for an undecided claim: what would decide it
  Grid grid;                       // the enumeration leaves nothing out: every instance with these whole numbers; in place of enumerated() and enumerate(i)
  std::string alarm;               // a theorem refuted while its printed steps stand: why that is no error of ours
  std::string family;              // order: the argument that the enumerated family leaves no choice of the constants
  std::string never;               // exists: an argument that no instance can meet it; makes "no witness" a verdict `vacuous`
  std::string twin;                // file of the blind twin, "thm2_2.py"
  bool atoms_allowed = false;      // the text admits laws with atoms: a counterexample with atoms counts in full, no density twin is looked for
  Fraction chance{0, 1};           // experiment: the error that all its comparisons, in all readings, may make together
  std::int64_t quick_cases = 4000;
  std::int64_t full_cases = 200000;
};

class Claim {
 public:
  virtual ~Claim() = default;
  virtual ClaimInfo info() const = 0;
  virtual Record draw(Source& source) const = 0;
  virtual std::vector<Record> zoo() const = 0;
  virtual std::vector<Record> covers() const = 0;
  virtual std::int64_t enumerated() const = 0;
  virtual Record enumerate(std::int64_t index) const = 0;
  virtual IdentityFacts identity(const std::string&) const { return {}; }
  virtual std::vector<PrimeField> differences(IdentityPoint<PrimeField>&) const { return {}; }
  virtual std::vector<Extent> differences(IdentityPoint<Extent>&) const { return {}; }
  virtual void state(Statement<Interval>& statement) const = 0;
  virtual void state(Statement<Ball>& statement) const = 0;
  virtual void state(Statement<Rational>& statement) const = 0;
  virtual void state(Statement<Symbol>& statement) const = 0;
  /// Shape experiment: the comparisons of this reading, run; none else. The same for the same chance on any machine.
  virtual std::vector<Comparison> experiment(const Settings&, const Chance&) const { return {}; }
};

template <class C>
class ClaimOf final : public Claim {
 public:
  ClaimInfo info() const override { return C::info(); }
  Record draw(Source& source) const override { return C::draw(source); }
  std::vector<Record> zoo() const override {
    if constexpr (requires { C::zoo(); }) return C::zoo();
    else return {};
  }
  std::vector<Record> covers() const override {
    if constexpr (requires { C::covers(); }) return C::covers();
    else return {};
  }
  std::int64_t enumerated() const override {
    if constexpr (requires { C::enumerated(); }) return C::enumerated();
    else return grid().size();
  }
  Record enumerate([[maybe_unused]] std::int64_t index) const override {
    if constexpr (requires { C::enumerate(index); }) return C::enumerate(index);
    else return grid().record(index);
  }
  IdentityFacts identity([[maybe_unused]] const std::string& reading) const override {
    if constexpr (requires { C::identity(reading); }) return C::identity(reading);
    else return {};
  }
  std::vector<PrimeField> differences([[maybe_unused]] IdentityPoint<PrimeField>& at) const override {
    if constexpr (requires { C::differences(at); }) return C::differences(at);
    else return {};
  }
  std::vector<Extent> differences([[maybe_unused]] IdentityPoint<Extent>& at) const override {
    if constexpr (requires { C::differences(at); }) return C::differences(at);
    else return {};
  }
  void state(Statement<Interval>& statement) const override { C::state(statement); }
  void state(Statement<Ball>& statement) const override { C::state(statement); }
  void state(Statement<Rational>& statement) const override { C::state(statement); }
  void state(Statement<Symbol>& statement) const override { C::state(statement); }

 private:
  static const Grid& grid() {
    static const Grid kept = C::info().grid;
    return kept;
  }
};

template <class C>
std::unique_ptr<Claim> claim_of() {
  return std::make_unique<ClaimOf<C>>();
}

/// A section of the paper that has no deciding form: `info` has shape open and says in `tried` and `needs` why.
std::unique_ptr<Claim> open_claim(ClaimInfo info);

/// A claim about random runs. `info` must say which share of the error budget it takes; std::logic_error else.
std::unique_ptr<Claim> experiment_claim(ClaimInfo info, std::function<std::vector<Comparison>(const Settings&, const Chance&)> run);
/// For a struct with static info() and experiment(settings, chance).
template <class C>
std::unique_ptr<Claim> experiment_of() {
  return experiment_claim(C::info(), &C::experiment);
}

/// Settings for one reading, and for one planted error of the claim.
Settings settings_for(const ClaimInfo& info, const std::string& reading = "");
Settings settings_for(const ClaimInfo& info, const Planted& planted);
/// ... and with one dial set to `value`. Throws std::invalid_argument when a turned constant is not known.
Settings settings_for(const ClaimInfo& info, const Dial& dial, const Fraction& value);

/// The formula that the code states, printed by running the statement on the symbolic scalar.
PrintedStatement print_statement(const Claim& claim, const Settings& settings);

}  // namespace lakatos
