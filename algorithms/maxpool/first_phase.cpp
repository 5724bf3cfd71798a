#include "algorithms/maxpool/first_phase.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "theory/numeric/scalar.hpp"

namespace lakatos::maxpool {
namespace {

/// The distinct inputs of a sample, how often each stands in it, and which one each input is.
struct Distinct {
  std::vector<Input> inputs;
  std::vector<long> times;
  std::vector<std::size_t> which;

  explicit Distinct(const std::vector<Input>& sample) {
    for (const Input& input : sample) {
      const auto found = std::find(inputs.begin(), inputs.end(), input);
      which.push_back(static_cast<std::size_t>(found - inputs.begin()));
      if (found == inputs.end()) inputs.push_back(input), times.push_back(1);
      else ++times[which.back()];
    }
  }
};

template <class S>
void need_sizes(const FirstPhase<S>& run) {
  const Channels<S>& net = run.start;
  if (run.sample.empty()) throw std::invalid_argument("phase 1 needs a sample");
  if (net.weights.size() != net.groups() || net.copies.size() != net.groups())
    throw std::invalid_argument("filters, output weights and copies differ in number");
  if (!run.ranks.empty() && run.ranks.size() != net.groups())
    throw std::invalid_argument("each filter needs the ranks of its entries");
}

template <class S>
class Descent {
 public:
  explicit Descent(const FirstPhase<S>& run) : run_(run), distinct_(run.sample), net_(run.start), ranks_(run.ranks) {
    need_sizes(run);
    std::int64_t largest = 0;
    for (const auto& row : ranks_) {
      for (const std::int64_t rank : row) largest = std::max(largest, rank);
    }
    fresh_ = largest + 1;
  }

  /// Outputs, derivatives and selections at the filters of now, one for each distinct input.
  Iterate<S> look() const {
    Iterate<S> seen{net_.filters, {}, {}, {}};
    for (const Input& input : distinct_.inputs) {
      seen.outputs.push_back(output(net_, input));
      seen.derivatives.push_back(loss_derivative(S(S(input.label) * seen.outputs.back())));
    }
    for (std::size_t i = 0; i < net_.groups(); ++i) {
      std::vector<std::int64_t> patterns;
      for (const Input& input : distinct_.inputs)
        patterns.push_back(selected(net_.filters[i], input, run_.ties, ranks_.empty() ? nullptr : &ranks_[i]));
      seen.selected.push_back(std::move(patterns));
    }
    return seen;
  }

  /// dL_1/dw_i of group i, from what `look` saw.
  Vector<S> gradient(const Iterate<S>& seen, std::size_t i) const {
    Vector<S> sum(net_.filters[i].size(), S(0));
    for (std::size_t x = 0; x < distinct_.inputs.size(); ++x) {
      const std::int64_t pattern = seen.selected[i][x];
      if (pattern == 0) continue;
      sum[static_cast<std::size_t>(pattern - 1)] +=
          S(distinct_.times[x] * distinct_.inputs[x].label) * net_.weights[i] * seen.derivatives[x];
    }
    for (S& each : sum) each = each / S(static_cast<long>(run_.sample.size()));
    return sum;
  }

  void step(const Iterate<S>& seen) {
    for (std::size_t i = 0; i < net_.groups(); ++i) {
      const Vector<S> slope = gradient(seen, i);
      for (const std::int64_t pattern : seen.selected[i]) {
        if (pattern != 0 && !ranks_.empty()) ranks_[i][static_cast<std::size_t>(pattern - 1)] = fresh_++;
      }
      for (std::size_t j = 0; j < slope.size(); ++j) net_.filters[i][j] -= run_.step * slope[j];
    }
  }

  /// The same with an entry for each input of the sample.
  Iterate<S> spread(Iterate<S> seen) const {
    Iterate<S> all{std::move(seen.filters), {}, {}, std::vector<std::vector<std::int64_t>>(net_.groups())};
    for (const std::size_t x : distinct_.which) {
      all.outputs.push_back(seen.outputs[x]), all.derivatives.push_back(seen.derivatives[x]);
      for (std::size_t i = 0; i < net_.groups(); ++i) all.selected[i].push_back(seen.selected[i][x]);
    }
    return all;
  }

 private:
  const FirstPhase<S>& run_;
  Distinct distinct_;
  Channels<S> net_;
  std::vector<std::vector<std::int64_t>> ranks_;
  std::int64_t fresh_ = 0;
};

}  // namespace

template <class S>
std::vector<Iterate<S>> first_phase(const FirstPhase<S>& run, std::int64_t steps) {
  [[maybe_unused]] RoundingFor<S> rounding;
  Descent<S> descent(run);
  std::vector<Iterate<S>> iterates;
  for (std::int64_t t = 0;; ++t) {
    Iterate<S> seen = descent.look();
    if (t < steps) descent.step(seen);
    iterates.push_back(descent.spread(std::move(seen)));
    if (t >= steps) return iterates;
  }
}

template <class S>
std::vector<Vector<S>> first_layer_gradient(const FirstPhase<S>& run) {
  [[maybe_unused]] RoundingFor<S> rounding;
  const Descent<S> descent(run);
  const Iterate<S> seen = descent.look();
  std::vector<Vector<S>> gradients;
  for (std::size_t i = 0; i < run.start.groups(); ++i) gradients.push_back(descent.gradient(seen, i));
  return gradients;
}

template std::vector<Iterate<Interval>> first_phase(const FirstPhase<Interval>&, std::int64_t);
template std::vector<Iterate<Ball>> first_phase(const FirstPhase<Ball>&, std::int64_t);
template std::vector<Iterate<Rational>> first_phase(const FirstPhase<Rational>&, std::int64_t);
template std::vector<Iterate<double>> first_phase(const FirstPhase<double>&, std::int64_t);
template std::vector<Vector<Interval>> first_layer_gradient(const FirstPhase<Interval>&);
template std::vector<Vector<Ball>> first_layer_gradient(const FirstPhase<Ball>&);
template std::vector<Vector<Rational>> first_layer_gradient(const FirstPhase<Rational>&);
template std::vector<Vector<double>> first_layer_gradient(const FirstPhase<double>&);

}  // namespace lakatos::maxpool
