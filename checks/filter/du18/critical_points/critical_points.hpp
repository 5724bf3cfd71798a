#pragma once
#include "checks/engine/claim/claim.hpp"
#include "theory/filter/non_degeneracy.hpp"

namespace lakatos::du18 {

/// The non-degeneracy A5 as a formula, and l(w) < factor * l(0).
Formula non_degeneracy(const Statement& claim, const Law& law, const Vec& teacher, Quantifier over);
Real loss_at_origin(Statement& claim, const Law& law, const Vec& teacher);
Formula starts_low(Statement& claim, const Law& law, const Vec& w, const Vec& teacher, const Real& factor);

/// A standard normal law, or (p = 1) a finite law with mass on both sides or, now and then, on one side only.
LawField draw_regular_law(Source& source, std::size_t dimension, bool gaussian);

Record draw_recovery_from_good_loss(Source& source);

std::vector<Record> zoo_of_recovery_from_good_loss();

/// A law, a student and a teacher of one neuron: generic, on a boundary, parallel. Also what Lemma A.1 is judged on.
Record draw_neuron(Source& source);
std::vector<Record> neuron_zoo();

/// A law on the line, in the plane or above, or the standard normal one; a student near or far; a step around 2 /
/// lambda_max(E ZZ^T).
Record draw_descent(Source& source);

}  // namespace lakatos::du18
