#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, proof of Theorem A.1: the wedge integral, its eigenvalues, and what the expectation has to do with it.
struct WedgeIntegral {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem A.2: angle and radius integrate separately, and E|Z|^2 <= p.
struct RadialFactor {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
