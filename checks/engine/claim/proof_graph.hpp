#pragma once
// How the statements of a paper hang together: which steps and lemmas serve which statement, and what the verdicts on
// both sides say of the proof. A step refuted while what it serves stands is a gap. A statement refuted while all its
// printed steps stand is an alarm: our encoding is wrong, or the steps do not imply it; it is resolved in writing
// (Claim::alarm).
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "checks/engine/claim/ledger.hpp"

namespace lakatos {

enum class ProofState {
  stands,   // nothing refuted on either side
  gap,      // a step is refuted, the statement is not
  broken,   // the statement is refuted, and so is a step
  alarm,    // the statement is refuted, all its steps stand
  resolved  // an alarm that the claim explains
};
const char* to_string(ProofState state);

struct Proof {
  std::string statement;                   // id
  std::vector<std::string> steps;          // ids of what serves it, in ledger order
  std::vector<std::string> beneath;        // ids of what serves these, and so on down; each once
  std::vector<std::string> refuted_steps;  // of both
  ProofState state = ProofState::stands;
};

/// What serves the statement, and what that says of its proof; nothing where nothing serves it. `verdict_of` gives the
/// headline's word for an id.
std::optional<Proof> proof_of(const Ledger& ledger, const std::string& statement,
                              const std::function<std::string(const std::string& id)>& verdict_of);

/// One entry for each statement of the paper that something serves, in ledger order.
std::vector<Proof> proofs(const Ledger& ledger, const std::string& paper,
                          const std::function<std::string(const std::string& id)>& verdict_of);

}  // namespace lakatos
