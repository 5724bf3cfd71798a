#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// The losses are bounded by the norms, the slope and B.
struct BoundedLossesByNorms {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Section B.3: Hoeffding's inequality on the validation samples.
struct HoeffdingOnSamples {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
