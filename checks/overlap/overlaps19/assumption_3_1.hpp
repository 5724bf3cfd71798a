#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// overlaps19, Section 3.1, Assumption 3.1: symmetric, isotropic, bounded.
struct InputAssumption {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Section 3.1: the standard normal law among them.
struct NormalInput {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// ... and laws that are not normal.
struct OtherThanNormal {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Section 5: the uniform law on the cube [-sqrt 3, sqrt 3]^d.
struct UniformInput {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
