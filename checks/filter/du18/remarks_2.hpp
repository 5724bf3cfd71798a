#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, after Theorem 2.1: low-dimensional input violates the assumption, and holes in the input can hold gradient descent.
struct DegenerateInput {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, after Theorem 2.1: a start below the loss at 0 keeps gradient descent away from 0, where there is no gradient.
struct AwayFromOrigin {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, after Theorem 2.1: the standard normal law is a special case.
struct NormalInput {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::du18
