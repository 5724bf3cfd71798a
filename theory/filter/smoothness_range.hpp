#pragma once
// gamma over a range of angles, and against the cross moments (du18, Definition 2.1, Theorem 3.1). None of those that
// give a Truth throws Undecided unless said so.
#include "theory/filter/real_filter.hpp"

namespace lakatos {

/// Does gamma exceed the level at every angle up to `upto`? p = 2, finite laws. Throws Undecided where critical angles
/// cannot be ordered.
Truth gamma_stays_above(const Law& law, const Vec& teacher, const Angle& upto, const Real& level);

/// Does some student stand at the angle with this cosine? On the line only at 0 and pi; Undefined between them, where a
/// minimum over students runs over nothing.
Truth some_student_at(const Law& law, const Real& cosine);

/// floor <= gamma(phi). In the plane this is definiteness, decided exactly. Above, enclosures of a singular moment
/// reach below 0 by rounding; but lambda_min is printed as a singular value (Section 1.3), so a floor up to 0 is always
/// met.
Truth floor_met(const Law& law, const Vec& teacher, const Angle& angle, const Real& floor);

/// Is there an L > 0 with six L < gamma that meets Assumption 3.2, off the boundaries?
Truth admissible_below(const Law& law, const Vec& teacher, const Bounds& gamma, const Real& six);

/// Does some angle beyond arccos(1 / sqrt(eight pi p)), p = 2, up to the right angle, have gamma >= level (> level if
/// `strict`)? pi is given by two rationals, so that exact scalars decide whatever is not between them. Finite laws.
/// Throws Undecided where critical angles cannot be ordered.
Truth reaches_beyond(const Law& law, const Vec& teacher, const Real& level, bool strict, const Real& eight);

}  // namespace lakatos
