#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// thm4.1
struct StageOneDirection {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S> static void state(Statement<S>& claim);
};

/// remark-stage1-close
struct StageOnePair {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S> static void state(Statement<S>& claim);
};

/// step-thm4.1-iterates
struct StageOneIterates {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S> static void state(Statement<S>& claim);
};

/// remark-strict-saddle, remark-ge2015: no deciding form.
ClaimInfo strict_saddle_info();
ClaimInfo noisy_descent_info();

}  // namespace lakatos::overlaps19
