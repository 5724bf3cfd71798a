#pragma once
// Gradient descent without noise along an eigenvector (du18, Theorem 3.2): no patch changes its activation between the
// start and the teacher, and the error is an eigenvector of E ZZ' with eigenvalue lambda. Then w_t - w_* = (1 - eta
// lambda)^t (w_0 - w_*), so that horizons of any length are decided. Laws of one patch in the plane.
#include "algorithms/filter/real_descent.hpp"

namespace lakatos {

/// No nonzero atom has w_*.Z <= 0 or w.Z <= 0, and w - w_* is an eigenvector of E ZZ'. Never throws Undecided.
Truth on_a_line(const Law& law, const Vec& w, const Vec& teacher);

/// lambda = E (Z.error)^2 / |error|^2, error = w - w_* != 0 and error2 its squared norm, which is mostly known.
Real eigenvalue_along(const Law& law, const Vec& error, const Real& error2);

/// The smallest integer >= max(value, 0), a number of steps; from two sides where the enclosure leaves it open, on a
/// tape chosen and compared with the value. Throws Undecided where it is not finite, or open on a tape.
Real steps_from(const Real& value);

/// |w_T - w_*| = r_0 (1 - eta lambda)^T for r_0^2 = distance2 and shrunk = eta lambda, 0 <= eta lambda <= 1/2.
Real distance_after(const Real& distance2, const Real& shrunk, const Real& T);

}  // namespace lakatos
