#pragma once
// Laws of the plane that are not rotation invariant (du18, Theorems A.1 and A.2 assume that they are), heavy across the
// teacher (1, 0), and their L_{-w*}(phi), phi in [0, pi/2] in radians, c > 0. In the frame of the teacher's boundary
// and the teacher, a wedge of opening phi at the boundary has the second moment [[n11, n12], [n12, n22]]; it grows with
// the opening and is the same on both sides, so its largest eigenvalue is L_{-w*}(phi) for this teacher.
#include "theory/numeric/real.hpp"

namespace lakatos {

/// The direction of N(0, diag(1, c^2)), c != 1: unit norm, the angle t from the boundary has the density c / (2 pi g),
/// g = cos^2 t + c^2 sin^2 t. With Psi = int c/g = atan(c tan phi): int c sin^2/g = (c phi - Psi) / (c^2 - 1), int c
/// sin cos / g = c log g(phi) / (2 (c^2 - 1)).
Real tilted_growth(const Real& phi, const Real& c);

/// N(0, s^2 diag(1, c^2)) with s^2 = 2 / (1 + c^2), so that E|Z|^2 = 2: the normal law on the wedge of opening Psi =
/// atan(c tan phi), stretched.
Real anisotropic_growth(const Real& phi, const Real& c);

}  // namespace lakatos
