#pragma once
// Linear separators of latent images and of images of patches. Names are those of the twins' README.md.
#include "checks/hierarchical/subnet/layer.hpp"
#include "theory/hierarchical/separator.hpp"
#include "theory/numeric/real_hard_margin.hpp"

namespace lakatos::hierarchical {

/// W*: a number for each class and position, class after class: field `separator`. No instance where it has another
/// length.
std::vector<Vec> read_separator(const Statement& claim, const Level& level);
/// y <W*, Z> = 1 for some image of positive mass.
Formula margin_attained(const std::vector<Vec>& separator, const Images& law);
/// "separable": y <W*, Z> >= 1, the constant `margin` (A5).
void give_separable(Statement& claim, const Level& level, const std::vector<Vec>& separator);
inline const Constant margin_constant{"margin", {1, 1}, R"(the margin of $W^*$)"};

/// The least |v|^2 with y <v, X> >= 1 on these images. The certificate is found in rationals; what it proves is
/// computed in the arithmetic that is judging, the two bounds being one number in rationals. Undecided where none was
/// found.
HardMarginBounds<Real> least_separator_norm(const Statement& claim, const Layer& layer);

}  // namespace lakatos::hierarchical
