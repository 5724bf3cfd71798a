#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, proof of Theorem 3.3, first part: expansion around the average patch and its error terms.
struct ExpansionAroundAverage {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 3.3, second part: cross moments of pairs of patches by small-ball mass.
struct CrossMomentsByMass {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
