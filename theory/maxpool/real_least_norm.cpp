#include "theory/maxpool/real_least_norm.hpp"

#include <algorithm>

#include "theory/numeric/real_hard_margin.hpp"

namespace lakatos::maxpool {

LeastNorm least_norm(const std::vector<Vec>& points, const std::vector<int>& labels,
                     const std::vector<std::int64_t>& copies) {
  const HardMarginBounds<Real> bounds = bound_margin(points, labels, proposed_margin(points, labels, copies), copies);
  const bool found = bounds.separable == Truth::yes;
  return {found ? std::optional(bounds.at_most) : std::nullopt, bounds.at_least, bounds.separable};
}

namespace {
/// What each group of channels selects in x.
std::vector<std::int64_t> selection(const Net& net, const Input& x) {
  std::vector<std::int64_t> patterns;
  for (const Vec& filter : net.filters) patterns.push_back(selected(filter, x));
  return patterns;
}
}  // namespace

Real over_copies(const std::vector<std::int64_t>& copies, const Vec& a, const Vec& b) {
  Real sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += Real(static_cast<long>(copies[i])) * (a[i] * b[i]);
  return sum;
}

bool certainly_inseparable(const Net& net, const std::vector<Input>& inputs) {
  std::vector<std::vector<std::int64_t>> positive, negative;
  for (const Input& x : inputs) {
    (x.label == 1 ? positive : negative).push_back(selection(net, x));
    const std::vector<std::int64_t>& mine = (x.label == 1 ? positive : negative).back();
    if (std::all_of(mine.begin(), mine.end(), [](std::int64_t pattern) { return pattern == 0; })) return true;
  }
  return std::any_of(positive.begin(), positive.end(), [&](const auto& one) {
    return std::find(negative.begin(), negative.end(), one) != negative.end();
  });
}

std::vector<Vec> unit_features(const Net& net, const std::vector<Input>& inputs) {
  std::vector<Vec> points;
  for (const Input& x : inputs) {
    const Vec features = representation(net, x);
    points.push_back(scale(1 / sqrt(over_copies(net.copies, features, features)), features));
  }
  return points;
}

LeastNorm least_norm(const Net& net, const std::vector<Input>& inputs, bool unit) {
  const LeastNorm none{std::nullopt, 0, Truth::no};
  std::vector<Vec> points;
  std::vector<int> labels;
  for (const Input& x : inputs) {
    points.push_back(representation(net, x)), labels.push_back(x.label);
    if (unit && less(Real(0), over_copies(net.copies, points.back(), points.back())) != Truth::yes) {
      if (certainly_inseparable(net, inputs)) return none;
      throw Undecided("whether z(x) is 0 is open");
    }
  }
  if (unit) points = unit_features(net, inputs);
  const LeastNorm found = least_norm(points, labels, net.copies);
  return !found.at_most && certainly_inseparable(net, inputs) ? none : found;
}

Mat signed_unit_gram(const Net& net, const std::vector<Input>& inputs) {
  const std::vector<Vec> units = unit_features(net, inputs);
  Mat gram(inputs.size(), inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j)
      gram(i, j) = gram(j, i) = inputs[i].label * inputs[j].label * over_copies(net.copies, units[i], units[j]);
  }
  return gram;
}

}  // namespace lakatos::maxpool
