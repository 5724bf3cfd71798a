#pragma once

#include "theory/numeric/matrix.hpp"

namespace lakatos {

// Extreme eigenvalues of symmetric matrices (lower triangle is read) and singular values, never wrong.
// All throw std::invalid_argument for an empty matrix (and for a non-square one where symmetry is meant) and set
// the rounding mode themselves. Instantiated for Interval, Ball, Rational, double (eigenvalue.cpp) and Reference
// (reference.cpp).
//
//   Interval, Ball    an enclosure of the eigenvalue of every symmetric matrix inside a. Order 1 and 2 closed form
//                     (Ball: at working precision). Above: eigenvectors in plain double are witnesses; a Rayleigh
//                     quotient bounds one side, a certified definiteness of a - cI the other. Relative to |a| the
//                     width is some 1e-14 n plus the width of the entries - also for Ball, whatever its precision.
//                     If nothing can be certified that side is infinite.
//   Rational,         exact for order 1, for order 2 with a rational root, and for diagonal matrices;
//   Reference         otherwise Undecided("irrational").
//   double            a guess (Eigen), no bound.

template <class S>
S smallest_eigenvalue(const Matrix<S>& a);
template <class S>
S largest_eigenvalue(const Matrix<S>& a);

/// The spectral norm of any rectangular matrix: the root of the largest eigenvalue of its smaller Gram matrix.
template <class S>
S largest_singular_value(const Matrix<S>& a);

}  // namespace lakatos
