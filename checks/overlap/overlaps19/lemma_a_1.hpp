#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// overlaps19, Section A, Lemma A.1.
struct PopulationLoss {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Lemma A.1 for every slope, and without B.
struct PopulationLossWithoutBound {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
