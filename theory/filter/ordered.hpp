#pragma once
// gamma and L at two angles, compared.
#include "theory/filter/real_filter.hpp"

namespace lakatos {

/// gamma(near) >= gamma(far), resp. L(near) >= L(far); with `strict`, > in place of >=. Never throws Undecided.
/// In the plane the moments are first compared on each side of the teacher in the order of definite matrices, exactly
/// and without roots: where E[P P^T] at `far` lies below that at `near` (ties included), both extrema are ordered. Else
/// their brackets decide.
Truth gamma_ordered(const Law& law, const Vec& teacher, const Angle& near, const Angle& far, bool strict = false);
Truth lipschitz_ordered(const Law& law, const Vec& teacher, const Angle& near, const Angle& far, bool strict = false);

}  // namespace lakatos
