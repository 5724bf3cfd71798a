#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Definition 2.1: gamma(phi) and L(phi) are defined at every angle, and ordered.
struct ExtremeEigenvalues {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
