#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// eq7
struct FactorisationLoss {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S> static void state(Statement<S>& claim);
};

/// eq9-eq10
struct LinearUpdates {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S> static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
