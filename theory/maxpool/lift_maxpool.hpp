#pragma once
// The structs of theory/maxpool in lifted kernels (lift.hpp).
#include "theory/maxpool/network.hpp"
#include "theory/numeric/lift.hpp"

namespace lakatos::maxpool {

template <class S, class Convert>
auto rebuilt(const Channels<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return Channels<T>{each(x.filters), each(x.weights), x.copies};
}

}  // namespace lakatos::maxpool
