#pragma once
// Stage 1 of overlaps19 for one patch of one coordinate (Section 4.1, before Theorem 4.1): with alpha = 1 and x = +-1
// every sample gives the mean, so that only the noise is left to chance.

#include "theory/numeric/real.hpp"

namespace lakatos::overlap {

/// w <- w - step ((w a - target) a + pull (w^2 - a^2) w) + step noise u, the same for a, with u, v = +-1 anew each
/// time.
struct ScalarStageOne {
  Real target, step, pull, noise;

  /// How many of the 4^steps sequences of signs keep w^2, a^2 <= reach2 for so many steps from (w, a). Throws Undecided
  /// where an enclosure leaves a sequence open.
  std::int64_t bounded_sequences(const Real& w, const Real& a, const Real& reach2, std::int64_t steps) const;
};

}  // namespace lakatos::overlap
