#pragma once
// The structs of theory/overlap in lifted kernels (lift.hpp).
#include "theory/overlap/factorisation.hpp"
#include "theory/overlap/network.hpp"
#include "theory/probability/lift_law.hpp"

namespace lakatos::overlap {

template <class S, class Convert>
auto rebuilt(const Network<S>& x, const detail::Each<Convert>& each) {
  return Network<typename detail::Each<Convert>::template Result<S>>{x.layout, each(x.alpha), each(x.w), each(x.a)};
}
template <class S, class Convert>
auto rebuilt(const RegularisedLoss<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return RegularisedLoss<T>{each(x.teacher_w), each(x.teacher_a), each(x.fit), each(x.balance)};
}

}  // namespace lakatos::overlap
