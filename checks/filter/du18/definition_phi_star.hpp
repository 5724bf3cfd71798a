#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, first line of Theorem 3.2: the angle phi_* up to which gamma exceeds 6 L_cross.
struct UsableAngle {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
