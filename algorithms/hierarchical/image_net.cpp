#include "algorithms/hierarchical/image_net.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "algorithms/common/float_adam.hpp"
#include "algorithms/common/portable_exp.hpp"
#include "algorithms/common/shuffle.hpp"

namespace lakatos::hierarchical {

Convolution& ImageNet::convolve(std::size_t side, std::size_t channels, bool biased) {
  auto layer = std::make_unique<Convolution>(shape(depth()), side, channels, biased);
  Convolution& added = *layer;
  layers_.push_back(std::move(layer));
  return added;
}

Convolution& ImageNet::connect(std::size_t outputs) {
  auto layer = std::make_unique<Convolution>(ImageShape{1, 1, shape(depth()).size()}, 1, outputs, true);
  Convolution& added = *layer;
  layers_.push_back(std::move(layer));
  return added;
}

void ImageNet::pool() { layers_.push_back(std::make_unique<MaxPool>(shape(depth()))); }

void ImageNet::relu(float shift) { layers_.push_back(std::make_unique<Relu>(shape(depth()), shift)); }

void ImageNet::apply(std::size_t first, std::size_t last, const float* in, std::size_t count,
                     std::vector<float>& out) const {
  if (first == last) {
    out.assign(in, in + count * shape(first).size());
    return;
  }
  std::vector<float> before;
  for (std::size_t i = first; i < last; ++i) {
    out.resize(count * layers_[i]->out().size());
    layers_[i]->forward(i == first ? in : before.data(), count, out.data());
    if (i + 1 < last) std::swap(before, out);
  }
}

double ImageNet::gradient(std::size_t first, const float* in, const std::uint8_t* labels, std::size_t count) {
  values_.resize(depth());
  for (std::size_t i = first; i < depth(); ++i) {
    values_[i].resize(count * layers_[i]->out().size());
    layers_[i]->forward(i == first ? in : values_[i - 1].data(), count, values_[i].data());
  }
  std::vector<float> slopes = values_.back(), before;
  const double loss = cross_entropy_slopes(slopes, labels, count);
  for (std::size_t i = depth(); i-- > first;) {
    if (i > first) before.resize(count * layers_[i]->in().size());
    layers_[i]->backward(i == first ? in : values_[i - 1].data(), values_[i].data(), slopes.data(), count,
                         i > first ? before.data() : nullptr);
    std::swap(slopes, before);
  }
  return loss;
}

double cross_entropy_slopes(std::vector<float>& outputs, const std::uint8_t* labels, std::size_t count) {
  const std::size_t classes = outputs.size() / count;
  double loss = 0;
  std::vector<double> weights(classes);
  for (std::size_t i = 0; i < count; ++i) {
    float* const z = outputs.data() + i * classes;
    const float most = *std::max_element(z, z + classes);
    double sum = 0;
    for (std::size_t c = 0; c < classes; ++c) sum += weights[c] = portable_exp(static_cast<double>(z[c]) - most);
    loss += std::log(sum) - (static_cast<double>(z[labels[i]]) - most);
    for (std::size_t c = 0; c < classes; ++c)
      z[c] = static_cast<float>((weights[c] / sum - (c == labels[i] ? 1 : 0)) / static_cast<double>(count));
  }
  return loss / static_cast<double>(count);
}

void train(ImageNet& net, std::size_t first, const FeatureSource& source, const NetTraining& plan, RandomStream& stream,
           const std::function<void()>& watch) {
  if (source.count == 0 || plan.batch == 0) throw std::invalid_argument("nothing to train on");
  std::vector<FloatAdam> adam;
  for (std::size_t i = first; i < net.depth(); ++i) adam.emplace_back(net.layer(i).parameters().size(), plan.step);
  std::vector<std::size_t> order(source.count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::size_t batch = std::min(plan.batch, source.count);
  std::vector<float> inputs(batch * net.shape(first).size());
  std::vector<std::uint8_t> labels(batch);
  std::size_t next = order.size();
  for (std::int64_t t = 0; t < plan.iterations; ++t, next += batch) {
    if (next + batch > order.size()) shuffle(order, stream), next = 0;
    source.gather(&order[next], batch, inputs.data());
    for (std::size_t i = 0; i < batch; ++i) labels[i] = source.labels[order[next + i]];
    net.gradient(first, inputs.data(), labels.data(), batch);
    for (std::size_t i = first; i < net.depth(); ++i)
      adam[i - first].update(net.layer(i).parameters(), net.layer(i).gradient());
    if (watch) watch();
  }
}

std::vector<std::uint8_t> classes(const ImageNet& net, std::size_t first, const FeatureSource& source) {
  constexpr std::size_t batch = 100;
  std::vector<float> inputs(batch * net.shape(first).size()), outputs;
  std::vector<std::size_t> which(batch);
  std::vector<std::uint8_t> found;
  for (std::size_t i = 0; i < source.count; i += batch) {
    const std::size_t count = std::min(batch, source.count - i);
    std::iota(which.begin(), which.end(), i);
    source.gather(which.data(), count, inputs.data());
    net.apply(first, net.depth(), inputs.data(), count, outputs);
    const std::size_t width = outputs.size() / count;
    for (std::size_t k = 0; k < count; ++k) {
      const float* const z = outputs.data() + k * width;
      found.push_back(static_cast<std::uint8_t>(std::max_element(z, z + width) - z));
    }
  }
  return found;
}

}  // namespace lakatos::hierarchical
