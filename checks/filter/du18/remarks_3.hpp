#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Section 3, after Assumption 3.2: at the angle 0 the disagreement regions have measure 0.
struct NoDisagreementAtZero {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, Section 3, after Assumption 3.2: similar patches give a small L_cross, identical ones 0.
struct CrossOfSimilarPatches {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
