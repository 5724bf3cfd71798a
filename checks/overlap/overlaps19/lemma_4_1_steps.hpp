#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// step-lem4.1-ef
struct OutputTermMean {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S> static void state(Statement<S>& claim);
};

/// step-lem4.1-ey
struct LabelTermMean {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S> static void state(Statement<S>& claim);
};

/// step-lem4.1-grad
struct RecalledGradient {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S> static void state(Statement<S>& claim);
};

/// step-lem4.1-grad-repaired
struct RecalledGradientRepaired {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S> static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
