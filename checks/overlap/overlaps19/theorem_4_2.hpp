#pragma once
// Theorem 4.2 (Stage 2, Convotron) and the steps of its proof in Section B.2.
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// Algorithm 3 can be carried out, jointly with every assumption.
struct Convotron {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Theorem 4.2, by one step with explicit constants.
struct StageTwoTheorem {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Theorem 4.2 from the start to the last step: the law of the iterate after enough steps, with explicit constants.
struct StageTwoGuarantee {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Its dials, in theorem_4_2_dials.cpp.
std::vector<Dial> stage_two_dials();

/// The remark after it: other covariances, label noise.
struct StageTwoExtension {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The expansion of one step.
struct OneStepExpansion {
  static ClaimInfo info();
  static Record draw(Source& source);
  static IdentityFacts identity(const std::string& reading);
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at);
  template <class S>
  static void state(Statement<S>& claim);
};

/// (11) to (13).
struct DriftIdentity {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// (14).
struct DriftBound {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// (15).
struct VarianceByNorm {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// (16).
struct VarianceByParameters {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// (17).
struct VarianceByBound {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// (17) without the fourth moment.
struct VarianceByIsotropy {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The recursion for the expected squared error.
struct ErrorRecursion {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The choice of the step size and its contraction.
struct StepSize {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The induction's base.
struct InductionBase {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The induction's step.
struct InductionStep {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The induction with |w*|^2 in place of 1.
struct ScaledInduction {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The condition on epsilon.
struct AccuracyCondition {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The same for two units or more and a teacher of norm 1 or more.
struct LongTeacherCondition {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> covers();
  template <class S>
  static void state(Statement<S>& claim);
};

/// The last displays.
struct SolvedRecursion {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Markov's inequality.
struct MarkovStep {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
