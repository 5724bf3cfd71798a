#pragma once
// For dials of Theorems A.1 and A.2: laws of the plane that are not rotation invariant, heavy across the teacher (1, 0), and their L_{-w*}(phi).
// In the frame of the teacher's boundary and the teacher, a wedge of opening phi at the boundary has the second moment [[n11, n12], [n12, n22]];
// it grows with the opening and is the same on both sides, so its largest eigenvalue is L_{-w*}(phi) for this teacher.
#include "checks/engine/claim.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos::du18 {

template <class S>
S largest_eigenvalue_of(const S& n11, const S& n12, const S& n22) {
  return (n11 + n22 + sqrt(S(square(S(n11 - n22)) + S(4) * square(n12)))) / S(2);
}

/// The direction of N(0, diag(1, c^2)), c != 1: unit norm, the angle t from the boundary has the density c / (2 pi g), g = cos^2 t + c^2 sin^2 t.
/// With Psi = int c/g = atan(c tan phi): int c sin^2/g = (c phi - Psi) / (c^2 - 1), int c sin cos / g = c log g(phi) / (2 (c^2 - 1)).
template <class S>
S tilted_growth(const S& phi, const S& c) {
  const S x = cos(phi), y = sin(phi), more = square(c) - S(1), total = arc_tangent(S(c * y), x), n22 = (c * phi - total) / more;
  return largest_eigenvalue_of(S(total - n22), S(c * log(S(S(1) + more * square(y))) / (S(2) * more)), n22) / (S(2) * pi<S>());
}

/// N(0, s^2 diag(1, c^2)) with s^2 = 2 / (1 + c^2), so that E|Z|^2 = 2: the normal law on the wedge of opening Psi = atan(c tan phi), stretched.
template <class S>
S anisotropic_growth(const S& phi, const S& c) {
  const S x = cos(phi), y = sin(phi), g = square(x) + square(S(c * y)), opening = arc_tangent(S(c * y), x), both = c * x * y / g;
  const S n11 = square(c) * (opening + both), n12 = c * square(c) * square(y) / g, n22 = opening - both;
  return largest_eigenvalue_of(n11, n12, n22) / (pi<S>() * (S(1) + square(c)));
}

inline Dial tilt_dial() {
  return {"tilt", "rotation invariance", "p = 2; the direction of a normal law whose deviation across the teacher is c times that along it: the sphere law, tilted", {1, 1},
          {{1, 1}, {2, 1}, {4, 1}, {6, 1}, {13, 2}, {8, 1}, {16, 1}, {64, 1}}, {}, "", "", ""};
}
inline Dial anisotropy_dial() {
  return {"anisotropy", "rotation invariance", "p = 2; a normal law with E|Z|^2 = 2 whose deviation across the teacher is c times that along it", {1, 1},
          {{1, 1}, {2, 1}, {3, 1}, {7, 2}, {4, 1}, {8, 1}, {16, 1}, {64, 1}}, {}, "", "", ""};
}

}  // namespace lakatos::du18
