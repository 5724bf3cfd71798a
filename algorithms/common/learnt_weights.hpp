#pragma once
// What a run of the perceptron has learnt, at the claim layer.
#include "algorithms/common/real_perceptron.hpp"

namespace lakatos {

/// Are the last weights right on every point, y <w, z> > 0? Undecided where the run was stopped.
Truth right_on_all(const PerceptronRun<Real>& run, const std::vector<Vec>& points, const std::vector<int>& labels);

}  // namespace lakatos
