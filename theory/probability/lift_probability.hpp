#pragma once
// The structs of theory/probability in lifted kernels (lift.hpp).
#include "theory/probability/lift_law.hpp"
#include "theory/probability/wedge.hpp"

namespace lakatos {

template <class S, class Convert>
auto rebuilt(const WedgeSpectrum<S>& x, const detail::Each<Convert>& each) {
  return WedgeSpectrum<typename detail::Each<Convert>::template Result<S>>{each(x.along), each(x.across),
                                                                           each(x.orthogonal)};
}

}  // namespace lakatos
