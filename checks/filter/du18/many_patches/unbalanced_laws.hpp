#pragma once
// Laws in the plane for which gamma of averages grows with the angle: two patches of one input lie on the two sides of
// the teacher's line, and one of them leaves P before the other.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"

namespace lakatos::du18 {

/// Inputs of equal patches near the teacher's line, and one light input with a patch on each side of it: once one of
/// its patches has left P, the other is no longer balanced, and E P P^T grows across.
LawField draw_unbalanced_law(Source& source, const VectorField& teacher);

/// The same with some twenty light inputs of two different patches in place of the heavy ones: there Assumption 3.2
/// leaves room even where the patches of an input are independent of each other within small boxes. No two patches have
/// the same slope, not even on different sides.
LawField draw_many_unbalanced(Source& source);

/// Three inputs of two patches around one for which gamma grows by more than 2 L_cross phi_t: one patch has left before
/// theta_t, the next leaves between theta_t and phi_t, and the cross moments of the first hide those of the second.
LawField draw_hidden_cross(Source& source);

}  // namespace lakatos::du18
