#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Assumption 3.2: the cross-covariances of the region averages grow at most linearly with the angle.
struct CrossCovarianceGrowth {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
