#pragma once
// A certificate as a straight-line program: the arithmetic of judging its instance, step by step, the comparisons that
// steered it, the assumptions and the conclusion as relations between steps. Anyone can check it without this engine:
// docs/rechecking.md.
//
//   {"schema": "lakatos/program/2", "claim": ..., "reading": ..., "kind": ..., "role": ..., "turned": {}, "dropped":
//   "", "variant": "", "outcome": ..., "conclusion": ..., "instance": {...},
//    "inputs": [["w[0]","1"], ...], "steps": [["mul",3,4,"12/25"], ...], "facts": [["<",3,9], ...],
//    "given": [{"name": "mu","holds": ["<=",5,7]}, ...], "then": [{"name": "cross","fails": ["<=",30,31]}], "checksum":
//    "..."}
//
// Numbers refer to inputs and steps, counted together from 1; a step ends with its value. Same certificate, same bytes.
#include <optional>
#include <string>
#include <vector>

#include "checks/engine/evidence/certificate.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/tape.hpp"

namespace lakatos {

/// A formula with the facts of its decided parts.
struct ProgramFormula {
  TapeFormula::Kind kind = TapeFormula::Kind::decided;
  Truth truth = Truth::unknown;  // unknown: a part that was not decided, which the whole does not need
  Fact relation;
  std::vector<ProgramFormula> parts;
  std::vector<Fact> facts;
};

struct ProgramLine {
  std::string name;
  ProgramFormula formula;
};

struct Program {
  Certificate certificate;
  Settings settings;       // how the claim was read: its reading, or a planted error
  std::size_t inputs = 0;  // the first steps: every number of the instance, in its order
  std::vector<Step> steps;
  std::vector<std::optional<Rational>> exact;  // the value of a step where it is rational by rational operations alone
  std::vector<bool> bound;                     // does the step depend on a number of the instance or of the claim?
  std::vector<Fact> facts;
  std::vector<ProgramLine> given, then;  // `then`: the conclusions that fail, or for a witness all that hold
};

/// Judges the certificate's instance (its point, not its density twin) on the tape. Throws BadInput that says why when
/// it cannot be written as a program, or is not confirmed.
Program record_program(const Certificate& certificate, const Ledger& ledger);
/// The same for the certificate's claim, which need not be in a ledger.
Program record_program(const Certificate& certificate, const Claim& claim);

/// How far a part's truth is seen by who follows the program, as the independent checker calls it: a relation or a
/// combination of relations that comes out so (checked), the code's conclusion from recorded comparisons (compared),
/// the code's without any (taken), not decided (open). A comparison of numbers of the program text alone is none.
enum class Seen { checked, compared, taken, open };
const char* to_string(Seen seen);
Seen seen(const Program& program, const ProgramFormula& formula);
/// The part of a combination that settles it alone, the one that is seen best; null where all are needed.
const ProgramFormula* settling_part(const Program& program, const ProgramFormula& formula);

/// The relations of a failing formula that are false; of a part that was decided from other comparisons there is none.
std::vector<Fact> false_relations(const ProgramFormula& formula);

/// The file.
std::string program_text(const Program& program);

/// The numbers of an instance by name, in order: what the first steps of a program are.
std::vector<std::pair<std::string, Fraction>> numbers_of(const Record& instance);

}  // namespace lakatos
