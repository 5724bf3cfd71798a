#pragma once
// Codes in place of classes, and of whole images: what a classifier can tell apart.
#include <map>

#include "theory/hierarchical/real_generative.hpp"

namespace lakatos::hierarchical {

/// Images with code[c] in place of class c.
Images renamed(Images law, const Image& code);
/// Images with each run of `size` pixels replaced by what `of` says, -1 where it says nothing; `closed`: by that of the
/// run and the next pixel, but for the last run.
Images replaced_runs(Images law, std::int64_t size, const std::map<Image, std::int64_t>& of, bool closed = false);
/// The number of each image among the different ones, in order.
std::vector<std::int64_t> image_codes(const Images& law);
/// The same once each class c has become code[c].
std::vector<std::int64_t> merged_codes(const Images& law, const Image& code);
/// The mass of each number.
Vec masses_of(const Images& law, const std::vector<std::int64_t>& codes);

/// 0, 1, ..., count - 1: a code of its own for each.
Image own_codes(std::int64_t count);
/// P(label(z) != y) under `law` for the classifier that was learnt on `seen`, where its labels are `classifier`; the
/// first counts where an image stands twice, and an image that is not among these is an error.
Real error_of(const std::vector<int>& classifier, const Images& seen, const Images& law);

}  // namespace lakatos::hierarchical
