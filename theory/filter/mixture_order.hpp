#pragma once
// The least beta of Assumption 2.1 for two of du18's simulated laws in the plane, compared (Section 4).
#include "theory/filter/real_filter.hpp"

namespace lakatos {

/// Is the least beta of the first law below that of the second? Through a number between them: what the second law
/// needs at one angle. Yes or unknown.
Truth least_beta_below(const Mixture& first, const Mixture& second);

/// Is the least beta of `larger` below that of `smaller`? No where it is above.
Truth least_beta_falls(const Mixture& smaller, const Mixture& larger);

/// Is sigma outside [1/16, 16], or may it be? The closed forms lose bits in the tails, more and more for spikier laws.
bool out_of_reach(const Real& sigma);

}  // namespace lakatos
