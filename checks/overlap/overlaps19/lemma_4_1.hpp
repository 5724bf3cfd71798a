#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// lem4.1-unbiased
struct UnbiasedUpdates {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S> static void state(Statement<S>& claim);
};

/// lem4.1-unbiased-repaired
struct UnbiasedUpdatesRepaired {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S> static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
