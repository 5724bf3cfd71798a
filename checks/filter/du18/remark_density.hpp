#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, before Assumption 2.1: a bounded density of the angle bounds A_{w,-w*}.
struct BoundedAngularDensity {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
