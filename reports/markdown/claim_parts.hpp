#pragma once
// The parts of a claim's page, in the order in which they stand there. Each is whole blocks of Markdown, or empty.
#include <string>

#include "reports/markdown/page.hpp"

namespace lakatos::markdown {

/// The headline verdict in one line.
std::string headline_part(const ClaimPage& claim);

/// The statement in our words, and beside it the formula that the code states, printed by running it on symbols.
std::string statement_part(const ClaimPage& claim);

/// One verdict per reading, the headline first; slips of print with their correction; gaps and alarms of the proof.
std::string verdict_part(const ClaimPage& claim);

/// Scope, counts per phase, assumptions, levels, covers, the tightest instance.
std::string evidence_part(const ClaimPage& claim);

/// The false variants of the claim and how soon each was refuted; the nearest one worked out.
std::string planted_part(const ClaimPage& claim);

/// Counterexamples, witnesses, instances without a value or without a decision, worked out in numbers.
std::string examples_part(const ClaimPage& claim);

/// Sharp constants and assumptions under stress, where the laboratory looked.
std::string laboratory_part(const ClaimPage& claim);

/// What was not covered, remarks, and the commands that repeat all this.
std::string closing_part(const ClaimPage& claim);

}  // namespace lakatos::markdown
