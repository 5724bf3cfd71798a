#pragma once
// A finite law of one number X: one patch an atom, of one coordinate (Markov's inequality, overlaps19, Section B.2).

#include "theory/probability/law.hpp"

namespace lakatos::overlap {

/// X >= 0 at every atom.
Truth nonnegative(const Law& law);

/// P(X > limit) > 0: some atom lies beyond.
Truth some_beyond(const Law& law, const Real& limit);

/// P(X <= limit). Throws Undecided where it is open whether an atom lies beyond.
Real mass_up_to(const Law& law, const Real& limit);

}  // namespace lakatos::overlap
