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
Formula starts_low(Statement& claim, const Law& law, const Vec& w, const Vec& teacher, const Real& factor);

/// A standard normal law, or (p = 1) a finite law with mass on both sides or, now and then, on one side only.
LawField draw_regular_law(Source& source, std::size_t dimension, bool gaussian);

}  // namespace lakatos::du18
