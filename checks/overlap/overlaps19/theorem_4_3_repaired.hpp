#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// Theorem 4.3 with the threshold eps/2 and a number of samples by Hoeffding's inequality in the range that the losses have.
struct ValidationByRange {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
