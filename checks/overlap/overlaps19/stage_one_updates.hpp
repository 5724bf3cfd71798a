#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// eq2-eq3
struct BalancingTerms {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S> static void state(Statement<S>& claim);
};

/// eq2-eq3-repaired
struct BalancingTermsRepaired {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S> static void state(Statement<S>& claim);
};

/// eq4-eq5
struct NoisyIteration {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S> static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
