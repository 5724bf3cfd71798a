#pragma once
// The hierarchical generative model of malach18 (Section 3.1) and hgm19 (Section 3): a label draws a top image of
// classes, and level after level each pixel is replaced by a patch of its class. Classes of a level are numbered from
// 0. Written by the symbols of malach18: images have m s^kappa pixels, pixel j of one level becomes the pixels j s ...
// j s
// + s - 1 of the next.
#include <cstdint>
#include <vector>

#include "theory/numeric/vector.hpp"

namespace lakatos::hierarchical {

/// An image: the class of each pixel. For the last level: the number of a value in a list of values.
using Image = std::vector<std::int64_t>;

/// A finite law of (image, label): image i with label labels[i] (+1, -1) has mass masses[i]. Images may repeat.
template <class S>
struct LabelledImages {
  std::vector<Image> images;
  std::vector<int> labels;
  Vector<S> masses;

  std::size_t size() const { return images.size(); }
};

/// The patches of one level: of[c] are those of class c, each of s classes of the next level. Class c draws its i-th
/// with chance masses[c][i].
template <class S>
struct PatchSets {
  std::vector<std::vector<Image>> of;
  std::vector<Vector<S>> masses;

  std::int64_t classes() const { return static_cast<std::int64_t>(of.size()); }
};

/// Uniform on each class's patches (malach18 A4, hgm19 A4). std::invalid_argument for a class without patches.
template <class S>
PatchSets<S> uniform_patches(std::vector<std::vector<Image>> of);

/// G_(kappa+1) from G_kappa, outcome by outcome; pixels choose independently. Equal images are merged. Cost: the number
/// of outcomes, which grows as d^(m s^kappa). std::length_error beyond `most` outcomes, std::invalid_argument for a
/// class without patches or patches of different sizes.
template <class S>
LabelledImages<S> next_level(const LabelledImages<S>& law, const PatchSets<S>& patches, std::size_t most = 1 << 16);

/// v_c = E[-y F_c(z)] for c = 0 ... classes - 1 (malach18, Section 5.1.1; hgm19 has F_c = -v_c in the text and v_c in
/// the appendix): a number for each pixel. std::invalid_argument for no image.
template <class S>
std::vector<Vector<S>> mean_images(const LabelledImages<S>& law, std::int64_t classes);

/// The v_c of the next level from those of this one, by linearity: entry j s + q of the next v_c' is the sum over c of
/// v_c[j] times the chance that a patch of c has class c' at q.
template <class S>
std::vector<Vector<S>> next_mean_images(const std::vector<Vector<S>>& means, const PatchSets<S>& patches,
                                        std::int64_t next_classes);

/// P(y = 1).
template <class S>
S chance_of_positive(const LabelledImages<S>& law);

/// The least error of a classifier that sees code[i] in place of image i: sum over codes of the smaller of the two
/// labels' masses. Codes are compared as whole numbers.
template <class S>
S bayes_error(const LabelledImages<S>& law, const std::vector<std::int64_t>& codes);

}  // namespace lakatos::hierarchical
