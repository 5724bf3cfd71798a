#pragma once
// Laws of the plane that are not rotation invariant (du18, Theorems A.1 and A.2 assume that they are), heavy across the
// teacher (1, 0), and their L_{-w*}(phi), phi in [0, pi/2] in radians, c > 0. In the frame of the teacher's boundary
// and the teacher, a wedge of opening phi at the boundary has the second moment [[n11, n12], [n12, n22]]; it grows with
// the opening and is the same on both sides, so its largest eigenvalue is L_{-w*}(phi) for this teacher.
#include <cstdint>

#include "theory/numeric/vec.hpp"

namespace lakatos {

/// The direction of N(0, diag(1, c^2)), c != 1: unit norm, the angle t from the boundary has the density c / (2 pi g),
/// g = cos^2 t + c^2 sin^2 t. With Psi = int c/g = atan(c tan phi): int c sin^2/g = (c phi - Psi) / (c^2 - 1), int c
/// sin cos / g = c log g(phi) / (2 (c^2 - 1)).
Real tilted_growth(const Real& phi, const Real& c);

/// N(0, s^2 diag(1, c^2)) with s^2 = 2 / (1 + c^2), so that E|Z|^2 = 2: the normal law on the wedge of opening Psi =
/// atan(c tan phi), stretched.
Real anisotropic_growth(const Real& phi, const Real& c);

/// The angle of the input is uniform on two opposite arcs of opening pi / c, centred across the teacher, in place of
/// the whole circle (c = 1), and E|Z|^2 = `moment`: L_{-w*}(phi) = c (m + sin m) / (4 pi) E|Z|^2, m = min(phi, pi / (2
/// c)).
Real concentrated_growth(const Real& phi, const Real& c, const Real& moment);

/// sin(phi) / phi for phi >= 0, never above 1 (|sin x| <= |x|): an enclosure of it rounded outward is cut there.
Real capped_sinc(const Real& phi);

/// The integral of sin^2 over [0, theta] by the midpoint rule with n slices, and its error bound theta h^2 / 12
/// (|(sin^2)''| <= 2).
Bounds integral_of_square_sine(const Real& theta, std::int64_t n);

/// pi v^T A v = radial |v|^2 times the integral, A = A_{w,-w*} of the normal law, for v = w and v = w* (du18, proof of
/// Theorem A.2): (v.u)^2 = |v|^2 sin^2 of the angle to the ray that bounds the wedge on v's side. Within the integral's
/// two sides.
Truth forms_by_integral(const Mat& moment, const Vec& w, const Vec& teacher, const Real& radial,
                        const Bounds& integral);

}  // namespace lakatos
