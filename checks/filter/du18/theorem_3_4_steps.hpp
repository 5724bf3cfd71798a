#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, proof of Theorem 3.4, first display: the probability of a good start is at least 1/2 minus the share of a slab.
struct StartOutsideSlab {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 3.4: the radius that makes that bound largest.
struct BestStartRadius {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 3.4, last display: the ratio of Gamma functions.
struct GammaRatioBound {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> covers();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
