#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// lem4.1-bounded
struct BoundedDeviation {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S> static void state(Statement<S>& claim);
};

/// lem4.1-bounded-repaired
struct BoundedDeviationRepaired {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S> static void state(Statement<S>& claim);
};

/// step-lem4.1-norm
struct OutputTermNorm {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S> static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
