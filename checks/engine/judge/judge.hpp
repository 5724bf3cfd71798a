#pragma once
// The judge: decides a claim on an instance, at the cheapest level that can. Each level is rigorous, so a formula
// decided at one level stays decided; what no level decides is `undecided` and never counts as passed.
#include "checks/engine/claim/claim.hpp"

namespace lakatos {

enum class Outcome : signed char {
  outside,    // an assumption is certainly violated
  trivial,    // the conclusion says nothing here
  holds,      // all assumptions met, all conclusions true
  fails,      // all assumptions met, a conclusion false
  undecided,  // precision ran out
  undefined   // all assumptions met, a quantity of the statement has no value
};
const char* to_string(Outcome outcome);

/// Judges `record` from the screen upwards as far as `last`; `sheet` is overwritten. Cost: one run of the statement per
/// level tried.
Outcome judge(const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet,
              Level last = Level::fine_ball);

/// Does the claim hold on this instance, and fail with the error of `variant` in it? Where it fails as it stands most
/// errors fail as well, and show nothing.
bool shows_error(const Claim& claim, const Record& record, const Settings& variant);

/// One level only, from scratch. For tests and benchmarks: levels must agree wherever both decide.
Outcome judge_at(const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet, Level level);

/// Judges in rationals, and in balls what they leave open, with every operation on `tape`. Slow; for certificates.
Outcome judge_on_tape(const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet, Tape& tape);

/// The same for gradients: balls first, which see irrational numbers, and rationals only where these leave all
/// conclusions open. Formulas that no arithmetic decides have no trace. Constants are inputs of the tape.
Outcome judge_for_gradients(const Claim& claim, const Record& record, Settings settings, Sheet& sheet, Tape& tape);

/// The outcome that the findings on a sheet add up to.
Outcome outcome_of(const Sheet& sheet);

/// Name of the first conclusion that is false, "" when there is none: the kind of failure that shrinking must keep.
const char* failing_conclusion(const Sheet& sheet);

/// Smallest margin over the conclusions (NaN when none has a margin).
double tightness(const Sheet& sheet);

}  // namespace lakatos
