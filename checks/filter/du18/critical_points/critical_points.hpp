#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

/// Over what the non-degeneracy A5 is quantified: E[Z Z^T 1{S(w1, w2)}] > 0 for every pair below pi (R1), or A_{w,w*} >
/// 0 for every student below pi from the teacher (R2).
enum class Quantifier { pairs, teacher };

/// A5 for one patch.
///   Gaussian            met: every wedge of positive opening has positive mass around each of its directions.
///   finite law, p = 1   the angles below pi are 0: mass on both sides (R1), on the teacher's side (R2).
///   finite law, p >= 2  never met. Turn w (or w2) towards -w* (or -w1): every atom off the hyperplane across w* leaves
///   the wedge
///                       {w.Z >= 0, w*.Z >= 0} before the angle reaches pi, there being finitely many; what stays lies
///                       in that hyperplane and spans at most p - 1 dimensions, so the moment is singular.
/// `spread`: atoms stand for densities on boxes, and the last argument does not apply: unknown for p >= 2. Never throws
/// Undecided.
Truth non_degenerate(const Law& law, const Vec& teacher, Quantifier over, bool spread);

/// That assumption as a formula, and l(w) < factor * l(0).
Formula non_degeneracy(const Statement& claim, const Law& law, const Vec& teacher, Quantifier over);
Real loss_at_origin(Statement& claim, const Law& law, const Vec& teacher);
Formula starts_low(Statement& claim, const Law& law, const Vec& w, const Vec& teacher, const Real& factor);

/// A standard normal law, or (p = 1) a finite law with mass on both sides or, now and then, on one side only.
LawField draw_regular_law(Source& source, std::size_t dimension, bool gaussian);

/// Does gradient descent with this constant step tend to the teacher? no: it runs into an exact cycle or a stationary
/// point elsewhere within `horizon` steps, or comes to stand behind the teacher on its ray where each step shortens it
/// by a factor in (0, 1); yes: convergence is certain; unknown otherwise, and where an iterate has no gradient. Certain
/// is what happens on the teacher's ray for p = 1 and for the Gaussian: there w - w* is multiplied by 1 - step * a in
/// each step, a = A_{w*,w*}, as long as the iterate stays on the ray; it does when that factor is in [0, 1), or in (-1,
/// 0) and |w - w*| < |w*|.
Truth recovers(const Law& law, const Vec& start, const Vec& teacher, const Real& step, int horizon);

Record draw_recovery_from_good_loss(Source& source);

std::vector<Record> zoo_of_recovery_from_good_loss();

/// A law, a student and a teacher of one neuron: generic, on a boundary, parallel. Also what Lemma A.1 is judged on.
Record draw_neuron(Source& source);
std::vector<Record> neuron_zoo();

/// A law on the line, in the plane or above, or the standard normal one; a student near or far; a step around 2 /
/// lambda_max(E ZZ^T).
Record draw_descent(Source& source);

}  // namespace lakatos::du18
