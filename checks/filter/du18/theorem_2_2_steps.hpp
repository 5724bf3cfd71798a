#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, proof of Theorem 2.2, first display: the angle of the iterate is at most the arc sine of its relative error.
struct AngleFromError {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 2.2: the squared distance after a step, expanded.
struct DistanceExpansion {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 2.2, third term: |gradient| <= (L + 4 beta) |w - w*|.
struct GradientBound {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 2.2, last display: the three inequalities that make the contraction.
struct CombinedBounds {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
