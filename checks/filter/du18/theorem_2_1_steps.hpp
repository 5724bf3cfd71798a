#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, proof of Theorem 2.1, first sentence: the matrix inequalities it draws from non-degeneracy.
struct MatrixInequalities {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 2.1: gradient descent only decreases the loss.
struct LossDescent {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, proof of Theorem 2.1, (6) and (7): the two cases in which no point but the teacher is critical.
struct OnlyCriticalPoint {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// A law on the line, in the plane or above, or the standard normal one; a student near or far; a step around 2 / lambda_max(E ZZ^T).
Record draw_descent(Source& source);

}  // namespace lakatos::du18
