#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// overlaps19, Theorem 3.1: Algorithm 1 learns every teacher with high probability; here what follows from it for teachers that Stage 1 cannot tell apart.
struct MainTheorem {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Theorem 1.1: polynomial-time learnability. Open.
ClaimInfo learnable_in_polynomial_time();

/// overlaps19, Algorithm 1: what Stage 1 hands over is fit for Stages 2 and 3.
struct ThreeStages {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Section 4.4: the stages' bounds put together.
struct StagesCombined {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
