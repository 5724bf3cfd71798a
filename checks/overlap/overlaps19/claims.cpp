#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/theorem_4_2.hpp"

namespace lakatos::overlaps19 {

void add_claims(Ledger& ledger) {
  ledger.add(claim_of<Convotron>());
  ledger.add(claim_of<StageTwoTheorem>());
  ledger.add(claim_of<StageTwoExtension>());
  ledger.add(claim_of<OneStepExpansion>());
  ledger.add(claim_of<DriftIdentity>());
  ledger.add(claim_of<DriftBound>());
  ledger.add(claim_of<VarianceByNorm>());
  ledger.add(claim_of<VarianceByParameters>());
  ledger.add(claim_of<VarianceByBound>());
  ledger.add(claim_of<VarianceByIsotropy>());
  ledger.add(claim_of<ErrorRecursion>());
  ledger.add(claim_of<StepSize>());
  ledger.add(claim_of<InductionBase>());
  ledger.add(claim_of<InductionStep>());
  ledger.add(claim_of<ScaledInduction>());
  ledger.add(claim_of<AccuracyCondition>());
  ledger.add(claim_of<LongTeacherCondition>());
  ledger.add(claim_of<SolvedRecursion>());
  ledger.add(claim_of<MarkovStep>());
}

}  // namespace lakatos::overlaps19
