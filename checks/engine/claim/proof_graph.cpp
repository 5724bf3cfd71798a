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

using Claims = std::vector<const Claim*>;

std::vector<std::string> serving(const Claims& claims, const std::string& id) {
  std::vector<std::string> steps;
  for (const Claim* step : claims) {
    if (std::find(step->serves.begin(), step->serves.end(), id) != step->serves.end()) steps.push_back(step->id);
  }
  return steps;
}

/// What serves the steps, and what serves that; none of it twice, whatever circles there are.
std::vector<std::string> beneath(const Claims& claims, const Proof& proof) {
  std::vector<std::string> found, level = proof.steps;
  const auto known = [&](const std::string& id) {
    return id == proof.statement || std::find(proof.steps.begin(), proof.steps.end(), id) != proof.steps.end() ||
           std::find(found.begin(), found.end(), id) != found.end();
  };
  while (!level.empty()) {
    std::vector<std::string> next;
    for (const std::string& step : level) {
      for (std::string& id : serving(claims, step)) {
        if (known(id)) continue;
        found.push_back(id);
        next.push_back(std::move(id));
      }
    }
    level = std::move(next);
  }
  return found;
}

Claims claims_of(const Ledger& ledger, const std::string& paper) {
  Claims claims;
  for (const auto& claim : ledger.claims()) {
    if (paper_of(claim->id) == paper) claims.push_back(claim.get());
  }
  return claims;
}

using VerdictOf = std::function<std::string(const std::string& id)>;

std::optional<Proof> proof_among(const Claims& claims, const Claim& statement, const VerdictOf& verdict_of) {
  Proof proof{statement.id, serving(claims, statement.id), {}, {}, ProofState::stands};
  if (proof.steps.empty()) return {};
  proof.beneath = beneath(claims, proof);
  for (const auto* ids : {&proof.steps, &proof.beneath}) {
    std::copy_if(ids->begin(), ids->end(), std::back_inserter(proof.refuted_steps),
                 [&](const std::string& id) { return verdict_of(id) == "refuted"; });
  }
  proof.state = state_of(statement, proof, verdict_of(statement.id) == "refuted");
  return proof;
}

}  // namespace

const char* to_string(ProofState state) {
  constexpr const char* names[] = {"stands", "gap", "broken", "alarm", "resolved"};
  return names[static_cast<int>(state)];
}

std::optional<Proof> proof_of(const Ledger& ledger, const std::string& statement, const VerdictOf& verdict_of) {
  return proof_among(claims_of(ledger, paper_of(statement)), ledger.find(statement), verdict_of);
}

std::vector<Proof> proofs(const Ledger& ledger, const std::string& paper, const VerdictOf& verdict_of) {
  const Claims claims = claims_of(ledger, paper);
  std::vector<Proof> found;
  for (const Claim* statement : claims) {
    if (std::optional<Proof> proof = proof_among(claims, *statement, verdict_of)) found.push_back(std::move(*proof));
  }
  return found;
}

}  // namespace lakatos
