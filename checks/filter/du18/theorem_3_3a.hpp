#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Theorem 3.3, first conclusion: close patches keep gamma near that of the average patch.
struct LowerBoundFromCloseness {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Ours: the same with the mass of the inputs that the two boundaries split in place of 4 (1 - cos rho).
struct LowerBoundFromSplitMass {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
