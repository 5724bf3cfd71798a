#pragma once
// How much of a finite law a sample of it has seen.
#include <cstdint>

#include "theory/numeric/vec.hpp"

namespace lakatos {

/// P(the outcomes that `examples` independent draws show have mass >= 1 - error), for outcomes of these masses: sum
/// over sets A of that mass of the chance that exactly A is seen, by inclusion and exclusion over its subsets. Throws
/// Undecided where it is open whether a set is of that mass. Cost: 3^outcomes.
Real chance_of_seeing_enough(const Vec& masses, std::int64_t examples, const Real& error);

}  // namespace lakatos
