#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Section 3.2, first paragraph: what the start must satisfy for the filter.
struct StartForFilter {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, Section 3.2, before Theorem 3.4: random restarts.
struct RandomRestarts {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, Section 3.2, after Corollary 3.1: close patches satisfy its assumption.
struct ClosePatchesForCorollary {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
