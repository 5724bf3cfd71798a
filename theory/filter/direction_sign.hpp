#pragma once

// Internal to theory/filter: the sign of cos(phi) a + sin(phi) b without a root.

#include "theory/filter/planar.hpp"

namespace lakatos::detail {

/// The sign of w.Z for w at the given angle: of cosine_sign sqrt(cosine_part) sgn(along) + sqrt(sine_part) sgn(across),
/// cosine_part and sine_part the squares of the two terms up to a common factor. The larger square decides; signs are
/// asked for only where they matter. Throws Undecided where that is open.
template <class S>
int tilted_sign(const PlanarAngle<S>& angle, const S& along, const S& across, const S& cosine_part,
                const S& sine_part) {
  if (less(sine_part, cosine_part) == Truth::yes) return angle.cosine_sign * sign(along);
  if (less(cosine_part, sine_part) == Truth::yes) return sign(across);
  const int first = angle.cosine_sign * sign(along);
  const int second = sign(across) * sign(angle.sine2);
  if (first == 0 || second == 0 || first == second) return first != 0 ? first : second;
  return decide(equal(cosine_part, sine_part), "the sign of w.Z is open") ? 0 : first;
}

}  // namespace lakatos::detail
