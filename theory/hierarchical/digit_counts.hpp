#pragma once
// How many images the digits example makes (malach18 and hgm19, the example of the model): nine pixels, 81 after a
// level.
#include "theory/numeric/real.hpp"

namespace lakatos::hierarchical {

/// variants^(pixels of the levels above `level`): each pixel of these, 9, 81, ..., chooses one of its variants.
Real choices_above(const Real& variants, int level);
/// base to the least whole number from 0 on that is certainly not below `exponent`.
Real whole_power(const Real& base, const Real& exponent);

}  // namespace lakatos::hierarchical
