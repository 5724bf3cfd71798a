#pragma once
// Questions about the patches of a finite law, one by one. None throws Undecided.
#include "theory/filter/real_filter.hpp"

namespace lakatos {

/// `holds` (a Truth) of every patch of every input.
template <class Holds>
Truth for_every_patch(const Law& law, Holds&& holds) {
  Truth all = Truth::yes;
  for (const auto& patches : law.atoms()) {
    for (const Vec& patch : patches) all = both(all, holds(patch));
  }
  return all;
}

/// Are two vectors of one length equal in every coordinate?
Truth same_vector(const Vec& a, const Vec& b);

/// Are the patches of each input equal?
Truth equal_patches(const Law& law);

/// Is there a patch between the two boundaries, on different sides of student and teacher? Only there is the gradient
/// not linear (du18, Section 2). Of a normal law: unless student and teacher are on one line.
Truth some_patch_between(const Law& law, const Vec& w, const Vec& teacher);

/// |Z_i| = 1 for every patch of every input.
Truth unit_norms(const Law& law);

/// 1 - reach <= |Z_i| <= 1 + reach for every patch of every input, 0 <= reach <= 1.
Truth norms_within(const Law& law, const Real& reach);

}  // namespace lakatos
