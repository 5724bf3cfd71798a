#include "algorithms/maxpool/real_normalised_descent.hpp"

#include "theory/numeric/lift.hpp"

namespace lakatos::maxpool {

template <class S, class Convert>
auto rebuilt(const NormalisedDescent<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return NormalisedDescent<T>{each(x.gram), x.times, each(x.speed)};
}
template <class S, class Convert>
auto rebuilt(const Reached<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return Reached<T>{x.steps, each(x.margin), each(x.square)};
}

std::optional<Reached<Real>> reach_margin(const NormalisedDescent<Real>& run, const Real& share2, std::int64_t most) {
  return lifted([&](auto& x, auto& bound) { return reach_margin(x, bound, most); }, run, share2);
}

}  // namespace lakatos::maxpool
