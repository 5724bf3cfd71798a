#pragma once
// The structs of algorithms/overlap in lifted kernels (lift.hpp).
#include "algorithms/overlap/convotron.hpp"
#include "algorithms/overlap/convotron_law.hpp"
#include "theory/overlap/lift_overlap.hpp"

namespace lakatos::overlap {

template <class S, class Convert>
auto rebuilt(const StageOneGradient<S>& x, const detail::Each<Convert>& each) {
  return StageOneGradient<typename detail::Each<Convert>::template Result<S>>{each(x.by_filter), each(x.by_weights)};
}

template <class S, class Convert>
auto rebuilt(const ConvotronRun<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return ConvotronRun<T>{each(x.law), each(x.student), each(x.teacher), each(x.step), x.steps};
}
template <class S, class Convert>
auto rebuilt(const Place<S>& x, const detail::Each<Convert>& each) {
  return Place<typename detail::Each<Convert>::template Result<S>>{each(x.w), each(x.weight)};
}

}  // namespace lakatos::overlap
