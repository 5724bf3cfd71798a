#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Lemma A.1, eq. (5): the inner product of gradient and error is a sum of two terms that are not negative.
struct InnerProduct {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
