#include "algorithms/common/linear_svm.hpp"

#include <algorithm>
#include <numeric>

#include "algorithms/common/dense.hpp"
#include "algorithms/common/shuffle.hpp"

namespace lakatos {
namespace {

/// The slope of the dual at alpha, as far as the bounds 0 <= alpha <= most leave it room to descend.
double projected(double slope, double alpha, double most) {
  if (alpha <= 0) return std::min(slope, 0.0);
  return alpha >= most ? std::max(slope, 0.0) : slope;
}

}  // namespace

LinearSvm train_linear_svm(const LabelledSample& sample, const LinearSvmPlan& plan, RandomStream& stream) {
  const std::size_t n = sample.size(), width = sample.width;
  LinearSvm machine{Vector<double>(width, 0.0)};
  Vector<double> alpha(n, 0.0), squares(n);
  for (std::size_t i = 0; i < n; ++i) squares[i] = inner_product(sample.input(i), sample.input(i), width);
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  while (!machine.optimal && machine.passes < plan.passes) {
    ++machine.passes;
    shuffle(order, stream);
    double worst = 0;
    for (const std::size_t i : order) {
      if (!(squares[i] > 0)) continue;
      const double slope = sample.labels[i] * inner_product(machine.w.data(), sample.input(i), width) - 1;
      const double open = projected(slope, alpha[i], plan.most);
      worst = std::max(worst, open < 0 ? -open : open);
      if (open == 0) continue;
      const double before = alpha[i];
      alpha[i] = std::clamp(before - slope / squares[i], 0.0, plan.most);
      add_multiple(machine.w.data(), (alpha[i] - before) * sample.labels[i], sample.input(i), width);
    }
    machine.optimal = worst <= plan.tolerance;
  }
  return machine;
}

}  // namespace lakatos
