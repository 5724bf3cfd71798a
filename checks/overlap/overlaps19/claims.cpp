#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/lemma_4_1.hpp"

namespace lakatos::overlaps19 {

void add_claims(Ledger& ledger) {
  ledger.add(claim_of<UnbiasedUpdates>());
  ledger.add(claim_of<UnbiasedUpdatesRepaired>());
}

}  // namespace lakatos::overlaps19
