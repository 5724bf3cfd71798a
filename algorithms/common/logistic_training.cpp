#include "algorithms/common/logistic_training.hpp"

#include <algorithm>
#include <numeric>

#include "algorithms/common/adam.hpp"
#include "algorithms/common/shuffle.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos {
namespace {

/// The inputs of order[first] ... order[last - 1], side by side.
void gather(const LabelledSample& sample, const std::vector<std::size_t>& order, std::size_t first, std::size_t last,
            LabelledSample& batch) {
  batch.inputs.clear(), batch.labels.clear();
  for (std::size_t i = first; i < last; ++i) {
    const double* x = sample.input(order[i]);
    batch.inputs.insert(batch.inputs.end(), x, x + sample.width);
    batch.labels.push_back(sample.labels[order[i]]);
  }
}

}  // namespace

std::int64_t train(Trainable& net, const LabelledSample& sample, const TrainingPlan& plan, RandomStream& stream) {
  const NearestRounding nearest;
  Adam adam(net.parameters().size(), plan.step);
  Vector<double> slope(net.parameters().size());
  std::vector<std::size_t> order(sample.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  LabelledSample batch{sample.width, {}, {}};
  for (std::int64_t epoch = 1;; ++epoch) {
    shuffle(order, stream);
    double largest = 0;
    for (std::size_t first = 0; first < order.size(); first += plan.batch) {
      gather(sample, order, first, std::min(first + plan.batch, order.size()), batch);
      largest = std::max(largest, net.gradient(batch.inputs.data(), batch.labels.data(), batch.size(), slope));
      adam.update(net.parameters(), slope);
    }
    if (epoch >= plan.epochs || largest <= plan.enough) return epoch;
  }
}

std::int64_t count_errors(Trainable& net, const LabelledSample& sample) {
  const NearestRounding nearest;
  Vector<double> out(sample.size());
  net.outputs(sample.inputs.data(), sample.size(), out.data());
  std::int64_t wrong = 0;
  for (std::size_t i = 0; i < out.size(); ++i) wrong += (out[i] > 0) == (sample.labels[i] > 0) ? 0 : 1;
  return wrong;
}

}  // namespace lakatos
