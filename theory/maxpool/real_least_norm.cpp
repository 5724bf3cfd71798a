#include "theory/maxpool/real_least_norm.hpp"

#include "theory/numeric/real_hard_margin.hpp"

namespace lakatos::maxpool {

LeastNorm least_norm(const std::vector<Vec>& points, const std::vector<int>& labels,
                     const std::vector<std::int64_t>& copies) {
  const HardMarginBounds<Real> bounds = bound_margin(points, labels, proposed_margin(points, labels, copies), copies);
  const bool found = bounds.separable == Truth::yes;
  return {found ? std::optional(bounds.at_most) : std::nullopt, bounds.at_least, bounds.separable};
}

}  // namespace lakatos::maxpool
