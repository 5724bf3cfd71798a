#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Section 4: as sigma -> 0, L / gamma and beta of the simulated law are large.
struct SpikyInput {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, Section 4: as sigma -> infinity the simulated law is close to the rotation-invariant one, and L / gamma and beta are small.
struct NearlyRotationInvariantInput {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// du18, Section 4: a loss near zero without recovery, and all along the segment, is explained by data near a subspace.
struct LowDimensionalData {
  static ClaimInfo info();
  static Record draw(Source& source);
  template <class S>
  static void state(Statement<S>& claim);
};

/// The sections of the experiments on MNIST: nothing here decides them yet.
ClaimInfo random_filter_on_images();
ClaimInfo gabor_filter_on_images();
ClaimInfo similar_filters();
ClaimInfo loss_along_the_segment();

}  // namespace lakatos::du18
