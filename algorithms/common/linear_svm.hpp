#pragma once
// The hard-margin linear support vector machine in doubles: for experiments. What it finds is counted on the sample;
// that it finds no separator proves nothing.
#include "algorithms/common/labelled_sample.hpp"
#include "algorithms/common/random_stream.hpp"

namespace lakatos {

struct LinearSvmPlan {
  std::int64_t passes = 1000;  // over the sample, at most
  double tolerance = 0.01;     // of the optimality conditions y w.x >= 1
  double most = 1e6;           // no dual variable goes beyond: where no separator exists they would grow for ever
};

struct LinearSvm {
  Vector<double> w;      // without a bias: add a coordinate 1 for one
  bool optimal = false;  // every condition met within the tolerance before the passes were used up
  std::int64_t passes = 0;
};

/// minimise |w|^2 with y w.x >= 1 on the sample, by dual coordinate descent in random order (Hsieh, Chang, Lin,
/// Keerthi, Sundararajan 2008, the method of liblinear; its C is `most`). Cost: 2 x width products for each input and
/// pass. Rounding to nearest must be in force.
LinearSvm train_linear_svm(const LabelledSample& sample, const LinearSvmPlan& plan, RandomStream& stream);

}  // namespace lakatos
