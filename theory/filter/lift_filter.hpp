#pragma once
// The structs of theory/filter in lifted kernels (lift.hpp).
#include "theory/filter/angle_mixture.hpp"
#include "theory/filter/planar.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/probability/lift_probability.hpp"

namespace lakatos {

template <class S, class Convert>
auto rebuilt(const PlanarAngle<S>& x, const detail::Each<Convert>& each) {
  return PlanarAngle<typename detail::Each<Convert>::template Result<S>>{each(x.cosine2), each(x.sine2), x.cosine_sign};
}
template <class S, class Convert>
auto rebuilt(const RegionMoments<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return RegionMoments<T>{each(x.agree),   each(x.agree_student),   each(x.agree_teacher),
                          each(x.student), each(x.student_teacher), each(x.teacher)};
}
template <class S, class Convert>
auto rebuilt(const SmoothnessPiece<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return SmoothnessPiece<T>{each(x.left), x.point, x.within, each(x.gamma), each(x.lipschitz)};
}
template <class S, class Convert>
auto rebuilt(const StepRule<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return StepRule<T>{each(x.step), each(x.beta), each(x.cross), each(x.two), each(x.six), each(x.wide), each(x.four)};
}
template <class S, class Convert>
auto rebuilt(const AngleMixture<S>& x, const detail::Each<Convert>& each) {
  return AngleMixture<typename detail::Each<Convert>::template Result<S>>{each(x.sigma), x.printed};
}
template <class S, class Convert>
auto rebuilt(const AgreeExtremes<S>& x, const detail::Each<Convert>& each) {
  return AgreeExtremes<typename detail::Each<Convert>::template Result<S>>{each(x.smallest), each(x.largest)};
}

}  // namespace lakatos
