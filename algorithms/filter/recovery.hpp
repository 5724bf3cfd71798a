#pragma once
// Does gradient descent on one neuron recover the teacher (du18, Theorem 2.1)? Decided by walking it.
#include "algorithms/filter/real_descent.hpp"

namespace lakatos {

/// Does gradient descent with this constant step tend to the teacher? no: it runs into an exact cycle or a stationary
/// point elsewhere within `horizon` steps, or comes to stand behind the teacher on its ray where each step shortens it
/// by a factor in (0, 1); yes: convergence is certain; unknown otherwise, and where an iterate has no gradient. Certain
/// is what happens on the teacher's ray for p = 1 and for the Gaussian: there w - w* is multiplied by 1 - step * a in
/// each step, a = A_{w*,w*}, as long as the iterate stays on the ray; it does when that factor is in [0, 1), or in (-1,
/// 0) and |w - w*| < |w*|.
Truth recovers(const Law& law, const Vec& start, const Vec& teacher, const Real& step, int horizon);

}  // namespace lakatos
