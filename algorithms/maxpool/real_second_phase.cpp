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

Mat feature_gram(const Net& net, const std::vector<Input>& inputs) {
  Mat gram(inputs.size(), inputs.size());
  std::vector<Vec> z;
  for (const Input& x : inputs) z.push_back(representation(net, x));
  for (std::size_t i = 0; i < z.size(); ++i) {
    for (std::size_t j = 0; j < z.size(); ++j) gram(i, j) = over_channels(net, z[i], z[j]);
  }
  return gram;
}

Real largest_squared_feature(const Net& net, const std::vector<Input>& inputs) {
  Real largest = 0;
  for (const Input& x : inputs) {
    const Vec z = representation(net, x);
    largest = max(largest, over_channels(net, z, z));
  }
  return largest;
}

Truth no_ties(const Net& net, const MarginDirection<Real>& to, const std::vector<Input>& inputs) {
  if (to.separable != Truth::yes) return Truth::unknown;
  Truth all = Truth::yes;
  for (const Input& x : inputs) {
    const Vec z = representation(net, x);
    const Real size = sqrt(over_channels(net, z, z)), off = sqrt(max(to.gap, Real(0))) * size,
               product = abs(over_channels(net, to.separator, z)),
               room = sqrt(over_channels(net, to.separator, to.separator)) * size / 1000000;
    all = both(all, less_equal(room, Bounds{product - off, product + off}));
  }
  return all;
}

Truth starts_elsewhere(const Net& net, const std::vector<Input>& inputs) {
  Truth elsewhere = Truth::unknown;
  for (const Input& x : inputs) {
    const Truth wrong_at_start = less_equal(x.label * output(net, x), Real(0));
    if (wrong_at_start == Truth::yes) elsewhere = Truth::yes;
  }
  for (std::size_t g = 0; g < net.groups(); ++g) {
    Truth blind = Truth::yes;
    for (const Input& x : inputs) blind = both(blind, equal(representation(net, x)[g], Real(0)));
    if (blind == Truth::yes) elsewhere = Truth::yes;
  }
  return elsewhere;
}

Truth mean_elsewhere(const Net& net, const MarginDirection<Real>& to, const std::vector<Input>& inputs) {
  Vec mean(net.groups(), Real(0));
  for (const Input& x : inputs) mean = add(mean, scale(Real(x.label), representation(net, x)));
  const auto margin = [&](const Input& x) { return x.label * over_channels(net, mean, representation(net, x)); };
  Real least = margin(inputs.front());
  for (const Input& x : inputs) least = min(least, margin(x));
  const Real size = over_channels(net, mean, mean), room = over_channels(net, to.separator, to.separator);
  return either(less_equal(least, Real(0)), less(square(least) * room, size));
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
