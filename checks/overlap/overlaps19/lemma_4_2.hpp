#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// overlaps19, Section 4.4, Lemma 4.2.
struct PointwiseLoss {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// Lemma 4.2 for every slope: with the factor max(1, alpha^2).
struct PointwiseLossForEverySlope {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
