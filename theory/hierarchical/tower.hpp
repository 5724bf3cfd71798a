#pragma once
// Two levels of patches (hgm19, Section 5): classes of the top show patches of inner classes, and these show patches of
// real numbers.
#include "theory/hierarchical/separator.hpp"

namespace lakatos::hierarchical {

struct Tower {
  Level top;
  std::vector<Vec> separator;  // of the top images
  std::size_t pixels = 0;      // s^2
  std::vector<Image> inner;    // patch i of class c: number c k + i
  Layer last;                  // the inner classes and their patches
};

/// No two patches of inner classes have one class at one pixel: their one-hot forms are orthogonal. `inner`: the
/// classes as numbers, patch after patch.
Truth inner_orthogonal(const Tower& at, const Vec& inner);
/// The least y T(X) over the observed images of positive mass, T composed of both levels.
Real least_margin(const Tower& at);
/// Is there any separator of the observed images? By the certified programme over all of them, for the last patches as
/// rationals; Undecided beyond one position or four pixels, or without a certificate.
Truth separable_at_all(const Tower& at, const std::vector<Vector<Rational>>& patches);

}  // namespace lakatos::hierarchical
