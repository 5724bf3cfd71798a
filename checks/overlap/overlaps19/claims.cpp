#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/lemma_4_2.hpp"
#include "checks/overlap/overlaps19/lemma_4_2_steps.hpp"

namespace lakatos::overlaps19 {

void add_claims(Ledger& ledger) {
  ledger.add(claim_of<PointwiseLoss>());
  ledger.add(claim_of<PointwiseLossForEverySlope>());
  ledger.add(claim_of<SplitDifference>());
  ledger.add(claim_of<ChangeOfWeights>());
  ledger.add(claim_of<ChangeOfFilter>());
}

}  // namespace lakatos::overlaps19
