#include "theory/maxpool/real_least_norm.hpp"

#include "theory/numeric/hard_margin.hpp"
#include "theory/numeric/lift.hpp"

namespace lakatos {

template <class S, class Convert>
auto rebuilt(const HardMarginBounds<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return HardMarginBounds<T>{x.separable, each(x.at_most), each(x.at_least)};
}

namespace maxpool {

LeastNorm least_norm(const std::vector<Vec>& points, const std::vector<int>& labels,
                     const std::vector<std::int64_t>& copies) {
  const auto kernel = [&]<class S>(const std::vector<Vector<S>>& z) {
    HardMarginOf<S> problem{z, labels, {}};
    for (const std::int64_t each : copies) problem.weights.push_back(S(static_cast<long>(each)));
    const auto proposed = [&] {
      const Unrecorded inside;  // nothing vouches for the proposal; the bounds are what is recorded
      return proposed_margin(problem);
    };
    return bound_margin(problem, proposed());
  };
  const HardMarginBounds<Real> bounds = lifted(kernel, points);
  const bool found = bounds.separable == Truth::yes;
  return {found ? std::optional(bounds.at_most) : std::nullopt, bounds.at_least, bounds.separable};
}

}  // namespace maxpool
}  // namespace lakatos
