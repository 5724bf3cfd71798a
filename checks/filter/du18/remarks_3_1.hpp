#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Section 3.1, before Theorem 3.3: close patches and little mass at the boundary satisfy Theorem 3.1.
struct EasyToLearn {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, footnote 3: norms that are independent of the angles and of each other in place of unit norms.
struct IndependentNorms {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, Section 3.1, comments after Theorem 3.3: the lower bound decreases with rho.
struct BoundFallsWithRho {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> covers();
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, Section 3.1, comments after Theorem 3.3: at rho = 0 the bound is Definition 2.1.
struct IdenticalPatches {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, Section 3.1, comments after Theorem 3.3: a quadratic small-ball probability gives a small mu.
struct QuadraticMass {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
