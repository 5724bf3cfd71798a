#pragma once
// The structs of theory/hierarchical in lifted kernels (lift.hpp).
#include "theory/hierarchical/generative.hpp"
#include "theory/numeric/lift.hpp"

namespace lakatos::hierarchical {

template <class S, class Convert>
auto rebuilt(const LabelledImages<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return LabelledImages<T>{x.images, x.labels, each(x.masses)};
}

template <class S, class Convert>
auto rebuilt(const PatchSets<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return PatchSets<T>{x.of, each(x.masses)};
}

}  // namespace lakatos::hierarchical
