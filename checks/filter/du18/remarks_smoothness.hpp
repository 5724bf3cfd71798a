#pragma once
#include "checks/engine/claim.hpp"
#include "theory/filter/planar.hpp"

namespace lakatos::du18 {

/// du18, Sections 1 and 2.1: rotation-invariant input is the smoothest, and the Gaussian has the best rate bound.
struct SmoothestInput {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, after Theorem 2.2: the admissible step grows along the run.
struct GrowingStep {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// A law of the plane, its teacher and an admissible beta.
Record draw_smooth(Source& source);

/// gamma and L of the record's law at an angle, in double. Decides nothing.
struct Smoothness {
  double gamma = 0, lipschitz = 0;
};
Smoothness smoothness_at(const Record& record, const PlanarAngle<double>& angle);

}  // namespace lakatos::du18
