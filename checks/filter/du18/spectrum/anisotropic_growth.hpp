#pragma once
// For dials of Theorems A.1 and A.2: laws of the plane that are not rotation invariant, heavy across the teacher (1,
// 0), and their L_{-w*}(phi). In the frame of the teacher's boundary and the teacher, a wedge of opening phi at the
// boundary has the second moment [[n11, n12], [n12, n22]]; it grows with the opening and is the same on both sides, so
// its largest eigenvalue is L_{-w*}(phi) for this teacher.
#include "checks/engine/claim/claim.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos::du18 {

inline Real largest_eigenvalue_of(const Real& n11, const Real& n12, const Real& n22) {
  return (n11 + n22 + sqrt(Real(square(Real(n11 - n22)) + Real(4) * square(n12)))) / Real(2);
}

/// The direction of N(0, diag(1, c^2)), c != 1: unit norm, the angle t from the boundary has the density c / (2 pi g),
/// g = cos^2 t + c^2 sin^2 t. With Psi = int c/g = atan(c tan phi): int c sin^2/g = (c phi - Psi) / (c^2 - 1), int c
/// sin cos / g = c log g(phi) / (2 (c^2 - 1)).
inline Real tilted_growth(const Real& phi, const Real& c) {
  const Real x = cos(phi), y = sin(phi), more = square(c) - Real(1), total = arc_tangent(Real(c * y), x),
             n22 = (c * phi - total) / more;
  return largest_eigenvalue_of(Real(total - n22), Real(c * log(Real(Real(1) + more * square(y))) / (Real(2) * more)),
                               n22) /
         (Real(2) * pi());
}

/// N(0, s^2 diag(1, c^2)) with s^2 = 2 / (1 + c^2), so that E|Z|^2 = 2: the normal law on the wedge of opening Psi =
/// atan(c tan phi), stretched.
inline Real anisotropic_growth(const Real& phi, const Real& c) {
  const Real x = cos(phi), y = sin(phi), g = square(x) + square(Real(c * y)), opening = arc_tangent(Real(c * y), x),
             both = c * x * y / g;
  const Real n11 = square(c) * (opening + both), n12 = c * square(c) * square(y) / g, n22 = opening - both;
  return largest_eigenvalue_of(n11, n12, n22) / (pi() * (Real(1) + square(c)));
}

inline Dial tilt_dial() {
  return {.name = "tilt",
          .assumption = "rotation invariance",
          .text =
              "p = 2; the direction of a normal law whose deviation across the teacher is c times that along it: the "
              "sphere law, tilted",
          .grid = {{1, 1}, {2, 1}, {4, 1}, {6, 1}, {13, 2}, {8, 1}, {16, 1}, {64, 1}}};
}
inline Dial anisotropy_dial() {
  return {.name = "anisotropy",
          .assumption = "rotation invariance",
          .text = "p = 2; a normal law with E|Z|^2 = 2 whose deviation across the teacher is c times that along it",
          .grid = {{1, 1}, {2, 1}, {3, 1}, {7, 2}, {4, 1}, {8, 1}, {16, 1}, {64, 1}}};
}

}  // namespace lakatos::du18
