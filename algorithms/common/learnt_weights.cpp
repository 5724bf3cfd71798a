#include "algorithms/common/learnt_weights.hpp"

#include "theory/numeric/errors.hpp"

namespace lakatos {

Truth right_on_all(const PerceptronRun<Real>& run, const std::vector<Vec>& points, const std::vector<int>& labels) {
  if (!run.finished) throw Undecided("the perceptron was stopped");
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < points.size(); ++n) {
    const Real score = dot(run.weights, points[n]);
    all = both(all, less(Real(0), labels[n] > 0 ? score : -score));
  }
  return all;
}

}  // namespace lakatos
