#pragma once
// The population gradient along the ray s w, s > 0, through a student, one patch: no sign of w.Z changes on it, so the
// gradient is affine, grad l(s w) = s A w - b with A = E[ZZ^T 1{w.Z > 0}] and b = E[Z max(w*.Z, 0) 1{w.Z > 0}]. Its
// squared length is convex in s: on a segment it is largest at an end, and on the whole ray it has no bound unless A w
// = 0. Slope and limit at 0 are read off the gradients at w and 2 w.
#include "theory/filter/real_filter.hpp"

namespace lakatos {

template <class S>
struct RayGradient {
  Vector<S> end;    ///< at s = 1
  Vector<S> slope;  ///< A w
  Vector<S> limit;  ///< for s -> 0
};

/// A Law and Vec, or a PatchLaw and Vector of one scalar.
template <class SomeLaw, class S>
RayGradient<S> gradient_along(const SomeLaw& law, const Vector<S>& w, const Vector<S>& teacher) {
  const Vector<S> end = population_gradient(law, w, teacher);
  const Vector<S> slope = subtract(population_gradient(law, scale(S(2), w), teacher), end);
  return {end, slope, subtract(end, slope)};
}

/// Is the gradient at most `bound` >= 0 long on the segment from 0 to w, or on the whole ray?
Truth bounded_by(const RayGradient<Real>& gradient, const Real& bound, bool whole_ray);

}  // namespace lakatos
