#pragma once
// Does what a claim says of itself hold together? A misspelt name would else turn nothing, drop nothing, and show as a
// campaign without power.
#include <string>
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/instance/record_json.hpp"

namespace lakatos {

/// What is wrong, one sentence each, without the claim's id; empty when nothing is. Looked at: the id; themes; names
/// that are empty or stand twice; readings and what they expect; planted errors and dials that name a reading, a
/// constant or an assumption that the claim has not; constants without a value; the statement of each reading, run on
/// symbols: does it run, does it conclude anything. Cost: one symbolic run for each reading.
///
/// Not seen: a name that only the statement uses (claim.constant("slop"), claim.reading("weka"), claim.planted("..."),
/// a field that no draw sets).
std::vector<std::string> faults_of(const Claim& claim);

/// What is wrong with claims, a line "claim demo/x: ..." for each fault.
struct InvalidClaims : BadInput {
  using BadInput::BadInput;
};

/// Throws InvalidClaims with all faults.
void validate(const Claim& claim);

}  // namespace lakatos
