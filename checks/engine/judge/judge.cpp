#include "checks/engine/judge/judge.hpp"

#include <cmath>

#include "theory/numeric/ball.hpp"

namespace lakatos {
namespace {

constexpr long ball_bits = 128, fine_ball_bits = 512;

RelationChange relation_change(Change::Kind kind) {
  return kind == Change::Kind::strict   ? RelationChange::strict
         : kind == Change::Kind::closed ? RelationChange::closed
                                        : RelationChange::reversed;
}

/// The statement with an error in it that the engine planted.
void state_changed(const Claim& claim, const Record& record, const Settings& settings, Statement& statement,
                   Level level) {
  if (settings.change.kind == Change::Kind::extrema) {
    const ExchangedExtrema exchanged;
    claim.state(statement);
  } else if (settings.change.kind == Change::Kind::exchanged) {
    Statement::Values values;
    Sheet scratch;
    Statement before(claim, record, settings, scratch, level);
    before.collect(values);
    try {
      claim.state(before);
    } catch (const Undecided&) {}
    statement.exchange(values);
    claim.state(statement);
  } else {
    const ChangedRelations changed(relation_change(settings.change.kind));
    claim.state(statement);
  }
}

void run(Arithmetic arithmetic, const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet,
         Level level) {
  const Computing computing(arithmetic);
  Statement statement(claim, record, settings, sheet, level);
  try {
    if (settings.change.kind == Change::Kind::none) claim.state(statement);
    else state_changed(claim, record, settings, statement, level);
    sheet.complete = true;
  } catch (const Undecided&) {  // a quantity outside every formula is open: the formulas after it stay open
  } catch (const Undefined& reason) {
    sheet.undefined = true;
    sheet.why_undefined = reason.what();
  }
}

void run_level(const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet, Level level) {
  if (level == Level::screen) {
    const UpwardRounding guard;
    run(Arithmetic::interval, claim, record, settings, sheet, level);
  } else if (level == Level::exact) {
    run(Arithmetic::rational, claim, record, settings, sheet, level);
  } else {
    const WorkingPrecision precision(level == Level::ball ? ball_bits : fine_ball_bits);
    run(Arithmetic::ball, claim, record, settings, sheet, level);
  }
}

bool open(Outcome outcome) { return outcome == Outcome::undecided; }

}  // namespace

const char* to_string(Outcome outcome) {
  constexpr const char* names[] = {"outside", "trivial", "holds", "fails", "undecided", "undefined"};
  return names[static_cast<int>(outcome)];
}

Outcome outcome_of(const Sheet& sheet) {
  Truth assumptions = Truth::yes, conclusions = Truth::yes;
  bool undefined = sheet.undefined, any = false;
  for (const Finding& finding : sheet.findings) {
    any |= finding.conclusion;
    if (!finding.conclusion) assumptions = both(assumptions, finding.truth);
    else if (finding.undefined && finding.truth == Truth::unknown) undefined = true;
    else conclusions = both(conclusions, finding.truth);
  }
  if (assumptions == Truth::no) return Outcome::outside;
  if (assumptions == Truth::unknown) return Outcome::undecided;
  if (!sheet.complete && !sheet.undefined) return Outcome::undecided;  // assumptions may be missing from the sheet
  if (undefined && !sheet.trivial) return Outcome::undefined;
  if (conclusions == Truth::no) return Outcome::fails;
  if (sheet.trivial) return Outcome::trivial;
  return any && conclusions == Truth::yes ? Outcome::holds : Outcome::undecided;
}

Outcome judge(const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet, Level last) {
  sheet.clear();
  Outcome outcome = Outcome::undecided;
  for (Level level : {Level::screen, Level::ball, Level::exact, Level::fine_ball}) {
    if (level > last) break;
    sheet.undefined = false;  // a coarse level may miss a value that a finer one has
    for (Finding& finding : sheet.findings) finding.undefined = false;
    run_level(claim, record, settings, sheet, level);
    outcome = outcome_of(sheet);
    if (!open(outcome)) break;
  }
  return outcome;
}

bool shows_error(const Claim& claim, const Record& record, const Settings& variant) {
  Sheet sheet;
  if (judge(claim, record, variant, sheet) != Outcome::fails) return false;
  const Outcome printed = judge(claim, record, settings_for(claim, variant.reading), sheet);
  return printed == Outcome::holds || printed == Outcome::trivial;
}

Outcome judge_at(const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet, Level level) {
  sheet.clear();
  run_level(claim, record, settings, sheet, level);
  return outcome_of(sheet);
}

Outcome judge_on_tape(const Claim& claim, const Record& record, const Settings& settings, Sheet& sheet, Tape& tape) {
  const Recording recording_on(tape);
  sheet.clear();
  for (Level level : {Level::exact, Level::fine_ball}) {
    sheet.undefined = false;
    run_level(claim, record, settings, sheet, level);
    if (!open(outcome_of(sheet))) break;
  }
  return outcome_of(sheet);
}

Outcome judge_for_gradients(const Claim& claim, const Record& record, Settings settings, Sheet& sheet, Tape& tape) {
  settings.trace_constants = true;
  const Recording recording_on(tape);
  sheet.clear();
  for (Level level : {Level::ball, Level::exact}) {
    sheet.undefined = false;
    run_level(claim, record, settings, sheet, level);
    if (!open(outcome_of(sheet))) break;
  }
  return outcome_of(sheet);
}

const char* failing_conclusion(const Sheet& sheet) {
  for (const Finding& finding : sheet.findings) {
    if (finding.conclusion && finding.truth == Truth::no) return finding.name;
  }
  return "";
}

double tightness(const Sheet& sheet) {
  double least = std::nan("");
  for (const Finding& finding : sheet.findings) {
    if (finding.conclusion) least = std::fmin(least, finding.margin);
  }
  return least;
}

}  // namespace lakatos
