#include "algorithms/common/perceptron.hpp"

#include <stdexcept>

namespace lakatos {

template <class S>
PerceptronRun<S> perceptron(const std::vector<Vector<S>>& points, const std::vector<int>& labels, std::int64_t most) {
  if (points.size() != labels.size()) throw std::invalid_argument("a label for each point");
  PerceptronRun<S> run;
  if (!points.empty()) run.weights.assign(points.front().size(), S(0));
  for (std::size_t clean = 0, i = 0; clean < points.size(); i = (i + 1) % points.size()) {
    const S output = dot(run.weights, points[i]);
    if (labels[i] > 0 ? output > S(0) : output < S(0)) {
      ++clean;
      continue;
    }
    if (run.updates == most) return run;
    run.weights = labels[i] > 0 ? add(run.weights, points[i]) : subtract(run.weights, points[i]);
    ++run.updates, clean = 0;
  }
  run.finished = true;
  return run;
}

template PerceptronRun<Interval> perceptron(const std::vector<Vector<Interval>>&, const std::vector<int>&,
                                            std::int64_t);
template PerceptronRun<Ball> perceptron(const std::vector<Vector<Ball>>&, const std::vector<int>&, std::int64_t);
template PerceptronRun<Rational> perceptron(const std::vector<Vector<Rational>>&, const std::vector<int>&,
                                            std::int64_t);

}  // namespace lakatos
