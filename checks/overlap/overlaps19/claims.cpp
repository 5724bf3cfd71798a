#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/equations_4_1.hpp"
#include "checks/overlap/overlaps19/landscape.hpp"
#include "checks/overlap/overlaps19/lemma_4_1.hpp"
#include "checks/overlap/overlaps19/lemma_4_1_bounds.hpp"
#include "checks/overlap/overlaps19/lemma_4_1_steps.hpp"
#include "checks/overlap/overlaps19/stage_one_updates.hpp"
#include "checks/overlap/overlaps19/theorem_4_1.hpp"

namespace lakatos::overlaps19 {

void add_claims(Ledger& ledger) {
  ledger.add(open_claim(strict_saddle_info()));
  ledger.add(claim_of<BalancingTerms>());
  ledger.add(claim_of<BalancingTermsRepaired>());
  ledger.add(claim_of<NoisyIteration>());
  ledger.add(claim_of<StageOnePair>());
  ledger.add(claim_of<FactorisationLoss>());
  ledger.add(claim_of<Landscape>());
  ledger.add(claim_of<LinearUpdates>());
  ledger.add(open_claim(noisy_descent_info()));
  ledger.add(claim_of<UnbiasedUpdates>());
  ledger.add(claim_of<UnbiasedUpdatesRepaired>());
  ledger.add(claim_of<BoundedDeviation>());
  ledger.add(claim_of<BoundedDeviationRepaired>());
  ledger.add(claim_of<StageOneIterates>());
  ledger.add(claim_of<StageOneDirection>());
  ledger.add(claim_of<OutputTermMean>());
  ledger.add(claim_of<LabelTermMean>());
  ledger.add(claim_of<RecalledGradient>());
  ledger.add(claim_of<RecalledGradientRepaired>());
  ledger.add(claim_of<OutputTermNorm>());
}

}  // namespace lakatos::overlaps19
