#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Lemma A.2: stochastic gradient descent stays in a ball around the teacher with high probability. The noise takes finitely many values
/// and the horizon is short, so that the probability is a sum over a scenario tree and is compared exactly.
struct StaysInBall {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
