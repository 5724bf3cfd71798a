#include "algorithms/maxpool/real_first_phase.hpp"

#include "theory/maxpool/lift_maxpool.hpp"

namespace lakatos::maxpool {

template <class S, class Convert>
auto rebuilt(const FirstPhase<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return FirstPhase<T>{each(x.start), x.sample, each(x.step), x.ties, x.ranks};
}
template <class S, class Convert>
auto rebuilt(const Iterate<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return Iterate<T>{each(x.filters), each(x.outputs), each(x.derivatives), x.selected};
}

std::vector<Iterate<Real>> first_phase(const FirstPhase<Real>& run, std::int64_t steps) {
  return lifted([&](auto& x) { return first_phase(x, steps); }, run);
}

std::vector<Vec> first_layer_gradient(const FirstPhase<Real>& run) {
  return lifted([](auto& x) { return first_layer_gradient(x); }, run);
}

}  // namespace lakatos::maxpool
