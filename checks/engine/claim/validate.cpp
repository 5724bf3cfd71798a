#include "checks/engine/claim/validate.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "checks/engine/claim/expected.hpp"
#include "checks/engine/claim/themes.hpp"
#include "checks/engine/text/nearest.hpp"

namespace lakatos {
namespace {

using Names = std::vector<std::string>;

template <class Things>
Names names_of(const Things& things) {
  Names names;
  for (const auto& thing : things) names.push_back(thing.name);
  return names;
}

bool knows(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}
bool is_fraction(const Fraction& value) { return value.denominator > 0; }

class Validation {
 public:
  explicit Validation(const Claim& claim) : claim_(claim) {}

  Names run() {
    look_at_id();
    look_at_themes();
    look_at_readings();
    look_at_constants();
    if (judged_on_instances() && !claim_.readings.empty()) look_at_statements();
    look_at_conclusions();
    look_at_planted_errors();
    look_at_dials();
    if (claim_.shape == Shape::open && (claim_.needs.empty() || claim_.tried.empty()))
      fault("is open, but does not say what was tried and what would decide it");
    if (claim_.shape == Shape::experiment && claim_.chance.numerator <= 0)
      fault("is an experiment, but takes no share of the error budget");
    return std::move(faults_);
  }

 private:
  void fault(std::string text) { faults_.push_back(std::move(text)); }
  bool judged_on_instances() const { return claim_.shape != Shape::open && claim_.shape != Shape::experiment; }

  void look_at_id() {
    const std::size_t slash = claim_.id.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == claim_.id.size())
      fault("its id must be of the form paper/claim");
  }
  void look_at_themes() {
    std::set<std::string> seen;
    for (const std::string& theme : claim_.themes) {
      if (const std::string why = unknown_theme(theme); !why.empty()) fault("theme " + why);
      if (!seen.insert(theme).second) fault("its theme '" + theme + "' stands twice");
    }
  }
  /// Each name once, and none empty.
  void look_at_names(const char* kind, const Names& names) {
    std::set<std::string> seen;
    for (const std::string& name : names) {
      if (name.empty()) fault(std::string("a ") + kind + " has no name");
      else if (!seen.insert(name).second) fault(std::string("two ") + kind + "s are called '" + name + "'");
    }
  }
  void look_at_readings() {
    if (claim_.readings.empty()) fault("has no reading");
    look_at_names("reading", names_of(claim_.readings));
    for (const Reading& reading : claim_.readings) {
      const std::string whose = "reading '" + reading.name + "' ";
      const bool known = std::find(verdict_words.begin(), verdict_words.end(), reading.expected) != verdict_words.end();
      if (reading.expected.empty() && !reading.evidence.empty())
        fault(whose + "expects the evidence '" + reading.evidence + "', but no verdict");
      if (!reading.expected.empty() && !known)
        fault(whose + "expects '" + reading.expected + "', which is no verdict (" +
              quoted_list({verdict_words.begin(), verdict_words.end()}) + ")");
    }
  }
  void look_at_constants() {
    look_at_names("constant", names_of(claim_.constants));
    for (const Constant& constant : claim_.constants) {
      if (!is_fraction(constant.printed))
        fault("constant '" + constant.name + "' has a denominator that is not positive");
    }
  }

  void look_at_statements() {
    for (const Reading& reading : claim_.readings) {
      try {
        look_at_formulas(reading.name, print_statement(claim_, settings_for(claim_, reading.name)).formulas);
      } catch (const std::exception& reason) {
        fault("reading '" + reading.name + "': the statement cannot be printed: " + reason.what());
      }
    }
  }
  void look_at_formulas(const std::string& reading, const std::vector<PrintedFormula>& formulas) {
    Names assumptions, conclusions;
    for (const PrintedFormula& formula : formulas)
      (formula.conclusion ? conclusions : assumptions).push_back(formula.name);
    const std::size_t before = faults_.size();
    look_at_names("assumption", assumptions);
    look_at_names("conclusion", conclusions);
    if (conclusions.empty()) fault("the statement concludes nothing: it has no then()");
    for (std::size_t i = before; i < faults_.size(); ++i) faults_[i].insert(0, "reading '" + reading + "': ");
    assumptions_.emplace_back(reading, std::move(assumptions));
    concluded_.emplace_back(reading, std::move(conclusions));
  }
  /// A reading states every conclusion that the paper prints, or is marked as a part; the headline is no part, unless
  /// the claim says what is left out.
  void look_at_conclusions() {
    look_at_names("conclusion of the paper", names_of(claim_.conclusions));
    Names stated;
    for (const auto& [reading, names] : concluded_) stated.insert(stated.end(), names.begin(), names.end());
    for (const Conclusion& each : claim_.conclusions) {
      if (each.judged_by.empty() && judged_on_instances() && claim_.left_out.empty())
        fault("conclusion '" + each.name + "' is judged by no then(), and nothing is said to be left out");
      for (const std::string& name : each.judged_by) {
        if (!knows(stated, name))
          fault("conclusion '" + each.name + "' is judged by '" + name + "', which no reading concludes");
      }
    }
    if (!claim_.readings.empty() && !claim_.readings.front().part.empty() && claim_.left_out.empty())
      fault("its headline states only " + claim_.readings.front().part + ", and nothing is said to be left out");
    for (const auto& [reading, names] : concluded_) look_at_whole(reading, names);
    look_at_named();
  }
  /// Where a reading concludes several things the claim says what the paper concludes, and every then() of the headline
  /// judges some of it: a then() that none of them names would be a conclusion that no part can lack.
  void look_at_named() {
    for (const auto& [reading, names] : concluded_) {
      if (names.size() < 2 || !claim_.conclusions.empty()) continue;
      return fault("reading '" + reading + "' concludes several things (" + quoted_list(names) +
                   "), and the claim does not say in .conclusions which of the paper's each of them judges");
    }
    Names named;
    for (const Conclusion& each : claim_.conclusions)
      named.insert(named.end(), each.judged_by.begin(), each.judged_by.end());
    if (claim_.conclusions.empty() || claim_.readings.empty()) return;
    for (const auto& [reading, names] : concluded_) {
      if (reading != claim_.readings.front().name) continue;
      for (const std::string& name : names) {
        if (!knows(named, name))
          fault("its headline concludes '" + name + "', which judges no conclusion of the paper");
      }
    }
  }
  void look_at_whole(const std::string& name, const Names& names) {
    const auto reading = std::find_if(claim_.readings.begin(), claim_.readings.end(),
                                      [&](const Reading& each) { return each.name == name; });
    if (!reading->part.empty()) return;
    for (const Conclusion& each : claim_.conclusions) {
      const bool states = each.judged_by.empty() || std::any_of(each.judged_by.begin(), each.judged_by.end(),
                                                                [&](const auto& by) { return knows(names, by); });
      if (!states)
        fault("reading '" + name + "' does not state the paper's conclusion '" + each.name +
              "' and is not marked as a part");
    }
  }
  /// Of a reading, the headline's for ""; nothing where there is no such reading, or its statement did not run.
  std::optional<Names> assumptions_of(const std::string& reading) const {
    const std::string name = reading.empty() && !claim_.readings.empty() ? claim_.readings.front().name : reading;
    for (const auto& [known, assumptions] : assumptions_) {
      if (known == name) return assumptions;
    }
    return std::nullopt;
  }

