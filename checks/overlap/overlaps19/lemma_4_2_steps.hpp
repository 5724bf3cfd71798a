#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// overlaps19, Section A, proof of Lemma 4.2: the difference of outputs is split in two.
struct SplitDifference {
  static ClaimInfo info();
  static Record draw(Source& source);
  static IdentityFacts identity(const std::string& reading);
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at);
  template <class S>
  static void state(Statement<S>& claim);
};

/// ... the term with other output weights.
struct ChangeOfWeights {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// ... the term with another filter.
struct ChangeOfFilter {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
