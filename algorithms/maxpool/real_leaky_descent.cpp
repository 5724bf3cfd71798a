#include "algorithms/maxpool/real_leaky_descent.hpp"

#include "theory/numeric/lift.hpp"

namespace lakatos::maxpool {

Real updates_until_fitted(const LeakyDescent<Real>& run, std::int64_t most) {
  const auto count = [&](const auto& points, const auto& slope, const auto& pace) {
    using S = std::decay_t<decltype(slope)>;
    const LeakyDescent<S> descent{points, run.labels, slope, pace, run.positive, run.negative};
    return S(static_cast<long>(count_updates(descent, most)));
  };
  const Real updates = lifted(count, run.points, run.slope, run.pace);
  if (decide(less_equal(Real(static_cast<long>(most)), updates))) throw Undecided("the run was stopped");
  return updates;
}

}  // namespace lakatos::maxpool
