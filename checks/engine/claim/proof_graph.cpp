#include "checks/engine/claim/proof_graph.hpp"

#include <algorithm>

namespace lakatos {
namespace {

ProofState state_of(const Claim& statement, const Proof& proof, bool refuted) {
  const bool broken_step = !proof.refuted_steps.empty();
  if (!refuted) return broken_step ? ProofState::gap : ProofState::stands;
  if (broken_step) return ProofState::broken;
  return statement.alarm.empty() ? ProofState::alarm : ProofState::resolved;
}

}  // namespace

const char* to_string(ProofState state) {
  constexpr const char* names[] = {"stands", "gap", "broken", "alarm", "resolved"};
  return names[static_cast<int>(state)];
}

std::vector<Proof> proofs(const Ledger& ledger, const std::string& paper,
                          const std::function<std::string(const std::string& id)>& verdict_of) {
  std::vector<const Claim*> claims;
  for (const auto& claim : ledger.claims()) {
    if (paper_of(claim->id) == paper) claims.push_back(claim.get());
  }
  std::vector<Proof> found;
  for (const Claim* statement : claims) {
    Proof proof{statement->id, {}, {}, ProofState::stands};
    for (const Claim* step : claims) {
      if (std::find(step->serves.begin(), step->serves.end(), statement->id) == step->serves.end()) continue;
      proof.steps.push_back(step->id);
      if (verdict_of(step->id) == "refuted") proof.refuted_steps.push_back(step->id);
    }
    if (proof.steps.empty()) continue;
    proof.state = state_of(*statement, proof, verdict_of(statement->id) == "refuted");
    found.push_back(std::move(proof));
  }
  return found;
}

}  // namespace lakatos
