#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/figure_1.hpp"
#include "checks/overlap/overlaps19/theorem_3_1.hpp"

namespace lakatos::overlaps19 {

void add_claims(Ledger& ledger) {
  ledger.add(open_claim(learnable_in_polynomial_time()));
  ledger.add(claim_of<ThreeStages>());
  ledger.add(claim_of<MainTheorem>());
  ledger.add(claim_of<StagesCombined>());
  ledger.add(experiment_of<GaussianFirstStage>());
  ledger.add(experiment_of<GaussianSecondStage>());
  ledger.add(experiment_of<UniformFirstStage>());
  ledger.add(experiment_of<UniformSecondStage>());
  ledger.add(experiment_of<LowTestError>());
}

}  // namespace lakatos::overlaps19
