#include "algorithms/maxpool/hidden_layer.hpp"

#include <algorithm>
#include <stdexcept>

#if __has_include(<Eigen/Core>)
#include <Eigen/Core>
#else
#include <eigen3/Eigen/Core>
#endif

#include "algorithms/common/dense.hpp"
#include "algorithms/common/portable_exp.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::maxpool {
namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
Eigen::Map<const Rows> rows(const double* from, std::size_t count, std::size_t width) {
  return {from, static_cast<Eigen::Index>(count), static_cast<Eigen::Index>(width)};
}
Eigen::Map<Rows> rows(double* from, std::size_t count, std::size_t width) {
  return {from, static_cast<Eigen::Index>(count), static_cast<Eigen::Index>(width)};
}

/// Eigen cuts long sums into blocks that fit the caches of the machine it runs on. Here it is told which caches those
/// are.
void fix_blocks() {
  static const bool done = [] {
    Eigen::setCpuCacheSizes(32 << 10, 512 << 10, 4 << 20);
    return true;
  }();
  static_cast<void>(done);
}

}  // namespace

HiddenLayer::HiddenLayer(std::size_t width, std::size_t neurons, bool biases)
    : width_(width), neurons_(neurons), biases_(biases) {
  if (width < 1 || neurons < 1) throw std::invalid_argument("a network needs sizes of at least 1");
  parameters_.assign(neurons * (width + (biases ? 2 : 1)), 0.0);
  fix_blocks();
}

/// hidden_ = sigma(X V^T + b).
void HiddenLayer::activate(const double* inputs, std::size_t count) {
  hidden_.resize(count * neurons_);
  auto hidden = rows(hidden_.data(), count, neurons_);
  hidden.noalias() = rows(inputs, count, width_) * rows(parameters_.data(), neurons_, width_).transpose();
  const double* b = parameters_.data() + neurons_ * (width_ + 1);
  for (std::size_t i = 0; i < hidden_.size(); ++i)
    hidden_[i] = std::max(hidden_[i] + (biases_ ? b[i % neurons_] : 0.0), 0.0);
}

void HiddenLayer::outputs(const double* inputs, std::size_t count, double* out) {
  const NearestRounding nearest;
  activate(inputs, count);
  for (std::size_t b = 0; b < count; ++b)
    out[b] = inner_product(&hidden_[b * neurons_], parameters_.data() + neurons_ * width_, neurons_);
}

double HiddenLayer::gradient(const double* inputs, const double* labels, std::size_t count, Vector<double>& gradient) {
  out_.resize(count), back_.resize(count * neurons_);
  outputs(inputs, count, out_.data());
  std::fill(gradient.begin(), gradient.end(), 0.0);
  const double* a = parameters_.data() + neurons_ * width_;
  double* by_a = gradient.data() + neurons_ * width_;
  double largest = 0;
  for (std::size_t b = 0; b < count; ++b) {
    const double slope = logistic_slope(labels[b] * out_[b]), factor = -slope * labels[b] / static_cast<double>(count);
    largest = std::max(largest, slope);
    const double* hidden = &hidden_[b * neurons_];
    for (std::size_t i = 0; i < neurons_; ++i) {
      back_[b * neurons_ + i] = hidden[i] > 0 ? factor * a[i] : 0;
      by_a[i] += factor * hidden[i];
      if (biases_) by_a[neurons_ + i] += back_[b * neurons_ + i];
    }
  }
  rows(gradient.data(), neurons_, width_).noalias() =
      rows(back_.data(), count, neurons_).transpose() * rows(inputs, count, width_);
  return largest;
}

std::size_t neurons_for(std::size_t parameters, std::size_t width) {
  return std::max<std::size_t>(1, (parameters + (width + 1) / 2) / (width + 1));
}

}  // namespace lakatos::maxpool
