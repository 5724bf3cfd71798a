#pragma once
// A claim: one statement of a paper, made executable: what it says, its readings, constants and planted errors, a
// generator of instances, and the statement itself, one text for every arithmetic.
#include <concepts>
#include <functional>
#include <optional>
#include <source_location>
#include <string>
#include <vector>

#include "checks/engine/chance/comparison.hpp"
#include "checks/engine/claim/identity.hpp"
#include "checks/engine/claim/statement.hpp"
#include "checks/engine/instance/grid.hpp"
#include "checks/engine/instance/source.hpp"

namespace lakatos {

/// for_all: one instance refutes. exists: one witness confirms. eventually: refuted by an exact cycle or stationary
/// point elsewhere. order (O, Theta with absolute constants, which are fields of the instance): one instance refutes
/// nothing; refuted by the family enumerate(i), all members of which must fail, together with the argument `family`
/// that it reaches every choice of the constants. open: the text has no form that a check could decide; the entry says
/// what was tried and what would decide it. experiment: a claim about random runs, decided by tests that stay valid at
/// every look, at a share of the run's error budget.
enum class Shape { for_all, exists, eventually, order, open, experiment };

/// One way to read the text. What running it was found to give is data about the paper: `expected` and `evidence` are
/// put in from a table (Ledger::expect), so that a claim leaves them out.
struct Reading {
  std::string name = {};
  std::string text = {};
  std::string expected = {};  // "survives", "refuted", ... ; see verdict.hpp
  std::string evidence = {};  // "sampled", "exact", ...
  std::string slip = {};      // for a literal reading that fails by a slip of print: the correction. Else empty
  std::string part = {};      // the conclusions of the paper that it states, where these are not all: "(a)"
  std::string fault =
      {};  // why it fails, in a word or two: what fails by one fault gets one treatment (docs/verdicts.md)
  std::string vacuous = {};         // why no instance can meet its assumptions: the verdict, while none does
  std::optional<Shape> shape = {};  // how it is judged, where it is not as the claim is: an order with its constant
};

/// A conclusion that the paper prints, "(a)", and the names of the then() that judge it; none: it is left out.
struct Conclusion {
  std::string name = {};
  std::string text = {};
  std::vector<std::string> judged_by = {};
};

struct Constant {
  std::string name = {};
  Fraction printed = {};
  std::string text = {};
  std::string idle = {};  // why no turn of it can make the statement fail, where none does
};

/// A false variant of the claim. Exactly one of constant, dropped, variant is used.
struct Planted {
  std::string name = {};
  std::string text = {};
  std::string constant = {};
  Fraction value{0, 1};
  std::string dropped = {};
  std::string variant = {};
  std::string reading = {};  // the reading it is planted into; the headline when empty
};
/// The constant turned to `value`; its name is "constant value" where none is given.
Planted turned(std::string constant, const Fraction& value, std::string text, std::string reading = "",
               std::string name = "");
/// The assumption left out.
Planted without(std::string assumption, std::string name, std::string text, std::string reading = "");
/// A false statement that the code makes where claim.planted(variant) is true; its name is the variant's where none is
/// given.
Planted variant(std::string variant, std::string text, std::string reading = "", std::string name = "");

/// An assumption that can be violated by degrees while the others hold. At the dial's value c the statement is read
/// with `dropped` left out, each constant of `turned` multiplied by c to the power given there, and the dial set:
/// draw() and state() may ask for it by name.
struct Dial {
  std::string name = {};            // "step bound"
  std::string assumption = {};      // the assumption it violates, a name of given()
  std::string text = {};            // what c means: "steps up to c times the printed bound"
  Fraction rest{1, 1};              // the value at which the printed assumption holds
  std::vector<Fraction> grid = {};  // from the rest value outwards
  std::vector<std::pair<std::string, int>> turned = {};
  std::string dropped = {};
  std::string variant = {};
  std::string reading = {};  // the headline when empty
  bool whole = false;        // whole units only (strides, patches): no break point is looked for between them
};

/// A part of a claim that is code; what it gives is empty where the claim does not have it.
template <class Signature>
class Part;
template <class R, class... Arguments>
class Part<R(Arguments...)> {
 public:
  Part() = default;
  template <class F>
  requires std::is_invocable_r_v<R, F&, Arguments...> Part(F code) : code_(std::move(code)) {}
  explicit operator bool() const { return static_cast<bool>(code_); }
  R operator()(Arguments... arguments) const {
    if (code_) return code_(std::forward<Arguments>(arguments)...);
    return R();
  }

 private:
  std::function<R(Arguments...)> code_;
};

/// What must vanish identically, one text for residues and for degrees (identity.hpp).
class Differences {
 public:
  Differences() = default;
  template <class F>
  requires std::invocable < F&, IdentityPoint<PrimeField>
  & > Differences(F code) : residues_(code), extents_(code) {}
  std::vector<PrimeField> operator()(IdentityPoint<PrimeField>& at) const { return residues_(at); }
  std::vector<Extent> operator()(IdentityPoint<Extent>& at) const { return extents_(at); }

