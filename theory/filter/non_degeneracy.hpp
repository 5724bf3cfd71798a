#pragma once
// The non-degeneracy of the input that du18, Theorem 2.1 assumes (A5), one patch.
#include "theory/filter/real_filter.hpp"

namespace lakatos {

/// Over what it is quantified: E[Z Z^T 1{S(w1, w2)}] > 0 for every pair below pi, or A_{w,w*} > 0 for every student
/// below pi from the teacher.
enum class Quantifier { pairs, teacher };

/// A5 for one patch.
///   Gaussian            met: every wedge of positive opening has positive mass around each of its directions.
///   finite law, p = 1   the angles below pi are 0: mass on both sides (pairs), on the teacher's side (teacher).
///   finite law, p >= 2  never met. Turn w (or w2) towards -w* (or -w1): every atom off the hyperplane across w* leaves
///                       the wedge {w.Z >= 0, w*.Z >= 0} before the angle reaches pi, there being finitely many; what
///                       stays lies in that hyperplane and spans at most p - 1 dimensions, so the moment is singular.
/// `spread`: atoms stand for densities on boxes, and the last argument does not apply: unknown for p >= 2. Never throws
/// Undecided.
Truth non_degenerate(const Law& law, const Vec& teacher, Quantifier over, bool spread);

/// theta(w, w*) < pi: not on the ray opposite to the teacher. Undefined for w = 0, which stands at no angle.
Truth below_straight(const Vec& w, const Vec& teacher);

}  // namespace lakatos
