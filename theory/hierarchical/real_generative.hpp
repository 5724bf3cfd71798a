#pragma once
// The generative model for the claim layer. What the functions do is said beside the templates of the same name; they
// have no printed form but for `angle_between_means`.
#include <cstdint>
#include <vector>

#include "theory/hierarchical/generative.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::hierarchical {

using Images = LabelledImages<Real>;
using Patches = PatchSets<Real>;

Patches uniform_patches(std::vector<std::vector<Image>> of);
Images next_level(const Images& law, const Patches& patches, std::size_t most = 1 << 16);
std::vector<Vec> mean_images(const Images& law, std::int64_t classes);
std::vector<Vec> next_mean_images(const std::vector<Vec>& means, const Patches& patches, std::int64_t next_classes);
/// Are the masses >= 0 and of sum 1? Never throws Undecided.
Truth is_law(const Images& law);
Real chance_of_positive(const Images& law);
Real bayes_error(const Images& law, const std::vector<std::int64_t>& codes);

/// The angle between two vectors in [0, pi], from the area they span and their product: accurate at all angles.
/// Undecided where both may vanish.
Real angle_between_means(const Vec& u, const Vec& v);
/// Are u and v linearly independent: |u|^2 |v|^2 > <u, v>^2.
Truth independent(const Vec& u, const Vec& v);
/// Is the family linearly independent? Its Gram determinant is positive. Yes for no vector.
Truth independent(const std::vector<Vec>& family);

}  // namespace lakatos::hierarchical
