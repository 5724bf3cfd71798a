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

Net learnt_net(const FirstPhase<Real>& run, std::int64_t steps) {
  Net net = run.start;
  if (steps <= 0) return net;
  const Iterate<Real> last = first_phase(run, steps - 1).back();
  net.filters = last.filters;
  const Real rate = run.step / static_cast<long>(run.sample.size());
  for (std::size_t i = 0; i < net.groups(); ++i) {
    for (std::size_t x = 0; x < run.sample.size(); ++x) {
      const std::int64_t pattern = last.selected[i][x];
      if (pattern == 0) continue;
      const Real slope = run.sample[x].label * net.weights[i] * last.derivatives[x];
      Real& entry = net.filters[i][static_cast<std::size_t>(pattern - 1)];
      entry = entry - rate * slope;
    }
  }
  return net;
}

Real change_along(const FirstPhase<Real>& run, const Iterate<Real>& now, std::int64_t j) {
  Real sum = 0;
  for (std::size_t x = 0; x < run.sample.size(); ++x) {
    if (now.selected[0][x] == j) sum -= now.derivatives[x] * static_cast<long>(run.sample[x].label);
  }
  return run.step / static_cast<long>(run.sample.size()) * run.start.weights[0] * sum;
}

}  // namespace lakatos::maxpool
