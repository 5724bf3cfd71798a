#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, proof of Theorem 3.1, first display: the population gradient for k patches.
struct FilterGradient {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  static IdentityFacts identity(const std::string& reading);
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 3.1: the inner product of gradient and error, line by line.
struct FilterInnerProduct {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 3.1: the norm of the gradient.
struct FilterGradientNorm {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
