#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

// The martingale of Lemma A.2's proof, G_t = (1 - eta alpha)^{-t} (|w_t - w_*|^2 - eta B^2 / alpha), and what is concluded from it.

/// The rescaled excess is a supermartingale, also when cut off at the exit.
struct RescaledExcess {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// Probability of leaving the ball at one step.
struct ExitProbability {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
