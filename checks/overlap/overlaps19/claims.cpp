#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/assumption_3_1.hpp"
#include "checks/overlap/overlaps19/equations_4_1.hpp"
#include "checks/overlap/overlaps19/figure_1.hpp"
#include "checks/overlap/overlaps19/landscape.hpp"
#include "checks/overlap/overlaps19/lemma_4_1.hpp"
#include "checks/overlap/overlaps19/lemma_4_1_bounds.hpp"
#include "checks/overlap/overlaps19/lemma_4_1_steps.hpp"
#include "checks/overlap/overlaps19/lemma_4_2.hpp"
#include "checks/overlap/overlaps19/lemma_4_2_steps.hpp"
#include "checks/overlap/overlaps19/lemma_a_1.hpp"
#include "checks/overlap/overlaps19/lemma_a_2.hpp"
#include "checks/overlap/overlaps19/patch_matrix.hpp"
#include "checks/overlap/overlaps19/patch_sizes.hpp"
#include "checks/overlap/overlaps19/scaling.hpp"
#include "checks/overlap/overlaps19/stage_one_updates.hpp"
#include "checks/overlap/overlaps19/theorem_3_1.hpp"
#include "checks/overlap/overlaps19/theorem_4_1.hpp"
#include "checks/overlap/overlaps19/theorem_4_2.hpp"
#include "checks/overlap/overlaps19/theorem_4_3.hpp"
#include "checks/overlap/overlaps19/theorem_4_3_repaired.hpp"
#include "checks/overlap/overlaps19/theorem_4_3_steps.hpp"
#include "checks/overlap/overlaps19/theorem_a_1.hpp"
#include "checks/overlap/overlaps19/theorem_a_2_steps.hpp"

namespace lakatos::overlaps19 {

void add_claims(Ledger& ledger) {
  ledger.add(claim_of<PatchSizes>());
  ledger.add(open_claim(learnable_in_polynomial_time()));
  ledger.add(open_claim(strict_saddle_info()));
  ledger.add(claim_of<TeacherScale>());
  ledger.add(claim_of<InputAssumption>());
  ledger.add(claim_of<NormalInput>());
  ledger.add(claim_of<OtherThanNormal>());
  ledger.add(claim_of<LargeStride>());
  ledger.add(claim_of<SlopedActivation>());
  ledger.add(claim_of<ThreeStages>());
  ledger.add(claim_of<PrivateParts>());
  ledger.add(claim_of<BalancingTerms>());
  ledger.add(claim_of<BalancingTermsRepaired>());
  ledger.add(claim_of<NoisyIteration>());
  ledger.add(claim_of<StageOnePair>());
  ledger.add(claim_of<WithoutOverlap>());
  ledger.add(claim_of<Convotron>());
  ledger.add(claim_of<ThirdStage>());
  ledger.add(claim_of<MainTheorem>());
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
  ledger.add(claim_of<StageTwoTheorem>());
  ledger.add(claim_of<StageTwoGuarantee>());
  ledger.add(claim_of<StageTwoExtension>());
  ledger.add(claim_of<UnitOuterWeights>());
  ledger.add(claim_of<PatchMatrixEntries>());
  ledger.add(claim_of<Validation>());
  ledger.add(claim_of<ValidationByRange>());
  ledger.add(claim_of<StagesCombined>());
  ledger.add(claim_of<PointwiseLoss>());
  ledger.add(claim_of<PointwiseLossForEverySlope>());
  ledger.add(claim_of<ExperimentSizes>());
  ledger.add(claim_of<UniformInput>());
  ledger.add(experiment_of<GaussianFirstStage>());
  ledger.add(experiment_of<GaussianSecondStage>());
  ledger.add(experiment_of<UniformFirstStage>());
  ledger.add(experiment_of<UniformSecondStage>());
  ledger.add(experiment_of<LowTestError>());
  ledger.add(claim_of<SplitDifference>());
  ledger.add(claim_of<ChangeOfWeights>());
  ledger.add(claim_of<ChangeOfFilter>());
  ledger.add(claim_of<PopulationLoss>());
  ledger.add(claim_of<PopulationLossWithoutBound>());
  ledger.add(claim_of<SymmetryLinearises>());
  ledger.add(claim_of<GershgorinDisks>());
  ledger.add(claim_of<PatchMatrixSpectrum>());
  ledger.add(claim_of<GershgorinForPatches>());
  ledger.add(claim_of<LargestNeighbourSum>());
  ledger.add(claim_of<ToeplitzSpectrum>());
  ledger.add(claim_of<OutputTermMean>());
  ledger.add(claim_of<LabelTermMean>());
  ledger.add(claim_of<RecalledGradient>());
  ledger.add(claim_of<RecalledGradientRepaired>());
  ledger.add(claim_of<OutputTermNorm>());
  ledger.add(claim_of<OneStepExpansion>());
  ledger.add(claim_of<DriftIdentity>());
  ledger.add(claim_of<DriftBound>());
  ledger.add(claim_of<VarianceByNorm>());
  ledger.add(claim_of<VarianceByParameters>());
  ledger.add(claim_of<VarianceByBound>());
  ledger.add(claim_of<VarianceByIsotropy>());
  ledger.add(claim_of<ErrorRecursion>());
  ledger.add(claim_of<OrdersOfConstants>());
  ledger.add(claim_of<StepSize>());
  ledger.add(claim_of<InductionBase>());
  ledger.add(claim_of<InductionStep>());
  ledger.add(claim_of<ScaledInduction>());
  ledger.add(claim_of<AccuracyCondition>());
  ledger.add(claim_of<LongTeacherCondition>());
  ledger.add(claim_of<SolvedRecursion>());
  ledger.add(claim_of<MarkovStep>());
  ledger.add(claim_of<BoundedLosses>());
  ledger.add(claim_of<BoundedLossesByNorms>());
  ledger.add(claim_of<HoeffdingOnSamples>());
}

}  // namespace lakatos::overlaps19
