#pragma once
// Families of latent images that a separator of small norm tells apart, and no learner of few updates (hgm19, Lemma 1).
#include <cstdint>
#include <vector>

#include "theory/hierarchical/generative.hpp"

namespace lakatos::hierarchical {

/// Images of classes from 0 with their labels; W* = separator / denominator, a number for each class and pixel, class
/// after class, has y <W*, Z> = 1 or more.
struct SeparatedImages {
  std::vector<Image> images;
  std::vector<int> labels;
  std::vector<std::int64_t> separator;
  std::int64_t denominator = 1;
};

/// One image for each label, which differ at every pixel: on the first pixels the classes by turns, from class 0 and
/// from class 1; W* = +-1/m_0^2. From three classes on, and with as many pixels, any two F_c are independent.
SeparatedImages opposite_images(std::int64_t classes, std::int64_t pixels);

/// The rows of Sylvester's Hadamard matrix of 4^j rows as images, j >= 2. Each pixel has two classes, one for an entry
/// 1 and one for -1: the next in turn at the columns 1, 2, 4 and, with four classes, 1 xor 2 xor 4; else 0 and 1. The
/// label is what most of the columns 1, 2, 4 have, and W* counts them.
SeparatedImages hadamard_images(std::int64_t j, std::int64_t classes);

}  // namespace lakatos::hierarchical
