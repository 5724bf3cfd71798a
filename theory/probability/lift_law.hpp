#pragma once
// Laws in lifted kernels (lift.hpp).
#include "theory/numeric/lift.hpp"
#include "theory/probability/law.hpp"

namespace lakatos {

template <class S, class Convert>
auto rebuilt(const PatchLaw<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return PatchLaw<T>{x.dimension, x.patches, x.gaussian, rebuilt(x.weights, each), rebuilt(x.atoms, each)};
}
template <class S>
const PatchLaw<S>& rebuilt(const Law& x, const detail::Each<detail::TakeOut<S>>&) {
  return x.in<S>();
}

}  // namespace lakatos
