#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Corollary 3.1: Theorem 3.4 with alpha = cos(phi_*), and a probability above 1/4.
struct RandomStartForFilter {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> covers();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
