#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Theorem 2.2: each step of gradient descent on one neuron contracts the squared error.
struct ContractionRate {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
