#include "theory/hierarchical/channel_products.hpp"

namespace lakatos::hierarchical {

Truth driven_apart(const Level& level, const std::vector<Vec>& weights, const std::vector<Vec>& start,
                   const std::vector<Vec>& end, const Real& push) {
  const auto d = static_cast<std::size_t>(level.variants);
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < end.size(); ++i) {
    visit_patch_pairs(level, false, [&](std::size_t x, std::size_t y) {
      const Real pull = dot(weights[i], subtract(level.means[x / d], level.means[y / d]));
      const Real moved = abs(end[i][x] - end[i][y]) + abs(start[i][x] - start[i][y]);
      all = both(all, less_equal(push * abs(pull), moved));
    });
  }
  return all;
}

}  // namespace lakatos::hierarchical
