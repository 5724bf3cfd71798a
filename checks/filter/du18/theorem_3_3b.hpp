#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Theorem 3.3, second conclusion: little mass at the teacher's boundary bounds the cross-covariances.
struct CrossBoundFromSmallBall {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// Ours: up to the angle rho, and with 1 in place of 3.
struct CrossBoundUpToRho {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
