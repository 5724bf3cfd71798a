#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Lemma A.3: accuracy of stochastic gradient descent with probability 1 - 2 delta, on the whole scenario tree.
struct ReachesAccuracy {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// ... with the conditions that its proof needs: the repaired Lemma A.2, and delta in the fourth condition. Ours.
struct ReachesAccuracyRepaired {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The proof's unrolled expectation bound.
struct UnrolledExpectation {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// The proof's chain of inequalities for the failure probability.
struct FailureProbability {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
