#pragma once
// Linear separators of latent images and of images of patches. Names are those of the twins' README.md.
#include "checks/hierarchical/subnet/layer.hpp"
#include "theory/numeric/real_hard_margin.hpp"

namespace lakatos::hierarchical {

/// W*: a number for each class and position, class after class: field `separator`. No instance where it has another
/// length.
std::vector<Vec> read_separator(const Statement& claim, const Level& level);
/// <W*, Z> = sum_j W*_{z_j}[j].
Real latent_score(const std::vector<Vec>& separator, const Image& image);
/// y <W*, Z> >= margin for every image of positive mass.
Truth separates(const std::vector<Vec>& separator, const Images& law, const Real& margin);
/// y <W*, Z> = 1 for some image of positive mass.
Formula margin_attained(const std::vector<Vec>& separator, const Images& law);
/// "separable": y <W*, Z> >= 1, the constant `margin` (A5).
void give_separable(Statement& claim, const Level& level, const std::vector<Vec>& separator);
inline const Constant margin_constant{"margin", {1, 1}, R"(the margin of $W^*$)"};

/// P^j = sum of the patches of class j.
std::vector<Vec> class_sums(const Layer& layer);
/// T = sum_j P^j (W*_j)^T: a vector for each position, the column of T there.
std::vector<Vec> lifted_separator(const Layer& layer, const std::vector<Vec>& separator);
/// T(X) = sum_j <T's column j, x^(j)>.
Real lifted_score(const Layer& layer, const std::vector<Vec>& columns, const Image& image);
/// sum of squares of all entries.
Real squared_frobenius(const std::vector<Vec>& rows);

/// The images of patches of positive mass, columns one after the other, with their labels.
struct Points {
  std::vector<Vec> points;
  std::vector<int> labels;
  std::vector<Image> images;  // the numbers of the patches
};
Points support_points(const Layer& layer);
/// The least |v|^2 with y <v, X> >= 1 on these images. The certificate is found in rationals; what it proves is
/// computed in the arithmetic that is judging, the two bounds being one number in rationals. Undecided where none was
/// found.
HardMarginBounds<Real> least_separator_norm(const Statement& claim, const Layer& layer);

}  // namespace lakatos::hierarchical
