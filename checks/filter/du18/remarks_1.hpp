#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Section 1.3: bounded patches, filter and noise bound the stochastic gradient.
struct BoundedIngredients {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, Section 1, first contribution: no deciding form of its own.
ClaimInfo learnability_from_close_patches();

}  // namespace lakatos::du18
