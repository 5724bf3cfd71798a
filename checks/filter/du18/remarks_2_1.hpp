#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, after Definition 2.1: rotation-invariant laws have gamma = L.
struct RotationInvariantSmoothness {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, after Definition 2.1: gamma(pi) = L(pi) = 0.
struct VanishingAtPi {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, after Definition 2.1 and Theorem 2.2: gamma and L decrease with the angle.
struct DecreasingSmoothness {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, before Assumption 2.1: A_{w,-w*} is 0 at angle zero and grows with the angle.
struct GrowingDisagreement {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, before Assumption 2.1: the values of beta announced for rotation-invariant and Gaussian input.
struct AnnouncedBeta {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> covers();
  template <class S>
  static void state(Statement<S>& claim);
};

/// Cosines of two angles into `record`: near > far, in [least, 1]; now and then out of order or out of range.
void draw_two_angles(Source& source, Record& record, std::int64_t least);

}  // namespace lakatos::du18
