#pragma once
// The patches that the classes of a hierarchy draw: how many there are and fit, their chances and their products
// (malach18, Section 5.1.1; hgm19, Sections 3 and 4).
#include "theory/hierarchical/hierarchy.hpp"

namespace lakatos::hierarchical {

/// k |C_(level-1)|: how many patches the classes above draw.
Real patches_drawn(const Hierarchy& model, std::int64_t level);
/// |C_level|^s: how many different patches of classes of that level there are.
Real patches_possible(const Hierarchy& model, std::int64_t level);
/// d |C_kappa| <= factor |C_(kappa+1)|^s for all levels of classes, d given; is it an equality, with factor 1,
/// somewhere?
Truth patches_fit(const Hierarchy& model, const Real& variants, const Real& factor);
Truth some_patches_fill(const Hierarchy& model, const Real& variants);

/// Has each patch of a class the mass 1/d on every level?
Truth uniform_masses(const Hierarchy& model, const Real& variants);
/// P(the block of pixel j is a patch p of class c) = P(pixel j is c) / d, for each pixel, class and patch.
Truth blocks_are_uniform(const Images& above, const Images& below, const Patches& patches, const Real& variants);
/// The products of all patches of the observed level of a hierarchy of one level are those of an orthonormal family.
Truth orthonormal_patches(const Hierarchy& model);
/// All ways in which the first patch of level 0 appears on level 2.
Images appearances(const Hierarchy& model);

}  // namespace lakatos::hierarchical
