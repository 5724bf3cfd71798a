#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Theorem 3.2: rate of stochastic gradient descent, with the hidden constants c and C as fields of the instance.
struct StochasticRate {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The remark after it: any phi_1 strictly between phi_0 and phi_* will do.
struct RobustStart {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The remark after Theorem 3.1: step size and number of iterations.
struct IterationCount {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The proof of Theorem 3.2: its choices satisfy Lemma A.3.
struct ChoicesSatisfyLemma {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The pairs of constants that the families run through: powers of ten, 10^-3 ... 10^3 each.
inline constexpr std::int64_t constant_pairs = 49;
std::pair<Fraction, Fraction> constants_at(std::int64_t index);
/// The smallest m >= 2 with m^power >= bound.
std::int64_t root_above(double bound, int power);

}  // namespace lakatos::du18
