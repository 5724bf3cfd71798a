#pragma once

#include "theory/numeric/vector.hpp"

namespace lakatos {

/// The angle in [0, pi] of the point (x, y), y >= 0, from the positive x axis, in radians: atan2(y, x) for enclosures.
/// Which arc function is called is chosen by midpoints; each choice is right, so nothing hangs on it.
/// Accurate at every angle (no acos near 1). Undecided where the enclosure of the point contains the origin.
/// Exact scalars: 0 for y = 0 < x, else Undecided.
template <class S>
S arc_tangent(const S& y, const S& x);

/// |u|^2 |v|^2 - (u.v)^2 as a sum of squares (Lagrange's identity), so never negative, and exactly 0 for parallel
/// vectors whose products are exact. Its root is |u| |v| sin theta(u, v).
template <class S>
S gram_determinant(const Vector<S>& u, const Vector<S>& v);

}  // namespace lakatos
