#pragma once
// Questions about a finite law and its filters, input by input. Those that give a Truth never throw Undecided.
#include "theory/filter/real_filter.hpp"

namespace lakatos {

// One patch: what a student sees of the input (du18, after Theorem 2.1).

/// E ZZ^T is singular: the input lies in a proper subspace.
Truth singular_input(const Law& law);
/// w.Z > 0 only where w.Z = w*.Z.
Truth fits_what_it_sees(const Law& law, const Vec& w, const Vec& teacher);
/// P[w.Z > 0] > 0.
Truth sees(const Law& law, const Vec& w);
/// P[w.Z < 0 < w*.Z] > 0.
Truth misses(const Law& law, const Vec& w, const Vec& teacher);

// Any number of patches.

/// |grad l(w, Z) + noise| <= bound for the loss of every single input Z (du18, Section 1.3).
Truth single_gradients_within(const Law& law, const Vec& w, const Vec& teacher, const Vec& noise, const Real& bound);
/// (normal.Z_i)^2 <= offset |normal|^2 for every patch: none is farther than the root of `offset` from the hyperplane
/// through 0. `norm2` = |normal|^2.
Truth near_hyperplane(const Law& law, const Vec& normal, const Real& offset, const Real& norm2);
/// |Z_i - Z_j|^2 <= delta2 for all patches of an input.
Truth patches_within(const Law& law, const Real& delta2);
/// Does every patch index have this mass in the region {first.Z >= 0, second.Z <= 0}?
Truth region_mass_is(const Law& law, const Vec& first, const Vec& second, const Real& expected);

}  // namespace lakatos