  void look_at_planted_errors() {
    std::set<std::pair<std::string, std::string>> seen;
    for (const Planted& planted : claim_.planted) {
      const std::string whose = "planted error '" + planted.name + "' ";
      if (planted.name.empty()) fault("a planted error has no name");
      else if (!seen.emplace(planted.name, planted.reading).second)
        fault("two planted errors are called '" + planted.name + "'");
      const int used = !planted.constant.empty() + !planted.dropped.empty() + !planted.variant.empty();
      if (used != 1)
        fault(whose + "must turn one constant, drop one assumption or name one variant, and does " +
              (used == 0 ? "none of these" : "several of these"));
      look_at_reading(whose, planted.reading);
      if (!planted.constant.empty()) look_at_turned(whose, planted);
      look_at_assumption(whose + "drops", planted.reading, planted.dropped);
    }
  }
  void look_at_turned(const std::string& whose, const Planted& planted) {
    look_at_constant(whose, planted.constant);
    if (!is_fraction(planted.value))
      return fault(whose + "turns '" + planted.constant + "' to a value whose denominator is not positive");
    for (const Constant& constant : claim_.constants) {
      if (constant.name == planted.constant && constant.printed == planted.value)
        fault(whose + "turns '" + planted.constant + "' to the value that is printed");
    }
  }

  void look_at_dials() {
    look_at_names("dial", names_of(claim_.dials));
    for (const Dial& dial : claim_.dials) {
      const std::string whose = "dial '" + dial.name + "' ";
      look_at_reading(whose, dial.reading);
      for (const auto& [constant, exponent] : dial.turned) look_at_constant(whose, constant);
      look_at_assumption(whose + "drops", dial.reading, dial.dropped);
      look_at_dialled(whose, dial.assumption);
      const bool fractions = is_fraction(dial.rest) && std::all_of(dial.grid.begin(), dial.grid.end(), is_fraction);
      if (!fractions) fault(whose + "has a value whose denominator is not positive");
      if (dial.grid.empty()) fault(whose + "has no values: its grid is empty");
    }
  }

  void look_at_reading(const std::string& whose, const std::string& name) {
    const Names known = names_of(claim_.readings);
    if (!name.empty() && !knows(known, name))
      fault(whose + "is for a reading '" + name + "' that the claim has not (" + quoted_list(known) + ")");
  }
  void look_at_constant(const std::string& whose, const std::string& name) {
    const Names known = names_of(claim_.constants);
    if (!knows(known, name))
      fault(whose + "turns a constant '" + name + "' that the claim has not (" + quoted_list(known) + ")");
  }
  void look_at_assumption(const std::string& who_does, const std::string& reading, const std::string& name) {
    const std::optional<Names> known = assumptions_of(reading);
    if (!name.empty() && known && !knows(*known, name))
      fault(who_does + " an assumption '" + name + "' that the statement has not (" + quoted_list(*known) + ")");
  }

  /// A dial may also violate what the construction of the claim has built in, which no given() states; then its name is
  /// nobody's misspelling.
  void look_at_dialled(const std::string& whose, const std::string& name) {
    Names stated;
    for (const auto& [reading, assumptions] : assumptions_)
      stated.insert(stated.end(), assumptions.begin(), assumptions.end());
    if (name.empty()) return fault(whose + "does not say which assumption it violates");
    const Names near = knows(stated, name) ? Names() : nearest(name, stated, 1);
    if (!near.empty())
      fault(whose + "violates an assumption '" + name + "' that the statement has not; '" + near.front() +
            "' was meant?");
  }

  const Claim& claim_;
  std::vector<std::pair<std::string, Names>> assumptions_, concluded_;  // by reading, as the statement names them
  Names faults_;
};

}  // namespace

std::vector<std::string> faults_of(const Claim& claim) { return Validation(claim).run(); }

void validate(const Claim& claim) {
  std::string text;
  for (const std::string& fault : faults_of(claim))
    text += (text.empty() ? "claim " : "\nclaim ") + claim.id + ": " + fault;
  if (!text.empty()) throw InvalidClaims(text);
}

}  // namespace lakatos
