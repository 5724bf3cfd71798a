#pragma once
// The layer that tests of two floors share.
#include "theory/hierarchical/layer.hpp"
#include "theory/hierarchical/real_generative.hpp"

namespace lakatos::hierarchical {

inline const Real half = real({1, 2});

/// Two positions, two classes of two unit vectors each: (0, 1) is positive, (1, 0) and (0, 0) negative.
inline Layer small_layer() {
  Layer layer;
  layer.level = {2, 2, 2, {{{0, 1}, {1, 0}, {0, 0}}, {1, -1, -1}, {half, real({1, 3}), real({1, 6})}}, {}};
  layer.level.means = mean_images(layer.level.law, 2);
  layer.dimension = 4;
  for (std::size_t p = 0; p < 4; ++p) {
    layer.patches.emplace_back(4, Real(0)), layer.patches.back()[p] = 1;
    layer.as.push_back(p);
  }
  layer.chances = {{half, half}, {half, half}};
  return layer;
}

}  // namespace lakatos::hierarchical
