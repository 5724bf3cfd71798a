#pragma once
// An instance worked out for a reader: judged, and every quantity as exact as it can be had.
#include "checks/engine/judge/judge.hpp"

namespace lakatos {

struct Worked {
  Outcome outcome = Outcome::undecided;
  Sheet sheet;
};

/// Judges `record`, then runs the statement once more in balls and once in rationals, so that quantities that are
/// rational are given as fractions and the others to many digits. Findings keep the level that decided them. Throws
/// BadInput when the claim cannot read `record`.
Worked work_out(const Claim& claim, const Record& record, Settings settings);

}  // namespace lakatos
