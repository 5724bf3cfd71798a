#include "algorithms/maxpool/real_second_phase.hpp"

#include "theory/maxpool/lift_maxpool.hpp"

namespace lakatos::maxpool {

template <class S, class Convert>
auto rebuilt(const SecondPhase<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return SecondPhase<T>{each(x.net), x.sample, each(x.step)};
}
template <class S, class Convert>
auto rebuilt(const MarginDirection<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return MarginDirection<T>{x.separable, each(x.separator), each(x.gap)};
}

Real over_channels(const Net& net, const Vec& a, const Vec& b) {
  if (symbolic()) return dot(a, b);
  return lifted([](auto& n, auto& x, auto& y) { return over_channels(n, x, y); }, net, a, b);
}

Real logistic_loss(const Net& net, const std::vector<Input>& sample) {
  return lifted([&](auto& x) { return logistic_loss(x, sample); }, net);
}

std::vector<Vec> second_phase(const SecondPhase<Real>& run, std::int64_t steps) {
  return lifted([&](auto& x) { return second_phase(x, steps); }, run);
}

Real mean_squared_norm(const Net& net, const std::vector<Input>& sample) {
  return lifted([&](auto& x) { return mean_squared_norm(x, sample); }, net);
}

MarginDirection<Real> margin_direction(const Net& net, const std::vector<Input>& sample) {
  return lifted([&](auto& x) { return margin_direction(x, sample); }, net);
}

Side side_of(const Net& net, const std::vector<Input>& sample, const MarginDirection<Real>& direction,
             const Input& input) {
  return lifted([&](auto& x, auto& v) { return side_of(x, sample, v, input); }, net, direction);
}

Truth loss_vanishes(const SecondPhase<Real>& run, const MarginDirection<Real>& direction) {
  return lifted([](auto& x, auto& v) { return loss_vanishes(x, v); }, run, direction);
}

ErrorMass limit_error(const SecondPhase<Real>& run, const MarginDirection<Real>& direction,
                      const std::vector<PatternClass>& classes) {
  return lifted([&](auto& x, auto& v) { return limit_error(x, v, classes); }, run, direction);
}

ErrorMass margin_error(const SecondPhase<Real>& run, const MarginDirection<Real>& direction,
                       const std::vector<PatternClass>& classes) {
  return lifted([&](auto& x, auto& v) { return margin_error(x, v, classes); }, run, direction);
}

Truth all_on_their_side(const Net& net, const std::vector<Input>& second, const MarginDirection<Real>& direction,
                        const std::vector<Input>& inputs) {
  Truth all = Truth::yes;
  for (const Input& x : inputs) {
    const Side side = side_of(net, second, direction, x);
    all = both(
        all, side == Side::open ? Truth::unknown : truth_of(side == (x.label == 1 ? Side::positive : Side::negative)));
  }
  return all;
}

}  // namespace lakatos::maxpool
