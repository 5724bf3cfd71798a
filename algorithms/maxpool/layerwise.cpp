#include "algorithms/maxpool/layerwise.hpp"

#include "algorithms/common/dense.hpp"
#include "algorithms/common/portable_exp.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::maxpool {
namespace {

void first_phase(ConvPool& net, std::size_t dimension, const LabelledSample& sample, std::size_t count,
                 std::int64_t steps, double step) {
  Vector<double> slope(net.parameters().size());
  for (std::int64_t t = 0; t < steps; ++t) {
    net.gradient(sample.inputs.data(), sample.labels.data(), count, slope);
    add_multiple(net.filter(0), -step, slope.data(), net.channels() * dimension);
  }
}

/// Logistic regression on z(x), which phase 2 leaves as it is.
void second_phase(ConvPool& net, const LabelledSample& sample, std::size_t first, std::int64_t steps, double step) {
  const std::size_t count = sample.size() - first, k = net.channels();
  Vector<double> z, slope(k);
  net.representation(sample.input(first), count, z);
  for (std::int64_t t = 0; t < steps; ++t) {
    slope.assign(k, 0.0);
    for (std::size_t i = 0; i < count; ++i) {
      const double y = sample.labels[first + i], *row = z.data() + i * k;
      add_multiple(slope.data(), -y * logistic_slope(y * inner_product(row, net.weights(), k)), row, k);
    }
    add_multiple(net.weights(), -step / static_cast<double>(count), slope.data(), k);
  }
}

}  // namespace

void start_on_sphere(ConvPool& net, std::size_t dimension, double radius, RandomStream& stream) {
  for (std::size_t i = 0; i < net.channels(); ++i) {
    const Vector<double> direction = stream.direction(dimension);
    for (std::size_t t = 0; t < dimension; ++t) net.filter(i)[t] = radius * direction[t];
    net.weights()[i] = (stream.bits() >> 63) != 0 ? 1 : -1;
  }
}

void train_layerwise(ConvPool& net, std::size_t dimension, const LabelledSample& sample, const LayerwisePlan& plan,
                     RandomStream& stream) {
  const NearestRounding nearest;
  const auto k = static_cast<double>(net.channels());
  const double step = 1 / (4 * k * static_cast<double>(plan.first_steps + 1));
  const std::size_t half = plan.whole ? sample.size() : (sample.size() + 1) / 2, from = plan.whole ? 0 : half;
  start_on_sphere(net, dimension, step / 200, stream);
  first_phase(net, dimension, sample, half, plan.first_steps, step);
  if (from < sample.size()) second_phase(net, sample, from, plan.second_steps, plan.share * 8 * k);
}

}  // namespace lakatos::maxpool
