#include "algorithms/maxpool/second_phase.hpp"

#include <algorithm>
#include <stdexcept>

#include "theory/numeric/hard_margin.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/numeric/tape.hpp"

namespace lakatos::maxpool {
namespace {

template <class S>
void need_sample(const Channels<S>& net, const std::vector<Input>& sample) {
  if (sample.empty()) throw std::invalid_argument("phase 2 needs a sample");
  if (net.weights.size() != net.groups() || net.copies.size() != net.groups())
    throw std::invalid_argument("filters, output weights and copies differ in number");
}

/// What the network sees of an input: its patterns without repetition, in order.
Input seen_of(const Input& input) {
  Input seen = input;
  std::sort(seen.patterns.begin(), seen.patterns.end());
  seen.patterns.erase(std::unique(seen.patterns.begin(), seen.patterns.end()), seen.patterns.end());
  return seen;
}

/// z(x) and y of the inputs that the network tells apart, and how often each stands in the sample.
template <class S>
struct Points {
  std::vector<Vector<S>> z;
  std::vector<int> labels;
  std::vector<long> times;

  Points(const Channels<S>& net, const std::vector<Input>& sample) {
    std::vector<Input> inputs;
    for (const Input& input : sample) {
      const Input seen = seen_of(input);
      const auto found = std::find(inputs.begin(), inputs.end(), seen);
      if (found != inputs.end()) {
        ++times[static_cast<std::size_t>(found - inputs.begin())];
        continue;
      }
      inputs.push_back(seen), times.push_back(1), labels.push_back(seen.label);
      z.push_back(representation(net, seen));
    }
  }
};

/// An enclosure of a number that was proposed in doubles.
template <class S>
S scalar_of(const Rational& x) {
  if constexpr (std::is_same_v<S, Rational>) {
    return x;
  } else {
    const Enclosure ends = enclosure(x);
    return hull(from_double<S>(ends.lower), from_double<S>(ends.upper));
  }
}

template <class S>
S least_margin(const Channels<S>& net, const Points<S>& points, const Vector<S>& v) {
  using std::min;
  S least = S(points.labels[0]) * over_channels(net, v, points.z[0]);
  for (std::size_t i = 1; i < points.z.size(); ++i)
    least = min(least, S(S(points.labels[i]) * over_channels(net, v, points.z[i])));
  return least;
}

}  // namespace

template <class S>
S over_channels(const Channels<S>& net, const Vector<S>& a, const Vector<S>& b) {
  S sum(0);
  for (std::size_t i = 0; i < net.groups(); ++i) sum += S(static_cast<long>(net.copies[i])) * a[i] * b[i];
  return sum;
}

template <class S>
S logistic_loss(const Channels<S>& net, const std::vector<Input>& sample) {
  [[maybe_unused]] RoundingFor<S> rounding;
  using std::exp, std::log;
  need_sample(net, sample);
  const Points<S> points(net, sample);
  S sum(0);
  for (std::size_t i = 0; i < points.z.size(); ++i) {
    const S output = S(points.labels[i]) * over_channels(net, net.weights, points.z[i]);
    sum += S(points.times[i]) * log(S(S(1) + exp(S(-output))));
  }
  return sum / S(static_cast<long>(sample.size()));
}

template <class S>
std::vector<Vector<S>> second_phase(const SecondPhase<S>& run, std::int64_t steps) {
  [[maybe_unused]] RoundingFor<S> rounding;
  need_sample(run.net, run.sample);
  const Points<S> points(run.net, run.sample);
  const S share = run.step / S(static_cast<long>(run.sample.size()));
  std::vector<Vector<S>> iterates{run.net.weights};
  for (std::int64_t t = 0; t < steps; ++t) {
    Vector<S> next = iterates.back();
    for (std::size_t i = 0; i < points.z.size(); ++i) {
      const S label(points.labels[i]),
          pull = share * S(points.times[i]) * label *
                 loss_derivative(S(label * over_channels(run.net, iterates.back(), points.z[i])));
      for (std::size_t g = 0; g < next.size(); ++g) next[g] -= pull * points.z[i][g];
    }
    iterates.push_back(std::move(next));
  }
  return iterates;
}

template <class S>
S mean_squared_norm(const Channels<S>& net, const std::vector<Input>& sample) {
  [[maybe_unused]] RoundingFor<S> rounding;
  need_sample(net, sample);
  const Points<S> points(net, sample);
  S sum(0);
  for (std::size_t i = 0; i < points.z.size(); ++i)
    sum += S(points.times[i]) * over_channels(net, points.z[i], points.z[i]);
  return sum / S(static_cast<long>(sample.size()));
}

template <class S>
MarginDirection<S> margin_direction(const Channels<S>& net, const std::vector<Input>& sample) {
  [[maybe_unused]] RoundingFor<S> rounding;
  need_sample(net, sample);
  const Points<S> points(net, sample);
  MarginDirection<S> direction;
  for (const Vector<S>& z : points.z) {  // an input of which no channel sees anything cannot be classified
    if (equal(over_channels(net, z, z), S(0)) == Truth::yes) return {Truth::no, Vector<S>(net.groups(), S(0)), S(0)};
  }
  HardMarginOf<S> problem{points.z, points.labels, {}};
  for (const std::int64_t copies : net.copies) problem.weights.push_back(S(static_cast<long>(copies)));
  const Chosen free;  // the proposal's numbers are chosen; what is concluded from them is compared
  const HardMarginProposal proposal = proposed_margin(problem);
  const HardMarginBounds<S> bounds = bound_margin(problem, proposal);
  direction.separable = bounds.separable;
  for (const Rational& entry : proposal.separator) direction.separator.push_back(scalar_of<S>(entry));
  if (direction.separable != Truth::yes) return direction;
  const S margin = least_margin(net, points, direction.separator);
  for (S& entry : direction.separator) entry = entry / margin;
  direction.gap = bounds.at_most - bounds.at_least;
  return direction;
}

template <class S>
Side side_of(const Channels<S>& net, const std::vector<Input>& sample, const MarginDirection<S>& direction,
             const Input& input) {
  [[maybe_unused]] RoundingFor<S> rounding;
  const Vector<S> z = representation(net, input);
  Truth orthogonal = Truth::yes;
  for (const Vector<S>& s : Points<S>(net, sample).z)
    orthogonal = both(orthogonal, equal(over_channels(net, z, s), S(0)));
  if (orthogonal == Truth::yes) return Side::orthogonal;
  if (direction.separable != Truth::yes) return Side::open;
  // |(v - a_hat) . z|^2 <= gap |z|^2
  const S product = over_channels(net, direction.separator, z);
  if (less(S(direction.gap * over_channels(net, z, z)), S(product * product)) != Truth::yes) return Side::open;
  return less(S(0), product) == Truth::yes ? Side::positive : Side::negative;
}

template <class S>
Truth loss_vanishes(const SecondPhase<S>& run, const MarginDirection<S>& direction) {
  [[maybe_unused]] RoundingFor<S> rounding;
  const Truth upwards = less(S(0), run.step), small = less(S(run.step * mean_squared_norm(run.net, run.sample)), S(8));
  const Truth needed = both(upwards, direction.separable);
  return needed == Truth::yes ? both(Truth::yes, small == Truth::yes ? Truth::yes : Truth::unknown) : needed;
}

namespace {

template <class S>
ErrorMass error_by_sides(const SecondPhase<S>& run, const MarginDirection<S>& direction,
                         const std::vector<PatternClass>& classes, bool from_the_start) {
  ErrorMass error;
  for (const PatternClass& each : classes) {
    const Input input = each.representative();
    const Side side = side_of(run.net, run.sample, direction, input);
    Truth positive = side == Side::open ? Truth::unknown : truth_of(side == Side::positive);
    if (side == Side::orthogonal && from_the_start) positive = less(S(0), output(run.net, input));
    error.count(each.label == 1 ? negate(positive) : positive, each.mass);
  }
  return error;
}

}  // namespace

template <class S>
ErrorMass limit_error(const SecondPhase<S>& run, const MarginDirection<S>& direction,
                      const std::vector<PatternClass>& classes) {
  [[maybe_unused]] RoundingFor<S> rounding;
  return error_by_sides(run, direction, classes, true);
}

template <class S>
ErrorMass margin_error(const SecondPhase<S>& run, const MarginDirection<S>& direction,
                       const std::vector<PatternClass>& classes) {
  [[maybe_unused]] RoundingFor<S> rounding;
  return error_by_sides(run, direction, classes, false);
}

template struct MarginDirection<Interval>;
template struct MarginDirection<Ball>;
template struct MarginDirection<Rational>;

template Interval over_channels(const Channels<Interval>&, const Vector<Interval>&, const Vector<Interval>&);
template Ball over_channels(const Channels<Ball>&, const Vector<Ball>&, const Vector<Ball>&);
template Rational over_channels(const Channels<Rational>&, const Vector<Rational>&, const Vector<Rational>&);
template double over_channels(const Channels<double>&, const Vector<double>&, const Vector<double>&);

template Interval logistic_loss(const Channels<Interval>&, const std::vector<Input>&);
template Ball logistic_loss(const Channels<Ball>&, const std::vector<Input>&);
template Rational logistic_loss(const Channels<Rational>&, const std::vector<Input>&);
template double logistic_loss(const Channels<double>&, const std::vector<Input>&);

template std::vector<Vector<Interval>> second_phase(const SecondPhase<Interval>&, std::int64_t);
template std::vector<Vector<Ball>> second_phase(const SecondPhase<Ball>&, std::int64_t);
template std::vector<Vector<Rational>> second_phase(const SecondPhase<Rational>&, std::int64_t);
template std::vector<Vector<double>> second_phase(const SecondPhase<double>&, std::int64_t);

template Interval mean_squared_norm(const Channels<Interval>&, const std::vector<Input>&);
template Ball mean_squared_norm(const Channels<Ball>&, const std::vector<Input>&);
template Rational mean_squared_norm(const Channels<Rational>&, const std::vector<Input>&);

template MarginDirection<Interval> margin_direction(const Channels<Interval>&, const std::vector<Input>&);
template MarginDirection<Ball> margin_direction(const Channels<Ball>&, const std::vector<Input>&);
template MarginDirection<Rational> margin_direction(const Channels<Rational>&, const std::vector<Input>&);

template Side side_of(const Channels<Interval>&, const std::vector<Input>&, const MarginDirection<Interval>&,
                      const Input&);
template Side side_of(const Channels<Ball>&, const std::vector<Input>&, const MarginDirection<Ball>&, const Input&);
template Side side_of(const Channels<Rational>&, const std::vector<Input>&, const MarginDirection<Rational>&,
                      const Input&);

template Truth loss_vanishes(const SecondPhase<Interval>&, const MarginDirection<Interval>&);
template Truth loss_vanishes(const SecondPhase<Ball>&, const MarginDirection<Ball>&);
template Truth loss_vanishes(const SecondPhase<Rational>&, const MarginDirection<Rational>&);

template ErrorMass limit_error(const SecondPhase<Interval>&, const MarginDirection<Interval>&,
                               const std::vector<PatternClass>&);
template ErrorMass limit_error(const SecondPhase<Ball>&, const MarginDirection<Ball>&,
                               const std::vector<PatternClass>&);
template ErrorMass limit_error(const SecondPhase<Rational>&, const MarginDirection<Rational>&,
                               const std::vector<PatternClass>&);
template ErrorMass margin_error(const SecondPhase<Interval>&, const MarginDirection<Interval>&,
                                const std::vector<PatternClass>&);
template ErrorMass margin_error(const SecondPhase<Ball>&, const MarginDirection<Ball>&,
                                const std::vector<PatternClass>&);
template ErrorMass margin_error(const SecondPhase<Rational>&, const MarginDirection<Rational>&,
                                const std::vector<PatternClass>&);

}  // namespace lakatos::maxpool
