#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, after Theorem 2.2: a constant step, and how many iterations it takes.
struct ConstantStepRate {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, after Theorem 2.2: an adaptive step, and how many iterations it saves.
struct AdaptiveStepRate {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
