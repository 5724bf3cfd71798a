#pragma once
// Linear separators of latent images and of images of patches (hgm19, Section 3.1 and Lemma 1). W has a number for each
// class and position: separator[c][j].
#include "theory/hierarchical/layer.hpp"

namespace lakatos::hierarchical {

/// <W, Z> = sum_j W_{z_j}[j].
Real latent_score(const std::vector<Vec>& separator, const Image& image);
/// y <W, Z> >= margin for every image of positive mass.
Truth separates(const std::vector<Vec>& separator, const Images& law, const Real& margin);
/// y <W, Z> = 1 for some image of positive mass?
Truth attains_margin(const std::vector<Vec>& separator, const Images& law);

/// No linear function of the latent image is right: multipliers >= 0 of sum 1, 0 on images of no mass, with sum_n
/// multipliers[n] y_n z_n = 0 in one-hot form: then sum_n multipliers[n] y_n <W, Z_n> = 0 for every W, and no W has all
/// y <W, Z> > 0.
Truth certified_inseparable(const Level& level, const Vec& multipliers);
/// No linear function of the observed image is right: such multipliers on the latent images, where every pixel shows
/// the mean of its class's patches. These mean images lie in the convex hull of the observed ones; sum multipliers y X
/// = 0 and sum multipliers y = 0 (asked `with_offset`) leave no w, b with y (<w, X> + b) > 0 for all.
Truth no_linear_classifier(const Layer& layer, const Vec& multipliers, bool with_offset);
/// Does no image of positive mass come with both labels?
Truth labels_by_images(const Images& law);

/// P^j = sum of the patches of class j.
std::vector<Vec> class_sums(const Layer& layer);
/// Is <p, sums[j]> = `one` for the patches p of class j, and 0 for all others (hgm19, proof of Lemma 1)?
Truth dual_to_patches(const Layer& layer, const std::vector<Vec>& sums, const Real& one);
/// T = sum_j P^j (W_j)^T: a vector for each position, the column of T there.
std::vector<Vec> lifted_separator(const Layer& layer, const std::vector<Vec>& separator);
/// T(X) = sum_j <T's column j, x^(j)>.
Real lifted_score(const Layer& layer, const std::vector<Vec>& columns, const Image& image);
/// y T(X) >= 1 for every image of patches of positive mass.
Truth lifted_separates(const Layer& layer, const std::vector<Vec>& columns, const Images& observed);
/// And T(X) = <W, Z> for the latent image Z of X?
Truth lifted_as_latent(const Layer& layer, const std::vector<Vec>& separator, const Images& observed);
/// sum of squares of all entries.
Real squared_frobenius(const std::vector<Vec>& rows);

/// The images of patches of positive mass, columns one after the other, with their labels.
struct Points {
  std::vector<Vec> points;
  std::vector<int> labels;
  std::vector<Image> images;  // the numbers of the patches
};
Points support_points(const Layer& layer);

}  // namespace lakatos::hierarchical
