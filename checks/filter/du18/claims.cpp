#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/corollary_3_1.hpp"
#include "checks/filter/du18/eq_gradient.hpp"
#include "checks/filter/du18/lemma_a_1.hpp"
#include "checks/filter/du18/theorem_2_2.hpp"
#include "checks/filter/du18/theorem_3_4.hpp"

namespace lakatos::du18 {

void add_claims(Ledger& ledger) {
  ledger.add(claim_of<PopulationGradient>());
  ledger.add(claim_of<ContractionRate>());
  ledger.add(claim_of<RandomStart>());
  ledger.add(claim_of<RandomStartForFilter>());
  ledger.add(claim_of<InnerProduct>());
}

}  // namespace lakatos::du18
