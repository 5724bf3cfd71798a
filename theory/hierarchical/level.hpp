#pragma once
// One level of the generative model (malach18, Section 5.1.1; hgm19, Section 3.1), without the patches of the next one.
#include <cstdint>
#include <vector>

#include "theory/hierarchical/real_generative.hpp"

namespace lakatos::hierarchical {

/// The law G_kappa of (image of classes, label) and how many patches each class has on the next level.
struct Level {
  std::int64_t classes = 0;    // |C|
  std::int64_t positions = 0;  // m; hgm19: m_0^2
  std::int64_t variants = 0;   // d, in hgm19 k
  Images law;
  std::vector<Vec> means;  // v_c for each class; over symbols those of c_1 and c_2
};

/// f(p, q) for the pairs p < q of `count` patches that are of one class (`same`), or of two; they are numbered class
/// after class, `variants` a class.
template <class F>
void visit_patch_pairs(std::size_t count, std::size_t variants, bool same, F&& f) {
  for (std::size_t p = 0; p < count; ++p) {
    for (std::size_t q = p + 1; q < count; ++q) {
      if ((p / variants == q / variants) == same) f(p, q);
    }
  }
}
/// The same for the patches of a level.
template <class F>
void visit_patch_pairs(const Level& level, bool same, F&& f) {
  visit_patch_pairs(static_cast<std::size_t>(level.classes * level.variants), static_cast<std::size_t>(level.variants),
                    same, f);
}

}  // namespace lakatos::hierarchical
