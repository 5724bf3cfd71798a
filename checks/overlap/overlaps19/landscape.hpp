#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// eq8-landscape
struct Landscape {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S> static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
