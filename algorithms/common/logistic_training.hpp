#pragma once
// Minibatch training of a binary classifier by Adam on the logistic loss, in doubles, the same bits on every machine.
#include "algorithms/common/labelled_sample.hpp"
#include "algorithms/common/random_stream.hpp"

namespace lakatos {

/// A network with one real output N, its parameters in one vector. The class of an input is the sign of N, -1 for 0.
class Trainable {
 public:
  virtual ~Trainable() = default;
  Vector<double>& parameters() { return parameters_; }
  const Vector<double>& parameters() const { return parameters_; }
  /// N on `count` inputs, one after the other.
  virtual void outputs(const double* inputs, std::size_t count, double* out) = 0;
  /// gradient = the gradient of the mean of log(1 + e^{-y N(x)}) over the batch; gives the largest -l'(y N(x)) =
  /// 1/(1 + e^{y N(x)}). `gradient` has the parameters' length.
  virtual double gradient(const double* inputs, const double* labels, std::size_t count, Vector<double>& gradient) = 0;

 protected:
  Vector<double> parameters_;
};

struct TrainingPlan {
  double step = 1e-3;      // of Adam
  std::size_t batch = 32;  // the last one of an epoch may be smaller
  std::int64_t epochs = 400;
  double enough = 0.1;  // training ends with the first epoch in which no -l' was larger
};

/// Epochs over the sample, each in a new random order. Gives their number. Sets rounding to nearest itself.
std::int64_t train(Trainable& net, const LabelledSample& sample, const TrainingPlan& plan, RandomStream& stream);

/// How many inputs of the sample are put into the wrong class.
std::int64_t count_errors(Trainable& net, const LabelledSample& sample);

}  // namespace lakatos
