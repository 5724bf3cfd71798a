#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// overlaps19, Section 4.3, Theorem 4.3: T_3 is a polynomial in r, k, B, 1/eps.
struct Validation {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Section 3.2, Stage 3: T_3 is a polynomial in k, B, 1/eps.
struct ThirdStage {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Section 4.3: the losses are bounded by a polynomial in r, k, B.
struct BoundedLosses {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
