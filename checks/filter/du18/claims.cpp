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
#include "checks/filter/du18/remark_density.hpp"
#include "checks/filter/du18/remarks_1.hpp"
#include "checks/filter/du18/remarks_2.hpp"
#include "checks/filter/du18/remarks_2_1.hpp"
#include "checks/filter/du18/remarks_rate.hpp"
#include "checks/filter/du18/remarks_smoothness.hpp"
#include "checks/filter/du18/lemma_a_2_martingale.hpp"
#include "checks/filter/du18/lemma_a_2_repaired.hpp"
#include "checks/filter/du18/lemma_a_2_steps.hpp"
#include "checks/filter/du18/lemma_a_3.hpp"
#include "checks/filter/du18/remarks_3.hpp"
#include "checks/filter/du18/remarks_3_1.hpp"
#include "checks/filter/du18/remarks_3_2.hpp"
#include "checks/filter/du18/remarks_4.hpp"
#include "checks/filter/du18/theorem_2_1.hpp"
#include "checks/filter/du18/theorem_2_1_steps.hpp"
#include "checks/filter/du18/theorem_2_2.hpp"
#include "checks/filter/du18/theorem_2_2_steps.hpp"
#include "checks/filter/du18/theorem_3_1.hpp"
#include "checks/filter/du18/theorem_3_2.hpp"
#include "checks/filter/du18/theorem_3_1_rate.hpp"
#include "checks/filter/du18/theorem_3_1_steps.hpp"
#include "checks/filter/du18/theorem_3_3_steps.hpp"
#include "checks/filter/du18/theorem_3_3a.hpp"
#include "checks/filter/du18/theorem_3_3b.hpp"
#include "checks/filter/du18/theorem_3_4.hpp"
#include "checks/filter/du18/theorem_3_4_steps.hpp"
#include "checks/filter/du18/theorem_a_1.hpp"
#include "checks/filter/du18/theorem_a_2.hpp"
#include "checks/filter/du18/theorem_a_steps.hpp"

namespace lakatos::du18 {

void add_claims(Ledger& ledger) {
  ledger.add(open_claim(learnability_from_close_patches()));
  ledger.add(claim_of<SmoothestInput>());
  ledger.add(claim_of<BoundedGradient>());
  ledger.add(claim_of<BoundedIngredients>());
  ledger.add(claim_of<PopulationGradient>());
  ledger.add(claim_of<RecoveryFromGoodLoss>());
  ledger.add(claim_of<NonDegenerateInput>());
  ledger.add(claim_of<DegenerateInput>());
  ledger.add(claim_of<AwayFromOrigin>());
  ledger.add(claim_of<NormalInput>());
  ledger.add(claim_of<ExtremeEigenvalues>());
  ledger.add(claim_of<RotationInvariantSmoothness>());
  ledger.add(claim_of<VanishingAtPi>());
  ledger.add(claim_of<DecreasingSmoothness>());
  ledger.add(claim_of<GrowingDisagreement>());
  ledger.add(claim_of<BoundedAngularDensity>());
  ledger.add(claim_of<AnnouncedBeta>());
  ledger.add(claim_of<LinearGrowth>());
  ledger.add(claim_of<ContractionRate>());
  ledger.add(claim_of<ConstantStepRate>());
  ledger.add(claim_of<AdaptiveStepRate>());
  ledger.add(claim_of<GrowingStep>());
  ledger.add(claim_of<SmoothnessOfAverages>());
  ledger.add(claim_of<CrossCovarianceGrowth>());
  ledger.add(claim_of<NoDisagreementAtZero>());
  ledger.add(claim_of<CrossOfSimilarPatches>());
  ledger.add(claim_of<FilterContractionRate>());
  ledger.add(claim_of<IterationCount>());
  ledger.add(claim_of<UsableAngle>());
  ledger.add(claim_of<StochasticRate>());
  ledger.add(claim_of<RobustStart>());
  ledger.add(claim_of<EasyToLearn>());
  ledger.add(claim_of<LowerBoundFromCloseness>());
  ledger.add(claim_of<LowerBoundFromSplitMass>());
  ledger.add(claim_of<CrossBoundFromSmallBall>());
  ledger.add(claim_of<CrossBoundUpToRho>());
  ledger.add(claim_of<IndependentNorms>());
  ledger.add(claim_of<BoundFallsWithRho>());
  ledger.add(claim_of<IdenticalPatches>());
  ledger.add(claim_of<QuadraticMass>());
  ledger.add(claim_of<StartForFilter>());
  ledger.add(claim_of<RandomRestarts>());
  ledger.add(claim_of<RandomStart>());
  ledger.add(claim_of<RandomStartForFilter>());
  ledger.add(claim_of<ClosePatchesForCorollary>());
  ledger.add(experiment_of<SmootherIsFaster>());
  ledger.add(claim_of<SpikyInput>());
  ledger.add(claim_of<NearlyRotationInvariantInput>());
  ledger.add(experiment_of<CloserIsFaster>());
  ledger.add(open_claim(random_filter_on_images()));
  ledger.add(open_claim(gabor_filter_on_images()));
  ledger.add(claim_of<LowDimensionalData>());
  ledger.add(open_claim(similar_filters()));
  ledger.add(claim_of<InnerProduct>());
  ledger.add(claim_of<MatrixInequalities>());
  ledger.add(claim_of<LossDescent>());
  ledger.add(claim_of<OnlyCriticalPoint>());
  ledger.add(claim_of<AngleFromError>());
  ledger.add(claim_of<DistanceExpansion>());
  ledger.add(claim_of<GradientBound>());
  ledger.add(claim_of<CombinedBounds>());
  ledger.add(claim_of<StaysInBall>());
  ledger.add(claim_of<StaysInBallRepaired>());
  ledger.add(claim_of<OneStepDrift>());
  ledger.add(claim_of<RescaledExcess>());
  ledger.add(claim_of<MartingaleDifferences>());
  ledger.add(claim_of<MartingaleRange>());
  ledger.add(claim_of<SquaredDifferences>());
  ledger.add(claim_of<ExitProbability>());
  ledger.add(claim_of<ReachesAccuracy>());
  ledger.add(claim_of<ReachesAccuracyRepaired>());
  ledger.add(claim_of<UnrolledExpectation>());
  ledger.add(claim_of<FailureProbability>());
  ledger.add(claim_of<ChoicesSatisfyLemma>());
  ledger.add(claim_of<RotationInvariantGrowth>());
  ledger.add(claim_of<RotationInvariantGrowthRepaired>());
  ledger.add(claim_of<WedgeIntegral>());
  ledger.add(claim_of<GaussianGrowth>());
  ledger.add(claim_of<RadialFactor>());
  ledger.add(claim_of<FilterGradient>());
  ledger.add(claim_of<FilterInnerProduct>());
  ledger.add(claim_of<AngleBelowTwiceItsSine>());
  ledger.add(claim_of<FilterGradientNorm>());
  ledger.add(claim_of<FilterRateCombined>());
  ledger.add(claim_of<FilterSmoothnessFalls>());
  ledger.add(claim_of<FilterSmoothnessGrowth>());
  ledger.add(claim_of<ExpansionAroundAverage>());
  ledger.add(claim_of<CrossMomentsByMass>());
  ledger.add(claim_of<StartOutsideSlab>());
  ledger.add(claim_of<BestStartRadius>());
  ledger.add(claim_of<GammaRatioBound>());
  ledger.add(open_claim(loss_along_the_segment()));
}

}  // namespace lakatos::du18
