#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Lemma A.1, eq. (5): the inner product of gradient and error is a sum of two terms that are not negative.
struct InnerProduct {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  static IdentityFacts identity(const std::string& reading);
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