 private:
  Part<std::vector<PrimeField>(IdentityPoint<PrimeField>&)> residues_;
  Part<std::vector<Extent>(IdentityPoint<Extent>&)> extents_;
};

/// One statement of a paper, made executable. Fields are written in this order (designated initialisers).
struct Claim {
  std::string id = {};  // "du18/thm2.2"
  std::string title = {};
  std::string place = {};                // where in the paper
  std::string kind = {};                 // theorem, lemma, ...
  std::vector<std::string> themes = {};  // what it is about: words of themes.hpp
  Shape shape = Shape::for_all;
  std::string words = {};                    // the statement in our words, Markdown with $...$
  std::string mends = {};                    // ours, in place of a main result: what it changes, in one line
  std::vector<std::string> mends_also = {};  // ids besides the one that it is named after, whose faults it mends too
  std::vector<Conclusion> conclusions = {};  // what the paper concludes, where it is more than one thing
  std::string left_out = {};                 // which of these the headline does not judge, and why: it says so itself
  std::vector<Reading> readings = {};        // the first is the headline
  std::vector<Constant> constants = {};
  std::vector<Planted> planted = {};
  std::vector<Dial> dials = {};
  std::string power_in = {};             // the reading of planted errors and dials that name none; else the headline
  std::string no_planted = {};           // why fewer than two planted errors are possible, else empty
  std::vector<std::string> serves = {};  // ids of the statements whose proof uses this one
  std::string scope = {};                // what the instances range over
  std::string not_covered = {};
  std::string note = {};    // remarks for the report: repairs, gaps, kind readings tried
  std::string tried = {};   // for an undecided claim: what was tried
  std::string needs = {};   // for an undecided claim: what would decide it
  Grid grid = {};           // the enumeration leaves nothing out: every instance with these whole numbers; in place of
                            // enumerated and enumerate
  std::string alarm = {};   // a theorem refuted while its printed steps stand: why that is no error of ours
  std::string family = {};  // order: the argument that the enumerated family leaves no choice of the constants
  std::string never = {};   // exists: an argument that no instance can meet it; makes "no witness" a verdict `vacuous`
  std::string twin = {};    // file of the blind twin, "thm2_2.py"
  bool atoms_allowed = false;  // the text admits laws with atoms: a counterexample with atoms counts in full, no
                               // density twin is looked for
  Fraction chance{0, 1};       // experiment: the error that all its comparisons, in all readings, may make together
  std::int64_t quick_cases = 4000;
  std::int64_t full_cases = 200000;

  Part<Record(Source&)> draw = {};          // an instance, built to meet the assumptions or to sit at their boundary
  Part<std::vector<Record>()> zoo = {};     // small instances that have refuted something before
  Part<std::vector<Record>()> covers = {};  // boxes to be covered by branch and bound
  Part<std::int64_t()> enumerated = {};     // how many small instances there are, and the i-th
  Part<Record(std::int64_t)> enumerate = {};
  Part<IdentityFacts(const std::string&)> identity = {};
  Differences differences = {};
  Part<void(Statement&)> state = {};  // the statement itself
  /// Shape experiment: why the data that it needs cannot be used, in one line; "" where they can. None: it needs none.
  Part<std::string()> data = {};
  /// Shape experiment: the comparisons of this reading, run; none else. The same for the same chance on any machine.
  Part<std::vector<Comparison>(const Settings&, const Chance&)> experiment = {};

  /// Where the claim is written: filled in by the compiler where its braces stand (`Claim{...}`, `Claim claim{};`; a
  /// plain `Claim claim;` has none).
  std::source_location where = std::source_location::current();
};

/// The file where the claim is written: from the last folder "checks/" on, as within a project; elsewhere the bare file
/// name.
std::string file_of(const Claim& claim);

/// The claim, made whole: texts that go over several lines are unfolded; a grid is its enumeration; an open section and
/// an experiment have no twin, an open section a reading. What is missing all the same is for validate.hpp to say.
Claim completed(Claim claim);

/// The claim as a section of the paper that has no deciding form: it says in `tried` and `needs` why.
Claim open_section(Claim claim);

/// How the reading is judged: by its own shape, else by the claim's. A name that no reading has: the claim's.
Shape shape_of(const Claim& info, const std::string& reading);

/// Settings for one reading, and for one planted error of the claim.
Settings settings_for(const Claim& info, const std::string& reading = "");
Settings settings_for(const Claim& info, const Planted& planted);
/// ... and with one dial set to `value`. Throws std::invalid_argument when a turned constant is not known.
Settings settings_for(const Claim& info, const Dial& dial, const Fraction& value);

/// The formula that the code states, printed by running the statement on symbols.
PrintedStatement print_statement(const Claim& claim, const Settings& settings);

}  // namespace lakatos
