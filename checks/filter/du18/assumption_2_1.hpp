#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Assumption 2.1 (A7): the second moment of the disagreement region grows at most linearly with the angle. Can it be met?
struct LinearGrowth {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
