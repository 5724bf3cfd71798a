#pragma once
// gamma and L at two angles, compared.
#include "theory/filter/planar.hpp"

namespace lakatos::du18 {

/// gamma(near) >= gamma(far), resp. L(near) >= L(far); with `strict`, > in place of >=. Never throws Undecided.
/// In the plane the moments are first compared on each side of the teacher in the order of definite matrices, exactly and without roots: where
/// E[P P^T] at `far` lies below that at `near` (ties included), both extrema are ordered. Else their brackets decide.
template <class S>
Truth gamma_ordered(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& near, const PlanarAngle<S>& far, bool strict = false);
template <class S>
Truth lipschitz_ordered(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& near, const PlanarAngle<S>& far, bool strict = false);

}  // namespace lakatos::du18
