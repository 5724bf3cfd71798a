#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

// The steps of the proof of Lemma A.2, each a claim of its own, and what can be kept of it.

/// One-step conditional expectation of the squared distance.
struct OneStepDrift {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Differences of the martingale, as printed.
struct MartingaleDifferences {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Differences of the martingale, with the identity that holds and the bound that Hoeffding's lemma needs.
struct MartingaleRange {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Sum of squared differences.
struct SquaredDifferences {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
