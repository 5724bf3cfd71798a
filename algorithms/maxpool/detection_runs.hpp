#pragma once
// One run of the experiments of brutzkus21, Section 7: patterns, training and test inputs are drawn, models are
// trained, errors are counted.
#include <functional>

#include "algorithms/common/linear_svm.hpp"
#include "algorithms/common/logistic_training.hpp"
#include "algorithms/maxpool/noisy_detection.hpp"

namespace lakatos::maxpool {

/// Algorithm 1 within its printed conditions: eta_1 = 1 / (4 k (T_1 + 1)), r = eta_1 / 200, eta_2 = share 8 k, share <
/// 1.
struct LayerwisePlan {
  std::int64_t first_steps = 50, second_steps = 8000;  // T_1, T_2
  double share = 0.5;
  bool whole = false;  // both phases on the whole sample, in place of a half each
};

/// What a run needs. Defaults are the printed numbers where there are any.
struct DetectionPlan {
  std::size_t dimension = 20, patterns = 20, positions = 10, channels = 500;
  std::size_t train = 100, test = 1000;
  Noise noise = Noise::none;
  double radius = 1;
  double start = 1;         // entries of the start: uniform up to +-start / sqrt(fan-in)
  bool spheric = false;     // ConvPool starts as Algorithm 1 does: filters on a sphere of radius start, a_i = +-1
  bool mlp_biases = false;  // with as many hidden neurons
  bool svm_bias = false;
  TrainingPlan training;
  LinearSvmPlan svm;
  LayerwisePlan layerwise;
};

struct Errors {
  std::int64_t train = 0, test = 0;  // inputs in the wrong class
  std::int64_t epochs = 0;           // or passes
  friend bool operator==(const Errors&, const Errors&) = default;
};

struct RunData {
  LabelledSample train, test;
};
using DrawData = std::function<RunData(const DetectionPlan&, RandomStream&)>;
/// Inputs of orthonormal patterns, which are drawn first.
RunData draw_pattern_data(const DetectionPlan& plan, RandomStream& stream);

/// The data of a run. Each model is trained on it with random numbers of its own, so that it has the same errors
/// whichever others are trained.
class DetectionRun {
 public:
  DetectionRun(const DetectionPlan& plan, std::uint64_t key, const DrawData& draw = draw_pattern_data);
  Errors conv_pool() const;
  Errors mlp() const;
  Errors svm() const;
  Errors layerwise() const;

 private:
  RandomStream stream(std::uint64_t of) const;
  DetectionPlan plan_;
  std::uint64_t key_;
  LabelledSample train_, test_;
};

}  // namespace lakatos::maxpool
