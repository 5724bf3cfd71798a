#pragma once

#include "theory/numeric/matrix.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

// Is a symmetric matrix positive (semi)definite? Both functions read the lower triangle only, throw
// std::invalid_argument unless a is square, set the rounding mode themselves and never throw Undecided.
// Instantiated for Interval, Ball, Rational, double (definite.cpp) and Reference (reference.cpp).
//
//   Rational   always yes or no: integers over a common denominator, symmetric Bareiss elimination
//   Reference  always yes or no: LDL^T with zero pivots, the readable twin
//   double     always yes or no about the exact binary values: floating filter, then exact elimination
//              (throws Undefined for entries that are not finite)
//   Interval,  yes (no) if it is proved that *every* symmetric matrix in the enclosure is (is not) definite:
//   Ball       order 1 and 2 in closed form; above, floating filter, interval LDL^T, then a vector x with
//              x^T a x < 0 for no; otherwise unknown. Certain where the smallest eigenvalue is further from zero
//              than some 1e-14 |a| n plus the width of the entries.

/// x^T a x >= 0 for all x. True for the empty matrix.
template <class S>
Truth positive_semidefinite(const Matrix<S>& a);

/// x^T a x > 0 for all x != 0. True for the empty matrix.
template <class S>
Truth positive_definite(const Matrix<S>& a);

}  // namespace lakatos
