#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/assumption_2_1.hpp"
#include "checks/filter/du18/assumption_3_1.hpp"
#include "checks/filter/du18/assumption_3_2.hpp"
#include "checks/filter/du18/assumption_bounded.hpp"
#include "checks/filter/du18/assumption_theorem_2_1.hpp"
#include "checks/filter/du18/corollary_3_1.hpp"
#include "checks/filter/du18/definition_2_1.hpp"
#include "checks/filter/du18/definition_phi_star.hpp"
#include "checks/filter/du18/eq_gradient.hpp"
#include "checks/filter/du18/figure_3.hpp"
#include "checks/filter/du18/lemma_a_1.hpp"
#include "checks/filter/du18/lemma_a_2.hpp"
#include "checks/filter/du18/remarks_4.hpp"
#include "checks/filter/du18/theorem_2_1.hpp"
#include "checks/filter/du18/theorem_2_2.hpp"
#include "checks/filter/du18/theorem_3_1.hpp"
#include "checks/filter/du18/theorem_3_3a.hpp"
#include "checks/filter/du18/theorem_3_3b.hpp"
#include "checks/filter/du18/theorem_3_4.hpp"
#include "checks/filter/du18/theorem_a_1.hpp"
#include "checks/filter/du18/theorem_a_2.hpp"

namespace lakatos::du18 {

void add_claims(Ledger& ledger) {
  ledger.add(claim_of<BoundedGradient>());
  ledger.add(claim_of<PopulationGradient>());
  ledger.add(claim_of<RecoveryFromGoodLoss>());
  ledger.add(claim_of<NonDegenerateInput>());
  ledger.add(claim_of<ExtremeEigenvalues>());
  ledger.add(claim_of<LinearGrowth>());
  ledger.add(claim_of<ContractionRate>());
  ledger.add(claim_of<SmoothnessOfAverages>());
  ledger.add(claim_of<CrossCovarianceGrowth>());
  ledger.add(claim_of<FilterContractionRate>());
  ledger.add(claim_of<UsableAngle>());
  ledger.add(claim_of<LowerBoundFromCloseness>());
  ledger.add(claim_of<LowerBoundFromSplitMass>());
  ledger.add(claim_of<CrossBoundFromSmallBall>());
  ledger.add(claim_of<CrossBoundUpToRho>());
  ledger.add(claim_of<RandomStart>());
  ledger.add(claim_of<RandomStartForFilter>());
  ledger.add(experiment_of<SmootherIsFaster>());
  ledger.add(claim_of<SpikyInput>());
  ledger.add(claim_of<NearlyRotationInvariantInput>());
  ledger.add(experiment_of<CloserIsFaster>());
  ledger.add(open_claim(random_filter_on_images()));
  ledger.add(open_claim(gabor_filter_on_images()));
  ledger.add(claim_of<LowDimensionalData>());
  ledger.add(open_claim(similar_filters()));
  ledger.add(claim_of<InnerProduct>());
  ledger.add(claim_of<StaysInBall>());
  ledger.add(claim_of<RotationInvariantGrowth>());
  ledger.add(claim_of<RotationInvariantGrowthRepaired>());
  ledger.add(claim_of<GaussianGrowth>());
  ledger.add(open_claim(loss_along_the_segment()));
}

}  // namespace lakatos::du18
