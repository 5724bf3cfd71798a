#pragma once

#include "theory/probability/patch_law.hpp"

namespace lakatos {

/// Network, loss and population gradient of du18, Section 1.2 and eq. (1)-(3):
///   f(w, Z) = (1/k) sum_i max(w.Z_i, 0),  l(w) = E (f(w, Z) - f(w*, Z))^2 / 2.
/// All vectors have p entries, else std::invalid_argument. Where an enclosure leaves the sign of a w.Z_i open the
/// gradient throws Undecided; values (network_output, population_loss) are continuous and never do for finite laws.

/// f(w, Z) for one input Z = (Z_1 ... Z_k).
template <class S>
S network_output(const Vector<S>& student, const std::vector<Vector<S>>& patches);

/// l(w). Gaussian laws: arc-cosine kernel of order one, rational on the line through the teacher.
template <class S>
S population_loss(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher);

/// The gradient of l at w taken from the loss, sample by sample, with sigma'(0) = 0:
///   E[(f(w, Z) - f(w*, Z)) (1/k) sum_i Z_i 1{w.Z_i > 0}].
/// Gaussian laws: w/2 - ((pi - theta) w* + sin(theta) |w*| w/|w|) / (2 pi), theta the angle of w and w*; at w = 0 it is
/// 0. On the ray w = s w* this is rational: (w - w*)/2 for s > 0 and w/2 for s < 0. Cost: O(atoms k p).
template <class S>
Vector<S> population_gradient(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher);

/// first * A_{w,w*} (w - w*) + second * A_{w,-w*} w: the right side of the display after (3), k = 1 only
/// (std::invalid_argument otherwise), with the two printed coefficients free. The paper has first = second = 1.
template <class S>
Vector<S> population_gradient_by_regions(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher,
                                         const S& first, const S& second);

/// Does the gradient exist at w without a convention for sigma'(0)? No iff some atom has a nonzero patch with
/// w.Z_i = 0 and f(w, Z) != f(w*, Z) (where the two agree, the squared loss is flat and the kink does not show).
/// Gaussian laws: yes iff w != 0 or w* = 0. Never throws Undecided.
template <class S>
Truth differentiable(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher);

}  // namespace lakatos
