#include "algorithms/maxpool/detection_runs.hpp"

#include <cmath>
#include <utility>

#include "algorithms/common/dense.hpp"
#include "algorithms/common/portable_exp.hpp"
#include "algorithms/maxpool/conv_pool.hpp"
#include "algorithms/maxpool/hidden_layer.hpp"
#include "algorithms/maxpool/layerwise.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::maxpool {
namespace {

/// Uniform up to +-bound.
void draw_entries(RandomStream& stream, double* to, std::size_t count, double bound) {
  for (std::size_t i = 0; i < count; ++i) to[i] = bound * (2 * stream.uniform() - 1);
}

LabelledSample with_ones(const LabelledSample& sample) {
  LabelledSample wider{sample.width + 1, {}, sample.labels};
  for (std::size_t i = 0; i < sample.size(); ++i) {
    wider.inputs.insert(wider.inputs.end(), sample.input(i), sample.input(i) + sample.width);
    wider.inputs.push_back(1);
  }
  return wider;
}

std::int64_t count_errors(const Vector<double>& w, const LabelledSample& sample) {
  std::int64_t wrong = 0;
  for (std::size_t i = 0; i < sample.size(); ++i)
    wrong += (inner_product(w.data(), sample.input(i), sample.width) > 0) == (sample.labels[i] > 0) ? 0 : 1;
  return wrong;
}

}  // namespace

RunData draw_pattern_data(const DetectionPlan& plan, RandomStream& stream) {
  const DetectionLaw law{plan.positions, draw_patterns(stream, plan.dimension, plan.patterns), plan.noise, plan.radius};
  RunData data;
  data.test = draw_sample(stream, law, plan.test);
  data.train = draw_sample(stream, law, plan.train);
  return data;
}

DetectionRun::DetectionRun(const DetectionPlan& plan, std::uint64_t key, const DrawData& draw)
    : plan_(plan), key_(key) {
  const NearestRounding nearest;
  RandomStream random = stream(0);
  RunData data = draw(plan, random);
  train_ = std::move(data.train), test_ = std::move(data.test);
}

RandomStream DetectionRun::stream(std::uint64_t of) const {
  RandomStream keys(key_ + 0x632be59bd9b4e019u * of);
  return RandomStream(keys.bits());
}

Errors DetectionRun::conv_pool() const {
  const NearestRounding nearest;
  RandomStream random = stream(1);
  ConvPool net(plan_.dimension, plan_.positions, plan_.channels);
  if (plan_.spheric) {
    start_on_sphere(net, plan_.dimension, plan_.start, random);
  } else {
    draw_entries(random, net.filter(0), plan_.channels * plan_.dimension,
                 plan_.start / std::sqrt(static_cast<double>(plan_.dimension)));
    draw_entries(random, net.weights(), plan_.channels, plan_.start / std::sqrt(static_cast<double>(plan_.channels)));
  }
  const std::int64_t epochs = train(net, train_, plan_.training, random);
  return {lakatos::count_errors(net, train_), lakatos::count_errors(net, test_), epochs};
}

Errors DetectionRun::mlp() const {
  const NearestRounding nearest;
  RandomStream random = stream(2);
  const std::size_t width = train_.width, h = neurons_for(plan_.channels * (plan_.dimension + 1), width);
  HiddenLayer net(width, h, plan_.mlp_biases);
  double* theta = net.parameters().data();
  draw_entries(random, theta, h * width, plan_.start / std::sqrt(static_cast<double>(width)));
  draw_entries(random, theta + h * width, h, plan_.start / std::sqrt(static_cast<double>(h)));
  if (plan_.mlp_biases)
    draw_entries(random, theta + h * (width + 1), h, plan_.start / std::sqrt(static_cast<double>(width)));
  const std::int64_t epochs = train(net, train_, plan_.training, random);
  return {lakatos::count_errors(net, train_), lakatos::count_errors(net, test_), epochs};
}

Errors DetectionRun::svm() const {
  const NearestRounding nearest;
  RandomStream random = stream(3);
  if (!plan_.svm_bias) {
    const LinearSvm machine = train_linear_svm(train_, plan_.svm, random);
    return {count_errors(machine.w, train_), count_errors(machine.w, test_), machine.passes};
  }
  const LabelledSample wider = with_ones(train_);
  const LinearSvm machine = train_linear_svm(wider, plan_.svm, random);
  return {count_errors(machine.w, wider), count_errors(machine.w, with_ones(test_)), machine.passes};
}

Errors DetectionRun::layerwise() const {
  const NearestRounding nearest;
  RandomStream random = stream(4);
  ConvPool net(plan_.dimension, plan_.positions, plan_.channels);
  train_layerwise(net, plan_.dimension, train_, plan_.layerwise, random);
  return {lakatos::count_errors(net, train_), lakatos::count_errors(net, test_), plan_.layerwise.second_steps};
}

}  // namespace lakatos::maxpool
