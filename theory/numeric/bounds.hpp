#pragma once
// Arithmetic of numbers that are known from two sides, at the claim layer: a chain of inequalities between norms,
// extrema and angles is written once. Over exact scalars roots are rational brackets, over enclosures both ends agree;
// over symbols the lower end is printed.
#include "theory/numeric/vec.hpp"

namespace lakatos {

inline Bounds exactly(const Real& x) { return {x, x}; }

Bounds operator+(const Bounds& x, const Bounds& y);
Bounds operator-(const Bounds& x, const Bounds& y);
/// Any signs; where all ends are certainly not negative by the two products that matter.
Bounds operator*(const Bounds& x, const Bounds& y);
/// Throws Undecided unless the sign of y is certain.
Bounds operator/(const Bounds& x, const Bounds& y);
Bounds square(const Bounds& x);

inline Bounds operator+(const Bounds& x, const Real& c) { return x + exactly(c); }
inline Bounds operator-(const Real& c, const Bounds& x) { return exactly(c) - x; }
inline Bounds operator*(const Real& c, const Bounds& x) { return exactly(c) * x; }

/// |x|, for exact scalars as a bracket.
Bounds length_bracket(const Vec& x);

}  // namespace lakatos
