#pragma once
// Enclosures of a program's steps for Coq, which multiplies binary numbers bit by bit: so short ones, as short as the
// statement allows.
#include <vector>

#include "checks/engine/evidence/program.hpp"

namespace lakatos {

/// lower <= value <= upper; both over 2^bits, or for bits = 0 the value itself.
struct Ends {
  Rational lower, upper;
  long bits = 0;
};

struct Enclosures {
  std::vector<Ends> ends;  // of each step, from those before it by outward rounding
  long bits = 0;           // relative precision
};

/// The coarsest enclosures that decide every fact, assumption and conclusion. Throws BadInput where none does, or for a
/// step that Enclose.v does not know.
Enclosures deciding_enclosures(const Program& program);

/// The facts of the statement: the program's own and those inside its formulas, each once.
std::vector<Fact> all_facts(const Program& program);

}  // namespace lakatos
