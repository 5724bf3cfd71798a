#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Assumption 3.1: the second moment of the patches that only the student sees grows at most linearly with the angle.
struct SmoothnessOfAverages {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
