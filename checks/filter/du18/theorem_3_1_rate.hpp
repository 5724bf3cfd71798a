#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, proof of Theorem 3.1: phi <= 2 sin phi.
struct AngleBelowTwiceItsSine {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> covers();
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 3.1, last display: the two bounds put together.
struct FilterRateCombined {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 3.1, last line: from theta_t to phi_t.
struct FilterSmoothnessFalls {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// Ours: gamma of averages grows by at most 2 L_cross phi.
struct FilterSmoothnessGrowth {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
