#pragma once
#include "theory/numeric/rational.hpp"
#include "theory/numeric/real.hpp"

namespace lakatos {

/// Any rational number in the arithmetic that is judging: itself, or the enclosure by two doubles. For what was
/// computed in rationals beside the judging (a certified optimum, say); it is not recorded. Not over symbols.
Real in_arithmetic(const Rational& x);

}  // namespace lakatos
